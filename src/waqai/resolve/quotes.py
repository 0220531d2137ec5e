# SPDX-License-Identifier: Apache-2.0
"""Quotes: words in quotation marks, six or more, with who said them (codebook, section 9)."""

from __future__ import annotations

from typing import NamedTuple

from waqai.find.document import Document
from waqai.find.quotations import Quotation
from waqai.frame.parsed import Parsed
from waqai.frame.speech import headline_source, speaker_behind, speaker_of

from .antecedents import Antecedents
from .parties import Party

LEAST_WORDS = 6


class QuoteFound(NamedTuple):
    """A quotation, its sentence, its speaker if told, and the position of the verb that introduces it."""

    quotation: Quotation
    parsed: Parsed
    speaker: Party | None
    verb: int | None


class Quotes:
    """The quotations of an article, met in reading order."""

    def __init__(self, document: Document, quotations: list[Quotation], antecedents: Antecedents) -> None:
        self._document, self._antecedents = document, antecedents
        self._by_sentence: dict[int, list[Quotation]] = {}
        for quotation in quotations:
            index = document.sentence_at(quotation.start).index
            self._by_sentence.setdefault(index, []).append(quotation)
        self.found: list[QuoteFound] = []
        self._open: QuoteFound | None = None  # one that goes on in the next sentence

    def meet(self, parsed: Parsed) -> None:
        """Find the speakers of the quotations that begin in this sentence, before later ones are read."""
        for quotation in self._by_sentence.get(parsed.sentence.index, []):
            first = next((n for n, start in enumerate(parsed.sentence.starts) if start >= quotation.start), 0)
            last = next(
                (n for n, start in enumerate(parsed.sentence.starts) if start >= quotation.end),
                len(parsed.words),
            )
            speaker, verb = self._speaker(parsed, first, last)
            quote = QuoteFound(quotation, parsed, speaker, verb)
            if quotation.length >= LEAST_WORDS:
                self.found.append(quote)
            if quotation.end > parsed.sentence.end:
                self._open = quote

    def around(self, parsed: Parsed, at: int) -> QuoteFound | None:
        """The quotation in which the word ``at`` stands, also one opened sentences before."""
        offset = parsed.sentence.starts[at]
        candidates = [
            q
            for q in (*self.found, *((self._open,) if self._open else ()))
            if q.quotation.start <= offset < q.quotation.end
        ]
        return candidates[-1] if candidates else None

    def _speaker(self, parsed: Parsed, first: int, last: int) -> tuple[Party | None, int | None]:
        for fillers, verb in (speaker_of(parsed, first), speaker_behind(parsed, last)):
            for filler in fillers:
                parties = self._antecedents.fill(parsed, filler)
                if parties:
                    return parties[0], verb
        colon = headline_source(parsed)
        if colon is not None and first >= colon.end:
            parties = self._antecedents.fill(parsed, colon.who[0])
            if parties:
                return parties[0], None
        if first <= 2 and self._antecedents.last_speaker:
            return self._antecedents.last_speaker[0], None
        return None, None
