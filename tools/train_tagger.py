# SPDX-License-Identifier: Apache-2.0
"""Train the name tagger: write src/waqai/data/models/names.bin.

    python tools/train_tagger.py SHARED [--without dictionaries|company|distant|wojood] [-o FILE]

SHARED holds labelled/wojood_sample, corpus/articles.jsonl.gz, reference/vectors.npz and
reference/word_frequencies.tsv.gz. The same data give the same weights. ``--without`` leaves a part out, for the
ablation of docs/name_tagger.md, and then needs -o. Needs numpy (the extra "train"); takes five minutes on one core.

What is learned:
- company: how likely a word form is part of a person's, a place's or a body's name, by its word vector and by how often
  it stands with the article or a pronoun. A small network learns this from the words that the dictionaries know; each
  form is judged by a network that has not seen it. Beside it the cluster of the form's vector.
- weights: an averaged perceptron over whole sentences (M. Collins 2002), on the Wojood sample and on the corpus as the
  dictionaries label it. In the corpus each name is hidden from the dictionary features one time in three, so that the
  model learns to tell a name by its letters, its company and its place; words that the dictionaries leave open may have
  any label: the best by the weights so far is taken for right.
"""

from __future__ import annotations

import argparse
import gzip
import itertools
import math
import random
import sys
import zlib
from collections import Counter
from pathlib import Path
from typing import NamedTuple

import msgspec
import numpy as np

from name_data import Example, distant, fingerprint, need, read_corpus, wojood
from waqai.arabic.fold import fold_word
from waqai.find.name_features import (
    EDGE,
    NO_NAME,
    PART,
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
from waqai.find.name_tagger import LABELS, may_follow
from waqai.find.reader import Reader
from waqai.find.words import Word
from waqai.lexicon.load import load
from waqai.lexicon.names import PATH as TARGET
from waqai.lexicon.names import write_names
from waqai.model.lexicon import Actor, Nationality, Place
from waqai.model.name_model import NameModel

EPOCHS = 6
HIDDEN = 0.35  # of the names in the corpus, how many are hidden from the dictionary features each time
STRANGE = 0.3  # of those, how many are hidden from the company features as well
DOUBT = 2.0  # by so much a word left open must look like a name rather than none to be taken for one
DULL = 0.15  # of the corpus's sentences without a name, how many are kept
WOJOOD_TIMES = 3  # how often each sentence of Wojood is seen in one epoch
SCALE = 24  # weights are kept as whole numbers of this fraction
LEAST = 0.2  # features whose weights are all smaller are left out


# ---- company

CLUSTERS = 256
FOLDS = 4
CLASSES = "PLBO"  # person, place, body, other
_NO_NAME = "O6"  # the features of a form that is surely no name
_STEPS = (0.03, 0.1, 0.25, 0.5, 0.75, 0.9)  # of a probability


def learn_company(shared: Path, words: Reader) -> dict[str, str]:
    """For each word form with a vector the names of its features: the likeliest class with its step, the steps of the
    other classes, its cluster."""
    with np.load(need(shared / "reference/vectors.npz")) as stored:
        forms, vectors = [fold_word(str(w)) for w in stored["words"]], stored["vectors"].astype(np.float32)
    counts = _counts(shared / "reference/word_frequencies.tsv.gz")
    first = {form: n for n, form in reversed(list(enumerate(forms)))}
    rows = [n for form, n in first.items() if len(form) > 1 and form.isalpha()]
    forms, vectors = [forms[n] for n in rows], vectors[rows]
    usage = np.array([_usage(form, counts) for form in forms], dtype=np.float32)
    inputs = np.hstack([vectors / vectors.std(), (usage - usage.mean(0)) / (usage.std(0) + 1e-6)])
    parts = _parts_of_names(words)
    classes = np.array([_class_of(words.read(form), parts) for form in forms])
    fold = np.array([zlib.crc32(form.encode()) % FOLDS for form in forms])
    chances = np.zeros((len(forms), len(CLASSES)), dtype=np.float32)
    for n in range(FOLDS):
        network = _train_network(inputs[(fold != n) & (classes >= 0)], classes[(fold != n) & (classes >= 0)])
        judged = fold == n
        chances[judged] = _apply(network, inputs[judged])
    known = classes >= 0
    right = (chances[known].argmax(1) == classes[known]).mean()
    print(f"company: {known.sum()} known forms, {right:.3f} of them told right by networks that have not seen them")
    for n, name in enumerate(CLASSES):
        told, true = chances[known].argmax(1) == n, classes[known] == n
        right = (true & told).sum()
        print(f"  {name}: {true.sum()} forms, P {right / told.sum():.2f}, R {right / true.sum():.2f}")
    clusters = _clusters(vectors)
    company = {}
    for n, form in enumerate(forms):
        described = _described(chances[n], int(clusters[n]))
        if not described.startswith(_NO_NAME):
            company[form] = described
        elif classes[n] < 0:
            company[form] = _NO_NAME
    for part, kind in parts.items():
        if kind == "P":
            company[part] = f"{company.get(part, '')} {PART}".strip()
    return company


def _counts(path: Path) -> Counter[str]:
    counts: Counter[str] = Counter()
    with gzip.open(need(path), "rt", encoding="utf-8") as lines:
        for line in lines:
            form, count = line.rstrip("\n").split("\t")
            counts[fold_word(form)] += int(count)
    return counts


def _usage(form: str, counts: Counter[str]) -> list[float]:
    """How often the form is used, alone, with the article, a pronoun, a preposition: as logarithms."""
    bare = form.removeprefix("ال")
    asked = (
        form,
        bare,
        "ال" + bare,
        "و" + form,
        "ب" + form,
        "ل" + form,
        form + "ه",
        form + "ها",
        form[:-1] + "ته",
        bare + "ي",
        bare + "ين",
    )
    return [math.log1p(counts[f]) for f in asked] + [float(form != bare), float(len(bare))]


def _parts_of_names(words: Reader) -> dict[str, str]:
    """The words within the dictionaries' names of several words, where all of those are of one class."""
    found: dict[str, set[str]] = {}
    lexicon = words._lexicon
    for first, refs in lexicon.forms.items():
        for ref in refs:
            entry = lexicon.entries[ref.entry]
            if ref.part == "name" and ref.rest and isinstance(entry, Actor):
                for part in (first, *ref.rest.split()):
                    found.setdefault(part, set()).add("P" if entry.kind == "person" else "B")
    return {part: next(iter(kinds)) for part, kinds in found.items() if len(kinds) == 1}


def _class_of(word: Word, parts: dict[str, str]) -> int:
    """The class of a word by the dictionaries; -1 where they do not know it or it may be of several."""
    found: set[str] = set()
    if word.classes & {"given", "surname"}:
        found.add("P")
    for reading in word.names:
        entry = reading.entry
        if not reading.rest and isinstance(entry, Nationality):
            found.add("L")
        elif not reading.rest and isinstance(entry, Actor):
            found.add("P" if entry.kind == "person" else "B")
    if any(not r.rest and isinstance(r.entry, Place) and r.part == "name" for r in word.places):
        found.add("L")
    if "region" in word.classes:
        found.add("L")
    if "club" in word.classes and not found:
        found.add("B")
    if word.heads or word.adjectives or word.cues or word.verbs or word.supports or word.functions:
        found.add("O")
    if word.classes - {"given", "surname", "club", "region"}:
        found.add("O")
    part = parts.get(word.text)
    if not found and part == "P":
        found.add(part)
    return CLASSES.index(next(iter(found))) if len(found) == 1 else -1


def _train_network(inputs, classes, hidden: int = 48, epochs: int = 12):
    """A network of one hidden layer, by Adam, the classes weighted alike."""
    rng = np.random.default_rng(7)
    weight = np.sqrt(len(classes) / np.bincount(classes, minlength=len(CLASSES)))
    sizes = [inputs.shape[1], hidden, len(CLASSES)]
    net = []
    for a, b in itertools.pairwise(sizes):
        net += [rng.normal(0, (2 / a) ** 0.5, (a, b)).astype(np.float32), np.zeros(b, np.float32)]
    moments = [(np.zeros_like(p), np.zeros_like(p)) for p in net]
    step = 0
    for _ in range(epochs):
        order = rng.permutation(len(inputs))
        for at in range(0, len(order), 256):
            batch = order[at : at + 256]
            x, y = inputs[batch], classes[batch]
            inner = np.maximum(x @ net[0] + net[1], 0)
            error = _softmax(inner @ net[2] + net[3])
            error[np.arange(len(y)), y] -= 1
            error *= (weight[y] / len(y))[:, None]
            back = (error @ net[2].T) * (inner > 0)
            slopes = [x.T @ back, back.sum(0), inner.T @ error, error.sum(0)]
            step += 1
            for parameter, slope, (mean, square) in zip(net, slopes, moments, strict=True):
                slope = slope + 1e-4 * parameter
                mean += 0.1 * (slope - mean)
                square += 0.001 * (slope**2 - square)
                parameter -= 0.002 * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.999**step)) + 1e-8)
    return net


def _apply(net, inputs):
    return _softmax(np.maximum(inputs @ net[0] + net[1], 0) @ net[2] + net[3])


def _softmax(scores):
    scores = np.exp(scores - scores.max(1, keepdims=True))
    return scores / scores.sum(1, keepdims=True)


def _clusters(vectors):
    """The cluster of each vector, by k-means on the sphere."""
    rng = np.random.default_rng(7)
    unit = vectors / (np.linalg.norm(vectors, axis=1, keepdims=True) + 1e-9)
    centres = unit[rng.choice(min(20_000, len(unit)), CLUSTERS, replace=False)]
    for _ in range(20):
        nearest = (unit @ centres.T).argmax(1)
        sums = np.zeros_like(centres)
        np.add.at(sums, nearest, unit)
        centres = sums / (np.linalg.norm(sums, axis=1, keepdims=True) + 1e-9)
    return (unit @ centres.T).argmax(1)


def _described(chances, cluster: int) -> str:
    steps = {name: sum(chance >= least for least in _STEPS) for name, chance in zip(CLASSES, chances, strict=True)}
    best = max(CLASSES, key=lambda name: chances[CLASSES.index(name)])
    others = [f"{name}{steps[name]}" for name in "PLB" if name != best and steps[name]]
    return " ".join([f"{best}{steps[best]}", *others, f"c{cluster}"])


def _grouped(company: dict[str, str]) -> dict[str, str]:
    groups: dict[str, list[str]] = {}
    for form, features in sorted(company.items()):
        groups.setdefault(features, []).append(form)
    return {features: " ".join(forms) for features, forms in sorted(groups.items())}


# ---- weights


class Prepared(NamedTuple):
    """A sentence ready to learn from: its traits and signs, the dictionaries' names in it, what labels may stand."""

    words: list[Word]
    names: list[tuple[int, int, str]]
    allowed: list[tuple[int, ...]]
    gold: list[tuple[int, int]]  # the names that may be hidden
    times: int


ALL = tuple(range(len(LABELS)))
_GOING_ON = LABELS.index("I-PERS")


class Learner:
    """An averaged perceptron over the labels of whole sentences."""

    def __init__(self, company: dict[str, str], dictionaries: bool) -> None:
        self.company, self.dictionaries = company, dictionaries
        self.ids: dict[str, int] = {}
        size = (1 << 17, len(LABELS))
        self.weights, self.changes = np.zeros(size, np.float32), np.zeros(size, np.float64)
        self.steps = np.zeros((len(LABELS) + 1, len(LABELS)))
        self.step_changes = np.zeros_like(self.steps)
        self.time = 0
        self._traits: dict[tuple[Word, int], Traits] = {}
        self._alone: dict[tuple[Word, int], list[int]] = {}
        self._around: dict[tuple[Word, int, int], list[int]] = {}
        self._between: dict[tuple[str | bool, ...], list[int]] = {}
        self._edges = {offset: self._number(features_around(EDGE, offset)) for offset in REACH}

    def _number(self, features: list[str] | tuple[str, ...]) -> list[int]:
        numbers = [self.ids.setdefault(feature, len(self.ids)) for feature in features]
        if len(self.ids) > len(self.weights):
            self.weights = np.concatenate([self.weights, np.zeros_like(self.weights)])
            self.changes = np.concatenate([self.changes, np.zeros_like(self.changes)])
        return numbers

    def _trait(self, word: Word, veil: int) -> Traits:
        """The traits of a word; ``veil``: 0 as it is, 1 hidden from the dictionaries, 2 from its company too."""
        found = self._traits.get((word, veil))
        if found is None:
            plain = traits(word, self.company)
            found = plain if not veil else plain.hide(veil == 2)
            if not self.dictionaries:
                found = found.without_dictionaries()
            self._traits[word, veil] = found
        return found

    def features(self, words: list[Word], names: list[tuple[int, int, str]], veils: list[int]) -> list[list[int]]:
        """The numbers of the features of each word."""
        told = [self._trait(word, veil) for word, veil in zip(words, veils, strict=True)]
        signs = ["edge", *(t.sign for t in told), "edge"]
        sport = is_of_sport(words)
        rows = []
        for at, (word, veil) in enumerate(zip(words, veils, strict=True)):
            row = self._alone.get((word, veil))
            if row is None:
                row = self._alone[word, veil] = self._number(features_alone(told[at]))
            signs_here = (*signs[at : at + 3], sport)
            between = self._between.get(signs_here)
            if between is None:
                between = self._between[signs_here] = self._number(features_between(*signs_here))
            row = row + between
            for offset in REACH:
                other = at + offset
                if not 0 <= other < len(words):
                    row += self._edges[offset]
                    continue
                key = words[other], offset, veils[other]
                around = self._around.get(key)
                if around is None:
                    around = self._around[key] = self._number(features_around(told[other], offset))
                row += around
            rows.append(row)
        if self.dictionaries:
            seen = [n for n in names if not any(veils[n[0] : n[1]])]
            for at, matched in features_matched(seen).items():
                if 0 <= at < len(words):
                    rows[at] += self._number(matched)
        return rows

    def best(self, scores: list[list[float]], steps: list[list[float]], allowed: list[tuple[int, ...]]) -> list[int]:
        """The best labels of those that are allowed."""
        row = {b: scores[0][b] + steps[-1][b] for b in allowed[0] if may_follow(LABELS[b], "O")}
        back: list[dict[int, int]] = []
        for score, labels in zip(scores[1:], allowed[1:], strict=True):
            new, pointers = {}, {}
            for b in labels:
                most, best = -1e18, -1
                for a in _BEFORE[b]:
                    if a in row and row[a] + steps[a][b] > most:
                        most, best = row[a] + steps[a][b], a
                if best >= 0:
                    new[b], pointers[b] = most + score[b], best
            row = new
            back.append(pointers)
        path = [max(row, key=row.__getitem__)]
        for pointers in reversed(back):
            path.append(pointers[path[-1]])
        path.reverse()
        return path

    def learn(self, sentence: Prepared, rng: random.Random) -> bool:
        """Learn from one sentence; whether it was labelled right."""
        self.time += 1
        veils = [0] * len(sentence.words)
        for start, end in sentence.gold:
            if rng.random() < HIDDEN:
                veils[start:end] = [2 if rng.random() < STRANGE else 1] * (end - start)
        rows = self.features(sentence.words, sentence.names, veils)
        flat = np.fromiter((n for row in rows for n in row), np.int64)
        starts = np.cumsum([0, *(len(row) for row in rows[:-1])])
        scores = np.add.reduceat(self.weights[flat], starts).tolist()
        for word, score in zip(sentence.words, scores, strict=True):
            if word.conjunction and self._trait(word, 0).is_joined:
                score[_GOING_ON] -= 1e6
        steps = self.steps.tolist()
        found = self.best(scores, steps, [ALL] * len(rows))
        for score, may in zip(scores, sentence.allowed, strict=True):
            if len(may) > 1:
                score[0] += DOUBT
        right = self.best(scores, steps, sentence.allowed)
        if right == found:
            return True
        before_right = before_found = len(LABELS)
        for row, good, bad in zip(rows, right, found, strict=True):
            if good != bad:
                for label, change in ((good, 1.0), (bad, -1.0)):
                    self.weights[row, label] += change
                    self.changes[row, label] += change * self.time
            if (good, before_right) != (bad, before_found):
                for before, label, change in ((before_right, good, 1.0), (before_found, bad, -1.0)):
                    self.steps[before, label] += change
                    self.step_changes[before, label] += change * self.time
            before_right, before_found = good, bad
        return False

    def averaged(self, made_by: str) -> NameModel:
        """The averaged weights as a model."""
        weights = np.rint((self.weights - self.changes / (self.time + 1)) * SCALE).astype(int)
        steps = np.rint((self.steps - self.step_changes / (self.time + 1)) * SCALE).astype(int)
        kept = np.abs(weights).max(1) >= LEAST * SCALE
        return NameModel(
            made_by=made_by,
            labels=list(LABELS),
            steps=steps.tolist(),
            weights={feature: weights[n].tolist() for feature, n in sorted(self.ids.items()) if kept[n]},
            company=_grouped(self.company),
        )


_BEFORE = [[a for a in ALL if may_follow(label, LABELS[a])] for label in LABELS]


def _is_doubtful(word: Word) -> bool:
    """Whether a town's name that is rather a word by its company may be that word: it has the article (الجديدة) or a
    pronoun (قوله), is a time (سنة), or no condition of the dictionaries names it (طراز, but غزة)."""
    if word.is_name:
        return False
    return word.definite or word.is_time or not word.classes or (word.text.endswith("ه") and not word.ending)


def prepare(example: Example, company: dict[str, str], times: int, hide: bool) -> Prepared:
    """``example`` ready to learn from; ``hide``: its names may be hidden from the dictionaries. What the dictionaries
    leave open is no name where its company says so."""
    allowed = []
    for word, label in zip(example.words, example.labels, strict=True):
        none = bool(NO_NAME & set(traits(word, company).company))
        if label is None and not none:
            allowed.append(ALL)
        elif label == "B-LOC" and none and _is_doubtful(word):
            allowed.append((LABELS.index("O"), LABELS.index(label)))
        else:
            allowed.append((LABELS.index(label or "O"),))
    gold, start = [], None
    for at, label in enumerate([*example.labels, "O"]):
        inside = label is not None and label.startswith("I-")
        if start is not None and not inside:
            gold.append((start, at))
            start = None
        if label is not None and label.startswith("B-"):
            start = at
    return Prepared(example.words, known_names(example.words), allowed, gold if hide else [], times)


def main() -> None:
    """Train and write."""
    parser = argparse.ArgumentParser(description="Train the name tagger.")
    parser.add_argument("shared", type=Path, help="the folder that holds the data")
    parser.add_argument("--without", choices=("dictionaries", "company", "distant", "wojood"), default="")
    parser.add_argument("-o", "--output", type=Path, default=TARGET)
    parser.add_argument("--articles", type=int, default=10**6, help="of the corpus, for trials")
    options = parser.parse_args()
    if options.without and options.output == TARGET:
        sys.exit("A model without a part is for the ablation: name where it goes with -o.")
    words = Reader(msgspec.structs.replace(load(), names=b""))  # labelled by the dictionaries, not by older weights
    rng = random.Random(7)
    company = {} if options.without == "company" else learn_company(options.shared, words)
    sentences: list[Prepared] = []
    if options.without != "wojood":
        for example in wojood(options.shared / "labelled/wojood_sample", ("train", "val", "test"), words):
            sentences.append(prepare(example, company, WOJOOD_TIMES, False))
    if options.without != "distant":
        for n, article in enumerate(read_corpus(options.shared / "corpus/articles.jsonl.gz")):
            if n >= options.articles:
                break
            for example in distant(article, words):
                if example.words and (any(label != "O" for label in example.labels) or rng.random() < DULL):
                    sentences.append(prepare(example, company, 1, True))
    print(f"{len(sentences)} sentences")
    learner = Learner(company, options.without != "dictionaries")
    order = [n for n, sentence in enumerate(sentences) for _ in range(sentence.times)]
    for epoch in range(EPOCHS):
        rng.shuffle(order)
        right = sum(learner.learn(sentences[n], rng) for n in order)
        print(
            f"epoch {epoch + 1}: {right / len(order):.3f} of the sentences right, {len(learner.ids)} features",
            flush=True,
        )
    model = learner.averaged(fingerprint())
    write_names(options.output, model)
    print(f"{len(model.weights)} features kept, {options.output.stat().st_size / 1e3:.0f} kB")


if __name__ == "__main__":
    main()
