# SPDX-License-Identifier: Apache-2.0
"""What the judge is trained on: the candidates of annotated articles and sentences, with what their readers said."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from waqai.coder import ArticleCoder, Coding
from waqai.evaluate.gold import Annotated, read_gold
from waqai.evaluate.gsr import Sentences
from waqai.evaluate.match import match
from waqai.judge.features import Around, features
from waqai.judge.learned import opens
from waqai.model.article import Article
from waqai.model.records import Event
from waqai.resolve.candidate import Candidate

FOLDS = 10
_NO_NEWS = frozenset({"negation", "future", "hypothetical"})


class Example(NamedTuple):
    """One candidate. ``group``: the text that it stands in; one text is never on both sides of a fold; ``opens``:
    whether the judge leaves its focus alone."""

    group: str
    type: str
    names: frozenset[str]
    words: tuple[str, ...]
    label: bool
    whole: bool = False
    opens: bool = False


def fold_of(group: str) -> int:
    """The fold of a text, by its own characters."""
    return int(hashlib.sha1(group.encode()).hexdigest(), 16) % FOLDS


def annotated(folders: Iterable[Path]) -> list[Annotated]:
    """The articles with gold of all folders."""
    return [item for folder in folders for item in read_gold(folder)]


def of_articles(coder: ArticleCoder, items: Iterable[Annotated]) -> Iterator[Example]:
    """The candidates of annotated articles: found in the gold or not, and right as a whole or not. Close calls of the
    gold are left out."""
    for item in items:
        coding = coder.code(item.article)
        found = match(item.article.text, item.gold.events, coding.records)
        pairs = {id(pair.coded.event): pair for pair in found.pairs}
        optional = {id(pair.coded.event) for pair in found.optional}
        for candidate, event, names in _told(coding):
            if id(event) not in optional:
                pair = pairs.get(id(event))
                yield _example(
                    candidate, names, item.article.text.strip(), pair is not None, pair is not None and pair.full
                )


def of_sentences(coder: ArticleCoder, sentences: Sentences) -> Iterator[Example]:
    """The candidates of the sentences' own type: does the sentence report such an event? A sentence of the spans, which
    hold one, counts once where it is also among the others."""
    judged = {row.text.strip() for row in sentences.judged}
    rows = [(row, row.label == "yes") for row in sentences.judged]
    more = [(row, True) for row in sentences.spanned if row.text.strip() not in judged]
    for row, label in [*rows, *more]:
        coding = coder.code(Article(id=row.id, text=row.text, published=None))
        for candidate, _, names in _told(coding):
            if candidate.type == row.type and not _NO_NEWS & set(candidate.aux):
                yield _example(candidate, names, row.text.strip(), label)


def _told(coding: Coding) -> Iterator[tuple[Candidate, Event, frozenset[str]]]:
    """The candidates that became records, with those and their features."""
    events = [record for record in coding.records if isinstance(record, Event)]
    kept = [candidate for candidate in coding.candidates if not candidate.dropped]
    count = len(coding.document.sentences)
    for _, group in groupby(zip(kept, events, strict=True), key=lambda pair: pair[0].sentence):
        pairs = list(group)
        around = Around(pairs[0][0].parsed, [candidate for candidate, _ in pairs], count, coding.home)
        for candidate, event in pairs:
            yield candidate, event, frozenset(features(candidate, around))


def _example(candidate: Candidate, names: frozenset[str], text: str, label: bool, whole: bool = False) -> Example:
    words = tuple(word.text for word in candidate.parsed.words)
    return Example(text, candidate.type, names, words, label, whole, opens(candidate))
