# SPDX-License-Identifier: Apache-2.0
"""Measure the name tagger by whole names (right start, end and kind).

    python tools/measure_tagger.py ANERCORP.txt [MODEL] [--errors KIND] [--without-dictionaries]

ANERcorp's licence is not stated: it measures here and trains nothing. Only PERS, LOC and ORG count; what it calls MISC
is no name here. A name that begins or ends within one of its words, as clitics do, begins or ends with that word.
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

from name_data import KINDS, Span, anercorp, need, sentences, token_of
from waqai.find.name_features import Traits
from waqai.find.name_tagger import NameTagger
from waqai.find.reader import Reader
from waqai.find.words import Word
from waqai.lexicon.load import load
from waqai.lexicon.names import PATH, read_names
from waqai.model.name_model import decode


class Alone(NameTagger):
    """The tagger without the dictionaries: for the ablation."""

    def _traits_of(self, word: Word) -> Traits:
        return super()._traits_of(word).without_dictionaries()

    def _sum(self, features: list[str]) -> list[int]:
        return super()._sum([f for f in features if not f.startswith("m")])


def found_names(tokens: list[str], words: Reader, tagger: NameTagger) -> set[Span]:
    """The names that the tagger finds in a sentence, as tokens."""
    document, offsets = sentences(tokens, words)
    found: set[Span] = set()
    for sentence in document:
        for name in tagger.names(sentence.words):
            first = token_of(document, sentence, name.start, offsets)
            last = token_of(document, sentence, name.end - 1, offsets)
            found.add((first, last + 1, name.kind))
    return found


def figures(right: int, found: int, gold: int) -> str:
    precision, recall = right / found if found else 0.0, right / gold if gold else 0.0
    f1 = 2 * right / (found + gold) if found + gold else 0.0
    return f"{precision:7.3f}{recall:7.3f}{f1:7.3f}{gold:7}"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Measure the name tagger on ANERcorp.")
    parser.add_argument("gold", type=Path)
    parser.add_argument("model", type=Path, nargs="?", default=PATH)
    parser.add_argument("--errors", choices=KINDS, help="print what is missed of a kind and what is wrongly found")
    parser.add_argument("--without-dictionaries", action="store_true", help="of a model that was trained so")
    options = parser.parse_args()
    words = Reader(load())
    model = decode(read_names(need(options.model)))
    assert model is not None
    tagger = (Alone if options.without_dictionaries else NameTagger)(model)
    right, found, gold = Counter(), Counter(), Counter()
    for tokens, names in anercorp(options.gold):
        told, true = found_names(tokens, words, tagger), set(names)
        for counter, some in ((right, told & true), (found, told), (gold, true)):
            counter.update(kind for _, _, kind in some)
        if options.errors:
            tell(tokens, told, true, options.errors)
    print(f"{'':10}{'P':>7}{'R':>7}{'F1':>7}{'names':>7}")
    for kind in KINDS:
        print(f"{kind:10}{figures(right[kind], found[kind], gold[kind])}")
    print(f"{'all':10}{figures(right.total(), found.total(), gold.total())}")


def tell(tokens: list[str], told: set[Span], true: set[Span], kind: str) -> None:
    """Print what was missed and wrongly found of ``kind`` in one sentence."""
    for sign, some in (("-", true - told), ("+", told - true)):
        for start, end, what in sorted(some):
            if what == kind:
                before, behind = " ".join(tokens[max(0, start - 4) : start]), " ".join(tokens[end : end + 4])
                print(f"{sign} {before} [{' '.join(tokens[start:end])}] {behind}")


if __name__ == "__main__":
    main()
