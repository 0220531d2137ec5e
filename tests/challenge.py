# SPDX-License-Identifier: Apache-2.0
"""The challenge set: sentences of one phenomenon each, every one beside its minimal counter-case.

``tests/challenge/<phenomenon>.toml`` holds ``phenomenon``, ``about`` (the rule and where the codebook has it) and
``[[case]]`` tables: ``text``, ``events``, ``published`` where it is not 2021-03-04, and ``[case.counter]`` with the
same keys. ``events`` names every event that the codebook wants in the text. One is found by ``type`` and a coded cue
that overlaps ``cue`` (its first occurrence in the text, or the ``at``-th); every further key must hold exactly, and a
key left out is not looked at:

    mode, aux              sets of words
    focus                  main or reference
    actor, recipient, by   sets of "CODE.SECTOR", "CODE" (any sector) or ".SECTOR" (no country known); [] is nobody
    person                 the name of an actor as resolved
    date, enddate          ISO days
    place, country         the place as written, or its name; the code of its country
    dead, injured, arrested  numbers
    by_kind                kind of the nearest source: official, person, media, witness, anonymous, document
    response               what answers this event: denial, confirmation, claim, or none

``""`` for a day, place, country or number says that none is told. A case passes when all holds in the text and in its
counter-case, with no event coded beyond those named.
"""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import waqai
from waqai.arabic.fold import fold
from waqai.model.records import Entity, Event, Record, Response

FOLDER = Path(__file__).parent / "challenge"
PUBLISHED = dt.date(2021, 3, 4)

QUADS = (
    ("AGREE", "CONSULT", "SUPPORT", "CONCEDE"),
    ("COOPERATE", "AID", "RETREAT"),
    ("REQUEST", "ACCUSE", "REJECT", "THREATEN"),
    ("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"),
)
TYPES = frozenset(kind for quad in QUADS for kind in quad)
_AUX = frozenset({"future", "historical", "hypothetical", "negation"})
_FOCUS = frozenset({"main", "reference"})
_KINDS = frozenset({"", "official", "person", "media", "witness", "anonymous", "document"})
_RESPONSES = {"denies": "denial", "confirms": "confirmation", "claims_responsibility": "claim"}
_PARTY = re.compile(r"([A-Z]{3})?(\.[A-Z]{3})?")
_CLITICS = re.compile("^[وف]?(?:لل|[بكل])?")

Wanted = dict[str, Any]


class Passage(NamedTuple):
    """A text of one day and the events that the codebook wants in it."""

    text: str
    published: dt.date
    events: list[Wanted]


class Case(NamedTuple):
    """``number``: its place in the file, from 1."""

    number: int
    passage: Passage
    counter: Passage


class Phenomenon(NamedTuple):
    """One file of the set."""

    name: str
    about: str
    cases: list[Case]


class Failure(NamedTuple):
    """What went wrong in one case; ``in_counter``: in its counter-case."""

    case: Case
    in_counter: bool
    wrongs: list[str]

    @property
    def passage(self) -> Passage:
        """The text that failed."""
        return self.case.counter if self.in_counter else self.case.passage


class ChallengeError(ValueError):
    """A file of the set that cannot be used: says which file, which case and what is wrong."""


# --- loading --------------------------------------------------------------------------------------------------------


def load(path: Path) -> Phenomenon:
    """The cases of one file. Raises ChallengeError where it does not keep the format."""
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise ChallengeError(f"{path.name}: {error}") from error
    _keys(content, path.name, {"phenomenon", "about", "case"}, {"phenomenon", "about", "case"})
    if content["phenomenon"] != path.stem:
        raise ChallengeError(f"{path.name}: phenomenon is {content['phenomenon']!r}, the file {path.stem!r}")
    cases = [_case(item, number, f"{path.name}, case {number}") for number, item in enumerate(content["case"], 1)]
    texts = Counter(fold(passage.text).text for case in cases for passage in (case.passage, case.counter))
    if twice := [text for text, count in texts.items() if count > 1]:
        raise ChallengeError(f"{path.name}: stands twice: {twice[0]}")
    return Phenomenon(content["phenomenon"], content["about"], cases)


def phenomena(folder: Path = FOLDER) -> list[str]:
    """The names of the files of the set, in order."""
    return sorted(path.stem for path in folder.glob("*.toml"))


def _case(item: dict[str, Any], number: int, where: str) -> Case:
    _keys(item, where, {"text", "events", "counter"}, {"text", "events", "counter", "published"})
    passage = _passage({key: value for key, value in item.items() if key != "counter"}, where, PUBLISHED)
    counter = _passage(item["counter"], f"{where}, counter", passage.published)
    return Case(number, passage, counter)


def _passage(item: dict[str, Any], where: str, published: dt.date) -> Passage:
    """``published``: the day where the passage tells none."""
    _keys(item, where, {"text", "events"}, {"text", "events", "published"})
    text, day = item["text"], item.get("published", published)
    if not isinstance(day, dt.date):
        raise ChallengeError(f"{where}: published is no date: {day!r}")
    for wanted in item["events"]:
        _check_event(wanted, text, where)
    return Passage(text, day, item["events"])


def _keys(item: dict[str, Any], where: str, needed: set[str], known: set[str]) -> None:
    if missing := needed - set(item):
        raise ChallengeError(f"{where}: lacks {', '.join(sorted(missing))}")
    if unknown := set(item) - known:
        raise ChallengeError(f"{where}: unknown {', '.join(sorted(unknown))}")


def _check_event(wanted: Wanted, text: str, where: str) -> None:
    where = f"{where}, {wanted.get('type', 'event')}"
    _keys(wanted, where, {"type", "cue"}, {"type", "cue", "at", *_CHECKS})
    for key, value in wanted.items():
        if not _allowed(key, value):
            raise ChallengeError(f"{where}: {key} cannot be {value!r}")
    if _cue_span(wanted, text) is None:
        raise ChallengeError(f"{where}: the text does not hold its cue {wanted['cue']} {wanted.get('at', 1)} times")


def _allowed(key: str, value: object) -> bool:
    if key in ("mode", "aux", "actor", "recipient", "by"):
        words = value if isinstance(value, list) else [None]
        return all(isinstance(word, str) and _allowed_word(key, word) for word in words)
    if key in ("at", "dead", "injured", "arrested"):
        return (isinstance(value, int) and not isinstance(value, bool) and value >= 0) or (value == "" and key != "at")
    if not isinstance(value, str):
        return False
    if key in ("date", "enddate"):
        return value == "" or _is_day(value)
    choices: dict[str, frozenset[str]] = {
        "type": TYPES,
        "focus": _FOCUS,
        "by_kind": _KINDS,
        "response": frozenset({*_RESPONSES.values(), "none"}),
    }
    return value in choices.get(key, {value})


def _allowed_word(key: str, word: str) -> bool:
    if key == "aux":
        return word in _AUX
    return bool(word) and (key == "mode" or _PARTY.fullmatch(word) is not None)


def _is_day(text: str) -> bool:
    try:
        return dt.date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


# --- checking -------------------------------------------------------------------------------------------------------


def failures(phenomenon: Phenomenon, coder: waqai.Coder) -> list[Failure]:
    """The cases that do not pass, at most one entry for the text and one for the counter-case of each."""
    found = []
    for case in phenomenon.cases:
        for in_counter, passage in ((False, case.passage), (True, case.counter)):
            wrongs = check(passage, coder.code(passage.text, published=passage.published))
            if wrongs:
                found.append(Failure(case, in_counter, wrongs))
    return found


def pass_rate(phenomenon: Phenomenon, failed: Sequence[Failure]) -> float:
    """The share of cases with no failure, 0 to 1."""
    return 1 - len({failure.case.number for failure in failed}) / max(1, len(phenomenon.cases))


def check(passage: Passage, records: Sequence[Record]) -> list[str]:
    """What of the passage does not hold in the records, in words; empty where all holds."""
    left = [record for record in records if isinstance(record, Event)]
    answers = [record for record in records if isinstance(record, Response)]
    wrongs = []
    for wanted in passage.events:
        fitting = [(_differences(wanted, event, answers), event) for event in left if _found(wanted, event, passage)]
        if not fitting:
            wrongs.append(f"not coded: {wanted['type']} «{wanted['cue']}»")
            continue
        differences, event = min(fitting, key=lambda pair: len(pair[0]))
        left.remove(event)
        wrongs.extend(f"{wanted['type']} «{wanted['cue']}» {difference}" for difference in differences)
    wrongs.extend(f"beyond: {event.event[0]} «{event.trigger.text}» {' '.join(event.aux)}".rstrip() for event in left)
    return wrongs


def _found(wanted: Wanted, event: Event, passage: Passage) -> bool:
    span = _cue_span(wanted, passage.text)
    assert span is not None, "checked when the file was loaded"
    return event.event[0] == wanted["type"] and event.trigger.start < span[1] and span[0] < event.trigger.end


def _cue_span(wanted: Wanted, text: str) -> tuple[int, int] | None:
    start = -1
    for _ in range(wanted.get("at", 1)):
        start = text.find(wanted["cue"], start + 1)
        if start < 0:
            return None
    return start, start + len(wanted["cue"])


def _differences(wanted: Wanted, event: Event, answers: list[Response]) -> list[str]:
    differences = []
    for key, test in _CHECKS.items():
        if key in wanted:
            coded, holds = test(wanted[key], event, answers)
            if not holds:
                differences.append(f"{key}: wanted {_words(wanted[key])}, coded {_words(coded)}")
    return differences


def _words(value: object) -> str:
    if isinstance(value, list):
        return f"[{' '.join(map(str, value))}]"
    return "none" if value in (None, "") else str(value)


# --- one check for each key: what was coded, and whether that is what was wanted -------------------------------------

_Check = Callable[[Any, Event, list[Response]], tuple[object, bool]]


def _set_of(field: str) -> _Check:
    def test(value: list[str], event: Event, answers: list[Response]) -> tuple[object, bool]:
        coded = getattr(event, field)
        return coded, set(coded) == set(value)

    return test


def _parties(find: Callable[[Event], list[Entity]]) -> _Check:
    def test(value: list[str], event: Event, answers: list[Response]) -> tuple[object, bool]:
        entities = find(event)
        all_wanted = all(any(_is_party(word, entity) for entity in entities) for word in value)
        none_beyond = all(any(_is_party(word, entity) for word in value) for entity in entities)
        coded = [f"{entity.code}.{entity.sector}".removesuffix(".") for entity in entities]
        return coded, all_wanted and none_beyond

    return test


def _is_party(word: str, entity: Entity) -> bool:
    code, dot, sector = word.partition(".")
    return entity.code == code and (not dot or entity.sector == sector)


def _one(find: Callable[[Event], object]) -> _Check:
    def test(value: object, event: Event, answers: list[Response]) -> tuple[object, bool]:
        coded = find(event)
        return coded, coded == value or (value == "" and coded is None)

    return test


def _person(value: str, event: Event, answers: list[Response]) -> tuple[object, bool]:
    names = [entity.identifier_text for entity in event.actor if entity.identifier_text]
    return names, _plain(value) in {_plain(name) for name in names} if value else not names


def _place(value: str, event: Event, answers: list[Response]) -> tuple[object, bool]:
    place = event.event_loc
    if place is None:
        return None, value == ""
    written = _plain(place.extracted_place)
    names = {written, _CLITICS.sub("", written), _CLITICS.sub("ال", written), _plain(place.resolved_place or "")}
    return place.extracted_place, value != "" and _plain(value) in names


def _response(value: str, event: Event, answers: list[Response]) -> tuple[object, bool]:
    coded = sorted({_RESPONSES[answer.type] for answer in answers if event.id in answer.events})
    return coded, value in coded or (value == "none" and not coded)


def _plain(text: str) -> str:
    return fold(text).text


def _sources(event: Event) -> list[Entity]:
    return event.cite_info.attribution


_CHECKS: dict[str, _Check] = {
    "mode": _set_of("mode"),
    "aux": _set_of("aux"),
    "focus": _one(lambda event: event.focus),
    "actor": _parties(lambda event: event.actor),
    "recipient": _parties(lambda event: event.recipient),
    "by": _parties(_sources),
    "person": _person,
    "date": _one(lambda event: event.date),
    "enddate": _one(lambda event: event.enddate),
    "place": _place,
    "country": _one(lambda event: event.event_loc.country_code if event.event_loc else None),
    "dead": _one(lambda event: event.size.dead),
    "injured": _one(lambda event: event.size.injured),
    "arrested": _one(lambda event: event.size.arrested),
    "by_kind": _one(lambda event: _sources(event)[0].kind if _sources(event) else None),
    "response": _response,
}
