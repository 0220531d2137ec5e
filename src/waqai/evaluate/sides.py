# SPDX-License-Identifier: Apache-2.0
"""Which coded offices, stances and quotes answer those of the gold, over a whole article."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Generic, NamedTuple, TypeVar

from waqai.model.records import Entity, Office, Quote, Record, Stance

from .gold import Gold, GoldOffice, GoldQuote, GoldStance
from .text import folded, last_word, words

_OPENING = 20  # characters of a quotation by which it is known

G = TypeVar("G")
C = TypeVar("C")


class Side(NamedTuple, Generic[G, C]):
    """What was found of one kind in one article."""

    pairs: list[tuple[G, C]]
    missed: list[G]
    extra: list[C]


class Sides(NamedTuple):
    """The three kinds; None where the gold says nothing of a kind."""

    office: Side[GoldOffice, Office] | None
    stance: Side[GoldStance, Stance] | None
    quote: Side[GoldQuote, Quote] | None


def match_sides(gold: Gold, records: Sequence[Record]) -> Sides:
    """Pair the offices, stances and quotes that the gold annotates."""
    offices = _unique((r for r in records if isinstance(r, Office)), _office_key)
    stances = _unique((r for r in records if isinstance(r, Stance)), _stance_key)
    quotes = [r for r in records if isinstance(r, Quote)]
    return Sides(
        None if gold.offices is None else _match(gold.offices, offices, _same_office),
        None if gold.stances is None else _match(gold.stances, stances, _same_stance),
        None if gold.quotes is None else _match(gold.quotes, quotes, _same_quote),
    )


def _match(wanted: list[G], coded: list[C], same: Callable[[G, C], bool]) -> Side[G, C]:
    side: Side[G, C] = Side([], [], list(coded))
    for gold in wanted:
        at = next((n for n, record in enumerate(side.extra) if same(gold, record)), None)
        if at is None:
            side.missed.append(gold)
        else:
            side.pairs.append((gold, side.extra.pop(at)))
    return side


def _unique(records: Iterable[C], key: Callable[[C], Hashable]) -> list[C]:
    """One record a key: the place of the first, the content of the last."""
    return list({key(record): record for record in records}.values())


def _office_key(office: Office) -> Hashable:
    return last_word(office.person.entity_text), folded(office.title)


def _same_office(gold: GoldOffice, office: Office) -> bool:
    return (
        last_word(gold.person) == last_word(office.person.entity_text)
        and bool(words(gold.title) & words(office.title))
        and gold.code == office.code
    )


def _stance_key(stance: Stance) -> Hashable:
    return (
        stance.type,
        *(stance.subject.code, stance.object.code),
        *(stance.subject.entity_text, stance.object.entity_text),
    )


def _same_stance(gold: GoldStance, stance: Stance) -> bool:
    return (
        gold.type == stance.type and gold.subject.code == stance.subject.code and gold.object.code == stance.object.code
    )


def _same_quote(gold: GoldQuote, quote: Quote) -> bool:
    if not folded(quote.text).startswith(folded(gold.starts)[:_OPENING]):
        return False
    if not gold.speaker:
        return quote.speaker is None
    return bool(words(gold.speaker) & words(_names(quote.speaker)))


def _names(speaker: Entity | None) -> str:
    return f"{speaker.entity_text} {speaker.identifier_text or ''}" if speaker is not None else ""
