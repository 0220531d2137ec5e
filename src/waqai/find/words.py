# SPDX-License-Identifier: Apache-2.0
"""What a written word may be: its readings by the dictionaries, each with the clitics that it takes off.

News repeats its words, so every word form is looked up once in a process and remembered; what is remembered depends
on the dictionaries alone, never on the articles read before.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import NamedTuple

from waqai.arabic.clitics import Segmented, segment
from waqai.arabic.forms import NounForm, VerbForm
from waqai.arabic.numbers import is_number_word
from waqai.model.lexicon import (
    Actor,
    Adjective,
    Cue,
    Entry,
    Head,
    Lexicon,
    Nationality,
    Particle,
    Place,
    Ref,
    Verb,
    WordClass,
)

_NO_CLITICS = Segmented("", "", False, "", "")
# Classes of words that make up dates (classes/dates.toml).
_TIME = (
    "time",
    "month-",
    "weekday-",
    "unit-",
    "season-",
    "hijri-",
    "daypart",
    "last",
    "next",
    "this",
    "early",
    "mid",
    "late",
)
_REMEMBERED = 200_000
# The class of common words only tells a place's name from a word; its words may be parts of a person's name.
_COMMON = "common"
# Rare forms are believed only where no likelier reading stands beside them (ودعا is و + دعا, not the dual of ودع).
_RARE = 1.2
_CONJUNCTION = 1.0  # what و before a word costs, too
# What a word costs that ends in ه where it should end in ة: careless spelling, or rather another word's pronoun.
_UNLIKELY = 1.3


class Reading(NamedTuple):
    """One reading of a word: an entry, the part of it that the form is, and the clitics around it."""

    entry: Entry
    part: str
    form: VerbForm | NounForm | None
    clitics: Segmented
    rest: tuple[str, ...] = ()

    @property
    def length(self) -> int:
        """In words."""
        return 1 + len(self.rest)


class Word:
    """A written word, folded, with all that the dictionaries say of it. Never changed once made."""

    __slots__ = (
        "adjectives",
        "begins_time",
        "classes",
        "compounds",
        "conjunction",
        "cues",
        "definite",
        "ending",
        "functions",
        "heads",
        "is_given",
        "is_head",
        "is_name",
        "is_number",
        "is_plural",
        "is_time",
        "is_word",
        "known",
        "long_adjectives",
        "names",
        "nominal",
        "noun_classes",
        "particles",
        "places",
        "preposition",
        "pronoun",
        "supports",
        "text",
        "verbs",
    )

    def __init__(self, text: str, ending: str, readings: list[Reading]) -> None:
        self.text, self.ending = text, ending
        self.is_word = text[0].isalpha()
        self.is_number = text[0].isdigit() or _number(text) is not None
        self.verbs = tuple(r for r in readings if r.part == "verb")
        self.cues = tuple(r for r in readings if isinstance(r.entry, Cue))
        self.supports = tuple(r for r in readings if isinstance(r.entry, Verb) and r.part != "verb")
        self.heads = tuple(r for r in readings if r.part == "head" and isinstance(r.entry, Head | Nationality))
        self.is_head = any(not r.rest for r in self.heads)
        self.names = tuple(
            r for r in readings if r.part in ("name", "weak") and isinstance(r.entry, Actor | Nationality)
        )
        self.is_name = any(not r.rest for r in self.names)
        self.places = tuple(r for r in readings if isinstance(r.entry, Place))
        qualifying = [r for r in readings if r.part == "adjective" and isinstance(r.entry, Adjective | Nationality)]
        self.adjectives = tuple(r for r in qualifying if not r.rest)
        self.long_adjectives = tuple(r for r in qualifying if r.rest)  # كوري جنوبي
        self.particles = tuple(r for r in readings if isinstance(r.entry, Particle))
        self.functions = frozenset(
            r.entry.function for r in self.particles if not r.rest and isinstance(r.entry, Particle)
        )
        classes = [(r, r.entry.name) for r in readings if isinstance(r.entry, WordClass) and not r.rest]
        whole = any(r.clitics.base == text for r, _ in classes)
        kept = [(r, name) for r, name in classes if not (whole and _is_name_behind_clitic(r, name))]
        people = [r.entry for r in self.names if not r.rest and isinstance(r.entry, Actor) and r.entry.kind == "person"]
        leader = any(person.posts for person in people)
        self.classes = frozenset([*(name for _, name in kept), *([_LEADER] if leader else [])])
        self.is_given = any(name == "given" and r.clitics.base == text for r, name in classes)  # وليد, not و + ل + يد
        self.noun_classes = frozenset(name for r, name in kept if not isinstance(r.form, VerbForm))
        self.compounds = tuple(r for r in readings if isinstance(r.entry, WordClass) and r.rest)
        rare = all(_rarity(reading) == _RARE for reading in self.verbs)
        self.nominal = any(
            isinstance(r.form, NounForm)
            and isinstance(r.entry, WordClass)
            and (rare or not r.entry.name.startswith("="))
            for r in readings
        )
        self.is_plural = any(
            isinstance(r.form, NounForm) and r.form.number == "p" and isinstance(r.entry, WordClass) for r in readings
        )
        self.begins_time = any(getattr(r.entry, "name", "").startswith(_TIME) for r in self.compounds)
        self.is_time = any(name.startswith(_TIME) for name in self.classes)
        self.known = any(not r.rest and getattr(r.entry, "name", "") != _COMMON for r in readings)
        likeliest = _likeliest(readings) or _number(text) or _unread(text)
        self.conjunction = likeliest.conjunction
        self.preposition = likeliest.particle if likeliest.particle != "س" else ""
        rooted = any(r.clitics.base.startswith("ال") and not r.clitics.definite for r in self.adjectives)  # ألماني
        self.definite = likeliest.definite or (likeliest.base.startswith("ال") and not rooted)
        self.pronoun = likeliest.pronoun

    def __repr__(self) -> str:
        return f"Word({self.text})"


_LEADER = "leader-name"  # the class of the names of persons with a post, which the dictionaries of actors have


def _is_name_behind_clitic(reading: Reading, name: str) -> bool:
    """Whether a person's name is read behind a conjunction or preposition: برقية as ب + رقية."""
    return name in ("given", "surname") and bool(reading.clitics.particle or reading.clitics.conjunction)


def _likeliest(readings: list[Reading]) -> Segmented | None:
    """How the word is cut: by its first reading; the words of conditions, which may be written with their clitics
    (بالكهرباء), and towns whose names are also a preposition with its noun (بحركة) come last, and then the one that is
    cut first."""
    whole = [r for r in readings if not r.rest]
    own = [r for r in whole if not isinstance(r.entry, Place) and not _is_listed(r.entry)]
    if not any(r.clitics.particle for r in own):
        own = [r for r in whole if not _is_listed(r.entry)]
    listed = sorted(whole, key=lambda r: not r.clitics.particle)
    return next((r.clitics for r in (own or listed)), None)


def _is_listed(entry: Entry) -> bool:
    return isinstance(entry, WordClass) and entry.name.startswith("=")


class Words:
    """The reader of words under one Lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._seen: dict[str, Word] = {}

    def read(self, text: str, ending: str = "") -> Word:
        """The Word written ``text``, folded. ``ending``: its last letter as written where that is ة or ى, which
        folding makes ه and ي: a word so written ends in no pronoun."""
        key = text + ending
        word = self._seen.get(key)
        if word is None:
            if len(self._seen) >= _REMEMBERED:
                self._seen.clear()
            word = self._seen[key] = Word(text, ending, self._readings(text, bool(ending)))
        return word

    def _readings(self, text: str, no_pronoun: bool) -> list[Reading]:
        if not text[0].isalpha():
            return []
        single: list[tuple[float, Reading]] = []
        noun = math.inf  # what a noun that only word classes know takes
        several: list[Reading] = []
        aside: list[Reading] = []
        for clitics in segment(text):
            if no_pronoun and clitics.pronoun:
                continue
            for ref in self._lexicon.forms.get(clitics.base, ()):
                reading = self._reading(ref, clitics)
                if reading is None:
                    continue
                if not no_pronoun and _lacks_taa(reading, clitics):
                    aside.append(reading) if isinstance(reading.entry, WordClass) else single.append(
                        (_UNLIKELY + clitics.cost, reading)
                    )
                elif reading.rest:
                    several.append(reading)
                elif isinstance(reading.entry, WordClass | Particle):
                    aside.append(reading)
                    if isinstance(reading.form, NounForm):
                        noun = min(noun, clitics.cost + _rarity(reading))
                else:
                    single.append((clitics.cost + _rarity(reading), reading))
        least = min((cost for cost, _ in single), default=0.0)
        verbal = all(reading.part == "verb" for _, reading in single)
        whole = [reading for cost, reading in single if cost <= least]
        told = all(r.part == "verb" and isinstance(r.entry, Verb) and not r.clitics.conjunction for r in whole)
        likely = [
            reading
            for cost, reading in single
            if _is_dual_perfect(reading)
            or (
                (cost <= least or (told and cost <= least + 1 and _is_next_act(reading)))  # وردت: و + ردّت
                and not (_rarity(reading) == _RARE and noun < cost and not (verbal and _goes_on_as_two(reading)))
            )
        ]
        return [*likely, *several, *aside]

    def _reading(self, ref: Ref, clitics: Segmented) -> Reading | None:
        lexicon = self._lexicon
        entry = lexicon.entries[ref.entry]
        rest = tuple(ref.rest.split()) if ref.rest else ()
        if ref.part in ("verb", "class-verb"):
            verb_form = lexicon.verb_forms[ref.form]
            return Reading(entry, ref.part, verb_form, clitics) if _fits_verb(verb_form, clitics) else None
        if ref.form >= 0:
            noun_form = lexicon.noun_forms[ref.form]
            fits = _fits_noun(noun_form, clitics, bool(rest))
            return Reading(entry, ref.part, noun_form, clitics, rest) if fits else None
        if clitics.pronoun or clitics.particle == "س" or clitics.definite:
            return None
        if isinstance(entry, Particle) and clitics.particle:
            return None
        return Reading(entry, ref.part, None, clitics, rest)


def _is_dual_perfect(reading: Reading) -> bool:
    """قتلا: the two, spelled like an accusative; what stands before tells which it is."""
    form = reading.form
    dual = isinstance(form, VerbForm) and (form.tense, form.person, form.number) == ("P", "3", "d")
    return dual and not reading.clitics.conjunction and not reading.clitics.pronoun


def _lacks_taa(reading: Reading, clitics: Segmented) -> bool:
    """Whether the form should end in ة but the article writes ه: دعاه is "called him" rather than دعاة."""
    form = reading.form
    return (
        isinstance(form, NounForm)
        and not clitics.pronoun
        and not form.construct
        and clitics.base.endswith("ه")
        and not reading.rest
        and len(clitics.base) > 3
    )


def _fits_verb(form: VerbForm, clitics: Segmented) -> bool:
    if clitics.definite or clitics.particle in ("ب", "ك") or clitics.pronoun in ("ي", "ك"):
        return False
    if form.number == "p" and clitics.base.endswith("و") and not clitics.pronoun:
        return False  # غزو is no غزوا
    if clitics.particle == "س":
        return form.tense == "I"
    if clitics.particle == "ل":
        return form.tense in "IJ"
    return True


def _fits_noun(form: NounForm, clitics: Segmented, has_rest: bool) -> bool:
    if clitics.particle == "س" or clitics.pronoun in ("ني",):
        return False
    if clitics.definite and (form.construct or form.accusative):
        return False
    if form.construct and form.number == "s" and not clitics.pronoun:
        return False
    if form.construct and form.number == "p" and not clitics.pronoun and clitics.base.endswith("ا"):
        return False  # قتلاهم, but قتلا is قُتلا
    if form.accusative and clitics.pronoun:
        return False
    if clitics.pronoun and clitics.base.endswith("ه") and form.gender == "f" and form.number == "s":
        return False
    if clitics.pronoun and form.number in "dp" and form.gender == "m" and not form.construct:
        return not clitics.base.endswith(("ون", "ين", "ان"))
    return True


def _is_next_act(reading: Reading) -> bool:
    return reading.part == "verb" and reading.clitics.conjunction == "و"


def _goes_on_as_two(reading: Reading) -> bool:
    """وأكدا, ووقعا: what two did next."""
    form = reading.form
    dual = isinstance(form, VerbForm) and (form.tense, form.person, form.gender, form.number) == ("P", "3", "m", "d")
    return dual and reading.clitics.conjunction == "و"


def _rarity(reading: Reading) -> float:
    form = reading.form
    if isinstance(form, VerbForm):
        if form.number == "d" or form.person != "3" or (form.gender == "f" and form.number == "p"):
            return _RARE
        if form.tense == "J" or reading.clitics.base.startswith("وو"):  # ووصل is rather و + وصل than وُوصل
            return _RARE
    elif isinstance(form, NounForm) and form.number == "d" and reading.part == "masdar":
        return _RARE  # وأدان is no dual of وأد
    elif isinstance(form, NounForm) and form.number == "d" and form.construct:
        return 0.3
    elif reading.part == "weak" and isinstance(reading.entry, Place) and reading.clitics.base.startswith("و"):
        return _CONJUNCTION  # ودان is as well و + دان as the town
    return 0.0


def _number(text: str) -> Segmented | None:
    """How ``text`` is cut where it is a number word under its clitics, else None."""
    return next(
        (s for s in segment(text) if not s.pronoun and s.particle in ("", "ب", "ل") and is_number_word(s.base)),
        None,
    )


def _unread(text: str) -> Segmented:
    """The clitics of a word that no dictionary knows: only the article, and what stands before it, is sure."""
    if not text[0].isalpha():
        return _NO_CLITICS
    best = Segmented("", "", False, text, "")
    for clitics in segment(text):
        if clitics.definite and len(clitics.base) >= 3 and not clitics.pronoun:
            best = clitics
            break
    return best


def nation_adjective(words: list[Word], at: int) -> Reading | None:
    """The adjective of a nation that begins at ``at``, of several the longest (كوري جنوبي)."""
    best: Reading | None = None
    for reading in (*words[at].adjectives, *iter_rest(words[at].long_adjectives, words, at)):
        if isinstance(reading.entry, Nationality) and (best is None or reading.length > best.length):
            best = reading
    return best


def iter_rest(readings: tuple[Reading, ...], words: list[Word], at: int) -> Iterator[Reading]:
    """Those of the ``readings`` of ``words[at]`` whose further words follow there."""
    left = len(words) - at - 1
    following = words[at + 1].text if left else ""
    for reading in readings:
        rest = reading.rest
        if not rest or (
            rest[0] == following
            and len(rest) <= left
            and all(words[at + 1 + n].text == word for n, word in enumerate(rest))
        ):
            yield reading
