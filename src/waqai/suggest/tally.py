# SPDX-License-Identifier: Apache-2.0
"""Count sightings over many articles in bounded memory, and put the likeliest missing words first."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable

import msgspec

from .sightings import NAMES, TITLES, Sighting

# A corpus has more unknown words than anyone reads; those seen least are forgotten when there are more than these.
_MOST_WORDS = 40_000  # of each kind
_MOST_FORMS = 12
_MOST_COMPANIONS = 40
_MOST_OUTLETS = 200
_EXAMPLES = 3
_LONGEST_EXAMPLE = 240  # characters
_LEAST_ARTICLES = 2


class Suggestion(msgspec.Struct, frozen=True, kw_only=True):
    """A word that an entry may be missing for. ``word``: its most frequent form; ``beside``: in how many of its
    sightings a known actor stands by; ``with_``: the titles of a name, or whom a title names."""

    kind: str
    word: str
    forms: list[str]
    count: int
    articles: int
    outlets: int
    beside: int
    score: float
    with_: list[str] = msgspec.field(name="with", default_factory=list)
    examples: list[str] = msgspec.field(default_factory=list)


class _Entry:
    """What is kept of one word."""

    __slots__ = ("articles", "beside", "companions", "count", "examples", "forms", "last", "outlets")

    def __init__(self) -> None:
        self.count = self.beside = self.articles = 0
        self.last = ""  # the article that it was seen in last
        self.forms: Counter[str] = Counter()
        self.companions: Counter[str] = Counter()
        self.outlets: set[str] = set()
        self.examples: list[str] = []


class Tally:
    """Sightings counted by word. Articles must come one after the other, each with all its sightings."""

    def __init__(self, most_words: int = _MOST_WORDS) -> None:
        self._most_words = most_words
        self._kinds: dict[str, dict[str, _Entry]] = {}
        self.articles = 0  # read, with or without a sighting

    def add(self, sighting: Sighting, sentence: str, article: str, outlet: str) -> None:
        """Count one sighting, in a ``sentence`` of the ``article`` (its id) by the ``outlet`` ("" for none)."""
        words = self._kinds.setdefault(sighting.kind, {})
        entry = words.get(sighting.key)
        if entry is None:
            if len(words) >= self._most_words:
                _forget(words)
            entry = words[sighting.key] = _Entry()
        entry.count += 1
        entry.beside += sighting.beside
        _count(entry.forms, sighting.form, _MOST_FORMS)
        if sighting.with_:
            _count(entry.companions, sighting.with_, _MOST_COMPANIONS)
        if article != entry.last:
            entry.last = article
            entry.articles += 1
            if outlet and len(entry.outlets) < _MOST_OUTLETS:
                entry.outlets.add(outlet)
            if len(entry.examples) < _EXAMPLES:
                entry.examples.append(sentence)

    def suggestions(self, kind: str, top: int) -> list[Suggestion]:
        """The ``top`` words of one kind, best first; what only one article uses is left out where there is more."""
        words = self._kinds.get(kind, {})
        found = [_suggestion(kind, entry) for entry in words.values()]
        repeated = [s for s in found if s.articles >= _LEAST_ARTICLES]
        ranked = sorted(repeated or found, key=lambda s: (-s.score, s.word))
        return ranked[:top]


def clip(text: str, start: int, end: int) -> str:
    """The part of a sentence around the span [start, end) that an example shows, on one line."""
    spare = max(0, _LONGEST_EXAMPLE - (end - start)) // 2
    left, right = max(0, start - spare), min(len(text), end + spare)
    part = " ".join(text[left:right].split())
    return f"{'…' if left else ''}{part}{'…' if right < len(text) else ''}"


def _count(counter: Counter[str], what: str, most: int) -> None:
    if what in counter or len(counter) < most:
        counter[what] += 1


def _forget(words: dict[str, _Entry]) -> None:
    """Drop the rarer half. A word that comes again begins anew, so counts of rare words are lower bounds."""
    keep = sorted(words.items(), key=lambda item: item[1].count, reverse=True)[: len(words) // 2]
    words.clear()
    words.update(keep)


def _suggestion(kind: str, entry: _Entry) -> Suggestion:
    forms = _most_common(entry.forms)
    return Suggestion(
        kind=kind,
        word=forms[0],
        forms=forms,
        count=entry.count,
        articles=entry.articles,
        outlets=len(entry.outlets),
        beside=entry.beside,
        score=round(_score(kind, entry), 3),
        with_=_most_common(entry.companions)[:5],
        examples=entry.examples,
    )


def _most_common(counter: Counter[str]) -> list[str]:
    return [word for word, _ in sorted(counter.items(), key=lambda item: (-item[1], item[0]))]


def _score(kind: str, entry: _Entry) -> float:
    """How much an entry would be worth: in how many articles the word stands, weighed by how often it does so beside
    known actors (of a title: by how many people it names), and a little by how many outlets use it."""
    spread = 1 + math.log1p(len(entry.outlets))
    if kind == NAMES:
        return entry.articles * spread
    if kind == TITLES:
        return len(entry.companions) * spread
    share = (entry.beside + 0.5) / (entry.count + 2)
    variety = 1 + math.log(len(entry.forms))  # a verb in several forms is no misread noun
    return entry.articles * share * spread * variety


def merge_kinds(tally: Tally, kinds: Iterable[str], top: int) -> list[Suggestion]:
    """The suggestions of several kinds, one kind after the other."""
    return [suggestion for kind in kinds for suggestion in tally.suggestions(kind, top)]
