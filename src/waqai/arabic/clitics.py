# SPDX-License-Identifier: Apache-2.0
"""Take a written word apart: conjunction, particle, article, base, pronoun suffix (وللقاهرة = و + ل + القاهرة).

Arabic writes one-letter words onto the next word. The order is fixed: و or ف, then one of ب ك ل س, then the article
ال (ل and ال together are written لل), then the word, then a pronoun; a word with the article takes no pronoun.
After W. Wright, A Grammar of the Arabic Language, vol. I, §§ 317, 356-366. All input is folded.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

_CONJUNCTIONS = "وف"
_PARTICLES = "بكلس"
_REMEMBERED = 1 << 15  # words; most of a text's come again
_PRONOUNS = ("هما", "هم", "هن", "ها", "نا", "كم", "ني", "ه", "ك", "ي")


class Segmented(NamedTuple):
    """One way to read a word. ``definite``: the article was taken off ``base``."""

    conjunction: str
    particle: str
    definite: bool
    base: str
    pronoun: str

    @property
    def cost(self) -> int:
        """How much was taken off; of two readings of a word the one that takes less apart is the likelier."""
        return bool(self.conjunction) + bool(self.particle) + bool(self.pronoun)


@lru_cache(maxsize=_REMEMBERED)
def segment(word: str) -> tuple[Segmented, ...]:
    """Every way to read ``word``, folded, as proclitics + base + pronoun; bases have two letters or more."""
    return tuple(_segment(word))


def _segment(word: str) -> Iterator[Segmented]:
    for conjunction, rest in _conjunctions(word):
        for particle, definite, base in _particles(rest):
            yield Segmented(conjunction, particle, definite, base, "")
            if definite:
                continue
            for pronoun in _PRONOUNS:
                if base.endswith(pronoun) and len(base) - len(pronoun) >= 2:
                    yield Segmented(conjunction, particle, False, base[: -len(pronoun)], pronoun)


def _conjunctions(word: str) -> Iterator[tuple[str, str]]:
    yield "", word
    if word[0] in _CONJUNCTIONS and len(word) > 2:
        yield word[0], word[1:]


def _particles(word: str) -> Iterator[tuple[str, bool, str]]:
    yield from _article("", word)
    first = word[0]
    if first not in _PARTICLES or len(word) < 3:
        return
    rest = word[1:]
    if first != "ل":
        yield from _article(first, rest)
        return
    yield "ل", False, rest
    if rest[0] == "ل" and len(rest) > 2:  # لل is ل + ال, and before a word in ل the article's own ل is not written
        yield "ل", False, "ال" + rest[1:]
        yield "ل", True, rest[1:]
        yield "ل", True, rest


def _article(particle: str, word: str) -> Iterator[tuple[str, bool, str]]:
    yield particle, False, word
    if word.startswith("ال") and len(word) > 3:
        yield particle, True, word[2:]
