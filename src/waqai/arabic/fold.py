# SPDX-License-Identifier: Apache-2.0
"""Fold the spellings of one word into one form, with an exact map back to the original text.

Newspapers write أ, إ, آ and ا; ى and ي; ة and ه; with and without tashkeel, tatweel, presentation forms, Persian
letters and three sets of digits. Everything after this module reads the folded text only, and everything that
leaves Waqai carries original offsets. This is the only place that knows spelling variants.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

_LETTERS = str.maketrans(
    {
        **dict.fromkeys("أإآٱٲٳ", "ا"),
        **dict.fromkeys("ىئیېے", "ي"),
        **dict.fromkeys("ةۀہەھۃ", "ه"),
        **dict.fromkeys("ؤۆ", "و"),
        **dict.fromkeys("کگڭڪ", "ك"),
        "چ": "ج",
        "پ": "ب",
        "ڤ": "ف",
        "ژ": "ز",
        **{chr(0x0660 + n): str(n) for n in range(10)},
        **{chr(0x06F0 + n): str(n) for n in range(10)},
        "_": " ",  # #الولايات_المتحدة is read as its words
        "#": " ",
        "٪": "%",
        "٫": ".",
        "٬": ",",
        "\u00a0": " ",
        "\u202f": " ",
        "\u2009": " ",
        "\u0085": "\n",
        "\u2028": "\n",
        "\u2029": "\n",
    }
)
# Written but never read: tashkeel, Quranic marks and tatweel belong to the letter before them ...
_VOWELS = "\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed"
# ... joiners, bidirectional marks, soft hyphens and controls belong to none.
_SILENT = "\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad\x00-\x08\x0b\x0c\x0e-\x1f\x7f"
# Presentation forms stand for one letter or several (ﻻ, ﷲ) and expand when they are folded.
_PRESENTATION = "\ufb50-\ufdfb\ufe70-\ufefc"
_ODD = re.compile(f"[{_VOWELS}{_SILENT}{_PRESENTATION}]")
_VOWEL = re.compile(f"[{_VOWELS}]")
_UNREAD = re.compile(f"[{_VOWELS}{_SILENT}]")


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text, and where each of its characters came from.

    Folded character i stands at the original offsets ``starts[i]`` to ``ends[i]``, in code points, its tashkeel
    included; None: the offsets are the same in both texts.
    """

    text: str
    starts: Sequence[int] | None = None
    ends: Sequence[int] | None = None

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The original span of the folded span [start, end), which must not be empty."""
        if self.starts is None or self.ends is None:
            return start, end
        return self.starts[start], self.ends[end - 1]


def fold(text: str) -> Folded:
    """Fold ``text``: one letter for each set of variants, silent marks left out, digits as ASCII."""
    if _ODD.search(text) is None:
        return Folded(text.translate(_LETTERS))
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    at = 0
    for odd in _ODD.finditer(text):
        here = odd.start()
        pieces.append(text[at:here])
        starts.extend(range(at, here))
        ends.extend(range(at + 1, here + 1))
        at = here + 1
        if _VOWEL.match(odd.group()):
            if ends and ends[-1] == here:
                ends[-1] = at
            continue
        expanded = _expand(odd.group())
        pieces.append(expanded)
        starts.extend([here] * len(expanded))
        ends.extend([at] * len(expanded))
    pieces.append(text[at:])
    starts.extend(range(at, len(text)))
    ends.extend(range(at + 1, len(text) + 1))
    return Folded("".join(pieces).translate(_LETTERS), starts, ends)


def fold_word(word: str) -> str:
    """Fold a word or phrase whose offsets nobody needs, such as a dictionary form."""
    return fold(word).text


def _expand(character: str) -> str:
    if _UNREAD.match(character):
        return ""
    return _UNREAD.sub("", unicodedata.normalize("NFKC", character))
