# SPDX-License-Identifier: Apache-2.0
"""Where it happened: the places that a sentence names, resolved to one of the table, and the one that an event takes.

A name shared by several places (طرابلس) goes to the one in the country that the article is about, else to one far
larger than the others; else its country stays open (codebook, section 6). No place is inferred from the actors.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from waqai.find.mentions import Mention
from waqai.find.tags import CONTINUED, NOUN
from waqai.find.words import iter_rest
from waqai.frame.clauses import Clause
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
        "بين",
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
_TOWN, _CITY = 20_000, 50_000
_ORDINARY = ("common", "weekday", "month", "hijri", "place-noun", "compass")  # classes whose words are no places


class Located(NamedTuple):
    """A place named in words [start, end). ``place`` None: a name that no table has, known by the noun before it.

    ``relation``: at, towards, against, bare or other; ``country``: "" where it is open.
    """

    start: int
    end: int
    place: Place | None
    country: str
    relation: str
    specific: int  # 2 a place, 1 a region named with a noun, 0 a country


def places(parsed: Parsed, home: str) -> list[Located]:
    """The places of a sentence, in order."""
    found: list[Located] = []
    at = 0
    while at < len(parsed.words):
        located = _place_at(parsed, at, home)
        if located is None:
            at += 1
        else:
            found.append(located)
            at = located.end
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
        if isinstance(r.entry, Place) and (r.part == "name" or nouned or _is_likely(parsed, at, r.entry))
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
    if nouned and not word.known and mention is None:
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
    return None


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


# Acts of speech have no place but where the clause itself gives one to a signing or meeting.
_PLACELESS = frozenset({"REQUEST", "ACCUSE", "REJECT", "THREATEN", "AGREE"})
_FORCE = frozenset({"ASSAULT", "MOBILIZE", "COERCE"})
_DIRECTED = frozenset({"ASSAULT", "MOBILIZE", "AID", "PROTEST"})


def place_of_event(
    parsed: Parsed, located: list[Located], at: int, kind: str, visit: bool, witnesses: list[int]
) -> Located | None:
    """The place that an event of type ``kind`` at word ``at`` takes: the most specific and nearest of its clause,
    else of the sentence. ``visit``: the goal of a visit. ``witnesses``: the verbs whose subject saw it happen."""
    if kind in _PLACELESS and not visit:
        return None
    clause = parsed.clauses.of[at]
    wanted = (
        {"at"} | ({"towards", "bare"} if visit else set()) | ({"towards", "against"} if kind in _DIRECTED else set())
    )
    if kind in ("SUPPORT", "SANCTION"):
        located = [p for p in located if p.specific > 0 and p.start > at]
    usable = [p for p in located if p.relation in wanted]
    here = [p for p in usable if _in_clause(parsed, p, clause)]
    if visit:
        goal = [p for p in here if p.relation in ("towards", "bare")]
        here = goal or here
    if kind in _NAMED_BY_PLACE:
        here = here or [p for p in located if _names(parsed, p, at)]
    here = here or [p for verb in witnesses for p in _witnessing(parsed, located, verb, at)]
    pool = here or [
        p
        for p in usable
        if p.relation == "at" and kind not in ("SUPPORT", "SANCTION") and not _is_of_speaker(parsed, p, clause)
    ]
    if not pool and kind in _FORCE:  # استهدف الحديدة, حوصرت البلدة
        pool = [
            p
            for p in located
            if p.relation == "bare"
            and p.specific == 2
            and p.start > at
            and _in_clause(parsed, p, clause)
            and (kind != "COERCE" or "place-noun" in parsed.words[p.start].classes)
        ]
    if not pool:
        return None
    nearest = min(pool, key=lambda p: (-min(p.specific, 1), p.start < at, abs(p.start - at)))
    return _part_named_before(parsed, located, nearest, at) if kind in _FORCE else nearest


def _part_named_before(parsed: Parsed, located: list[Located], whole: Located, at: int) -> Located:
    """The place hit, to which only ``whole`` is bound: قصفت حي الشجاعية شرقي مدينة غزة."""
    for place in located:
        bound = place.end == whole.start or (place.end == whole.start - 1 and parsed.tags[place.end] == "preposition")
        if bound and at < place.start and place.relation == "bare" and place.specific == 2:
            return place
    return whole


# What is called by where it was: قمة هلسنكي, معارك مأرب.
_NAMED_BY_PLACE = frozenset({"ASSAULT", "CONSULT", "PROTEST"})


def _names(parsed: Parsed, place: Located, at: int) -> bool:
    """Whether the place stands right behind the event noun at ``at`` in an iḍāfa."""
    return place.start == at + 1 and place.relation == "bare" and place.place is not None and parsed.tags[at] == NOUN


def _is_of_speaker(parsed: Parsed, place: Located, clause: Clause) -> bool:
    """Whether the place is in a clause around ``clause`` that tells who says so: قال في مؤتمر في الرياض إن ..."""
    around = parsed.clauses.of[place.start]
    content: Clause | None = clause
    while content is not None and content.parent is not around:
        content = content.parent
    return content is not None and content.opener == "that" and place.end <= content.first


def _witnessing(parsed: Parsed, located: list[Located], verb: int, at: int) -> list[Located]:
    """The place that is the subject of a verb of witnessing: وشهدت تونس احتجاجات, مدينة حلب شهدت قصفا."""
    bare = [
        p for p in located if p.relation == "bare" and p.end <= at and _in_clause(parsed, p, parsed.clauses.of[verb])
    ]
    behind = [p for p in bare if p.start == verb + 1]
    return behind or [p for p in bare if p.end <= verb][-1:]


def _in_clause(parsed: Parsed, located: Located, clause: Clause) -> bool:
    return parsed.clauses.of[located.start] is clause
