# SPDX-License-Identifier: Apache-2.0
"""Options and streams that commands share."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, BinaryIO, NoReturn, TextIO

import typer
from rich.console import Console

from waqai.model.errors import InputError, WaqaiError

errors = Console(stderr=True, highlight=False, markup=False, soft_wrap=True)

Lexicon = Annotated[list[Path] | None, typer.Option("--lexicon", help="A folder of your own dictionaries; repeatable.")]
Profile = Annotated[str, typer.Option(help="How contested names and places are coded: a name or a file.")]
Strict = Annotated[bool, typer.Option("--strict", help="Leave out events that are not surely right as a whole.")]
Output = Annotated[Path | None, typer.Option("-o", "--output", help="Write to this file.")]


def fail(error: WaqaiError) -> NoReturn:
    """Show an error that a user can act on, and end."""
    errors.print(f"waqai: {error}")
    raise SystemExit(1)


def chosen_format(given: str, formats: tuple[str, ...]) -> str:
    """The format asked for, if there is such a one."""
    if given not in formats:
        named = f"{', '.join(formats[:-1])} or {formats[-1]}"
        fail(InputError("W109", f"no format: {given}", "--format", f"Take {named}."))
    return given


@contextmanager
def open_bytes(output: Path | None) -> Iterator[BinaryIO]:
    """The file to write to, or standard output."""
    if output is None:
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    try:
        with output.open("wb") as stream:
            yield stream
    except OSError as error:
        raise InputError("W111", f"cannot be written: {error.strerror}", str(output), "Choose another file.") from None


@contextmanager
def open_text(output: Path | None) -> Iterator[TextIO]:
    """The same for text, in UTF-8."""
    if output is None:
        yield sys.stdout
        return
    with (
        open_bytes(output) as binary,
        io.TextIOWrapper(binary, encoding="utf-8", write_through=True) as stream,
    ):
        yield stream


def write_text(text: str, output: Path | None) -> None:
    """Write a whole text."""
    with open_bytes(output) as binary:
        binary.write(text.encode("utf-8"))
