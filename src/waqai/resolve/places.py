# SPDX-License-Identifier: Apache-2.0
"""The places that a sentence names, resolved to one of the table.

A name shared by several places (طرابلس) goes to the one in the country that the article is about, else to one far
larger than the others; else its country stays open (codebook, section 6). No place is inferred from the actors.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from waqai.find.mentions import Mention
from waqai.find.tags import CONTINUED, NOUN
from waqai.find.words import Word, iter_rest
from waqai.frame.parsed import Parsed
from waqai.model.lexicon import Nationality, Place

_AT = frozenset(
    {
        "في",
        "ب",
        "قرب",
        "داخل",
        "وسط",
        "قباله",
        "بالقرب من",
        "في محيط",
        "علي مشارف",
        "خارج",
        "حول",
        "ضمن",
        "امام",
        "شمال",
        "جنوب",
        "شرق",
        "غرب",
        "شمالي",
        "جنوبي",
        "شرقي",
        "غربي",
        "عند",
        "عبر",
        "علي مقربه من",
        "بمحيط",
    }
)
_TOWARDS = frozenset({"الي", "ل", "نحو", "صوب", "باتجاه", "في اتجاه"})
_AGAINST = frozenset({"علي"})
_MUCH_LARGER = 8
_TOWN, _CITY, _FAMOUS = 20_000, 50_000, 500_000
_ORDINARY = ("common", "weekday", "month", "hijri", "place-noun", "compass")  # classes whose words are no places


class Located(NamedTuple):
    """A place named in words [start, end). ``place`` None: a name that no table has, known by the noun before it.

    ``relation``: at, towards, against, bare, heading (before a headline's colon) or other; ``country``: "" where it is
    open.
    """

    start: int
    end: int
    place: Place | None
    country: str
    relation: str
    specific: int  # 2 a place, 1 a region named with a noun, 0 a country


class Landmarks:
    """The places that an article has named last, by the noun for their kind, which takes them up (المدينة, القطاع)."""

    def __init__(self) -> None:
        self._last: dict[str, Located] = {}

    def note(self, parsed: Parsed, found: list[Located]) -> None:
        """Remember the places of a sentence."""
        for located in found:
            if located.place is not None and located.place.feature.startswith("PPL"):
                self._last["مدينه"] = located
            first = parsed.words[located.start]
            if "place-noun" in first.classes and located.end > located.start + 1 and not first.definite:
                self._last[_kind_of(first)] = located

    def at(self, parsed: Parsed, at: int) -> Located | None:
        """The place that the definite noun at ``at`` takes up."""
        word = parsed.words[at]
        if not word.definite or word.pronoun or word.is_plural or "place-noun" not in word.classes:
            return None
        known = self._last.get(_kind_of(word))
        if known is None or any(r for n in _nouns(parsed, at + 1) if not n.preposition for r in n.places):
            return None
        return known._replace(start=at, end=at + 1, relation=_relation(parsed, at))


def _kind_of(word: Word) -> str:
    """The bare noun: مدينه of بالمدينه."""
    text = word.text.removeprefix(word.conjunction)
    if word.definite:
        return text.split("لل" if text.startswith("لل") else "ال", 1)[-1]
    return text.removeprefix(word.preposition)


def places(parsed: Parsed, home: str, landmarks: Landmarks | None = None) -> list[Located]:
    """The places of a sentence, in order. ``landmarks``: those that were named before it."""
    found: list[Located] = []
    at = 0
    while at < len(parsed.words):
        located = landmarks.at(parsed, at) if landmarks is not None else None
        located = located or _place_at(parsed, at, home)
        if located is None:
            at += 1
        else:
            found.append(located)
            at = located.end
    if found and found[0].start == 0 and [w.text for w in parsed.words[found[0].end : found[0].end + 1]] == [":"]:
        found[0] = found[0]._replace(relation="heading")  # العراق: مقتل خمسة
    if landmarks is not None:
        landmarks.note(parsed, found)
    return found


def _place_at(parsed: Parsed, at: int, home: str) -> Located | None:
    word = parsed.words[at]
    if parsed.tags[at] != NOUN or not word.is_word:
        return None
    nouned = _noun_before(parsed, at)
    mention = parsed.mention_at(at)
    if mention is not None and _are_people_at(parsed, mention, at):
        mention = mention.complement  # اعتقلت ثلاثة ناشطين في أذربيجان
    elif mention is not None and mention.start < at and not (mention.kind == "nation" or nouned):
        return None
    candidates = [
        r
        for r in iter_rest(word.places, parsed.words, at)
        if isinstance(r.entry, Place)
        and (r.part == "name" or nouned or _is_likely(parsed, at, r.entry))
        and (nouned or _is_known_here(parsed, at, r.entry, home))
        if r.length > 1 or not _is_bare_place_noun(parsed, at)
        if nouned or r.length > 1 or not _owns_noun_behind(parsed, at)
    ]
    if candidates and not (mention is not None and _is_rather_party(mention, at, nouned)):
        longest = max(r.length for r in candidates)
        same = [r.entry for r in candidates if r.length == longest and isinstance(r.entry, Place)]
        chosen, country = choose(same, home, _nations(parsed, at))
        start = _with_noun(parsed, at)
        return Located(start, at + longest, chosen, country, _relation(parsed, start), 2)
    if (
        mention is not None
        and mention.kind == "nation"
        and mention.start == at
        and isinstance(mention.entry, Nationality)
    ):
        start = _with_noun(parsed, at)
        return Located(start, mention.end, None, mention.entry.code, _relation(parsed, start), 1 if start < at else 0)
    bounded = _nation_part(parsed, at) if mention is None else None
    if bounded is not None:
        return bounded
    if nouned and mention is not None and mention.kind == "person" and _is_one_place(parsed, at - 1):
        start = _with_noun(parsed, at)
        return Located(start, mention.end, None, home, _relation(parsed, start), 2)
    if nouned and not word.known and mention is None and _is_called(parsed, at):
        start = _with_noun(parsed, at)
        end = at + 1
        while (
            end < len(parsed.words)
            and parsed.tags[end] == NOUN
            and not parsed.words[end].known
            and parsed.words[end].is_word
            and end - at < 2
        ):
            end += 1
        return Located(start, end, None, home, _relation(parsed, start), 2)
    if mention is None and not word.known and _relation(parsed, at) in ("at", "towards"):
        name = parsed.sentence.unknown_name(at, "LOC")  # هجوم في فلانة: a name that only the tagger tells
        if name is not None:
            return Located(at, name.end, None, "", _relation(parsed, at), 2)
    return None


def _nation_part(parsed: Parsed, at: int) -> Located | None:
    """Part of a state: جنوب العراق, or a territory with the state's adjective (العاصمة الفنلندية)."""
    word = parsed.words[at]
    if at > 0 and parsed.words[at - 1].classes & {"compass", "place-part"}:
        nation = next((r.entry.code for r in word.names if isinstance(r.entry, Nationality) and not r.rest), None)
        if nation is not None:
            start = _with_noun(parsed, at)
            return Located(start, at + 1, None, nation, _relation(parsed, start), 1)
    if "territory" in word.classes and word.definite and at + 1 < len(parsed.words):
        following = parsed.words[at + 1]
        adjectives = {r.entry.code for r in following.adjectives if isinstance(r.entry, Nationality)}
        named = any(isinstance(r.entry, Place) for n in _nouns(parsed, at + 2) for r in n.places)
        bare = not following.conjunction and not following.preposition and not named  # العاصمة المغربية الرباط
        if len(adjectives) == 1 and following.definite and bare:
            return Located(at, at + 2, None, adjectives.pop(), _relation(parsed, at), 1)
    return None


def _nouns(parsed: Parsed, at: int) -> list[Word]:
    """The word at ``at``, if it is a noun."""
    return parsed.words[at : at + 1] if parsed.tags[at : at + 1] == [NOUN] else []


def _is_called(parsed: Parsed, at: int) -> bool:
    """Whether the word is the name behind a noun for a place, and not what it is like (المناطق المزدحمة)."""
    noun = parsed.words[at - 1]
    return not noun.definite and (not noun.is_plural or parsed.words[at].definite)


def _is_one_place(parsed: Parsed, at: int) -> bool:
    """Whether the noun is of one place, and what follows its name (منطقة السيدة زينب, not مناطق حساسة)."""
    word = parsed.words[at]
    return not word.is_plural and not word.definite


def _is_rather_party(mention: Mention, at: int, nouned: bool) -> bool:
    """Whether the word is the name or title of someone, or the common noun for a body told with whose it is (معسكر
    للجيش, no town)."""
    if mention.kind == "body" and mention.end > mention.head + 1 and not nouned:
        return mention.head == at
    return mention.kind in ("actor", "office", "person") and mention.start == at


def _are_people_at(parsed: Parsed, mention: Mention, at: int) -> bool:
    """Whether the mention tells of people, not definite, in the place at ``at``, which bounds what is done to them no
    less (ثلاثة معلمين في الجوف, خطف طبيبا في عدن); a post in a place (السفير في بيروت) is one title."""
    behind = mention.start < at and mention.complement is not None and mention.complement.start == at
    return (
        behind
        and parsed.tags[at - 1] == "preposition"
        and not parsed.words[mention.head].definite
        and _relation(parsed, at) == "at"
    )


def _owns_noun_behind(parsed: Parsed, at: int) -> bool:
    """Whether a word that is also a common noun has its iḍāfa right behind it: معسكر الحمزة is no town of Mascara."""
    if not parsed.words[at].heads or at + 1 >= len(parsed.words) or parsed.words[at].definite:
        return False
    behind = parsed.words[at + 1]
    return parsed.tags[at + 1] == NOUN and behind.definite and not behind.preposition and not behind.conjunction


def _is_bare_place_noun(parsed: Parsed, at: int) -> bool:
    """Whether the word is the noun for a kind of place, with the article or a name: شوارع المدينة and شوارع مدينة
    صيدا are not in Medina."""
    if "place-noun" not in parsed.words[at].classes:
        return False
    named = at + 1 < len(parsed.words) and bool(parsed.words[at + 1].places) and not parsed.words[at + 1].preposition
    return parsed.words[at].definite or named


def _is_known_here(parsed: Parsed, at: int, place: Place, home: str) -> bool:
    """Whether an article of other states may mean a town by its bare name, which can be a word with ب, or a man's
    (داروين is a town of Australia): where the town's state is told too, or a preposition of its own governs it."""
    if place.feature != "PPL" or place.population >= _FAMOUS or not parsed.told.states - {""}:
        return True
    if place.country == home or place.country in parsed.told.states:
        return True
    return not parsed.words[at].preposition and _relation(parsed, at) != "bare"


def _is_likely(parsed: Parsed, at: int, place: Place) -> bool:
    """Whether a name that is also another word is the place here: a town of some size, behind في or إلى, whose other
    readings are a verb's or a given name's (سرت, جنين), not a noun's (بيان)."""
    word = parsed.words[at]
    named = {name for name in word.noun_classes if not name.startswith("=")} - {"given", "surname"}
    if place.population >= _CITY and not word.is_plural:  # in the list of a condition it stands as the city (عدن)
        named = {name for name in named if name.startswith(_ORDINARY)}
    noun = word.heads or word.supports or any(r.part != "verb" for r in word.cues) or bool(named)
    large = place.population >= _TOWN or place.feature == "ADM1"
    return not noun and large and _relation(parsed, at) in ("at", "towards")


def _nations(parsed: Parsed, at: int) -> list[str]:
    """The nations that the sentence tells of, by the adjectives of its actors or by name, in order; not by the place
    at ``at`` itself."""
    told: list[str] = []
    for outer in parsed.mentions:
        mention: Mention | None = outer if outer.head != at else None
        while mention is not None:  # قائد الجيش اللبناني
            if mention.kind == "nation" and isinstance(mention.entry, Nationality):
                told.append(mention.entry.code)
            told.extend(nation.code for nation in mention.nationalities)
            mention = mention.complement
    return told


def choose(candidates: list[Place], home: str, nations: Sequence[str] = ()) -> tuple[Place | None, str]:
    """One of the places that share a name and its country; (None, "") where none is surely meant. ``nations``: those
    of the sentence (دورية للجيش اللبناني في طرابلس)."""
    for country in (home, *nations):
        there = [p for p in candidates if p.country == country]
        if there:
            return max(there, key=lambda p: p.population), country
    countries = {p.country for p in candidates}
    largest = max(candidates, key=lambda p: p.population)
    others = max((p.population for p in candidates if p.country != largest.country), default=0)
    if len(countries) == 1 or largest.population > _MUCH_LARGER * max(others, 1000):
        return largest, largest.country
    return None, ""


def _noun_before(parsed: Parsed, at: int) -> bool:
    """Whether a noun for a kind of place stands right before, a nation's adjective between at most: مدينة سرت, العاصمة
    المغربية الرباط."""
    if at > 1 and not parsed.words[at - 1].conjunction and parsed.words[at - 1].adjectives:
        nations = any(isinstance(r.entry, Nationality) for r in parsed.words[at - 1].adjectives)
        if nations and "place-noun" in parsed.words[at - 2].classes and not parsed.words[at].preposition:
            return True
    return (
        at > 0
        and "place-noun" in parsed.words[at - 1].classes
        and not parsed.words[at].preposition
        and not parsed.words[at].conjunction
    )


def _with_noun(parsed: Parsed, at: int) -> int:
    """Where the phrase of the place begins, nouns and points of the compass before the name included."""
    start = at
    while start > 0 and not parsed.words[start].preposition and not parsed.words[start].conjunction:
        before = parsed.words[start - 1]
        nations = start > 1 and any(isinstance(r.entry, Nationality) for r in before.adjectives)
        if nations and parsed.words[start - 2].classes & {"place-noun", "compass"} and not before.conjunction:
            start -= 1
            continue
        if not before.classes & {"place-noun", "compass"} or (
            before.text in _AT and parsed.tags[start - 1] == "preposition" and before.text in ("داخل",)
        ):
            break
        start -= 1
    return start


def _relation(parsed: Parsed, at: int) -> str:
    """How the place is bound to its clause: at, towards, against, bare, or other."""
    while at and not parsed.words[at].preposition and _is_part_of_place(parsed, at - 1):
        at -= 1
    preposition = parsed.words[at].preposition
    if not preposition:
        first = at - 1
        while first > 0 and parsed.tags[first] == CONTINUED:
            first -= 1
        if first < 0 or parsed.tags[first] not in ("preposition", "agent", "source"):
            if parsed.words[at].classes & {"compass"}:
                return "at"
            return "bare"
        preposition = " ".join(w.text for w in parsed.words[first:at]).removeprefix("و")
    if preposition == "بين" and at > 1 and parsed.words[at - 2].cues:
        return "other"  # اتفاق بين تركيا وروسيا, but الحدود بين
    if preposition in _AT:
        return "at"
    if preposition in _TOWARDS:
        return "towards"
    return "against" if preposition in _AGAINST else "other"


def _is_part_of_place(parsed: Parsed, at: int) -> bool:
    """Whether the word says how much of the place behind it is meant: في مختلف أرجاء ليبيا, بعموم البلاد."""
    return "place-part" in parsed.words[at].classes or (
        parsed.tags[at] == "quantifier" and "place-part" in parsed.words[at + 1].classes
    )
