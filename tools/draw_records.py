# SPDX-License-Identifier: Apache-2.0
"""Draw random event records, to label them by hand without seeing what the coder made of them (docs/labels.md).

    python tools/draw_records.py CORPUS.jsonl.gz --seed 11 --number 150 [--placed] [--without LABELS.tsv ...]

writes rows for gold/labels (article, hash of its text, where the cue stands, type; labels to be filled in) to standard
output and, for the labeller, the title and the sentence with its cue marked to standard error. Every record is as
likely as any other, but an article gives one at most and an outlet no more than a tenth. ``--placed``: only types that
may have a place, in sentences that name one smaller than a state as where something is or goes. ``--without``: none of
the articles in these label files. ``--apart``: none of the texts in this file of items, from whatever source they came
to the corpus.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import re
import sys
from collections import Counter
from pathlib import Path

from waqai.coder import ArticleCoder, Coding
from waqai.ingest.read import read_all
from waqai.lexicon.load import load
from waqai.lexicon.models import judge_model
from waqai.model.article import Article
from waqai.model.records import Event
from waqai.resolve.places import places

_PLACELESS = frozenset({"REQUEST", "ACCUSE", "REJECT", "THREATEN"})
_WHERE = ("at", "towards", "against")  # how places are bound to what happens there
_SHORT = 12  # hexadecimal digits of a hash that tell one text from another


def text_hash(text: str) -> str:
    """What tells whether a text is the one that was labelled."""
    return hashlib.sha256(text.encode()).hexdigest()[:_SHORT]


def _names_place(coding: Coding, event: Event) -> bool:
    sentence = event.text_info.sequence
    parsed = next(c.parsed for c in coding.candidates if c.sentence == sentence)
    return any(p.specific > 1 and p.relation in _WHERE for p in places(parsed, ""))


def _eligible(coding: Coding, placed: bool) -> list[Event]:
    events = [record for record in coding.records if isinstance(record, Event)]
    if not placed:
        return events
    return [e for e in events if e.event[0] not in _PLACELESS and _names_place(coding, e)]


def _drawn(
    articles: list[Article], coder: ArticleCoder, placed: bool, number: int, chance: random.Random
) -> list[tuple[Article, Event]]:
    """Records at random, one an article at most, and of an outlet no more than a tenth."""
    records = [(article, event) for article in articles for event in _eligible(coder.code(article), placed)]
    chance.shuffle(records)
    found: list[tuple[Article, Event]] = []
    outlets: Counter[str] = Counter()
    used: set[str] = set()
    for article, event in records:
        if article.id not in used and outlets[article.outlet or ""] < number // 10:
            used.add(article.id)
            outlets[article.outlet or ""] += 1
            found.append((article, event))
    return found[:number]


def _letters(article: Article) -> str:
    """The text without spaces and marks, by which the same one is known in another file."""
    return re.sub(r"\W+", "", article.text)


def main() -> None:
    """Draw and write."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--number", type=int, default=150)
    parser.add_argument("--placed", action="store_true")
    parser.add_argument("--without", type=Path, nargs="*", default=[])
    parser.add_argument("--apart", type=Path)
    options = parser.parse_args()
    apart = (
        {_letters(a)[100:200] for a in read_all([options.apart], sys.stdin.buffer, None) if isinstance(a, Article)}
        if options.apart
        else set()
    )
    used = {line.split("\t")[0] for path in options.without for line in path.read_text(encoding="utf-8").split("\n")}
    articles = [
        article
        for article in read_all([options.corpus], sys.stdin.buffer, None)
        if isinstance(article, Article) and article.id not in used and not any(m in _letters(article) for m in apart)
    ]
    chance = random.Random(options.seed)
    chosen = _drawn(articles, ArticleCoder(load(), judge_model()), options.placed, options.number, chance)
    for number, (article, event) in enumerate(chosen, 1):
        cue, info = event.trigger, event.text_info
        print(article.id, text_hash(article.text), cue.start, cue.end, event.event[0], sep="\t")
        title = article.text.split("\n", 1)[0]
        sentence = article.text[info.start : cue.start] + "[" + cue.text + "]" + article.text[cue.end : info.end]
        print(f"{number}\t{event.event[0]}\t{title}\t{' '.join(sentence.split())}", file=sys.stderr)


if __name__ == "__main__":
    main()
