# SPDX-License-Identifier: Apache-2.0
"""Read articles from text files, folders, JSON Lines and standard input."""

from __future__ import annotations

import datetime as dt
import gzip
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

import msgspec

from waqai.arabic.language import language
from waqai.model.article import Article
from waqai.model.errors import InputError

from .decode import decode

# More than any article holds: what is longer is a book, a log or an attack.
LARGEST = 5_000_000
_NAMES = {
    "fa": "Persian",
    "ur": "Urdu",
    "ku": "Kurdish",
    "ug": "Uyghur",
    "ps": "Pashto",
    "other": "no Arabic",
}
_JSON_LINES = frozenset({".jsonl", ".ndjson"})
_TEXT = frozenset({".txt", ".text", ""})


class _Item(msgspec.Struct, kw_only=True):
    id: str | int | None = None
    text: str
    published: str | None = None
    outlet: str | None = None
    url: str | None = None
    title: str | None = None


def read_all(
    paths: Iterable[Path], standard_input: BinaryIO, published: dt.date | None
) -> Iterator[Article | InputError]:
    """The articles at ``paths`` in order, or, for what cannot be read, why.

    ``-`` is standard input, a folder all its text and JSON Lines files. ``published`` holds for articles that bring
    no day of their own.
    """
    for path in paths:
        if str(path) == "-":
            yield from _read_stream(standard_input, "standard input", published)
        elif path.is_dir():
            for inner in sorted(
                p for p in path.rglob("*") if p.is_file() and (p.suffix in _TEXT | _JSON_LINES or _is_packed(p))
            ):
                yield from _read_file(inner, published)
        else:
            yield from _read_file(path, published)


def _read_file(path: Path, published: dt.date | None) -> Iterator[Article | InputError]:
    try:
        if path.suffix in _JSON_LINES:
            with path.open("rb") as lines:
                yield from _read_lines(lines, str(path), published)
        elif _is_packed(path):
            yield from _read_packed(path, published)
        elif path.stat().st_size > LARGEST * 4:
            yield _too_large(str(path))
        else:
            yield _article(path.read_bytes(), str(path), published)
    except OSError as error:
        yield InputError("W101", f"cannot be read: {error.strerror}", str(path), "Check the path and its permissions.")


def _is_packed(path: Path) -> bool:
    """Whether the file is JSON Lines packed by gzip: .jsonl.gz."""
    return path.suffix == ".gz" and Path(path.stem).suffix in _JSON_LINES


def _read_packed(path: Path, published: dt.date | None) -> Iterator[Article | InputError]:
    """The articles of a packed file, unpacked line by line; of one that breaks off, those before the break."""
    try:
        with gzip.open(path, "rb") as lines:
            yield from _read_lines(lines, str(path), published)
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        yield InputError("W113", f"not packed by gzip, or cut off: {error}", str(path), "Pack or copy it again.")


def _read_stream(stream: BinaryIO, where: str, published: dt.date | None) -> Iterator[Article | InputError]:
    """JSON Lines if the first character is a brace, else one text."""
    data = stream.read(LARGEST * 4 + 1)
    if data.lstrip()[:1] == b"{":
        yield from _read_lines((data + stream.read()).splitlines(), where, published)
    elif len(data) > LARGEST * 4:
        yield _too_large(where)
    else:
        yield _article(data, where, published)


def _read_lines(lines: Iterable[bytes], where: str, published: dt.date | None) -> Iterator[Article | InputError]:
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield _read_line(line, f"{where}, line {number}", published)


def _read_line(line: bytes, where: str, published: dt.date | None) -> Article | InputError:
    try:
        item = msgspec.json.decode(line.removeprefix(b"\xef\xbb\xbf"), type=_Item)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        return InputError("W104", f"no article: {error}", where, 'Give {"id": ..., "text": ...} on each line.')
    day = published
    if item.published:
        try:
            day = dt.date.fromisoformat(item.published[:10])
        except ValueError:
            return InputError("W105", f"no date: {item.published}", where, "Write published as YYYY-MM-DD.")
    name = str(item.id) if item.id is not None else where
    return _checked(
        Article(id=name, text=item.text, published=day, outlet=item.outlet, url=item.url, title=item.title),
        where,
    )


def _article(data: bytes, where: str, published: dt.date | None) -> Article | InputError:
    try:
        text = decode(data, where)
    except InputError as error:
        return error
    return _checked(Article(id=where, text=text, published=published), where)


def _checked(article: Article, where: str) -> Article | InputError:
    """The article, or why it is none that can be coded."""
    if not article.text.strip():
        return InputError("W106", "empty", where, "Nothing to do.")
    if len(article.text) > LARGEST:
        return _too_large(where)
    spoken = language(article.text)
    if spoken != "ar":
        what = f"not Arabic but {_NAMES[spoken]}" if spoken in ("fa", "ur", "ku", "ug", "ps") else "no Arabic text"
        return InputError("W107", what, where, "Only Arabic is coded.")
    return article


def _too_large(where: str) -> InputError:
    return InputError("W108", f"more than {LARGEST:,} characters", where, "Give one article a file, or JSON Lines.")
