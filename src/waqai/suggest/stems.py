# SPDX-License-Identifier: Apache-2.0
"""Stems of words that no dictionary knows: one key for the forms of one verb, one for those of one verbal noun.

Without a dictionary the shape of a word is all there is. The stems are cut so that the forms that news uses fall
together (سيستهجن, استهجنت, يستهجنون), at the price that two verbs of one unvowelled stem do too (I and IV). After
W. Wright, A Grammar of the Arabic Language, vol. I, §§ 35-77 (forms), 89-180 (paradigms), 196-207 (verbal nouns).
All words are folded.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_PRONOUNS = ("هما", "هم", "ها", "نا", "ه")
_IMPERFECT = re.compile(r"(س?)([يت])(.{2,}?)(ون|وا|ان)?")
_PERFECT = re.compile(r"(.{3,}?)(وا|تا|ت|ا)?")
_LEAST = 2  # letters of a stem
_WEAK = "اوي"
# The verbal nouns of the derived forms, and of the first form those whose shape tells them from other nouns.
_MASDARS = tuple(
    re.compile(shape)
    for shape in (
        "ت..ي.",  # II تفعيل
        "ت..يه",  # II, defective: تسويه
        "م.ا..ه",  # III مفاعله
        "ا..ا.",  # IV افعال
        "ا..اء",  # IV, defective: اجراء
        "ت...",  # V تفعل
        "ت.ا..",  # VI تفاعل
        "ان..ا.",  # VII انفعال
        "ان..اء",
        "ا.[تطد].ا.",  # VIII افتعال
        "ا.[تطد].اء",
        "است..ا.",  # X استفعال
        "است..اء",
        "است.ا.ه",  # X, hollow: استعاده
        "ا.ا.ه",  # IV, hollow: اعاده
        "ت....ه",  # quadriliteral: تصفويه, and II with ة
    )
)


class Stem(NamedTuple):
    """What a word is a form of. ``tense``: "I" imperfect, "P" perfect with an ending, "" one that may be either none
    (a bare perfect looks like a noun)."""

    key: str
    tense: str


def verb_stem(word: str, *, pronoun: bool = True) -> Stem | None:
    """The stem of ``word``, cut to its base, read as a verb; None where its shape allows no verb.

    ``pronoun``: whether the word may end in a pronoun (one written with ة does not).
    """
    bare = _without_pronoun(word) if pronoun else word
    imperfect = _IMPERFECT.fullmatch(bare)
    if imperfect is not None:
        return _stem(imperfect[3], "I")
    perfect = _PERFECT.fullmatch(bare)
    if perfect is None:
        return None
    return _stem(perfect[1], "P" if perfect[2] in ("وا", "ت", "تا") or bare != word else "")


def masdar_stem(word: str) -> str | None:
    """The singular of a word, cut to its base, that has the shape of a verbal noun; None for any other."""
    for singular in _singulars(word):
        if any(shape.fullmatch(singular) for shape in _MASDARS):
            return singular
    return None


def _singulars(word: str) -> tuple[str, ...]:
    """The word, and what it is the plural, the accusative or the form before a pronoun of."""
    bare = _without_pronoun(word)
    if word.endswith("ات"):
        return word[:-2], word[:-2] + "ه", word
    if bare != word and bare.endswith("ت"):
        return bare[:-1] + "ه", bare
    if word.endswith("ا") and len(word) > 4:
        return word, word[:-1]
    return (word,) if bare == word else (word, bare)


def _without_pronoun(word: str) -> str:
    for pronoun in _PRONOUNS:
        if word.endswith(pronoun) and len(word) - len(pronoun) >= 4:
            return word[: -len(pronoun)]
    return word


def _stem(base: str, tense: str) -> Stem | None:
    """The key of a base: without the alef that only the perfect writes, and without what a weak root changes."""
    key = base
    if tense != "I" and len(key) >= 4 and key[0] == "ا":
        key = key[1:]
    if len(key) > 3 and key[-1] in _WEAK:
        key = key[:-1]
    if len(key) >= 3 and key[-2] in _WEAK and key[-1] not in _WEAK:
        key = key[:-2] + "ا" + key[-1]
    return Stem(key, tense) if len(key) >= _LEAST else None
