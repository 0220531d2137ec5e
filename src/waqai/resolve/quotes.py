# SPDX-License-Identifier: Apache-2.0
"""Quotes: words in quotation marks, six or more, with who said them (codebook, section 9)."""

from __future__ import annotations

from functools import partial
from typing import NamedTuple

from waqai.find.document import Document
from waqai.find.quotations import Quotation
from waqai.frame.parsed import Parsed
from waqai.frame.speakers import actor_speaking, author, source_named, speaker_behind, speaker_of
from waqai.frame.speech import headline_source

from .antecedents import Antecedents
from .parties import Party

LEAST_WORDS = 6
_NAME = 2  # words in marks that may be a name («فيتش»)


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

    def _is_quoted(self, parsed: Parsed, at: int) -> bool:
        """Whether the word ``at`` stands in a quotation, short ones too, but for a name in marks."""
        offset = parsed.sentence.starts[at]
        here = [*self._by_sentence.get(parsed.sentence.index, []), *((self._open.quotation,) if self._open else ())]
        return any(q.start <= offset < q.end and q.length > _NAME for q in here)

    def holds(self, parsed: Parsed, at: int) -> bool:
        """Whether the word ``at`` stands in a quotation."""
        return self.around(parsed, at) is not None

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
        """Who says it, by the nearest words of saying, else by an act of speech (دعا, اتهم), else the one who goes on
        speaking from the sentences before."""
        quoted = partial(self._is_quoted, parsed)
        colon = headline_source(parsed)
        for fillers, verb in (
            speaker_of(parsed, first, quoted),
            speaker_behind(parsed, last),
            source_named(parsed, first),
            (colon.who, None) if colon is not None and first >= colon.end else ([], None),
            actor_speaking(parsed, first, quoted),
        ):
            for filler in fillers:
                parties = self._antecedents.fill(parsed, filler)
                if parties:
                    return self._who_wrote(parsed, parties[0]) or (
                        parties[0] if verb is not None else self._issuer(parties[0])
                    ), verb
        return self._goes_on(parsed, first), None

    def _who_wrote(self, parsed: Parsed, party: Party) -> Party | None:
        """Who speaks in a statement or letter that its words ascribe to nobody."""
        writing = party.mention
        if writing is None or writing.kind != "document" or parsed.words[writing.head].definite:
            return None
        if writing.complement is not None or writing.nationalities:
            return None
        found = (p for filler in author(parsed, writing) for p in self._antecedents.fill(parsed, filler))
        return next((p for p in found if p.mention is not writing), None)

    def _issuer(self, party: Party) -> Party:
        """Behind the statement (وبحسب البيان) whoever spoke last, where it is his."""
        spoke = next(iter(self._antecedents.last_speaker), None)
        written = party.stands is not None and party.stands[1].kind == "document" and party.via == "description"
        return spoke if written and spoke is not None and spoke.same_as(party) else party

    def _goes_on(self, parsed: Parsed, first: int) -> Party | None:
        """Who spoke last, by the nearest words that mean him."""
        spoke = next(iter(self._antecedents.last_speaker), None)
        if spoke is None:
            return None
        before = [m for m in parsed.mentions if m.end <= first]
        here = (p for m in reversed(before) for p in self._antecedents.parties(parsed, m) if p.same_as(spoke))
        return next((p for p in here if p.identifier == spoke.identifier and p.name == spoke.name), spoke)
