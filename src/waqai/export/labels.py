# SPDX-License-Identifier: Apache-2.0
"""Plain words for codes, in English and Arabic. They name what an act is and take no side."""

from __future__ import annotations

from waqai.model.records import Entity, Event

NOTHING = "–"

TYPES = {
    "AGREE": ("agrees", "تعهد أو اتفاق"),
    "CONSULT": ("consults", "لقاء وتشاور"),
    "SUPPORT": ("supports", "تأييد"),
    "CONCEDE": ("concedes", "تنازل"),
    "COOPERATE": ("cooperates", "تعاون"),
    "AID": ("aids", "مساعدة"),
    "RETREAT": ("retreats", "تراجع"),
    "REQUEST": ("requests", "طلب"),
    "ACCUSE": ("accuses", "اتهام وانتقاد"),
    "REJECT": ("rejects", "رفض"),
    "THREATEN": ("threatens", "تهديد"),
    "PROTEST": ("protests", "احتجاج"),
    "SANCTION": ("sanctions", "عقوبة"),
    "MOBILIZE": ("mobilizes", "حشد"),
    "COERCE": ("coerces", "إجراء قسري"),
    "ASSAULT": ("assaults", "هجوم وقتال"),
}


def party(entity: Entity) -> str:
    """An entity as its words and code: ``الجيش الليبي (LBY MIL)``; implied ones by their code alone."""
    code = " ".join(part for part in (entity.code, entity.sector) if part) or "?"
    name = " ".join(entity.entity_text.split())
    return f"{name} ({code})" if name else f"({code})"


def parties(entities: list[Entity]) -> str:
    """Several entities, one a line."""
    return "\n".join(party(entity) for entity in entities) or NOTHING


def kind(event: Event) -> str:
    """Type and modes: ``ASSAULT aerial``."""
    return " ".join([*event.event, *event.mode])


def when(event: Event) -> str:
    """The day or days, or the article's words where they name none."""
    if event.date and event.enddate:
        return f"{event.date} – {event.enddate}"
    return event.date or event.date_text or NOTHING


def where(event: Event) -> str:
    """The place as written, with its country's code."""
    if event.event_loc is None:
        return NOTHING
    return " ".join(part for part in (event.event_loc.extracted_place, event.event_loc.country_code or "") if part)


def according_to(event: Event) -> str:
    """The sources, nearest first; a dash where the outlet tells it itself."""
    return parties(event.cite_info.attribution)


def standing(event: Event) -> str:
    """Focus and auxiliary modes where they are not the usual ones."""
    marks = [*event.aux]
    if event.focus != "main":
        marks.append(event.focus)
    if event.claim == "disputed":
        marks.append("disputed")
    return ", ".join(marks)


def size(event: Event) -> str:
    """The numbers told."""
    told = (("dead", event.size.dead), ("injured", event.size.injured), ("arrested", event.size.arrested))
    return ", ".join(f"{number} {name}" for name, number in told if number is not None)
