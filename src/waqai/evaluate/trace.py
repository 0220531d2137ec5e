# SPDX-License-Identifier: Apache-2.0
"""What the coder saw at a stretch of an article: cues that fired, fell or were never tried, and parties."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from waqai.coder import Coding
from waqai.find.document import Sentence
from waqai.find.words import iter_rest
from waqai.model.lexicon import Cue
from waqai.resolve.parties import Party

Stretch = tuple[int, int]  # code points of the article's text, end exclusive


class CueSeen(NamedTuple):
    """A cue of the dictionaries whose words stand in the article. ``fell``: why it became no event, else ``""``."""

    start: int
    end: int
    type: str
    id: str
    fell: str
    is_candidate: bool = False  # its conditions held


class PartySeen(NamedTuple):
    """A mention that was resolved to a party."""

    start: int
    end: int
    party: Party


class Trace:
    """The cues and parties of one coded article."""

    def __init__(self, coding: Coding) -> None:
        self._coding = coding
        self.cues = [*self._candidates(), *self._lost()]
        tried = {(cue.start, cue.id) for cue in self.cues}
        self.cues.extend(cue for cue in self._untried() if (cue.start, cue.id) not in tried)
        self.parties = list(self._parties())

    def cues_at(self, stretch: Stretch) -> list[CueSeen]:
        """The cues that overlap a stretch: first those that became events, then candidates, then the others."""
        return [cue for cue in self.cues if overlaps(stretch, (cue.start, cue.end))]

    def parties_at(self, stretch: Stretch) -> list[Party]:
        """The parties whose mentions overlap a stretch."""
        return [seen.party for seen in self.parties if overlaps(stretch, (seen.start, seen.end))]

    def _candidates(self) -> Iterator[CueSeen]:
        for candidate in sorted(self._coding.candidates, key=lambda c: bool(c.dropped)):
            trigger = candidate.trigger
            span = self._coding.document.span(candidate.parsed.sentence, trigger.at, trigger.end)
            yield CueSeen(*span, candidate.type, trigger.cue.id, candidate.dropped, True)

    def _lost(self) -> Iterator[CueSeen]:
        sentences = self._coding.document.sentences
        for lost in self._coding.lost:
            span = self._coding.document.span(sentences[lost.sentence], lost.at, lost.at + 1)
            yield CueSeen(*span, lost.cue.type, lost.cue.id, lost.why)

    def _untried(self) -> Iterator[CueSeen]:
        for sentence in self._coding.document:
            for at in range(len(sentence)):
                yield from self._known(sentence, at)

    def _known(self, sentence: Sentence, at: int) -> Iterator[CueSeen]:
        for reading in iter_rest(sentence.words[at].cues, sentence.words, at):
            if isinstance(reading.entry, Cue):
                span = self._coding.document.span(sentence, at, at + 1)
                yield CueSeen(*span, reading.entry.type, reading.entry.id, "here the word is neither verb nor noun")

    def _parties(self) -> Iterator[PartySeen]:
        document = self._coding.document
        for party in self._coding.parties:
            if party.stands is not None:
                index, mention = party.stands
                yield PartySeen(*document.span(document.sentences[index], mention.start, mention.end), party)


def overlaps(one: Stretch, other: Stretch) -> bool:
    """Whether two stretches share a character."""
    return one[0] < other[1] and other[0] < one[1]
