# SPDX-License-Identifier: Apache-2.0
"""Gold and coded events in short, for people: ``ASSAULT aerial «قصفت»: SAU MIL → YEM CVL``."""

from __future__ import annotations

from collections.abc import Sequence

from waqai.export.labels import NOTHING
from waqai.model.records import Event

from .attributes import days, place_of
from .gold import GoldEvent, told
from .match import Party


def event(one: GoldEvent | Event) -> str:
    """Type, modes, cue and parties."""
    if isinstance(one, GoldEvent):
        kind, cue = one.event, one.cue
    else:
        kind, cue = one.event[0], one.trigger.text
    return f"{' '.join([kind, *one.mode])} «{cue}»: {parties(one.actor)} → {parties(one.recipient)}"


def parties(entities: Sequence[Party]) -> str:
    """Codes of several parties, or a dash."""
    return ", ".join(map(party, entities)) or NOTHING


def party(entity: Party) -> str:
    """Country and sector: ``SDN REB``, ``? CVL`` where the country is unknown."""
    return f"{entity.code or '?'} {entity.sector}".rstrip()


def value(one: GoldEvent | Event, attribute: str) -> str:
    """What an event says of an attribute of ATTRIBUTES, or a dash."""
    return _VALUES[attribute](one) or NOTHING


def _date(one: GoldEvent | Event) -> str:
    return "/".join(dict.fromkeys(day for day in days(one) if day))


def _place(one: GoldEvent | Event) -> str:
    if isinstance(one, GoldEvent):
        return " ".join(part for part in (one.place, one.country) if part)
    place = place_of(one)
    if place is None:
        return ""
    return " ".join(part for part in (place.extracted_place or place.resolved_place, place.country_code) if part)


def _source(one: GoldEvent | Event) -> str:
    return ", ".join(map(party, one.by if isinstance(one, GoldEvent) else one.cite_info.attribution))


def _size(one: GoldEvent | Event) -> str:
    numbers = told(one.size.dead, one.size.injured, one.size.arrested) if one.size is not None else {}
    return ", ".join(f"{number} {name}" for name, number in numbers.items())


_VALUES = {
    "mode": lambda one: ", ".join(one.mode),
    "date": _date,
    "place": _place,
    "by": _source,
    "aux": lambda one: ", ".join(one.aux),
    "reference": lambda one: one.focus,
    "size": _size,
}
