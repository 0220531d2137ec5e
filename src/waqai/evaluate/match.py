# SPDX-License-Identifier: Apache-2.0
"""Which coded event answers which gold event.

Both must be of one type and have their cues in one sentence. Where several could be paired, a gold event that counts
goes before an optional one, then whole agreement on the parties, then agreement on their countries, then shared
actors, then the order of the article; none is used twice.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from waqai.model.records import Entity, Event, Record

from .gold import GoldEntity, GoldEvent
from .text import Sentences

SYMMETRIC = frozenset({"CONSULT", "AGREE", "COOPERATE"})  # the two sides may stand either way round
Party = Entity | GoldEntity
Role = tuple[str, str]  # country and primary sector


class GoldAt(NamedTuple):
    """A gold event, where its cue begins and the number of that sentence."""

    event: GoldEvent
    type: str
    start: int
    sentence: int | None


class CodedAt(NamedTuple):
    """A coded event as one of its types, where its cue begins and the number of that sentence."""

    event: Event
    type: str
    start: int | None
    sentence: int | None


class Pair(NamedTuple):
    """A gold event and the coded one that answers it. ``dyad``: the countries agree; ``full``: the sectors too."""

    gold: GoldAt
    coded: CodedAt
    dyad: bool
    full: bool


class Match(NamedTuple):
    """The events of one article. ``optional``: pairs that cost and earn nothing; ``missed`` holds no optional ones."""

    gold: list[GoldAt]
    coded: list[CodedAt]
    pairs: list[Pair]
    optional: list[Pair]
    missed: list[GoldAt]
    extra: list[CodedAt]


def codes(parties: Sequence[Party]) -> frozenset[str]:
    """The countries of the parties."""
    return frozenset(party.code for party in parties)


def roles(parties: Sequence[Party]) -> frozenset[Role]:
    """Country and primary sector of each party."""
    return frozenset((party.code, party.sector) for party in parties)


def match(text: str, gold: Sequence[GoldEvent], records: Sequence[Record]) -> Match:
    """Pair the gold events of an article with the coded ones."""
    sentences = Sentences(text)
    wanted = [_place_gold(text, sentences, event) for event in gold]
    coded = [at for record in records if isinstance(record, Event) for at in _place_coded(text, sentences, record)]
    answers: dict[tuple[int | None, str], list[CodedAt]] = defaultdict(list)
    for answer in coded:
        answers[answer.sentence, answer.type].append(answer)
    groups: dict[tuple[int | None, str], list[GoldAt]] = defaultdict(list)
    for one in wanted:
        groups[one.sentence, one.type].append(one)
    found = Match(wanted, coded, [], [], [], [])
    for key, group in groups.items():
        _pair(group, answers.pop(key, []), found)
    for left in answers.values():
        found.extra.extend(left)
    return found


def _place_gold(text: str, sentences: Sentences, event: GoldEvent) -> GoldAt:
    near = text.index(event.near)
    cue = text.find(event.cue, near)
    start = cue if cue >= 0 else near
    return GoldAt(event, event.event, start, sentences.at(start))


def _place_coded(text: str, sentences: Sentences, event: Event) -> list[CodedAt]:
    start = _cue_start(text, event)
    sentence = None if start is None else sentences.at(start)
    return [CodedAt(event, kind, start, sentence) for kind in event.event]


def _cue_start(text: str, event: Event) -> int | None:
    """Where the cue begins; with wrong offsets, where its sentence's words are found, else None."""
    cue, told = event.trigger, event.text_info.text
    if text[cue.start : cue.end] == cue.text:
        return cue.start
    at = text.find(told)
    return at + max(0, told.find(cue.text)) if at >= 0 else None


def _pair(wanted: list[GoldAt], answers: list[CodedAt], found: Match) -> None:
    """Pair the gold and the coded events of one type in one sentence, the best agreement first."""
    ranked = sorted(
        (
            (not one.event.optional, *_agreement(one, answer), -nth, -mth)
            for nth, one in enumerate(wanted)
            for mth, answer in enumerate(answers)
        ),
        reverse=True,
    )
    taken_gold: set[int] = set()
    taken_coded: set[int] = set()
    for counts, full, dyad, _, nth, mth in ranked:
        if -nth in taken_gold or -mth in taken_coded:
            continue
        taken_gold.add(-nth)
        taken_coded.add(-mth)
        (found.pairs if counts else found.optional).append(Pair(wanted[-nth], answers[-mth], dyad, full))
    found.missed.extend(one for n, one in enumerate(wanted) if n not in taken_gold and not one.event.optional)
    found.extra.extend(answer for n, answer in enumerate(answers) if n not in taken_coded)


def _agreement(one: GoldAt, answer: CodedAt) -> tuple[bool, bool, int]:
    """Whether parties agree by country and sector, whether by country, and how many countries of actors are shared."""
    gold, coded = one.event, answer.event
    shared = len(codes(gold.actor) & codes(coded.actor))
    if one.type in SYMMETRIC:
        full = roles([*gold.actor, *gold.recipient]) == roles([*coded.actor, *coded.recipient])
        dyad = codes([*gold.actor, *gold.recipient]) == codes([*coded.actor, *coded.recipient])
        return full, dyad, shared
    full = roles(gold.actor) == roles(coded.actor) and roles(gold.recipient) == roles(coded.recipient)
    dyad = codes(gold.actor) == codes(coded.actor) and codes(gold.recipient) == codes(coded.recipient)
    return full, dyad, shared
