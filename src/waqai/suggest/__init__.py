# SPDX-License-Identifier: Apache-2.0
"""Words of a corpus that the dictionaries lack, for whoever adds entries: ``waqai lexicon suggest``."""
