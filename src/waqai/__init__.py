# SPDX-License-Identifier: Apache-2.0
"""Waqai (وقائع): reads Arabic news and codes it into PLOVER event records, each with the words it rests on."""

from waqai.library import Coder, code
from waqai.model.article import Article
from waqai.model.errors import InputError, LexiconError, WaqaiError
from waqai.model.records import Entity, Event, Office, Quote, Record, Response, Stance
from waqai.version import __version__

__all__ = [
    "Article",
    "Coder",
    "Entity",
    "Event",
    "InputError",
    "LexiconError",
    "Office",
    "Quote",
    "Record",
    "Response",
    "Stance",
    "WaqaiError",
    "__version__",
    "code",
]
