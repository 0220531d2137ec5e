# SPDX-License-Identifier: Apache-2.0
"""Check the project's own gold: that every annotation stands on its article and says only what the ontology knows.

    python tools/check_gold.py [FOLDER]

FOLDER (``gold`` beside this script's folder where none is given) holds ``articles/NAME.txt``, ``annotations/NAME.json``
and the inputs ``articles*.jsonl``. Prints one line a fault, as ``NAME, where: what is wrong``, and exits with 1 where
there is one. It cannot tell whether an annotation is right; it tells whether the referee will read it as it was meant.
"""

from __future__ import annotations

import datetime as dt
import json
import re
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
DATA = ROOT / "src" / "waqai" / "data"

# Sector codes and the codes of bodies of no one country: PLOVER manual, chapters "Actors" and "Sectors"; "" is unknown.
SECTORS = {
    "COP", "GOV", "JUD", "LEG", "MIL", "PRM", "PTY", "REB", "SPY", "UAF", "UNK", "AGR", "BUS", "CRM", "CVL", "EDU",
    "ELI", "JRN", "LAB", "MED", "OPP", "PRE", "REF", "REL", "SOC",
}  # fmt: skip
BODIES = {"UNO", "EUR", "IGO", "NGO"}  # these have no sector
NO_COUNTRY = BODIES | {"ISM", "IMG", "MNC", ""}
AUX = {"historical", "future", "hypothetical", "negation"}
FOCUS = {"main", "reference"}
STANCES = {"SUPPORTS", "OPPOSES", "RECOGNISES", "LEADS", "MEMBER_OF"}
SIZES = {"dead", "injured", "arrested"}
QUOTE_MARKS = "\"'«»“”"
LEAST_QUOTED = 6  # words; shorter ones are no quote records

FIELDS = {
    "events": {
        "near", "cue", "event", "mode", "aux", "focus", "actor", "recipient", "date", "enddate", "place", "country",
        "by", "size",
    },
    "offices": {"person", "title", "code", "former"},
    "stances": {"type", "subject", "object"},
    "quotes": {"starts", "speaker"},
}  # fmt: skip
# As the referee cuts a text: a line's end, or a full stop, question or exclamation mark before a blank.
_STOP = re.compile(r"(?<=[\w»”\")\]]{2})[.!?؟…]+[»”\"')\]]*(?=\s|$)|\n")

Json = dict[str, Any]


def modes_of_types() -> dict[str, set[str]]:
    """The modes of every PLOVER type, from the ontology that the coder uses."""
    ontology = tomllib.loads((DATA / "plover" / "ontology.toml").read_text(encoding="utf-8"))
    return {kind["name"]: {mode["name"] for mode in kind["modes"]} for kind in ontology["type"]}


def known_codes() -> set[str]:
    """The country codes that the dictionaries have, and those of bodies of no one country."""
    files = sorted((DATA / "nations").glob("*.toml"))
    nations = (nation for file in files for nation in tomllib.loads(file.read_text(encoding="utf-8"))["nation"])
    return {nation["code"] for nation in nations} | NO_COUNTRY


def sentence_at(text: str, at: int) -> str:
    """The sentence of ``text`` in which offset ``at`` stands."""
    start = 0
    for stop in _STOP.finditer(text):
        if at < stop.end():
            return text[start : stop.end()]
        start = stop.end()
    return text[start:]


class Checker:
    """The faults of one annotated article, as ``where: what is wrong``."""

    def __init__(self, name: str, text: str, gold: Json, modes: dict[str, set[str]], codes: set[str]) -> None:
        self.name, self.text, self.gold, self.modes, self.codes = name, text, gold, modes, codes

    def faults(self) -> Iterator[str]:
        """Every fault of the annotation."""
        if self.gold.get("article") != self.name:
            yield f"article: {self.gold.get('article')!r} is not the file's name"
        if self._day(self.gold.get("published")) is None or not self.name.endswith(str(self.gold["published"])):
            yield f"published: {self.gold.get('published')!r} is no date, or not the one in the file's name"
        checks = {"events": self._event, "offices": self._office, "stances": self._stance, "quotes": self._quote}
        for part, check in checks.items():
            if not isinstance(self.gold.get(part), list):
                yield f"{part}: missing"
                continue
            for n, row in enumerate(self.gold[part]):
                where = f"{part}[{n}] {row.get('near') or row.get('person') or row.get('starts') or ''}"
                if wrong := (set(row) - {"link", "optional"}) ^ FIELDS[part]:
                    yield f"{where}: fields missing or unknown: {', '.join(sorted(wrong))}"
                else:
                    yield from (f"{where}: {fault}" for fault in check(row))
        yield from self._links(self.gold.get("events", []))
        cues = Counter((self._cue_at(event), event.get("event")) for event in self.gold.get("events", []))
        yield from (f"events: two {kind} with the cue at {at}" for (at, kind), n in cues.items() if n > 1)

    @staticmethod
    def _links(events: list[Json]) -> Iterator[str]:
        kinds: dict[str, list[str]] = {}
        for event in events:
            if "link" in event:
                kinds.setdefault(event["link"], []).append(event.get("event", ""))
        for name, types in kinds.items():
            if not name or len(types) < 2 or len(set(types)) > 1:
                yield f"events: link {name!r} is of {len(types)} events of the types {', '.join(sorted(set(types)))}"

    def _cue_at(self, event: Json) -> int:
        return self.text.find(event.get("cue", ""), self.text.find(event.get("near", "")))

    @staticmethod
    def _day(value: object) -> dt.date | None:
        try:
            return dt.date.fromisoformat(value) if isinstance(value, str) else None
        except ValueError:
            return None

    def _event(self, event: Json) -> Iterator[str]:
        near, cue = event["near"], event["cue"]
        if self.text.count(near) != 1:
            yield f"near stands {self.text.count(near)} times in the text, not once"
            return
        if not cue or cue not in near:
            yield f"the cue {cue!r} is not inside near"
            return
        if event["event"] not in self.modes:
            yield f"no PLOVER type {event['event']!r}"
        elif wrong := set(event["mode"]) - self.modes[event["event"]]:
            yield f"no mode of {event['event']}: {', '.join(sorted(wrong))}"
        if wrong := set(event["aux"]) - AUX:
            yield f"no auxiliary mode: {', '.join(sorted(wrong))}"
        if event["focus"] not in FOCUS:
            yield f"focus {event['focus']!r} is neither main nor reference"
        if event.get("optional", True) is not True:
            yield "optional is true or absent"
        yield from self._dates(event)
        yield from self._size(event["size"])
        sentence = sentence_at(self.text, self._cue_at(event))
        yield from self._place(event, sentence)
        if not event["actor"] and not event["recipient"] and not event.get("optional"):
            yield "neither actor nor recipient"
        for role in ("actor", "recipient", "by"):
            for entity in event[role]:
                yield from (f"{role}: {fault}" for fault in self._entity(entity, sentence))

    def _entity(self, entity: Json, sentence: str) -> Iterator[str]:
        if set(entity) != {"code", "sector", "text"}:
            yield f"an entity has code, sector and text, not {', '.join(sorted(entity))}"
            return
        code, sector = entity["code"], entity["sector"]
        if code not in self.codes:
            yield f"unknown code {code!r}"
        if code in BODIES and sector:
            yield f"{code} has no sector, not {sector!r}"
        if code not in BODIES and sector not in SECTORS and (code, sector) != ("MNC", ""):
            yield f"unknown sector {sector!r}"
        if entity["text"] not in sentence:
            yield f"{entity['text']!r} does not stand in the sentence of the cue"

    def _dates(self, event: Json) -> Iterator[str]:
        date, end = event["date"], event["enddate"]
        for value in (date, end):
            if value is not None and self._day(value) is None:
                yield f"{value!r} is no ISO date"
        if end is not None and (date is None or not date < end):
            yield f"enddate {end!r} without an earlier date"

    @staticmethod
    def _size(size: Json) -> Iterator[str]:
        for key, value in size.items():
            if key not in SIZES or (value is not None and (type(value) is not int or value < 1)):
                yield f"size {key!r}: {value!r} is not dead, injured or arrested with a number or null"

    def _place(self, event: Json, sentence: str) -> Iterator[str]:
        place, country = event["place"], event["country"]
        if country is not None and (place is None or country in NO_COUNTRY or country not in self.codes):
            yield f"country {country!r} is no state, or has no place"
        if place is not None and (not place or place not in sentence):
            yield f"the place {place!r} does not stand in the sentence of the cue"

    def _office(self, office: Json) -> Iterator[str]:
        if office["person"] not in self.text:
            yield "the person's name is not in the text"
        if missing := [word for word in office["title"].split() if word not in self.text]:
            yield f"words of the title are not in the text: {' '.join(missing)}"
        if office["code"] not in self.codes - {""}:
            yield f"unknown code {office['code']!r}"
        if not isinstance(office["former"], bool):
            yield "former is true or false"

    def _stance(self, stance: Json) -> Iterator[str]:
        if stance["type"] not in STANCES:
            yield f"no stance {stance['type']!r}"
        for side in ("subject", "object"):
            if stance[side]["code"] not in self.codes:
                yield f"{side}: unknown code {stance[side]['code']!r}"
            if not stance[side]["text"] or stance[side]["text"] not in self.text:
                yield f"{side}: {stance[side]['text']!r} is not in the text"

    def _quote(self, quote: Json) -> Iterator[str]:
        at = self.text.find(quote["starts"])
        if at < 1 or self.text[at - 1] not in QUOTE_MARKS:
            yield "does not start at a quotation mark of the text"
        else:
            quoted = re.split(f"[{QUOTE_MARKS}]", self.text[at:], maxsplit=1)[0]
            if len(quoted.split()) < LEAST_QUOTED:
                yield f"has fewer than {LEAST_QUOTED} words"
        if quote["speaker"] is not None and quote["speaker"] not in self.text:
            yield f"the speaker {quote['speaker']!r} is not in the text"


def text_of(path: Path) -> str:
    """The text of ``path`` with nothing changed: offsets count on it."""
    return path.read_bytes().decode("utf-8")


def faults_of_inputs(folder: Path) -> Iterator[str]:
    """What the rows of ``articles*.jsonl`` and the texts disagree on."""
    texts = {path.stem: text_of(path) for path in (folder / "articles").glob("*.txt")}
    gold = {path.stem for path in (folder / "annotations").glob("*.json")}
    yield from (f"{name}: text without annotation, or the other way round" for name in sorted(set(texts) ^ gold))
    seen: Counter[str] = Counter()
    for file in sorted(folder.glob("articles*.jsonl")):
        for line in file.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            name = row.get("id")
            seen[name] += 1
            if set(row) != {"id", "published", "outlet", "title", "text"}:
                yield f"{name}, {file.name}: fields {', '.join(sorted(row))}"
            elif row["text"] != texts.get(name):
                yield f"{name}, {file.name}: text is not that of articles/{name}.txt"
            elif not row["text"].startswith(f"{row['title']}\n\n"):
                yield f"{name}, {file.name}: the text does not begin with the title and a blank line"
            elif not name.endswith(row["published"]):
                yield f"{name}, {file.name}: published {row['published']!r} is not the date in the id"
    yield from (f"{name}: {seen[name]} rows in articles*.jsonl, not one" for name in sorted(texts) if seen[name] != 1)
    yield from (f"{name}: a row without a text" for name in sorted(set(seen) - set(texts)))


def faults(folder: Path) -> Iterator[str]:
    """Every fault of the gold in ``folder``."""
    modes, codes = modes_of_types(), known_codes()
    yield from faults_of_inputs(folder)
    for path in sorted((folder / "annotations").glob("*.json")):
        text_path = folder / "articles" / f"{path.stem}.txt"
        if text_path.is_file():
            gold = json.loads(path.read_text(encoding="utf-8"))
            checker = Checker(path.stem, text_of(text_path), gold, modes, codes)
            yield from (f"{path.stem}, {fault}" for fault in checker.faults())


def main() -> int:
    """Print the faults; the exit status is 1 where there is one or no gold at all."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "gold"
    found = list(faults(folder))
    count = len(list((folder / "annotations").glob("*.json")))
    print("\n".join([*found, f"{count} articles, {len(found)} faults"]))
    return int(bool(found) or not count)


if __name__ == "__main__":
    sys.exit(main())
