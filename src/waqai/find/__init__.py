# SPDX-License-Identifier: Apache-2.0
"""Find what the dictionaries know in a text: words, then names, noun phrases, places, dates and quotations."""
