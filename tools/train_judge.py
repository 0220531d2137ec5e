# SPDX-License-Identifier: Apache-2.0
"""Train the judge, and measure it on what each of its models has not seen.

    python tools/train_judge.py --gold DIR [--gold DIR] --gsr DIR --vectors FILE [--ablate]

``--gold``: annotated articles (docs/evaluation.md); ``--gsr``: the OEDA sentences (detect.jsonl, spans.jsonl);
``--vectors``: word vectors as an .npz of ``words`` (most frequent first) and ``vectors``. Needs the extra ``train``.
The same data give the same weights, written to src/waqai/data/models/judge.msgpack; docs/judge.md is the model's card.

Every figure that is printed is cross-validated in ten folds of whole articles or sentences: what codes a text was
trained without it. ``--ablate`` trains without each part of the features in turn.
"""

from __future__ import annotations

import argparse
import hashlib
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec
import numpy as np
from scipy.sparse import csr_matrix, hstack
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score

import waqai.judge.features
from judge_examples import FOLDS, Example, annotated, fold_of, of_articles, of_sentences
from judge_figures import calibration, curve_line, plot
from waqai.coder import ArticleCoder
from waqai.evaluate.evaluation import CodeArticle, evaluate, evaluate_sentences
from waqai.evaluate.gold import Annotated
from waqai.evaluate.gsr import Sentences, read_sentences
from waqai.lexicon.load import load
from waqai.lexicon.models import FOLDER
from waqai.model.judge_model import WORD_SCALE, Head, JudgeModel
from waqai.model.lexicon import Lexicon

NEWS_TYPES = ("ASSAULT", "PROTEST")
_STRENGTH = 0.05  # inverse of the regularisation, for all heads
_SEEN = 2  # a feature of fewer examples is left out
_VECTOR_WEIGHT = 5.0  # brings means of unit vectors to the scale of the features
_VECTORS = 12_000
_LEAST_FOUND = 0.75  # of the sentences that hold an event, as many must still be told as news
_ROUND = 3
STRICT = (0.0, 0.2, 0.3, 0.35, 0.4, 0.5, 0.6, 0.7)
PLOT = Path(__file__).parent.parent / "docs" / "judge_reliability.svg"

Keep = Callable[[str], bool]


class Data(NamedTuple):
    """Candidates of the annotated articles and of the sentences, and those themselves."""

    articles: list[Example]
    alone: list[Example]
    items: list[Annotated]
    sentences: Sentences


def everything(_: str) -> bool:
    """Every feature."""
    return True


class Vectors:
    """Unit word vectors of the most frequent words."""

    def __init__(self, path: Path) -> None:
        with np.load(path, allow_pickle=False) as file:
            words, vectors = file["words"][:_VECTORS], file["vectors"][:_VECTORS].astype(np.float64)
        lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
        self.rows = np.where(lengths > 0, vectors / np.maximum(lengths, 1e-9), 0.0) * _VECTOR_WEIGHT
        self.place = {str(word): n for n, word in enumerate(words)}

    def mean(self, words: Sequence[str]) -> np.ndarray:
        """The mean of a sentence's known words."""
        known = [self.place[word] for word in words if word in self.place]
        return self.rows[known].mean(axis=0) if known else np.zeros(self.rows.shape[1])


class Fitted:
    """A logistic regression over named features, and over the mean vector where ``vectors`` are given. With ``types``,
    each feature counts once for all and once for its type."""

    def __init__(
        self,
        examples: Sequence[Example],
        labels: Sequence[bool],
        vectors: Vectors | None,
        types: Sequence[str],
        keep: Keep,
    ) -> None:
        self._vectors, self._types, self._keep = vectors, types, keep
        counts: dict[str, int] = {}
        for example in examples:
            for name in self._names(example):
                counts[name] = counts.get(name, 0) + 1
        self._columns = {name: n for n, name in enumerate(sorted(n for n, c in counts.items() if c >= _SEEN))}
        model = LogisticRegression(C=_STRENGTH, max_iter=5000)
        model.fit(self._matrix(examples), np.array(labels))
        self._weights, self._bias = model.coef_[0], float(model.intercept_[0])

    def _names(self, example: Example) -> list[str]:
        names = sorted(name for name in example.names if self._keep(name))
        return names + [f"{example.type}|{name}" for name in names] if self._types else names

    def _matrix(self, examples: Sequence[Example]) -> csr_matrix:
        rows = [[self._columns[n] for n in self._names(e) if n in self._columns] for e in examples]
        starts = np.cumsum([0, *map(len, rows)])
        places = np.array([n for row in rows for n in row], dtype=np.int32)
        named = csr_matrix((np.ones(len(places)), places, starts), shape=(len(rows), len(self._columns)))
        if self._vectors is None:
            return named
        means = np.array([self._vectors.mean(example.words) for example in examples])
        own = [means * np.array([[float(e.type == kind)] for e in examples]) for kind in self._types]
        return csr_matrix(hstack([named, csr_matrix(np.hstack([means, *own]))]))

    def logits(self, examples: Sequence[Example]) -> np.ndarray:
        """The answers before they become probabilities."""
        return np.asarray(self._matrix(examples) @ self._weights).ravel() + self._bias

    def head(self, slope: float, offset: float, kind: str = "") -> Head:
        """The weights that the package ships, calibrated; of one type where it has several."""
        weights: dict[str, float] = {}
        for name, column in self._columns.items():
            own, _, shared = name.rpartition("|")
            if own in ("", kind):
                weights[shared] = weights.get(shared, 0.0) + slope * float(self._weights[column])
        rounded = {name: round(weight, _ROUND) for name, weight in sorted(weights.items())}
        bias = round(slope * self._bias + offset, _ROUND)
        return Head(bias, {name: weight for name, weight in rounded.items() if weight}, self._words(slope, kind))

    def _words(self, slope: float, kind: str) -> dict[str, int]:
        """Each word's score: its vector on the weights, which a mean of vectors sums over the words."""
        if self._vectors is None:
            return {}
        width = self._vectors.rows.shape[1]
        blocks = self._weights[len(self._columns) :].reshape(-1, width)
        scores = self._vectors.rows @ (blocks[0] + blocks[1 + list(self._types).index(kind)]) * slope
        return {word: round(float(scores[n]) * WORD_SCALE) for word, n in self._vectors.place.items()}


class Question:
    """One head: its examples and their answers, fitted on all or without a fold."""

    def __init__(
        self,
        examples: Sequence[Example],
        labels: Sequence[bool],
        vectors: Vectors | None = None,
        types: Sequence[str] = (),
        keep: Keep = everything,
    ) -> None:
        self.examples, self.labels = list(examples), list(labels)
        self._fit = lambda chosen: Fitted(
            [self.examples[n] for n in chosen], [self.labels[n] for n in chosen], vectors, types, keep
        )
        self._folds = np.array([fold_of(example.group) for example in self.examples])
        self.without = [self._fit(np.flatnonzero(self._folds != fold)) for fold in range(FOLDS)]
        self.logits = self._unseen()
        platt = LogisticRegression(C=1e6).fit(self.logits.reshape(-1, 1), np.array(self.labels))
        self.slope, self.offset = float(platt.coef_[0, 0]), float(platt.intercept_[0])

    def _unseen(self) -> np.ndarray:
        logits = np.zeros(len(self.examples))
        for fold, fitted in enumerate(self.without):
            rows = np.flatnonzero(self._folds == fold)
            if len(rows):
                logits[rows] = fitted.logits([self.examples[n] for n in rows])
        return logits

    def chances(self) -> np.ndarray:
        """The calibrated probability of each example, from the model that has not seen it."""
        return 1 / (1 + np.exp(-(self.slope * self.logits + self.offset)))

    def head(self, kind: str = "", fold: int | None = None) -> Head:
        """The head trained on all, or on all but one fold."""
        fitted = self._fit(range(len(self.examples))) if fold is None else self.without[fold]
        return fitted.head(self.slope, self.offset, kind)


class Trained:
    """The three questions over the examples of one way of making features."""

    def __init__(self, data: Data, vectors: Vectors | None, keep: Keep = everything) -> None:
        self._data = data
        self.event = Question(data.articles, [e.label for e in data.articles], keep=keep)
        self.whole = Question(data.articles, [e.whole for e in data.articles], keep=keep)
        self.news = Question(data.alone, [e.label for e in data.alone], vectors, NEWS_TYPES, keep)
        self._main_from = {kind: self._news_from(kind) for kind in NEWS_TYPES}

    def model(self, fold: int | None = None, sure_from: float | None = None) -> JudgeModel:
        """The model trained on all, or on all but one fold."""
        half = round(float(np.median(self.whole.chances())), 2)
        return JudgeModel(
            event=self.event.head(fold=fold),
            whole=self.whole.head(fold=fold),
            news={kind: self.news.head(kind, fold) for kind in NEWS_TYPES},
            main_from=self._main_from,
            sure_from=half if sure_from is None else sure_from,
            trained=state_of_features(),
        )

    def unseen(self, lexicon: Lexicon, sure_from: float | None = None) -> CodeArticle:
        """Codes each text by the model that was trained without it; strictly where ``sure_from`` is given."""
        coders = [ArticleCoder(lexicon, self.model(n, sure_from), sure_from is not None) for n in range(FOLDS)]
        return lambda article: coders[fold_of(article.text.strip())].code(article)

    def _news_from(self, kind: str) -> float:
        """From which chance a sentence alone is news: where F1 is best and enough of those with an event stay so."""
        best: dict[str, float] = {}
        for example, chance in zip(self.news.examples, self.news.chances(), strict=True):
            if example.type == kind:
                best[example.group] = max(best.get(example.group, 0.0), 1.0 if example.opens else float(chance))
        yes = {row.text.strip(): row.label == "yes" for row in self._data.sentences.judged if row.type == kind}
        spans = [row.text.strip() for row in self._data.sentences.spanned if row.type == kind]

        def f1(least: float) -> float:
            coded = [text for text in yes if best.get(text, 0.0) >= least]
            return 2 * sum(yes[text] for text in coded) / (len(coded) + sum(yes.values()))

        tried = [n / 100 for n in range(1, 80)]
        enough = [t for t in tried if sum(best.get(s, 0.0) >= t for s in spans) >= _LEAST_FOUND * len(spans)]
        return max(enough or tried[:1], key=f1)


def state_of_features() -> str:
    """A name of the code that makes the features: a model trained on others is stale."""
    path = Path(waqai.judge.features.__file__)
    return hashlib.sha256(path.read_bytes()).hexdigest()[:16]


PARTS: dict[str, Keep] = {
    "clause, depth, company": lambda name: not name.startswith(("clause", "depth", "company", "beside", "length")),
    "governors and focus": lambda name: not name.startswith(("governor", "focus", "type focus", "presupposed")),
    "the parties": lambda name: not name.startswith(("actor", "recipient", "one country")),
}


def ablate(data: Data, vectors: Vectors) -> None:
    """Print what each part of the features is worth: areas under the curve of the three questions."""
    everyone = Trained(data, vectors)
    print(f"{'':28}{'event':>8}{'whole':>8}{'news':>8}   (area under the curve, unseen)")
    print(f"{'everything':28}{areas(everyone)}")
    for name, keep in PARTS.items():
        print(f"{'without ' + name:28.28}{areas(Trained(data, vectors, keep))}")
    print(f"{'without word vectors':28}{areas(Trained(data, None))}")


def areas(trained: Trained) -> str:
    """The areas under the curve of the three questions."""
    questions = (trained.event, trained.whole, trained.news)
    return "".join(f"{roc_auc_score(q.labels, q.chances()):8.4f}" for q in questions)


def main() -> None:
    """Train, measure, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, action="append", required=True)
    parser.add_argument("--gsr", type=Path, required=True)
    parser.add_argument("--vectors", type=Path, required=True)
    parser.add_argument("--ablate", action="store_true")
    options = parser.parse_args()
    lexicon = load()
    blank = ArticleCoder(lexicon, JudgeModel())
    items, sentences = annotated(options.gold), read_sentences(options.gsr)
    data = Data(list(of_articles(blank, items)), list(of_sentences(blank, sentences)), items, sentences)
    vectors = Vectors(options.vectors)
    if options.ablate:
        ablate(data, vectors)
        return
    trained = Trained(data, vectors)
    model = trained.model()
    path = FOLDER / "judge.msgpack"
    path.write_bytes(msgspec.msgpack.encode(model))
    print(
        f"{path.name}: {path.stat().st_size // 1024} KiB, {len(data.articles)} candidates of {len(items)} articles, "
        f"{len(data.alone)} of sentences; news from {model.main_from}, sure from {model.sure_from}"
    )
    named = {"event": trained.event, "whole": trained.whole, "news": trained.news}
    for name, question in named.items():
        print(calibration(name, question.chances(), question.labels))
    PLOT.write_text(plot({n: (q.chances(), q.labels) for n, q in named.items()}), encoding="utf-8")
    told = evaluate_sentences(sentences, trained.unseen(lexicon)).figures
    for name, figure in told.items():
        print(f"  {name:28}{figure.value:6.3f}  {figure.low:.2f} to {figure.high:.2f}")
    print("strict:  sure from   kept   detect P   dyad P   coded P   blame")
    full = evaluate(items, trained.unseen(lexicon))
    for least in STRICT:
        report = evaluate(items, trained.unseen(lexicon, least))
        print(curve_line(least, report, full))


if __name__ == "__main__":
    main()
