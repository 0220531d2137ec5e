# SPDX-License-Identifier: Apache-2.0
"""Find the names of persons, bodies and places that no dictionary has.

A linear model gives each word of a sentence the label that fits it best, all labels of the sentence together: O for no
name, B-PERS and I-PERS for the first and a further word of a person's name, likewise LOC and ORG. What each word adds
to the scores of its own label and of its neighbours' is summed once for each word form.
"""

from __future__ import annotations

from typing import NamedTuple

from waqai.model.name_model import NameModel

from .name_features import (
    EDGE,
    NO_NAME,
    REACH,
    Traits,
    features_alone,
    features_around,
    features_between,
    features_matched,
    is_of_sport,
    known_names,
    traits,
)
from .words import Word

LABELS = ("O", "B-PERS", "I-PERS", "B-LOC", "I-LOC", "B-ORG", "I-ORG")
_NEVER = -(10**9)
_FIRST = [n for n, label in enumerate(LABELS) if label.startswith("B-")]
_GOING_ON = LABELS.index("I-PERS")
# The margin from which an unknown name of a kind is believed (docs/name_tagger.md): bodies are told too badly.
SURE = {"PERS": 100, "LOC": 800}
ALONE = 250  # the margin from which one word is believed to be a name that no dictionary has even in part
_HOPE = 100  # by so much a word must look more like the first of a name than like none, for its neighbours to be asked
_BEFORE, _BEHIND = 2, 7  # words around an unknown name that are looked at
_REMEMBERED = 100_000

Scores = list[int]


class Name(NamedTuple):
    """The words [start, end) name a ``kind``: PERS, LOC or ORG. ``margin``: by how much the labels that say so win over
    the best that leave one of the words out."""

    start: int
    end: int
    kind: str
    margin: int


def may_follow(label: str, before: str) -> bool:
    """Whether ``label`` can stand behind ``before``: a name goes on only where one of its kind is."""
    return not label.startswith("I-") or before[2:] == label[2:]


class NameTagger:
    """Tags the words of sentences under one NameModel."""

    def __init__(self, model: NameModel) -> None:
        self._labels = model.labels
        self._weights = model.weights
        self._company = model.company_of_forms()
        self._none: Scores = [0] * len(model.labels)
        self._traits: dict[Word, Traits] = {}
        self._alone: dict[Word, Scores] = {}
        self._around: dict[tuple[Word, int], Scores] = {}
        self._between: dict[tuple[str, str, str, bool], Scores] = {}
        self._edges = {offset: self._sum(features_around(EDGE, offset)) for offset in REACH}
        # For each label the labels that may stand before it, with the weights of the step.
        self._before = [
            [(a, model.steps[a][b]) for a, before in enumerate(self._labels) if may_follow(label, before)]
            for b, label in enumerate(self._labels)
        ]
        self._first = [
            weight if may_follow(label, "O") else _NEVER
            for label, weight in zip(self._labels, model.steps[-1], strict=True)
        ]

    def names(self, words: list[Word]) -> list[Name]:
        """The names in the words of a sentence, known ones too."""
        found = self._names(words, 0, len(words), is_of_sport(words)) if words else []
        return [n for n in found if n.end - n.start > 1 or n.margin >= ALONE or self._is_known(words[n.start])]

    def _is_known(self, word: Word) -> bool:
        """Whether a dictionary has the word as a name or as part of one."""
        return bool(self._traits_of(word).names)

    def unknown(self, words: list[Word], at: int) -> Name | None:
        """The person or place surely told by a name that begins at the word ``at``, which no dictionary knows. Only the
        words around it are looked at."""
        word = words[at]
        if word.known or not word.is_word or NO_NAME & set(self._traits_of(word).company[:1]):
            return None
        sport = is_of_sport(words)
        scores = self._scores_at(words, at, sport)
        if max(scores[label] for label in _FIRST) < scores[0] + _HOPE:
            return None
        first, last = max(0, at - _BEFORE), min(len(words), at + _BEHIND)
        found = next((name for name in self._names(words, first, last, sport, at) if name.kind in SURE), None)
        return found if found is not None and found.margin >= SURE[found.kind] else None

    def _names(self, words: list[Word], first: int, last: int, sport: bool, only: int | None = None) -> list[Name]:
        """The names in the words [first, last); ``only``: the one that begins there."""
        scores = [self._scores_at(words, at, sport) for at in range(first, last)]
        for at, matched in features_matched(known_names(words[first:last])).items():
            if 0 <= at < last - first:
                scores[at] = [a + b for a, b in zip(scores[at], self._sum(matched), strict=True)]
        forward = self._forward(scores)
        labels = [self._labels[n] for n in self._path(forward)]
        complete_compounds(words[first:last], labels)
        return [
            Name(start + first, end + first, kind, self._margin(scores, forward, start, end))
            for start, end, kind in spans(labels)
            if only is None or start + first == only
        ]

    # ---- scores

    def _scores_at(self, words: list[Word], at: int, sport: bool) -> Scores:
        """The scores of the labels of the word at ``at``, but for known names of several words."""
        if len(self._alone) > _REMEMBERED:
            for memory in (self._traits, self._alone, self._around, self._between):
                memory.clear()
        last = len(words) - 1
        here = self._traits_of(words[at]).sign
        before = self._traits_of(words[at - 1]).sign if at else EDGE.sign
        behind = self._traits_of(words[at + 1]).sign if at < last else EDGE.sign
        parts = [self._alone_of(words[at]), self._between_of(before, here, behind, sport)]
        for offset in REACH:
            other = at + offset
            parts.append(self._around_of(words[other], offset) if 0 <= other <= last else self._edges[offset])
        scores = [sum(column) for column in zip(*parts, strict=True)]
        if words[at].conjunction and self._traits_of(words[at]).is_joined:
            scores[_GOING_ON] = _NEVER
        return scores

    def _traits_of(self, word: Word) -> Traits:
        found = self._traits.get(word)
        if found is None:
            found = self._traits[word] = traits(word, self._company)
        return found

    def _alone_of(self, word: Word) -> Scores:
        found = self._alone.get(word)
        if found is None:
            found = self._alone[word] = self._sum(features_alone(self._traits_of(word)))
        return found

    def _around_of(self, word: Word, offset: int) -> Scores:
        found = self._around.get((word, offset))
        if found is None:
            found = self._around[word, offset] = self._sum(features_around(self._traits_of(word), offset))
        return found

    def _between_of(self, before: str, here: str, behind: str, sport: bool) -> Scores:
        key = before, here, behind, sport
        found = self._between.get(key)
        if found is None:
            found = self._between[key] = self._sum(features_between(*key))
        return found

    def _sum(self, features: list[str]) -> Scores:
        rows = [self._weights[f] for f in features if f in self._weights]
        return [sum(column) for column in zip(*rows, strict=True)] if rows else self._none

    # ---- the best labels

    def _step(self, before: Scores, scores: Scores) -> Scores:
        """The scores of the best labels up to a word, by those up to the word before."""
        return [
            score + max([before[a] + weight for a, weight in steps])
            for score, steps in zip(scores, self._before, strict=True)
        ]

    def _forward(self, scores: list[Scores]) -> list[Scores]:
        """For each word and label the score of the best labels up to there."""
        rows = [[score + step for score, step in zip(scores[0], self._first, strict=True)]]
        for row in scores[1:]:
            rows.append(self._step(rows[-1], row))
        return rows

    def _path(self, forward: list[Scores]) -> list[int]:
        path = [max(range(len(self._labels)), key=forward[-1].__getitem__)]
        for row in reversed(forward[:-1]):
            path.append(max((row[a] + weight, -a) for a, weight in self._before[path[-1]])[1] * -1)
        path.reverse()
        return path

    def _margin(self, scores: list[Scores], forward: list[Scores], start: int, end: int) -> int:
        """By how much the best labels win over the best by which no word of [start, end) is part of a name."""
        none = self._labels.index("O")
        row = list(forward[start - 1]) if start else []
        for at in range(start, len(scores)):
            row = self._step(row, scores[at]) if row else [s + f for s, f in zip(scores[0], self._first, strict=True)]
            if at < end:
                row = [score if label == none else _NEVER for label, score in enumerate(row)]
        return max(forward[-1]) - max(row)


# Words that go on to what stands behind them in a person's name, and of these the ones that stand within one.
_COMPOUNDS = frozenset({"عبد", "ابو", "ابا", "ابي", "ابن", "بن", "بنت", "ال", "دي", "دو", "دا", "فان", "فون"})
_WITHIN = frozenset({"بن", "بنت", "ال", "دي", "دو", "دا", "فان", "فون"})


def complete_compounds(words: list[Word], labels: list[str]) -> None:
    """Let a person's name go on where its form bars an end: within a compound (آل ثاني, عبد الله), before a particle of
    names (فلان بن فلان, فان), and before another with nothing between the two."""
    for at in range(1, len(words)):
        if not labels[at - 1].endswith("-PERS") or not words[at].is_word:
            continue
        bare = not words[at].conjunction and not words[at].preposition
        within = words[at].text in _WITHIN and at + 1 < len(words) and words[at + 1].is_word
        if words[at - 1].text in _COMPOUNDS or (bare and (labels[at] == "B-PERS" or within)):
            labels[at] = "I-PERS"


def spans(labels: list[str]) -> list[tuple[int, int, str]]:
    """The names that the labels tell: start, end, kind. A name that nothing begins begins where it is first told."""
    found: list[tuple[int, int, str]] = []
    start = 0
    for at, label in enumerate([*labels, "O"]):
        before = labels[at - 1] if at else "O"
        ends = before != "O" and not (label.startswith("I-") and label[2:] == before[2:])
        if ends:
            found.append((start, at, before[2:]))
        if label != "O" and (ends or before == "O"):
            start = at
    return found
