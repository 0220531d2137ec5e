# SPDX-License-Identifier: Apache-2.0
"""Words and sentences as the measure sees them.

Kept apart from ``waqai.arabic`` on purpose: a change of how the coder folds or splits must not change what it is
measured by.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import pairwise

# Vowel signs, tatweel, joiners and direction marks.
_MARKS = re.compile("[\u0610-\u061a\u0640\u064b-\u065f\u0670\u200c-\u200f\u202a-\u202e\ufeff]")
_ALEFS = re.compile("[أإآٱ]")
_VARIANTS = str.maketrans({"ى": "ي", "ة": "ه", "ؤ": "و", "ئ": "ي"})
_NO_WORD = re.compile(r"[^\w]+")
_CONJUNCTION = re.compile("^[وف](?=.{3})")
_PARTICLE = re.compile("^(?:لل|[بكل]ال|ال|[بكل](?=.{3}))")
_PRONOUN = re.compile("(?:هما|هم|ها|ه)$")
_STOP = re.compile(
    r"(?<=[^\W\d_]{2})[.!؟?…]+[»”\"')\]]*(?=\s|$)"
    r"|(?<=[\d»”\")\]])[.!؟?…]+(?=\s|$)"
    r"|\n+"
)


def folded(text: str | None) -> str:
    """The text in one spelling, its words parted by single spaces, without marks and punctuation."""
    plain = _ALEFS.sub("ا", _MARKS.sub("", text or "")).translate(_VARIANTS)
    return _NO_WORD.sub(" ", plain).strip().lower()


def last_word(text: str | None) -> str:
    """The last folded word, ``""`` where there is none: a surname."""
    return (folded(text).split() or [""])[-1]


def words(text: str | None) -> set[str]:
    """The folded words of two letters or more, without article, leading particles and a trailing pronoun."""
    bare = (_PARTICLE.sub("", _CONJUNCTION.sub("", word)) for word in folded(text).split())
    short = {_PRONOUN.sub("", word) if len(word) > 4 else word for word in bare}
    return {word for word in short if len(word) > 1}


class Sentences:
    """The spans [start, end) of a text's sentences, white space and all; blank ones are left out."""

    def __init__(self, text: str) -> None:
        edges = [0, *(stop.end() for stop in _STOP.finditer(text)), len(text)]
        self._text = text
        self.spans = [(start, end) for start, end in pairwise(edges) if text[start:end].strip()]
        self._starts = [start for start, _ in self.spans]

    def at(self, offset: int) -> int | None:
        """The number of the sentence that holds ``offset``; None in blank stretches."""
        number = bisect_right(self._starts, offset) - 1
        return number if number >= 0 and offset < self.spans[number][1] else None

    def trimmed(self, number: int) -> tuple[int, int]:
        """The span of a sentence without the white space around it."""
        start, end = self.spans[number]
        sentence = self._text[start:end]
        return start + len(sentence) - len(sentence.lstrip()), end - len(sentence) + len(sentence.rstrip())
