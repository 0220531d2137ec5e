# SPDX-License-Identifier: Apache-2.0
"""All that reads words under one Lexicon: the dictionaries, and the tagger of the names that they lack."""

from __future__ import annotations

from functools import cached_property

from waqai.model.lexicon import Lexicon
from waqai.model.name_model import decode

from .name_tagger import NameTagger
from .words import Words


class Reader(Words):
    """The reader of words, with the name tagger, whose weights are decoded when they are first asked."""

    def __init__(self, lexicon: Lexicon) -> None:
        super().__init__(lexicon)
        self._names = lexicon.names

    @cached_property
    def tagger(self) -> NameTagger | None:
        """The name tagger, or None where the dictionaries come without its weights."""
        model = decode(self._names)
        return NameTagger(model) if model is not None else None
