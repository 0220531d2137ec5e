# SPDX-License-Identifier: Apache-2.0
"""Numbers as news writes them: digits, number words, both mixed (``3 آلاف``), and vague ones (``عشرات``)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from .fold import fold_word


class Quantity(NamedTuple):
    """A number read from ``length`` words. ``best`` is None for a vague one, of which ``low`` is the least."""

    length: int
    best: int | None
    low: int


def _folded(table: dict[str, int]) -> dict[str, int]:
    return {fold_word(form): value for forms, value in table.items() for form in forms.split()}


_UNITS = _folded(
    {
        "واحد واحدة": 1,
        "اثنان اثنين اثنا اثني اثنتان اثنتين اثنتا اثنتي إثنان إثنين": 2,
        "ثلاثة ثلاث ثلاثه": 3,
        "أربعة أربع": 4,
        "خمسة خمس": 5,
        "ستة ست": 6,
        "سبعة سبع": 7,
        "ثمانية ثماني ثمان": 8,
        "تسعة تسع": 9,
        "عشرة عشر": 10,
    }
)
_TENS = _folded(
    {
        "عشرون عشرين": 20,
        "ثلاثون ثلاثين": 30,
        "أربعون أربعين": 40,
        "خمسون خمسين": 50,
        "ستون ستين": 60,
        "سبعون سبعين": 70,
        "ثمانون ثمانين": 80,
        "تسعون تسعين": 90,
    }
)
_HUNDREDS = _folded(
    {
        "مئة مائة مئه": 100,
        "مئتان مئتين مائتان مائتين مئتا مئتي مائتا مائتي": 200,
        "ثلاثمئة ثلاثمائة": 300,
        "أربعمئة أربعمائة": 400,
        "خمسمئة خمسمائة": 500,
        "ستمئة ستمائة": 600,
        "سبعمئة سبعمائة": 700,
        "ثمانمئة ثمانمائة ثمانيمائة": 800,
        "تسعمئة تسعمائة": 900,
    }
)
_SCALES = _folded(
    {
        "ألف آلاف ألفا الاف": 1000,
        "مليون ملايين مليونا": 1_000_000,
        "مليار مليارات مليارا بليون": 1_000_000_000,
    }
)
_DUAL_SCALES = _folded({"ألفان ألفين ألفا ألفي": 2000, "مليونان مليونين مليوني": 2_000_000})
_ORDINALS = _folded(
    {
        "أول أولى": 1,
        "ثاني ثانية": 2,
        "ثالث ثالثة": 3,
        "رابع رابعة": 4,
        "خامس خامسة": 5,
        "سادس سادسة": 6,
        "سابع سابعة": 7,
        "ثامن ثامنة": 8,
        "تاسع تاسعة": 9,
        "عاشر عاشرة": 10,
        "حادي حادية": 1,
    }
)
_VAGUE = _folded({"عشرات": 20, "مئات مائات": 200, "آلاف الاف ألوف": 2000, "ملايين": 2_000_000, "بضعة بضع": 3})
_HUNDRED = _folded({"مئة مائة": 100})

_ELEVEN = frozenset(fold_word(form) for form in ("أحد", "إحدى", "حادي"))

_DIGITS = re.compile(r"\d+(?:[.,]\d+)*$")
_GROUPED = re.compile(r"\d{1,3}([.,])\d{3}(?:\1\d{3})*$")
_NUMBER_WORDS = {**_UNITS, **_TENS, **_HUNDREDS, **_SCALES, **_DUAL_SCALES}


def is_number_word(word: str) -> bool:
    """Whether the folded ``word`` (no clitics) can be part of a number."""
    return word in _NUMBER_WORDS or word in _VAGUE or word[:1].isdigit()


def begins_eleven(words: Sequence[str]) -> bool:
    """Whether the folded ``words`` begin with 11, whose first word alone says "one of" (أحد عشر, إحدى عشرة)."""
    return len(words) > 1 and words[0].removeprefix("و") in _ELEVEN and _UNITS.get(words[1]) == 10


_LONGEST = 20  # digits; no count is longer


def read_digits(word: str) -> float | None:
    """The value of a figure: ``300.000`` and ``300,000`` are grouped thousands, ``10,8`` and ``2.7`` are decimals."""
    if not _DIGITS.match(word) or len(word) > _LONGEST:
        return None
    if _GROUPED.match(word):
        return float(re.sub(r"[.,]", "", word))
    whole, *rest = re.split(r"[.,]", word)
    return float(f"{whole}.{rest[0]}") if len(rest) == 1 else float(whole) if not rest else None


def read_number(words: Sequence[str]) -> Quantity | None:
    """Read the number with which the folded ``words`` begin, or None.

    A following part is joined by و (``خمسة وعشرون``, ``ألف ومئتان``); the article is allowed (``العشرين``).
    """
    if not words:
        return None
    first = _bare(words[0])
    if first in _VAGUE and not _follows_figure(words):
        length = 2 if len(words) > 1 and _bare(words[1]) in _VAGUE else 1  # عشرات الآلاف
        low = _VAGUE[first] if length == 1 else _VAGUE[first] * _SCALES.get(_bare(words[1]), 1)
        return Quantity(length, None, low)
    total = 0.0
    group = _group(words, 0)
    if group is None:
        return None
    length, value = group
    total += value
    while length < len(words) and words[length].startswith("و"):
        if words[length] == "و":
            break
        more = _group([words[length][1:], *words[length + 1 :]], 0)
        if more is None or more[1] >= value or value % 10 ** len(str(int(more[1]))):
            break
        length += more[0]
        total += more[1]
        value = more[1]
    return Quantity(length, int(total), int(total)) if total >= 0 else None


def _follows_figure(words: Sequence[str]) -> bool:
    return words[0][:1].isdigit()


def _bare(word: str) -> str:
    return word[2:] if word.startswith("ال") and word not in _NUMBER_WORDS and word not in _VAGUE else word


def _counts_by_itself(words: Sequence[str], at: int) -> bool:
    """Whether ألفا is two thousand of the noun behind it (ألفا مدني); behind a number it is a thousand (خمسون ألفا)."""
    return len(words) > at + 1 and words[at + 1][:1].isalpha() and not words[at + 1].startswith(("و", "من"))


def _group(words: Sequence[str], at: int) -> tuple[int, float] | None:
    """One addend: a figure or number word and the scale behind it (``3 آلاف``, ``خمسة عشر ألف``)."""
    word = _bare(words[at])
    figure = read_digits(word)
    if figure is not None:
        value, length = figure, 1
    elif begins_eleven(words[at:]):
        value, length = 11.0, 2
    elif word in _DUAL_SCALES and (word not in _SCALES or _counts_by_itself(words, at)):
        return 1, float(_DUAL_SCALES[word])
    elif word in _SCALES:
        return 1, float(_SCALES[word])
    elif word in _NUMBER_WORDS:
        value, length = float(_NUMBER_WORDS[word]), 1
        if value < 10 and len(words) > at + 1:
            following = _bare(words[at + 1])
            if _UNITS.get(following) == 10:  # خمسة عشر
                value, length = value + 10, 2
            elif following in _HUNDRED:  # ثلاث مئة
                value, length = value * 100, 2
            elif words[at + 1][:1] == "و" and words[at + 1][1:] in _TENS:  # خمسة وعشرون
                value, length = value + _TENS[words[at + 1][1:]], 2
    else:
        return None
    while at + length < len(words) and _bare(words[at + length]) in _SCALES:
        value *= _SCALES[_bare(words[at + length])]
        length += 1
    return length, value


def read_ordinal(words: Sequence[str]) -> tuple[int, int] | None:
    """The ordinal with which the folded ``words`` begin: (its length in words, its value), or None.

    ``الثامن عشر`` is 18, ``الحادي والعشرين`` 21, ``الثلاثين`` 30; with or without the article.
    """
    if not words:
        return None
    first = words[0].removeprefix("ال")
    if first in _TENS and words[0].startswith("ال"):
        return 1, _TENS[first]
    value = _ORDINALS.get(first)
    if value is None:
        return None
    following = words[1] if len(words) > 1 else ""
    if _UNITS.get(following) == 10:
        return 2, value + 10
    if following.startswith("و") and following[1:].removeprefix("ال") in _TENS:
        return 2, value + _TENS[following[1:].removeprefix("ال")]
    return 1, value
