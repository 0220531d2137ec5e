# SPDX-License-Identifier: Apache-2.0
"""From words to the world: known entities, days, places, and what pronouns and definite nouns stand for."""
