# SPDX-License-Identifier: Apache-2.0
"""Whose a name is that several bear: whom the article names in full, whose post stands before it, whose country it
names most. A tie between unsure names is refused.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from waqai.arabic.fold import fold_word
from waqai.model.lexicon import Actor, Head, Nationality, Place

from .words import Reading, Word, iter_rest


class Told(NamedTuple):
    """What an article surely tells: the ids of the actors that it names, how often it names each country, and which
    countries it names otherwise than by their places."""

    actors: frozenset[str]
    countries: Counter[str]
    states: frozenset[str]


NOTHING = Told(frozenset(), Counter(), frozenset())


def told_by(sentences: Iterable[list[Word]]) -> Told:
    """What the words of the sentences surely name."""
    actors: set[str] = set()
    countries: Counter[str] = Counter()
    states: set[str] = set()
    for words in sentences:
        for at, word in enumerate(words):
            if not (word.names or word.adjectives or word.places):
                continue
            names = list(iter_rest(word.names, words, at))
            states.update(_country(r) for r in (*names, *word.adjectives))
            actors.update(r.entry.id for r in names if isinstance(r.entry, Actor) and r.part == "name")
            placed = [r for r in iter_rest(word.places, words, at) if r.part == "name"]
            here = {_country(r) for r in (*names, *word.adjectives, *placed)} - {""}
            if len(here) == 1:
                countries[here.pop()] += 1
    return Told(frozenset(actors), countries, frozenset(states))


def _country(reading: Reading) -> str:
    entry = reading.entry
    if isinstance(entry, Place):
        return entry.country
    return entry.code if isinstance(entry, Actor | Nationality) else ""


def bearer(alike: list[Reading], title: Head | None, told: Told) -> Reading | None:
    """The one of several readings of a name, equally long, that is meant behind ``title``; None where two fit as well
    and the name is sure of neither."""
    if len({r.entry.id for r in alike if isinstance(r.entry, Actor)}) < 2:
        return alike[0]
    ranked = sorted(alike, key=lambda r: _rank(r, title, told), reverse=True)
    first, second = ranked[0], ranked[1]
    if first.part == "weak" and _rank(first, title, told) == _rank(second, title, told):
        return None
    return first


def _rank(reading: Reading, title: Head | None, told: Told) -> tuple[bool, bool, bool, bool, int]:
    actor = reading.entry
    assert isinstance(actor, Actor)
    codes = (actor.code, *(post.code for post in actor.posts), *actor.theatre)
    often = max(told.countries[code] for code in codes)
    weak = reading.part == "weak"
    return weak and actor.id in told.actors, often > 0, not weak, _holds(actor, title), often


def _holds(actor: Actor, title: Head | None) -> bool:
    """Whether a post of the actor has the title."""
    if title is None:
        return False
    noun = _bare(title.noun)
    return any(noun in _bare(post.title) for post in actor.posts)


def _bare(title: str) -> str:
    return " ".join(word.removeprefix("ال") for word in fold_word(title).split())
