# SPDX-License-Identifier: Apache-2.0
"""Floors: what no figure may fall below again. Of blame, flat and offsets, which are better low, they are ceilings.

A TOML file with a table ``[gold]`` and a table ``[gsr]``, its keys the names of figures::

    [gold]
    detect.f = 0.750
    blame = 0.250

Raising and lowering rewrite the numbers alone; comments and order stay.
"""

from __future__ import annotations

import math
import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from waqai.model.errors import WaqaiError

from .figures import LOW_IS_GOOD
from .intervals import Estimate

Figures = Mapping[str, Mapping[str, Estimate]]  # by part (gold, gsr) and name
_TABLE = re.compile(r"\s*\[(?P<name>[^\]]+)\]")
_LINE = re.compile(r"(?P<before>\s*(?P<key>[\w.\"-]+)\s*=\s*)(?P<number>[-+.\d]+)(?P<behind>.*)", re.DOTALL)
_DIGITS = 1000


class FloorError(WaqaiError):
    """A file of floors that cannot be used."""


class Floor(NamedTuple):
    """A floor and where the figure stands."""

    part: str
    name: str
    floor: float
    value: float

    @property
    def is_ceiling(self) -> bool:
        """Whether the figure is better low."""
        return self.name in LOW_IS_GOOD

    @property
    def is_broken(self) -> bool:
        """Whether the figure is worse than allowed."""
        return self.value > self.floor if self.is_ceiling else self.value < self.floor

    @property
    def is_exceeded(self) -> bool:
        """Whether the figure is so much better that the floor can rise."""
        reached = reachable(self)
        return reached < self.floor if self.is_ceiling else reached > self.floor

    def __str__(self) -> str:
        verb, limit = ("rose", "above its ceiling") if self.is_ceiling else ("fell", "below its floor")
        return f"{self.part} {self.name} {verb} to {self.value:.4f}, {limit} {self.floor:.3f}"


def read_floors(path: Path, figures: Figures) -> list[Floor]:
    """The floors of a file beside the figures. Raises FloorError for a key that names no figure measured."""
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise FloorError("W521", f"cannot be read: {error.strerror}", str(path), "Check the path.") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise FloorError("W522", f"no TOML: {error}", str(path), "Write lines like detect.f = 0.75.") from None
    found = []
    for part, table in tables.items():
        if part not in figures:
            remedy = f"Measure it with --{part}." if part in ("gold", "gsr") else "Call it [gold] or [gsr]."
            raise FloorError("W523", "not measured", f"{path}: [{part}]", remedy)
        for name, floor in _flat(table):
            if not isinstance(floor, int | float) or isinstance(floor, bool):
                raise FloorError("W524", f"no number: {floor}", f"{path}: {part}.{name}", "Write one like 0.75.")
            if name not in figures[part]:
                known = ", ".join(key for key in figures[part] if "type" not in key)
                raise FloorError("W525", "no such figure", f"{path}: {part}.{name}", f"There are {known}.")
            found.append(Floor(part, name, float(floor), figures[part][name].value))
    return found


def _flat(table: object, before: str = "") -> Iterator[tuple[str, object]]:
    if not isinstance(table, dict):
        yield before.removesuffix("."), table
        return
    for key, value in table.items():
        yield from _flat(value, f"{before}{key}.")


def reachable(floor: Floor) -> float:
    """The best floor that the figure holds, in thousandths."""
    if floor.is_ceiling:
        return math.ceil(round(floor.value * _DIGITS, 6)) / _DIGITS
    return math.floor(round(floor.value * _DIGITS, 6)) / _DIGITS


def rewrite(path: Path, floors: list[Floor], which: Callable[[Floor], bool]) -> list[Floor]:
    """Set those floors of the file that ``which`` picks to what their figures reach; gives them back.

    Raises FloorError, and changes nothing, where a floor does not stand on a line of its own.
    """
    moved = {(floor.part, floor.name): floor for floor in floors if which(floor)}
    left = dict(moved)
    written = "".join(_rewritten(path.read_text(encoding="utf-8").splitlines(keepends=True), left))
    if left:
        where = f"{path}: {'.'.join(next(iter(left)))}"
        raise FloorError("W526", "cannot be rewritten", where, "Give each floor a line of its own: detect.f = 0.75.")
    path.write_text(written, encoding="utf-8")
    return list(moved.values())


def _rewritten(lines: list[str], left: dict[tuple[str, str], Floor]) -> Iterator[str]:
    """The lines with the floors of ``left`` moved; each is taken from it."""
    part = ""
    for line in lines:
        table = _TABLE.match(line)
        if table:
            part = table["name"].strip()
        entry = _LINE.fullmatch(line)
        if entry:
            path = f"{part}.{entry['key']}".replace('"', "").split(".", 1)
            floor = left.pop((path[0], path[1]), None)
            if floor is not None:
                yield f"{entry['before']}{reachable(floor):.3f}{entry['behind']}"
                continue
        yield line
