# SPDX-License-Identifier: Apache-2.0
"""The Arabic language below the level of news: letters, words, forms and sentences.

Pure functions over strings. Nothing here knows of events, actors or dictionaries.
"""
