# SPDX-License-Identifier: Apache-2.0
"""Read dictionary files: TOML in, typed items out, each with its file and line."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import msgspec

from waqai.model.errors import LexiconError
from waqai.model.lexicon import Source

from . import schema

_TABLE = re.compile(r"^\s*\[\[\s*(\w+)\s*\]\]", re.MULTILINE)
_INDEX = re.compile(r"`?\$\.(\w+)\[(\d+)\]")


class SourceFile(NamedTuple):
    """One dictionary file: its name relative to its layer, what it holds, and the lines of its tables."""

    name: str
    folder: str
    content: object
    lines: dict[str, list[int]]

    def source(self, table: str, index: int) -> Source:
        """Where the ``index``-th ``[[table]]`` of the file begins."""
        return Source(self.name, self.lines[table][index])


def read_files(root: Path) -> Iterator[SourceFile]:
    """All dictionary files below ``root``, in the order of their names.

    Raises LexiconError with file and line where one is no TOML, or holds a key or type that its schema does not.
    """
    for folder, kind in schema.FOLDERS.items():
        for path in sorted((root / folder).glob("*.toml")):
            yield read_file(path, folder, kind)


def read_file(path: Path, folder: str, kind: type[msgspec.Struct]) -> SourceFile:
    """One dictionary file; raises LexiconError as ``read_files`` does."""
    name = f"{folder}/{path.name}"
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise LexiconError("W202", f"not UTF-8 at byte {error.start}", name, "Save the file as UTF-8.") from None
    lines = _table_lines(text)
    try:
        content = msgspec.convert(tomllib.loads(text), kind)
    except tomllib.TOMLDecodeError as error:
        raise LexiconError("W201", f"no TOML: {error}", name, "Mend the line named.") from None
    except msgspec.ValidationError as error:
        where = _INDEX.search(str(error))
        line = lines[where[1]][int(where[2])] if where else 1
        raise LexiconError("W203", str(error), f"{name}:{line}", "See docs/dictionaries.md.") from None
    return SourceFile(name, folder, content, lines)


def _table_lines(text: str) -> dict[str, list[int]]:
    lines: dict[str, list[int]] = {}
    for match in _TABLE.finditer(text):
        lines.setdefault(match[1], []).append(text.count("\n", 0, match.start(1)) + 1)
    return lines
