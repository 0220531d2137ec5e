# SPDX-License-Identifier: Apache-2.0
"""Inflect Arabic nouns and adjectives: dual, sound plural, accusative, and the stem before a suffix.

A noun is given as its singular, with its broken plurals behind strokes: ``هجوم/هجمات``, ``غارة``, ``مسلح/مسلحون``.
Endings after W. Wright, A Grammar of the Arabic Language, vol. I, §§ 299-317. All results are folded.
"""

from __future__ import annotations

from collections.abc import Iterator

from .fold import fold_word
from .forms import NounForm

_NO_TANWIN = ("ة", "ا", "ى", "اء", "ات", "ون", "ين")


def inflect_noun(spec: str) -> dict[str, list[NounForm]]:
    """All forms of the noun ``singular[/plural...]``, folded. A singular in ة has its plural in ات of itself.

    A plural in ون is a sound masculine one. ``/plural`` alone is a noun without a singular (``/قوات``).
    """
    singular, *plurals = spec.split("/")
    if not plurals and singular.endswith("ة"):
        plurals = [singular[:-1] + "ات"]
    gender = "f" if singular.endswith(("ة", "اء")) or not singular else "m"
    forms: dict[str, list[NounForm]] = {}
    if singular:
        _gather(forms, _singular(singular, gender))
        _gather(forms, _dual(singular, gender))
    for plural in plurals:
        _gather(forms, _plural(plural))
    return forms


def inflect_adjective(spec: str) -> dict[str, list[NounForm]]:
    """All forms of the adjective ``masculine[/broken plural...]``, folded: masculine and feminine, three numbers."""
    masculine, *broken = spec.split("/")
    feminine = masculine if masculine.endswith("ة") else masculine + "ة"
    forms: dict[str, list[NounForm]] = {}
    for singular, gender in ((masculine, "m"), (feminine, "f")):
        _gather(forms, _singular(singular, gender))
        _gather(forms, _dual(singular, gender))
    _gather(forms, _plural(masculine + "ون"))
    _gather(forms, _plural(feminine[:-1] + "ات"))
    for plural in broken:
        _gather(forms, _plural(plural))
    return forms


def _gather(forms: dict[str, list[NounForm]], more: Iterator[tuple[str, NounForm]]) -> None:
    for spelled, form in more:
        meanings = forms.setdefault(fold_word(spelled), [])
        if form not in meanings:
            meanings.append(form)


def _singular(noun: str, gender: str) -> Iterator[tuple[str, NounForm]]:
    yield noun, NounForm("s", gender)
    if noun.endswith("ة"):
        yield noun[:-1] + "ت", NounForm("s", gender, construct=True)  # زيارته
    elif noun.endswith("ى"):
        yield noun[:-1] + "ا", NounForm("s", gender, construct=True)  # قواها
    elif noun.endswith("اء"):
        yield from _before_pronoun(noun, NounForm("s", gender, construct=True))
    elif not noun.endswith(_NO_TANWIN):
        yield noun + "ا", NounForm("s", gender, accusative=True)


def _before_pronoun(noun: str, form: NounForm) -> Iterator[tuple[str, NounForm]]:
    """لقاؤه, لقائه: the seat of a last hamza follows the case vowel where a pronoun is written on (Wright I, § 17)."""
    yield noun[:-1] + "ؤ", form
    yield noun[:-1] + "ئ", form


def _dual(noun: str, gender: str) -> Iterator[tuple[str, NounForm]]:
    stem = noun[:-1] + "ت" if noun.endswith("ة") else noun[:-1] + "ي" if noun.endswith("ى") else noun
    for ending in ("ان", "ين"):
        yield stem + ending, NounForm("d", gender)
    for ending in ("ا", "ي"):
        yield stem + ending, NounForm("d", gender, construct=True)


def _plural(plural: str) -> Iterator[tuple[str, NounForm]]:
    if plural.endswith("ون"):
        for ending in ("ون", "ين"):
            yield plural[:-2] + ending, NounForm("p", "m")
        for ending in ("و", "ي"):
            yield plural[:-2] + ending, NounForm("p", "m", construct=True)
        return
    gender = "f" if plural.endswith("ات") else "m"
    yield plural, NounForm("p", gender)
    if plural.endswith("ة"):
        yield plural[:-1] + "ت", NounForm("p", gender, construct=True)
    elif plural.endswith("ى"):
        yield plural[:-1] + "ا", NounForm("p", gender, construct=True)
    elif plural.endswith("اء"):
        yield from _before_pronoun(plural, NounForm("p", gender, construct=True))
    elif not plural.endswith(_NO_TANWIN) and not _is_diptote(plural):
        yield plural + "ا", NounForm("p", gender, accusative=True)


def _is_diptote(plural: str) -> bool:
    """مطالب, قذائف, صواريخ: the plurals مفاعل and مفاعيل, which take no tanwin (Wright I, § 309)."""
    return len(plural) in (5, 6) and plural[2] == "ا" and plural[0] not in "أا" and plural[-2] != "ا"
