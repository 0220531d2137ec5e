# SPDX-License-Identifier: Apache-2.0
"""Compiled dictionaries: entries, and the index from folded word forms to the entries that bear them.

The loader in ``waqai.lexicon`` makes a Lexicon from the TOML files in ``waqai/data``; the core only reads it.
"""

from __future__ import annotations

import datetime as dt

import msgspec

from waqai.arabic.forms import NounForm, VerbForm


class Source(msgspec.Struct, frozen=True, array_like=True):
    """Where an entry was written, so that whoever doubts a record can find and edit it."""

    file: str
    line: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


class _Entry(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, tag_field="entry"):
    id: str
    source: Source


class Condition(msgspec.Struct, frozen=True, array_like=True):
    """Words that a cue needs, or must not have, in a grammatical relation to it.

    ``relation``: object, subject, genitive, next, before, near, or a preposition; ``classes``: word classes of which
    one must stand there (a literal word is a class of its own); empty: anything may.
    """

    relation: str
    classes: list[str]


class Cue(_Entry, frozen=True, kw_only=True, tag="cue"):
    """A word or phrase that reports an event of one PLOVER type.

    ``governs`` maps a relation (subject, object, genitive, or a preposition) to the role that what stands there
    plays: actor, recipient, party (of a two-sided event) or place. ``manner``: it tells how an act goes on whose doers
    the text has told already (وردد المتظاهرون هتافات).
    """

    type: str
    mode: list[str] = []
    context: list[str] = []
    governs: dict[str, str] = {}
    needs: list[Condition] = []
    unless: list[Condition] = []
    aux: list[str] = []
    manner: bool = False


class Verb(_Entry, frozen=True, kw_only=True, tag="verb"):
    """A verb that reports no event itself but says something of the clause: speech, light verbs, modals ...

    ``kind``: see data/verbs/README. ``through``: the preposition by which it takes its complement ("" directly).
    """

    kind: str
    through: list[str] = []
    mode: str = ""


class Head(_Entry, frozen=True, kw_only=True, tag="head"):
    """A common noun for a kind of actor: an office (وزير), a body (جيش), people (مسلحون), a document (بيان).

    ``of`` says what its complement tells: "country" (جيش مصر), "sector" (country and sector: متحدث باسم الجيش),
    "none", "open" (a country only where the words tell one: دول). ``sector_in``: what it is in some countries
    instead of ``sector`` (الحرس الوطني: an army's, police in Tunisia). ``counts``: what a number of them counts,
    dead or injured (قتلى, جرحى).
    """

    noun: str
    kind: str
    sector: list[str] = []
    sector_in: dict[str, list[str]] = {}
    code: str = ""
    of: str = "none"
    counts: str = ""
    who: str = ""
    public: bool = False
    weak: bool = False
    via: list[str] = []


class Adjective(_Entry, frozen=True, kw_only=True, tag="adjective"):
    """An adjective that changes what an actor is: مسلح, معارض, سابق."""

    sector: list[str] = []
    effect: str = "replace"  # replace the head's sector, add behind it, leave the country open, or mark it former
    code: str = ""


class Nationality(_Entry, frozen=True, kw_only=True, tag="nationality"):
    """A state or people: name, adjective, capital."""

    code: str
    name: str
    role: str  # name, adjective, capital, people
    wikidata: str | None = None


class Post(msgspec.Struct, frozen=True, array_like=True):
    """A post with the days between which it was held; None: open."""

    title: str
    code: str
    sector: list[str]
    since: dt.date | None = None
    until: dt.date | None = None

    def held_on(self, day: dt.date | None) -> bool:
        """Whether the post was held on ``day``; an unknown day is the latest."""
        if day is None:
            return self.until is None
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


class Actor(_Entry, frozen=True, kw_only=True, tag="actor"):
    """A named person, group or body. ``posts`` date what it is; without a fitting one ``sector`` holds.

    ``theatre``: the countries beside its own in whose news an unsure name of it is it. ``outlet``: the
    names and domains by which feeds and files call an outlet that writes for its own country."""

    name: str
    kind: str  # person, group, body, media
    code: str
    sector: list[str] = []
    posts: list[Post] = []
    theatre: list[str] = []
    outlet: list[str] = []
    wikidata: str | None = None


class Place(_Entry, frozen=True, kw_only=True, tag="place"):
    """A named place; coordinates in degrees, ``geonameid`` None where it is not GeoNames'."""

    name: str
    country: str
    lat: float | None = None
    lon: float | None = None
    geonameid: str | None = None
    feature: str = ""
    population: int = 0
    province: str = ""


class Particle(_Entry, frozen=True, kw_only=True, tag="particle"):
    """A function word: preposition, complementizer, relative, negator ..."""

    function: str
    word: str


class WordClass(_Entry, frozen=True, kw_only=True, tag="class"):
    """Membership of a word in a class that cues refer to (weapon, accord ...)."""

    name: str


Entry = Cue | Verb | Head | Adjective | Nationality | Actor | Place | Particle | WordClass


class Ref(msgspec.Struct, frozen=True, array_like=True):
    """An entry borne by a word form. ``part``: what the form is of it (verb, masdar, noun, participle, name, weak)."""

    entry: int
    part: str
    form: int = -1
    rest: str = ""  # of an entry of several words: those behind the first, folded, joined by single spaces


class Mode(msgspec.Struct, frozen=True, kw_only=True):
    """A mode of an event type, with its PLOVER score, nearest CAMEO code and Goldstein score."""

    name: str
    score: float
    cameo: str
    goldstein: float


class EventType(msgspec.Struct, frozen=True, kw_only=True):
    """A PLOVER event type; ``quad`` 1 to 4 in PLOVER's order."""

    name: str
    quad: int
    score: float
    cameo: str
    goldstein: float
    modes: list[Mode] = []


class Ontology(msgspec.Struct, frozen=True, kw_only=True):
    """PLOVER's event types and contexts."""

    contexts: list[str]
    types: list[EventType] = msgspec.field(name="type")


class Lexicon(msgspec.Struct, frozen=True):
    """All dictionaries, compiled. ``forms`` maps the folded base of a (first) word to what it may be."""

    version: str
    profile: str
    ontology: Ontology
    entries: list[Entry]
    verb_forms: list[VerbForm]
    noun_forms: list[NounForm]
    forms: dict[str, list[Ref]]
    posts: dict[str, list[int]]  # who ever held a post: resolve.posts.post_key to entries
    post_countries: dict[str, list[str]]  # where such a post is known: the key without its country to country codes
    nations: dict[str, str]  # country codes to Arabic names
    names: bytes = b""  # the name tagger's NameModel, still encoded; empty: names that no dictionary has stay unknown
