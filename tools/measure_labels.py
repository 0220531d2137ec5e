# SPDX-License-Identifier: Apache-2.0
"""Measure the coder against the labels of single records in gold/labels (docs/labels.md).

    python tools/measure_labels.py CORPUS.jsonl.gz gold/labels/contexts.tsv [--wrong]
    python tools/measure_labels.py CORPUS.jsonl.gz gold/labels/places.tsv [--wrong]

A label belongs to the record of its type whose cue stands where the label says; records that the coder no longer gives
are counted and left out. Intervals are Wilson's, at 95 %. ``--wrong`` lists what differs, by article and cue.
"""

from __future__ import annotations

import argparse
import hashlib
import math
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from waqai.arabic.fold import fold
from waqai.coder import ArticleCoder
from waqai.ingest.read import read_all
from waqai.lexicon.load import load
from waqai.lexicon.models import judge_model
from waqai.model.article import Article
from waqai.model.records import Event

_EARTH = 6371.0  # km
_NEAR = 25.0  # km
_Z = 1.96
_FIXED = 5  # columns before the labels: article, hash, start, end, type


class Label(NamedTuple):
    """One row: which record, and what is right for it."""

    article: str
    hash: str
    start: int
    end: int
    type: str
    right: list[str]


class Found(NamedTuple):
    """A label with the record that it is for and the text of its article."""

    label: Label
    event: Event
    text: str


def labels(path: Path) -> list[Label]:
    """The rows of a file of labels."""
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]
    return [Label(row[0], row[1], int(row[2]), int(row[3]), row[4], row[_FIXED:]) for row in rows]


def wilson(hits: int, of: int) -> str:
    """A share with its interval."""
    if not of:
        return "none"
    share, square = hits / of, _Z * _Z
    middle = (share + square / (2 * of)) / (1 + square / of)
    reach = _Z * math.sqrt(share * (1 - share) / of + square / (4 * of * of)) / (1 + square / of)
    return f"{share:.3f} ({middle - reach:.3f} to {middle + reach:.3f}), {hits} of {of}"


def find(wanted: list[Label], corpus: Path) -> Iterator[Found]:
    """The records that the labels are for, as the coder gives them now."""
    by_article: dict[str, list[Label]] = defaultdict(list)
    for label in wanted:
        by_article[label.article].append(label)
    coder = ArticleCoder(load(), judge_model())
    for article in read_all([corpus], sys.stdin.buffer, None):
        if not isinstance(article, Article) or article.id not in by_article:
            continue
        digest = hashlib.sha256(article.text.encode()).hexdigest()
        events = [record for record in coder.code(article).records if isinstance(record, Event)]
        for label in by_article[article.id]:
            if not digest.startswith(label.hash):
                sys.exit(f"{label.article}: not the text that was labelled")
            event = next((e for e in events if e.trigger.start == label.start and e.event[0] == label.type), None)
            if event is not None:
                yield Found(label, event, article.text)


def measure_contexts(found: Iterable[Found], wrong: bool) -> None:
    """Precision, recall and exact agreement over the sets of contexts, and by context."""
    hit: Counter[str] = Counter()
    coded: Counter[str] = Counter()
    told: Counter[str] = Counter()
    exact = records = 0
    for label, event, _ in found:
        right = set(label.right[0].split()) - {"-"}
        mine = set(event.context)
        hit.update(right & mine)
        coded.update(mine)
        told.update(right)
        records += 1
        exact += right == mine
        if wrong and right != mine:
            print(f"{label.article}\t{event.trigger.text}\tright {sorted(right)}\tcoded {sorted(mine)}")
    hits, precision, recall = hit.total(), hit.total() / (coded.total() or 1), hit.total() / (told.total() or 1)
    print(f"{records} records, {told.total()} contexts right, {coded.total()} coded")
    print(f"precision  {wilson(hits, coded.total())}")
    print(f"recall     {wilson(hits, told.total())}")
    print(f"F1         {2 * precision * recall / ((precision + recall) or 1):.3f}")
    print(f"exact      {wilson(exact, records)}")
    for name in sorted(told | coded):
        print(f"  {name:22} right {told[name]:3}  coded {coded[name]:3}  hit {hit[name]:3}")


def measure_places(found: Iterable[Found], wrong: bool) -> None:
    """How many places are right: within 25 km, or, of those without coordinates, the same place of the same state."""
    verdicts: Counter[str] = Counter()
    for label, event, text in found:
        verdict = _verdict(label, event, text)
        verdicts[verdict] += 1
        if wrong and verdict not in ("right", "rightly none"):
            place = event.event_loc
            mine = place and (place.extracted_place, place.country_code, place.lat, place.lon)
            print(f"{label.article}\t{event.trigger.text}\t{verdict}\tright {label.right}\tcoded {mine}")
    placed = verdicts.total() - verdicts["rightly none"] - verdicts["needless"]
    given = placed - verdicts["missing"] + verdicts["needless"]
    print(f"{verdicts.total()} records, {placed} with a place, {given} coded with one")
    print(f"right, of those with a place        {wilson(verdicts['right'], placed)}")
    print(f"right, of those coded with one      {wilson(verdicts['right'], given)}")
    print(
        f"rightly placed or left without, all {wilson(verdicts['right'] + verdicts['rightly none'], verdicts.total())}"
    )
    for name, count in verdicts.most_common():
        print(f"  {name:14} {count:3}")


def _verdict(label: Label, event: Event, text: str) -> str:
    start, end, latitude, longitude, country = label.right
    place = event.event_loc
    if start == "-":
        return "rightly none" if place is None else "needless"
    if place is None:
        return "missing"
    if latitude != "-":
        if place.lat is None or place.lon is None:
            return "no coordinates"
        near = _distance(float(latitude), float(longitude), place.lat, place.lon) <= _NEAR
        return "right" if near else "elsewhere"
    named = _words(text[int(start) : int(end)]) & _words(f"{place.extracted_place} {place.resolved_place or ''}")
    return "right" if named and (place.country_code or "-") == country else "elsewhere"


def _words(text: str) -> set[str]:
    """The words of a name, folded, without the article and a preposition before it."""
    return {re.sub("^(?:لل|[بلو]?ال|[بل](?=...))", "", word) for word in fold(text).text.split()}


def _distance(latitude: float, longitude: float, other_latitude: float, other_longitude: float) -> float:
    """Kilometres between two points on the sphere."""
    one, other = math.radians(latitude), math.radians(other_latitude)
    across = math.radians(other_longitude - longitude)
    chord = math.sin((other - one) / 2) ** 2 + math.cos(one) * math.cos(other) * math.sin(across / 2) ** 2
    return 2 * _EARTH * math.asin(math.sqrt(chord))


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("corpus", type=Path)
    parser.add_argument("labels", type=Path)
    parser.add_argument("--wrong", action="store_true")
    options = parser.parse_args()
    wanted = labels(options.labels)
    found = list(find(wanted, options.corpus))
    print(f"{len(wanted) - len(found)} labelled records are no longer coded")
    places = options.labels.name.startswith("places")
    (measure_places if places else measure_contexts)(found, options.wrong)


if __name__ == "__main__":
    main()
