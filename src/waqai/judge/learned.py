# SPDX-License-Identifier: Apache-2.0
"""The learned judge: how sure each candidate is, and whether a sentence that stands alone tells it as its news.

What is an event is decided by dictionaries and grammar; the judge says how often such candidates proved right. In an
article focus is a matter of grammar, too (``frame.focus``). A sentence without an article around it is judged as the
readers of the OEDA sentences did, who asked of each whether it reports the event (Halterman and others, 2018), unless
it opens with the verb that tells it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from math import exp

from waqai.frame.focus import MAIN, REFERENCE
from waqai.model.judge_model import WORD_SCALE, Head, JudgeModel
from waqai.resolve.candidate import Candidate

from .features import Around, features

_NO_NEWS = frozenset({"negation", "future", "hypothetical"})
_OPENING = 5  # words
_FURTHEST = 30.0  # a logit beyond which the probability is as good as sure


class Judge:
    """Weighs candidates under a trained model. ``strict``: drop those that are not surely right as a whole."""

    def __init__(self, model: JudgeModel, strict: bool = False) -> None:
        self._model = model
        self._strict = strict

    def weigh(self, candidates: Sequence[Candidate], sentences: int, home: str) -> None:
        """Set confidence, sureness and, in a text of one sentence, focus of the candidates that are not dropped.

        ``sentences``: how many the article has; ``home``: the country that it is about, or ``""``.
        """
        kept = (candidate for candidate in candidates if not candidate.dropped)
        for _, group in groupby(kept, key=lambda candidate: candidate.sentence):
            company = list(group)
            around = Around(company[0].parsed, company, sentences, home)
            told = [features(candidate, around) for candidate in company]
            if sentences == 1:
                self._judge_news(company, told)
            for candidate, names in zip(company, told, strict=True):
                candidate.confidence = round(probability(self._model.event, names), 2)
                candidate.sureness = round(probability(self._model.whole, names), 2)
                if self._strict and candidate.sureness < self._model.sure_from:
                    candidate.drop(f"not surely right ({candidate.sureness})")

    def _judge_news(self, company: list[Candidate], told: list[set[str]]) -> None:
        texts = [word.text for word in company[0].parsed.words]
        leanings = {kind: leaning(head, texts) for kind, head in self._model.news.items()}
        for candidate, names in zip(company, told, strict=True):
            if candidate.type not in leanings or _NO_NEWS & set(candidate.aux) or opens(candidate):
                continue
            chance = probability(self._model.news[candidate.type], names, leanings[candidate.type])
            focus = MAIN if chance >= self._model.main_from[candidate.type] else REFERENCE
            if focus != candidate.focus:
                candidate.focus = focus
                candidate.notes.append(f"a sentence alone, which tells it as news with a chance of {chance:.2f}")


def opens(candidate: Candidate) -> bool:
    """Whether the sentence opens by telling it (قصف الطيران مدينة ...), which is news whatever else it says."""
    clause = candidate.parsed.clauses.of[candidate.at]
    first = candidate.at < _OPENING and not clause.opener
    return first and candidate.trigger.part == "verb" and candidate.focus == MAIN


def leaning(head: Head, words: Sequence[str]) -> float:
    """What the words of a sentence say for yes, whatever the candidate: the mean score of those known."""
    known = [score for score in map(head.words.get, words) if score is not None]
    return sum(known) / len(known) / WORD_SCALE if known else 0.0


def probability(head: Head, names: Iterable[str], leaning: float = 0.0) -> float:
    """How probable a head's answer is yes, for these features in a sentence of this leaning."""
    weights = head.weights
    total = head.bias + leaning + sum(weights[name] for name in names if name in weights)
    return 1 / (1 + exp(-max(-_FURTHEST, min(_FURTHEST, total))))
