# SPDX-License-Identifier: Apache-2.0
"""Whether an adjective can belong to a noun phrase: it agrees with the phrase in definiteness, and with one of its
nouns in gender and number; plurals of things take the feminine singular.

After E. Badawi, M. Carter, A. Gully, Modern Written Arabic, ch. 2.1 (agreement of the attributive adjective).
"""

from __future__ import annotations

from collections.abc import Iterator

from waqai.arabic.forms import NounForm

from .mentions import Mention
from .words import Reading, Word

_NAMED = frozenset({"actor", "nation", "person", "place"})
_HUMAN = frozenset({"people", "office", "crowd"})
# Plurals by form that take the masculine singular as well: الشباب الفلسطيني.
_COLLECTIVES = frozenset({"شباب", "الشباب"})


def is_definite(mention: Mention, words: list[Word]) -> bool:
    """Whether the phrase is definite: by the article, a pronoun, or the name or definite noun at its end."""
    last = words[mention.end - 1]
    if last.definite or not last.is_word:
        return True
    *_, inner = _nouns(mention)
    return inner.kind in _NAMED or _has_pronoun(inner)


def agrees(reading: Reading, mention: Mention, words: list[Word]) -> bool:
    """Whether the adjective ``reading`` can qualify a noun of the phrase that ends before it."""
    if reading.clitics.definite != is_definite(mention, words):
        return False
    form = reading.form
    return not isinstance(form, NounForm) or any(_fits(form, noun, words) for noun in _nouns(mention))


def qualifies(reading: Reading, mention: Mention, words: list[Word]) -> bool:
    """Whether an adjective that says what someone is (معارض, مسلح) can be one of the phrase's: it agrees, and who holds
    a post takes none of the other gender (لام رئيس الوزراء المعارضة has two parties)."""
    form = reading.form
    if isinstance(form, NounForm) and form.gender == "f" and is_held_by_men(mention):
        return False
    return agrees(reading, mention, words)


def is_held_by_men(mention: Mention) -> bool:
    """Whether all nouns of the phrase are posts in the masculine singular (نائب رئيس الوزراء)."""
    return all(_is_held_by_a_man(noun) for noun in _nouns(mention))


def _is_held_by_a_man(noun: Mention) -> bool:
    form = noun.reading.form if noun.reading is not None else None
    return noun.kind == "office" and isinstance(form, NounForm) and form.gender == "m" and noun.number == "s"


def _fits(form: NounForm, noun: Mention, words: list[Word]) -> bool:
    text = words[noun.head].text
    if noun.kind in _NAMED or noun.reading is None or not isinstance(noun.reading.form, NounForm):
        return form.number == "s" or words[noun.end - 1].text.endswith(("ون", "ين"))
    if form.number != "s":  # مسلحين, مجهولان, جنود أتراك
        human = noun.kind in _HUMAN or noun.reading.form.gender == "m"
        return noun.number == "d" or (noun.number == "p" and human)
    if noun.number == "s" and form.accusative and _shows_case(noun, text):
        return False  # طعن شاب شرطيا
    if noun.number == "s":
        qualified = len(noun.nationalities) + len(noun.adjectives)
        either = text.endswith(("اء", "ا", "ي")) or noun.end - noun.head - qualified > 1  # اللواء, قوى, هيئة الأركان
        if text.endswith("ات"):  # المخابرات المصرية
            return form.gender == "f"
        return either or form.gender == noun.reading.form.gender
    if form.gender == "f":
        return noun.number == "p"
    # الرئيسان السوري والإيراني, الجانبان الليبي والتركي
    return noun.number == "d" or noun.kind == "office" or text in _COLLECTIVES


def _shows_case(noun: Mention, text: str) -> bool:
    """Whether the noun would end in ا, were it an indefinite accusative as the adjective is; nations' adjectives
    between are like it (طعن شاب فلسطيني شرطيا)."""
    form = noun.reading.form if noun.reading is not None else None
    accusative = isinstance(form, NounForm) and form.accusative
    alone = noun.end == noun.head + 1 + len(noun.nationalities)
    return not accusative and alone and not text.endswith(("ه", "اء", "ات", "ا", "ي", "ين", "ان"))


def _nouns(mention: Mention) -> Iterator[Mention]:
    """The head and what stands behind it in the iḍāfa, outermost first."""
    noun: Mention | None = mention
    while noun is not None:
        yield noun
        noun = noun.complement


def _has_pronoun(noun: Mention) -> bool:
    return noun.reading is not None and bool(noun.reading.clitics.pronoun)
