# SPDX-License-Identifier: Apache-2.0
"""Tell Arabic from the other languages that are written in its letters."""

from __future__ import annotations

import re

_LETTER = re.compile(r"[^\W\d_]")
_ARABIC_SCRIPT = re.compile("[\u0620-\u064a\u066e-\u06d3\u06fa-\u06ff\ufb50-\ufdff\ufe70-\ufefc]")
_FOREIGN = {
    "fa": re.compile("[پچژگکی]"),
    "ur": re.compile("[ٹڈڑںھےہ]"),
    "ku": re.compile("[ەێۆڕڵ]"),
    "ug": re.compile("[ېۇۈۋ]"),
    "ps": re.compile("[ټډړښږځڅۍ]"),
}
# Words that no text of some length does without, and that the other languages do not have.
_WORDS = {
    "ar": frozenset(
        [
            "في",
            "من",
            "على",
            "إلى",
            "الى",
            "أن",
            "ان",
            "التي",
            "الذي",
            "هذا",
            "هذه",
            "ما",
            "كان",
            "قال",
            "عن",
            "مع",
            "بعد",
        ]
    ),
    "fa": frozenset(["است", "این", "که", "را", "از", "به", "در", "با", "می", "برای", "های", "شد"]),
    "ur": frozenset(["ہے", "کے", "کی", "کا", "میں", "اور", "سے", "کو", "نے", "پر", "ہیں"]),
}
_LEAST_SHARE = 0.3
_SAMPLE = 20_000


def language(text: str) -> str | None:
    """The language of ``text`` as an ISO 639-1 code: ar, fa, ur, ku, ug, ps; "other" for another script; None for no
    letters at all."""
    sample = text[:_SAMPLE]
    letters = len(_LETTER.findall(sample))
    if not letters:
        return None
    script = len(_ARABIC_SCRIPT.findall(sample))
    if script / letters < _LEAST_SHARE:
        return "other"
    foreign = {code: len(pattern.findall(sample)) / script for code, pattern in _FOREIGN.items()}
    for code in ("ug", "ku", "ur", "ps"):
        if foreign[code] > 0.02:
            return code
    if foreign["fa"] > 0.03:
        words = sample.split()
        persian = sum(word.strip("،.؛:") in _WORDS["fa"] for word in words)
        arabic = sum(word.strip("،.؛:") in _WORDS["ar"] for word in words)
        return "fa" if persian >= arabic else "ar"
    return "ar"
