# SPDX-License-Identifier: Apache-2.0
"""Sentences: where one ends and the next begins."""

from __future__ import annotations

import re

# A full stop, exclamation or question mark ends a sentence after a word of two letters or more (not after an
# initial: `د. محمد`), a digit or a closing mark, when white space follows; so does a new line, and a gap so wide that
# only the layout of a page leaves it, between headline, menu and text. Closing quotation marks and brackets stay with
# the sentence that they close.
_STOP = re.compile(
    r"(?<=[^\W\d_]{2})[.!؟?…]+[»”\"')\]]*(?=\s|$)"
    r"|(?<=[\d»”\")\]])[.!؟?…]+(?=\s|$)"
    r"|\n+"
    r"|[ \t\u00a0]{4,}"
)


# Of a hundred thousand sentences of news none is longer; what is would take time and tell nothing more.
_LONGEST = 2_000  # characters


def split_sentences(text: str) -> list[tuple[int, int]]:
    """The spans of the sentences of ``text`` in order, without the white space around them; blank ones left out."""
    spans: list[tuple[int, int]] = []
    at = 0
    for stop in _STOP.finditer(text):
        _append_trimmed(spans, text, at, stop.end())
        at = stop.end()
    _append_trimmed(spans, text, at, len(text))
    return spans


def _append_trimmed(spans: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    sentence = text[start:end]
    bare = sentence.strip()
    if not bare:
        return
    left = start + len(sentence) - len(sentence.lstrip())
    right = left + len(bare)
    while right - left > _LONGEST:
        cut = _cut(text, left)
        spans.append((left, cut))
        left = cut + len(text[cut:right]) - len(text[cut:right].lstrip())
    spans.append((left, right))


def _cut(text: str, left: int) -> int:
    """Where to cut a sentence longer than any is written: behind the last comma, else the last space, within reach."""
    window = text[left : left + _LONGEST]
    for mark in ("،", ",", " ", "\t"):
        at = window.rfind(mark, _LONGEST // 2)
        if at > 0:
            return left + at + (mark in "،,")
    return left + _LONGEST
