# SPDX-License-Identifier: Apache-2.0
"""Conjugate an Arabic verb from its perfect and imperfect, as a dictionary gives them: ``هاجم يهاجم``.

The two forms tell the class of the verb: sound, hollow (قال يقول), defective (دعا يدعو, أجرى يجري, لقي يلقى),
assimilated (وضع يضع), doubled (ردّ يردّ, marked by its shadda or by having two letters). Paradigms after W. Wright,
A Grammar of the Arabic Language, vol. I, §§ 89-180. News needs the third person, the first and the second
masculine; the rest is left out. All results are folded.
"""

from __future__ import annotations

from collections.abc import Iterator

from .fold import fold_word
from .forms import VerbForm

_SHADDA = "\u0651"
_WEAK = "اىيو"


class ConjugationError(ValueError):
    """The two forms given cannot be the perfect and the imperfect of one verb."""


def conjugate(perfect: str, imperfect: str) -> dict[str, list[VerbForm]]:
    """All forms of the verb, folded, each with what it can mean.

    Raises ConjugationError where the pair is no third person masculine singular of both tenses.
    """
    if len(perfect.replace(_SHADDA, "")) < 2 or not imperfect.startswith("ي") or len(imperfect) < 3:
        raise ConjugationError(f"not a perfect and an imperfect: {perfect} {imperfect}")
    verb = _Verb(perfect, imperfect)
    forms: dict[str, list[VerbForm]] = {}
    for spelled, form in verb.forms():
        meanings = forms.setdefault(fold_word(spelled), [])
        same = next((m for m in meanings if m[:4] == form[:4]), None)
        if same is None:
            meanings.append(form)
        elif form.voice not in same.voice:
            meanings[meanings.index(same)] = same._replace(voice="ap")
    return forms


class _Verb:
    def __init__(self, perfect: str, imperfect: str) -> None:
        self.doubled = perfect.endswith(_SHADDA) or len(perfect) == 2
        self.perfect = perfect.replace(_SHADDA, "")
        self.stem = imperfect.replace(_SHADDA, "")[1:]
        last = self.perfect[-1]
        self.defective = last in "اى"
        self.hollow = not self.defective and len(self.perfect) >= 3 and self.perfect[-2] == "ا" and not self.doubled
        self.assimilated = len(self.perfect) == 3 and self.perfect[0] == "و" and self.stem[:1] != "و"

    def forms(self) -> Iterator[tuple[str, VerbForm]]:
        yield from self._perfect(self.perfect, "a")
        yield from self._perfect(self._passive_perfect(), "p")
        yield from self._imperfect(self.stem, "a")
        yield from self._imperfect(self._passive_stem(), "p")

    # ---- perfect

    def _perfect(self, base: str, voice: str) -> Iterator[tuple[str, VerbForm]]:
        light = base[:-1] if base[-1] in "اى" else base
        plural = base[:-1] if base[-1] in "اىي" else base
        heavy = self._heavy(base)
        yield base, VerbForm("P", "3", "m", "s", voice)
        if base[-1] == "ى":  # أجراها: a final ى is written ا before a suffix
            yield light + "ا", VerbForm("P", "3", "m", "s", voice)
        yield light + "ت", VerbForm("P", "3", "f", "s", voice)
        yield light + "تا", VerbForm("P", "3", "f", "d", voice)
        yield self._dual(base), VerbForm("P", "3", "m", "d", voice)
        yield plural + "وا", VerbForm("P", "3", "m", "p", voice)
        yield plural + "و", VerbForm("P", "3", "m", "p", voice)  # before a suffix: هاجموه
        if voice == "p":
            return
        nasal = heavy[:-1] if heavy.endswith("ن") else heavy  # شنّ: شننا
        yield nasal + "ن", VerbForm("P", "3", "f", "p", voice)
        yield nasal + "نا", VerbForm("P", "1", "", "p", voice)
        yield heavy + "ت", VerbForm("P", "1", "", "s", voice)
        yield heavy + "تم", VerbForm("P", "2", "m", "p", voice)

    def _heavy(self, base: str) -> str:
        """The stem before a suffix that begins with a consonant: قلنا, دعونا, أجرينا, رددنا."""
        if base[-1] == "ا":
            return base[:-1] + ("و" if len(base) == 3 and self.stem.endswith("و") else "ي")
        if base[-1] == "ى":
            return base[:-1] + "ي"
        if self.hollow:
            return base[:-2] + base[-1]
        if self.doubled:
            return base + base[-1]
        return base

    def _dual(self, base: str) -> str:
        if base[-1] == "ا":
            return base[:-1] + ("وا" if self.stem.endswith("و") else "يا")
        return (base[:-1] + "ي" if base[-1] == "ى" else base) + "ا"

    def _passive_perfect(self) -> str:
        base = self.perfect
        if self.defective:
            base = base[:-1] + "ي"
        elif self.hollow:
            base = base[:-2] + "ي" + base[-1]
        if len(base) == 4 and base[1] == "ا":  # form III: هوجم
            return base[0] + "و" + base[2:]
        if len(base) == 5 and base[0] == "ت" and base[2] == "ا":  # form VI: تبودل
            return base[:2] + "و" + base[3:]
        return base

    # ---- imperfect

    def _imperfect(self, stem: str, voice: str) -> Iterator[tuple[str, VerbForm]]:
        weak = stem[-1] in _WEAK and (self.defective or self.perfect[-1] == "ي")
        short = stem[:-1] if weak else stem
        open_stem = short + "ي" if stem[-1] == "ى" else stem
        for prefix, gender in (("ي", "m"), ("ت", "f")):
            yield prefix + stem, VerbForm("I", "3", gender, "s", voice)
            if weak:
                yield prefix + short, VerbForm("J", "3", gender, "s", voice)  # لم يدع
                if stem[-1] == "ى":  # يتولاها: ى is written ا before a suffix
                    yield prefix + short + "ا", VerbForm("I", "3", gender, "s", voice)
            elif self.hollow:
                yield prefix + stem[:-2] + stem[-1], VerbForm("J", "3", gender, "s", voice)  # لم يقل
            yield prefix + open_stem + "ان", VerbForm("I", "3", gender, "d", voice)
            yield prefix + open_stem + "ا", VerbForm("I", "3", gender, "d", voice)
        for ending in ("ون", "وا", "و"):
            yield "ي" + short + ending, VerbForm("I", "3", "m", "p", voice)
        if voice == "p":
            return
        yield "ي" + open_stem + "ن", VerbForm("I", "3", "f", "p", voice)
        yield "ن" + stem, VerbForm("I", "1", "", "p", voice)
        yield "أ" + stem, VerbForm("I", "1", "", "s", voice)
        yield "ت" + short + "ون", VerbForm("I", "2", "m", "p", voice)

    def _passive_stem(self) -> str:
        if self.assimilated:
            return "و" + self.perfect[1:] if not self.defective else "و" + self.perfect[1:-1] + "ى"
        if self.defective or self.perfect[-1] == "ي":
            return self.stem[:-1] + "ى" if self.stem[-1] in _WEAK else self.stem
        if self.hollow:
            return self.stem[:-2] + "ا" + self.stem[-1]
        return self.stem
