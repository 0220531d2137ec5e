# SPDX-License-Identifier: Apache-2.0
"""Sentences: where one ends and the next begins."""

from __future__ import annotations

import re

# A full stop, exclamation or question mark ends a sentence after a word of two letters or more (not after an
# initial: `د. محمد`), a digit or a closing mark, when white space follows; so does a new line. Closing
# quotation marks and brackets stay with the sentence that they close.
_STOP = re.compile(
    r"(?<=[^\W\d_]{2})[.!؟?…]+[»”\"')\]]*(?=\s|$)"
    r"|(?<=[\d»”\")\]])[.!؟?…]+(?=\s|$)"
    r"|\n+"
)


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
    if bare:
        left = start + len(sentence) - len(sentence.lstrip())
        spans.append((left, left + len(bare)))
