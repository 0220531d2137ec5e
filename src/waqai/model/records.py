# SPDX-License-Identifier: Apache-2.0
"""What is written: the records of events, offices, stances, quotes and responses.

Field names are those of the PLOVER manual's chapter "Data Fields"; its location object is Mordecai's. Fields beyond
it: ``record``, ``article``, ``published``, ``aux``, ``focus``, ``claim``, ``date_text``, ``date_precision``,
``size_detail``, ``cameo``, ``goldstein``, ``trigger``, ``confidence``, ``rule`` and, in entities, ``other_sectors``,
``via``, ``public_role``. Offsets count code points of the article's text, end exclusive. None: not told.
"""

from __future__ import annotations

import msgspec

AUXILIARIES = ("historical", "future", "hypothetical", "negation")
STANCES = ("SUPPORTS", "OPPOSES", "RECOGNISES", "LEADS", "MEMBER_OF")


class Span(msgspec.Struct, frozen=True, kw_only=True):
    """Words of the article: ``article.text[start:end] == text``."""

    text: str
    start: int
    end: int


class TextInfo(msgspec.Struct, frozen=True, kw_only=True):
    """The sentence in which a record stands; the article's first is ``sequence`` 0."""

    text: str
    start: int
    end: int
    sequence: int


class Entity(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """An actor, recipient or source, coded by country and sector."""

    code: str = msgspec.field(default="")
    sector: str = msgspec.field(default="")
    other_sectors: list[str] = []
    entity_text: str = ""
    start: int | None = None
    end: int | None = None
    identifier_id: str | None = None
    identifier_text: str | None = None
    office: str | None = None
    via: str | None = None  # name, title, demonym, pronoun, description, subjectless, implied
    public_role: bool = False
    kind: str | None = None  # of a source: official, person, media, witness, anonymous, document
    cue: str | None = None  # of a source: the words that attribute


class Location(msgspec.Struct, frozen=True, kw_only=True):
    """Where it happened; ``country_code`` is None where several countries share the name and none is surely meant."""

    extracted_place: str
    start: int
    end: int
    resolved_place: str | None = None
    geonameid: str | None = None
    lat: float | None = None
    lon: float | None = None
    city: str | None = None
    district: str | None = None
    province: str | None = None
    country: str | None = None
    country_code: str | None = None
    feature_code: str | None = None
    resolution: str | None = None


class Size(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The numbers that are told."""

    dead: int | None = None
    injured: int | None = None
    arrested: int | None = None


class SizeDetail(msgspec.Struct, frozen=True, kw_only=True):
    """One number with its words and range: "dozens" is low 20, best None."""

    of: str  # dead, injured, arrested
    who: str  # civilian, combatant, child, unknown
    low: int | None
    best: int | None
    high: int | None
    text: str
    start: int
    end: int


class DateSpan(msgspec.Struct, frozen=True, kw_only=True):
    """A date expression of a text; ``date`` None: relative, with no day of publication."""

    text: str
    start: int
    end: int
    date: str | None
    enddate: str | None
    precision: str | None


class CiteInfo(msgspec.Struct, frozen=True, kw_only=True):
    """Where the article comes from and, in ``attribution``, who in it says so, nearest first."""

    publication: str | None = None
    url: str | None = None
    title: str | None = None
    language: str = "ar"
    attribution: list[Entity] = []


class Event(msgspec.Struct, frozen=True, kw_only=True, tag="event", tag_field="record"):
    """One reported action in one sentence."""

    id: str
    article: str
    published: str | None
    event: list[str]
    mode: list[str]
    context: list[str]
    aux: list[str]
    focus: str
    claim: str
    actor: list[Entity]
    recipient: list[Entity]
    date: str | None
    enddate: str | None
    date_text: str | None
    date_precision: str | None
    event_loc: Location | None
    size: Size
    size_detail: list[SizeDetail]
    quad_code: int
    event_scale: float
    cameo: str | None
    goldstein: float | None
    trigger: Span
    text_info: TextInfo
    cite_info: CiteInfo
    link: str | None
    confidence: float
    rule: str
    coder: str
    coded_date: str | None


class Office(msgspec.Struct, frozen=True, kw_only=True, tag="office", tag_field="record"):
    """A named person with a post that the article states."""

    id: str
    article: str
    person: Entity
    title: str
    code: str
    former: bool
    text_info: TextInfo
    cite_info: CiteInfo


class Stance(msgspec.Struct, frozen=True, kw_only=True, tag="stance", tag_field="record"):
    """A standing relation that the article states; ``type`` is one of STANCES."""

    id: str
    article: str
    type: str
    subject: Entity
    object: Entity
    basis: list[str]
    text_info: TextInfo
    cite_info: CiteInfo


class Quote(msgspec.Struct, frozen=True, kw_only=True, tag="quote", tag_field="record"):
    """Six words or more in quotation marks, with who said them."""

    id: str
    article: str
    speaker: Entity | None
    text: str
    start: int
    end: int
    verb: str | None
    text_info: TextInfo


class Response(msgspec.Struct, frozen=True, kw_only=True, tag="response", tag_field="record"):
    """Someone denies, confirms or claims responsibility for events told in the article."""

    id: str
    article: str
    type: str
    who: Entity
    events: list[str]
    text_info: TextInfo
    cite_info: CiteInfo


Record = Event | Office | Stance | Quote | Response
