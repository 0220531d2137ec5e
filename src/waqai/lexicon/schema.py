# SPDX-License-Identifier: Apache-2.0
"""What the dictionary files may hold, key by key. An unknown key or a wrong type is an error of the file.

A word is written as its lemma: a verb as perfect and imperfect (``هاجم يهاجم``), a noun as singular and broken plurals
(``هجوم/هجمات``), fixed further words behind it (``وزير/وزراء الخارجية``), an optional article in brackets
(``إطلاق (ال)نار``). The forms are made from that.
"""

from __future__ import annotations

import datetime as dt

import msgspec


class _Strict(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    pass


class CueItem(_Strict, frozen=True, kw_only=True):
    """A cue: one sense of one word family, with a sentence in which it must fire and one in which it must not."""

    id: str
    verb: list[str] = []
    masdar: list[str] = []
    noun: list[str] = []
    participle: list[str] = []
    passive_participle: list[str] = []
    mode: list[str] = []
    context: list[str] = []
    aux: list[str] = []
    manner: bool = False
    governs: dict[str, str] = {}
    needs: list[str] = []
    unless: list[str] = []
    fires: str
    quiet: str


class CueFile(_Strict, frozen=True, kw_only=True):
    """``cues/TYPE.toml``: the cues of one PLOVER type; ``governs`` holds for each that does not say otherwise."""

    type: str
    governs: dict[str, str] = {}
    cue: list[CueItem] = []


class VerbItem(_Strict, frozen=True, kw_only=True):
    """Verbs of one kind, and the nouns of action that behave like them."""

    kind: str
    verb: list[str] = []
    masdar: list[str] = []
    participle: list[str] = []
    through: list[str] = []


class VerbFile(_Strict, frozen=True, kw_only=True):
    """``verbs/NAME.toml``."""

    verb: list[VerbItem] = []


class HeadItem(_Strict, frozen=True, kw_only=True):
    """Common nouns for one kind of actor."""

    noun: list[str]
    kind: str
    sector: list[str] = []
    sector_in: dict[str, list[str]] = {}
    code: str = ""
    of: str = "none"
    via: list[str] = []
    counts: str = ""
    who: str = ""
    public: bool = False
    weak: bool = False


class AdjectiveItem(_Strict, frozen=True, kw_only=True):
    """Adjectives that change what an actor is."""

    word: list[str]
    sector: list[str] = []
    effect: str = "replace"
    code: str = ""


class HeadFile(_Strict, frozen=True, kw_only=True):
    """``heads/NAME.toml``."""

    head: list[HeadItem] = []
    adjective: list[AdjectiveItem] = []


class NationItem(_Strict, frozen=True, kw_only=True):
    """A state or people. ``adjective`` also gives the people (المصريون) unless ``people`` does."""

    code: str
    name: str
    also: list[str] = []
    adjective: list[str] = []
    people: list[str] = []
    capital: list[str] = []
    wikidata: str | None = None


class NationFile(_Strict, frozen=True, kw_only=True):
    """``nations/NAME.toml``."""

    nation: list[NationItem] = []


class WeakName(_Strict, frozen=True, kw_only=True):
    """A name that is also a word or another's name, with the two sentences that tell it apart."""

    name: str
    fires: str
    quiet: str


class PostItem(_Strict, frozen=True, kw_only=True):
    """A post and its days; ``code`` only where it differs from the file's country."""

    title: str
    sector: list[str]
    code: str = ""
    since: dt.date | None = None
    until: dt.date | None = None


class ActorItem(_Strict, frozen=True, kw_only=True):
    """A named person, group, body or outlet."""

    id: str
    name: str
    also: list[str] = []
    weak: list[WeakName] = []
    code: str | None = None
    sector: list[str] = []
    posts: list[PostItem] = []
    theatre: list[str] = []
    outlet: list[str] = []
    wikidata: str | None = None


class ActorFile(_Strict, frozen=True, kw_only=True):
    """``actors/NAME.toml``: actors of one country (``code``) or kind."""

    code: str = ""
    person: list[ActorItem] = []
    group: list[ActorItem] = []
    body: list[ActorItem] = []
    media: list[ActorItem] = []


class PlaceItem(_Strict, frozen=True, kw_only=True):
    """A place that GeoNames' table lacks or spells otherwise."""

    name: str
    also: list[str] = []
    country: str
    lat: float | None = None
    lon: float | None = None
    geonameid: str | None = None
    feature: str = ""
    population: int = 0
    province: str = ""


class PlaceFile(_Strict, frozen=True, kw_only=True):
    """``places/NAME.toml``."""

    place: list[PlaceItem] = []


class ParticleItem(_Strict, frozen=True, kw_only=True):
    """Function words of one function."""

    function: str
    word: list[str]


class ParticleFile(_Strict, frozen=True, kw_only=True):
    """``grammar/NAME.toml``."""

    particle: list[ParticleItem] = []


class ClassItem(_Strict, frozen=True, kw_only=True):
    """A class of words that cues refer to as ``@name``."""

    name: str
    verb: list[str] = []
    noun: list[str] = []
    word: list[str] = []


class ClassFile(_Strict, frozen=True, kw_only=True):
    """``classes/NAME.toml``."""

    word_class: list[ClassItem] = msgspec.field(name="class", default_factory=list)


FOLDERS: dict[str, type[_Strict]] = {
    "cues": CueFile,
    "verbs": VerbFile,
    "heads": HeadFile,
    "nations": NationFile,
    "actors": ActorFile,
    "places": PlaceFile,
    "grammar": ParticleFile,
    "classes": ClassFile,
}
