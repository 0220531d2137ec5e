# SPDX-License-Identifier: Apache-2.0
"""Words in quotation marks: guillemets, curly and straight quotes, well or badly paired."""

from __future__ import annotations

import re
from typing import NamedTuple

_MARK = re.compile("[«»“”„\"‟″]|(?<![^\\W\\d_])''|''(?![^\\W\\d_])|\n")
_OPENING, _CLOSING = "«", "»"
_GUILLEMETS = frozenset("«»")
_OTHERS = '“”„"‟″'
_LINE = 3000  # characters ahead in which a closing mark is looked for


class Quotation(NamedTuple):
    """The span inside the marks, in folded offsets, and its number of words."""

    start: int
    end: int
    length: int


def find_quotations(text: str) -> list[Quotation]:
    """The quotations of a folded text in order.

    Newspapers mix the marks (“…“, ”…”, "…"), so only guillemets are told apart by their shape; another mark opens
    where a space stands before it and none behind it, closes the other way round, and else does what is due. A
    quotation left open ends with its line.
    """
    found: list[Quotation] = []
    opened: int | None = None
    by_guillemet = False
    for match in _MARK.finditer(text):
        mark, at = match.group(), match.start()
        if mark == "\n":
            if opened is not None:
                _append(found, text, opened, at)
            opened = None
        elif opened is None:
            if _may_open(text, match.start(), match.end(), mark):
                opened, by_guillemet = match.end(), mark == _OPENING
        elif (mark in _GUILLEMETS) != by_guillemet and _closes_later(text, match.end(), by_guillemet):
            continue  # a mark of the other kind is a quotation within the quotation
        elif mark == _OPENING or (mark != _CLOSING and _surely_opens(text, at, match.end())):
            continue
        else:
            _append(found, text, opened, at)
            opened = None
    if opened is not None:
        _append(found, text, opened, len(text))
    return found


def _closes_later(text: str, at: int, by_guillemet: bool) -> bool:
    """Whether the line has a mark of the opening kind still to come."""
    line = text[at : at + _LINE].split("\n", 1)[0]
    return _CLOSING in line if by_guillemet else any(mark in line for mark in _OTHERS)


def _may_open(text: str, start: int, end: int, mark: str) -> bool:
    if mark == _CLOSING:
        return False
    return mark == _OPENING or not (start > 0 and text[start - 1].isalnum() and not text[end : end + 1].isalnum())


def _surely_opens(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1] or " "
    return (before.isspace() or before in "([:") and (after.isalnum() or after in _OTHERS or after in _GUILLEMETS)


def _append(found: list[Quotation], text: str, start: int, end: int) -> None:
    inner = text[start:end]
    bare = inner.strip()
    if bare:
        left = start + len(inner) - len(inner.lstrip())
        found.append(Quotation(left, left + len(bare), len(bare.split())))
