# SPDX-License-Identifier: Apache-2.0
"""When the attributes of a gold and a coded event agree: mode, date, place, source, aux, reference, size."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from waqai.model.records import Event, Location

from .gold import GoldEvent, told
from .match import Role, roles
from .text import words

ATTRIBUTES = ("mode", "date", "place", "by", "aux", "reference", "size")


class Compared(NamedTuple):
    """One attribute of a pair: whether gold tells it, whether the record does, whether both say the same."""

    name: str
    in_gold: bool
    in_coded: bool
    agrees: bool

    @property
    def right(self) -> bool:
        """Told by both, and alike. Saying nothing scores nothing."""
        return self.in_gold and self.in_coded and self.agrees

    @property
    def wrong(self) -> bool:
        """Told by one at least, and not alike."""
        return (self.in_gold or self.in_coded) and not self.agrees


def compared(gold: GoldEvent, coded: Event) -> Iterator[Compared]:
    """All attributes of a pair."""
    yield Compared("mode", bool(gold.mode), bool(coded.mode), set(gold.mode) == set(coded.mode))
    yield Compared("date", bool(gold.date), bool(coded.date), days(gold) == days(coded))
    place = place_of(coded)
    yield Compared("place", bool(gold.place), place is not None, _same_place(gold, place))
    source = first_source(coded)
    yield Compared("by", bool(gold.by), source is not None, source in roles(gold.by))
    yield Compared("aux", bool(gold.aux), bool(coded.aux), set(gold.aux) == set(coded.aux))
    passing = gold.focus == "reference", coded.focus == "reference"
    yield Compared("reference", *passing, all(passing))
    size = gold.size.told() if gold.size is not None else {}
    counted = told(coded.size.dead, coded.size.injured, coded.size.arrested)
    yield Compared("size", bool(size), bool(counted), size == counted)


def days(event: GoldEvent | Event) -> tuple[str | None, str | None]:
    """First and last day; one day is both."""
    return event.date, event.enddate or event.date


def place_of(coded: Event) -> Location | None:
    """The place, where its words or its name are told."""
    place = coded.event_loc
    return place if place is not None and (place.extracted_place or place.resolved_place) else None


def first_source(coded: Event) -> Role | None:
    """The nearest source, by which a record is measured."""
    sources = coded.cite_info.attribution
    return (sources[0].code, sources[0].sector) if sources else None


def _same_place(gold: GoldEvent, place: Location | None) -> bool:
    """The country agrees and a word of the name is shared."""
    if place is None or not gold.place or (place.country_code or "") != (gold.country or ""):
        return False
    return bool(words(gold.place) & words(f"{place.resolved_place or ''} {place.extracted_place or ''}"))
