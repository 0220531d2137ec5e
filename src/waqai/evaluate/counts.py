# SPDX-License-Identifier: Apache-2.0
"""What is counted in one article. All figures are made of sums of these counts, so that articles can be resampled.

A count is named ``kind/group/what``: kind one of KINDS; group the event's type (the relation's of a stance, ``-`` of
links, offices and quotes); what: ``hit``, ``gold`` or ``coded``. Rates are ``blame/-/wrong`` of ``blame/-/all``;
``flat`` likewise. ``offsets/-/wrong``: records whose offsets do not hold the words that they state.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import msgspec

from waqai.model.records import Entity, Event, Location, Office, Quote, Record, Response, Span, Stance, TextInfo

from .attributes import ATTRIBUTES, compared, first_source
from .links import linked
from .match import CodedAt, Match, codes
from .sides import Side, Sides

LEVELS = ("detect", "dyad", "coded")
SIDES = ("office", "stance", "quote")
# In the order in which they are shown.
KINDS = (*LEVELS, *ATTRIBUTES, "link", *SIDES)
BLAMING = frozenset({"ASSAULT", "COERCE", "SANCTION", "ACCUSE"})
RATES = ("blame", "flat")  # lower is better

Counts = Counter[str]


class Unit(msgspec.Struct, frozen=True, kw_only=True):
    """What is resampled as a whole, an article or a sentence, with its counts (those that are not zero)."""

    name: str
    counts: dict[str, int]


class Measured(NamedTuple):
    """One article as it was coded and paired with its gold."""

    text: str
    records: Sequence[Record]
    match: Match
    sides: Sides


def count(measured: Measured) -> Counts:
    """The counts of an article."""
    counts: Counts = Counter()
    _count_events(measured.match, counts)
    _count_rates(measured.match, counts)
    for mentions in linked(measured.match):
        counts["link/-/gold"] += mentions.in_gold
        counts["link/-/coded"] += mentions.in_coded
        counts["link/-/hit"] += mentions.in_gold and mentions.in_coded
    for kind, side in zip(SIDES, measured.sides, strict=True):
        if side is not None:
            _count_side(kind, side, counts)
    counts["offsets/-/wrong"] = sum(not _holds(measured.text, record) for record in measured.records)
    return +counts


def _count_events(match: Match, counts: Counts) -> None:
    for one in match.gold:
        for level in LEVELS:
            counts[f"{level}/{one.type}/gold"] += not one.event.optional
    for answer in match.coded:
        for level in LEVELS:
            counts[f"{level}/{answer.type}/coded"] += 1
    for pair in match.optional:
        for level in LEVELS:
            counts[f"{level}/{pair.coded.type}/coded"] -= 1
    for pair in match.pairs:
        kind = pair.gold.type
        counts[f"detect/{kind}/hit"] += 1
        counts[f"dyad/{kind}/hit"] += pair.dyad
        counts[f"coded/{kind}/hit"] += pair.full
        for attribute in compared(pair.gold.event, pair.coded.event):
            counts[f"{attribute.name}/{kind}/gold"] += attribute.in_gold
            counts[f"{attribute.name}/{kind}/coded"] += attribute.in_coded
            counts[f"{attribute.name}/{kind}/hit"] += attribute.right


def _count_rates(match: Match, counts: Counts) -> None:
    for answer in match.coded:
        if answer.type in BLAMING and _named(answer):
            counts["blame/-/all"] += 1
    counts["blame/-/wrong"] = len(wrongly_blaming(match))
    for pair in match.pairs:
        if pair.gold.type in BLAMING and pair.coded.event.actor:
            counts["flat/-/all"] += 1
            counts["flat/-/wrong"] += bool(pair.gold.event.by) and first_source(pair.coded.event) is None


def wrongly_blaming(match: Match) -> list[CodedAt]:
    """The coded acts whose actor stands among the actors of no such act in the gold of that sentence."""
    blamed: dict[tuple[int | None, str], set[str]] = defaultdict(set)
    for one in match.gold:
        blamed[one.sentence, one.type] |= codes(one.event.actor)
    return [
        answer
        for answer in match.coded
        if answer.type in BLAMING and not _named(answer) <= blamed.get((answer.sentence, answer.type), set())
    ]


def _named(answer: CodedAt) -> set[str]:
    """The countries of its actors, where known."""
    return {code for code in codes(answer.event.actor) if code}


def _count_side(kind: str, side: Side[Any, Any], counts: Counts) -> None:
    for gold, _ in side.pairs:
        for what in ("hit", "gold", "coded"):
            counts[f"{kind}/{_group(gold)}/{what}"] += 1
    for gold in side.missed:
        counts[f"{kind}/{_group(gold)}/gold"] += 1
    for record in side.extra:
        counts[f"{kind}/{_group(record)}/coded"] += 1


def _group(item: object) -> str:
    return str(getattr(item, "type", "-"))


def _holds(text: str, record: Record) -> bool:
    """Whether all offsets of a record hold the words that they state."""
    return all(text[start:end] == words for start, end, words in _spans(record))


def _spans(record: Record) -> Iterator[tuple[int, int, str]]:
    info = record.text_info
    yield info.start, info.end, info.text
    parts: list[Span | TextInfo | Location | Entity | None] = []
    match record:
        case Event():
            parts = [record.trigger, record.event_loc, *record.actor, *record.recipient, *record.cite_info.attribution]
        case Office():
            parts = [record.person]
        case Stance():
            parts = [record.subject, record.object]
        case Quote():
            yield record.start, record.end, record.text
            parts = [record.speaker]
        case Response():
            parts = []
    for part in parts:
        match part:
            case Span():
                yield part.start, part.end, part.text
            case Location():
                yield part.start, part.end, part.extracted_place
            case Entity(start=int(start), end=int(end)):
                yield start, end, part.entity_text
