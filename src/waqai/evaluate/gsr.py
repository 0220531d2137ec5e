# SPDX-License-Identifier: Apache-2.0
"""The coder on the OEDA Arabic gold-standard sentences (MIT; Halterman and others, 2018).

``detect.jsonl``: does the sentence hold a PROTEST, an ASSAULT? "yes" is unanimous among three to six people, "easy no"
unanimous, "difficult no" a majority. ``spans.jsonl``: sentences that hold one, with what each person took for actor
and recipient and how they coded it. A record counts where its focus is main and it is told as done. A country or
sector that the people left open agrees with anything: they gave a country only where the sentence names it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Literal, NamedTuple, TypeVar

import msgspec

from waqai.model.records import Entity, Event, Record

from .counts import Unit
from .figures import Sums
from .gold import GoldError

TYPES = ("ASSAULT", "PROTEST")
_NOT_DONE = frozenset({"negation", "future", "hypothetical"})
_OPEN = frozenset({None, "None", "UNKNOWN", "UNK", "INT"})


class Judged(msgspec.Struct, frozen=True):
    """A sentence of detect.jsonl."""

    id: str
    type: Literal["ASSAULT", "PROTEST"]
    label: Literal["yes", "easy no", "difficult no"]
    text: str


class Reader(msgspec.Struct, frozen=True):
    """What one person coded: country and sector of the actor and of the recipient."""

    source_code: tuple[str | None, str | None]
    target_code: tuple[str | None, str | None]


class Spanned(msgspec.Struct, frozen=True):
    """A sentence of spans.jsonl."""

    id: str
    type: Literal["ASSAULT", "PROTEST"]
    text: str
    coders: list[Reader]


class Sentences(NamedTuple):
    """Both files."""

    judged: list[Judged]
    spanned: list[Spanned]

    def texts(self) -> dict[str, str]:
        """Each sentence by its id."""
        rows: list[Judged | Spanned] = [*self.judged, *self.spanned]
        return {row.id: row.text for row in rows}


Row = TypeVar("Row", Judged, Spanned)


def read_sentences(folder: Path) -> Sentences:
    """The sentences of a folder. Raises GoldError."""
    return Sentences(_rows(folder / "detect.jsonl", Judged), _rows(folder / "spans.jsonl", Spanned))


def _rows(path: Path, kind: type[Row]) -> list[Row]:
    found = []
    try:
        lines = path.read_bytes().split(b"\n")
    except OSError as error:
        raise GoldError("W507", f"cannot be read: {error.strerror}", str(path), "Give the folder of both.") from None
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                found.append(msgspec.json.decode(line, type=kind))
            except (msgspec.MsgspecError, UnicodeDecodeError) as error:
                raise GoldError("W508", str(error), f"{path}, line {number}", "Take the published file.") from None
    return found


def count_sentences(sentences: Sentences, records: Mapping[str, Sequence[Record]]) -> list[Unit]:
    """The counts of each sentence. ``records``: those of each id."""
    coded = {name: _by_type(told) for name, told in records.items()}
    units = [_unit(row.id, _count_judged(row, coded)) for row in sentences.judged]
    return units + [_unit(row.id, _count_spanned(row, coded)) for row in sentences.spanned]


def _by_type(records: Iterable[Record]) -> dict[str, list[Event]]:
    found: dict[str, list[Event]] = defaultdict(list)
    for record in records:
        if isinstance(record, Event) and record.focus == "main" and not _NOT_DONE & set(record.aux):
            for kind in record.event:
                found[kind].append(record)
    return found


def _unit(name: str, counts: Counter[str]) -> Unit:
    return Unit(name=name, counts={what: int(n) for what, n in counts.items() if n})


def _count_judged(row: Judged, coded: Mapping[str, Mapping[str, list[Event]]]) -> Counter[str]:
    got, yes = bool(coded.get(row.id, {}).get(row.type)), row.label == "yes"
    return Counter(
        {
            f"{row.type}/hit": got and yes,
            f"{row.type}/yes": yes,
            f"{row.type}/coded": got,
            f"{row.type}/false easy": got and row.label == "easy no",
            f"{row.type}/false difficult": got and row.label == "difficult no",
        }
    )


def _count_spanned(row: Spanned, coded: Mapping[str, Mapping[str, list[Event]]]) -> Counter[str]:
    events = coded.get(row.id, {}).get(row.type, [])
    counts = Counter({f"{row.type}/spans": 1, f"{row.type}/found": bool(events)})
    sides = (
        ("actor", [reader.source_code for reader in row.coders], [e for event in events for e in event.actor]),
        ("recipient", [reader.target_code for reader in row.coders], [e for event in events for e in event.recipient]),
    )
    for role, told, given in sides:
        wanted = {_closed(code) for code in told} - {("", "")}
        if events and wanted:
            counts[f"{row.type}/{role}s"] = 1
            counts[f"{row.type}/{role} right"] = any(_agrees(gold, entity) for gold in wanted for entity in given)
    return counts


def _closed(code: tuple[str | None, str | None]) -> tuple[str, str]:
    """Country and sector, ``""`` where left open."""
    return _told(code[0]), _told(code[1])


def _told(part: str | None) -> str:
    return "" if part is None or part in _OPEN else part


def _agrees(gold: tuple[str, str], entity: Entity) -> bool:
    mine = _told(entity.code), _told(entity.sector)
    return all(part in ("", other) for part, other in zip(gold, mine, strict=True))


def measure_sentences(sums: Sums) -> dict[str, float]:
    """``detect.ASSAULT.p/r/f`` and ``spans.ASSAULT.recall/actor/recipient``, and likewise of PROTEST."""
    figures: dict[str, float] = {}
    for kind in TYPES:
        precision = _share(sums, f"{kind}/hit", f"{kind}/coded")
        recall = _share(sums, f"{kind}/hit", f"{kind}/yes")
        figures[f"detect.{kind}.p"], figures[f"detect.{kind}.r"] = precision, recall
        figures[f"detect.{kind}.f"] = 2 * precision * recall / (precision + recall or 1)
        figures[f"spans.{kind}.recall"] = _share(sums, f"{kind}/found", f"{kind}/spans")
        for role in ("actor", "recipient"):
            figures[f"spans.{kind}.{role}"] = _share(sums, f"{kind}/{role} right", f"{kind}/{role}s")
    return figures


def _share(sums: Sums, part: str, whole: str) -> float:
    return sums.get(part, 0) / (sums.get(whole, 0) or 1)
