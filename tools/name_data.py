# SPDX-License-Identifier: Apache-2.0
"""Sentences with the names in them, for training and measuring the name tagger: read from labelled data, or labelled by
the dictionaries (distant supervision)."""

from __future__ import annotations

import ast
import gzip
import hashlib
import json
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from waqai.find.document import Document, Sentence
from waqai.find.mentions import Mention
from waqai.find.name_features import is_body_noun, is_of_sport, is_place_noun, is_title, longest_name
from waqai.find.name_tagger import spans
from waqai.find.reader import Reader
from waqai.find.tags import NOUN
from waqai.find.words import Reading, Word, iter_rest
from waqai.frame.parsed import Parsed
from waqai.model.article import Article
from waqai.model.lexicon import Actor, Head, Nationality, Place, WordClass
from waqai.resolve.places import places

KINDS = ("PERS", "LOC", "ORG")
Span = tuple[int, int, str]


ROOT = Path(__file__).parent.parent
# What decides what the weights mean and become, beside the data; its fingerprint is kept with them.
MADE_BY = ("tools/train_tagger.py", "tools/name_data.py", "src/waqai/find/name_features.py")


def fingerprint() -> str:
    """The code by which weights are made, in one word; its comments and layout do not count."""
    digest = hashlib.blake2b(digest_size=8)
    for name in MADE_BY:
        tree = ast.parse((ROOT / name).read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            body = getattr(node, "body", None)
            if isinstance(body, list) and body and isinstance(body[0], ast.Expr):
                del body[0]  # a docstring
        digest.update(ast.dump(tree).encode())
    return digest.hexdigest()


class Example(NamedTuple):
    """The words of a sentence and their labels; None where any label may be right."""

    words: list[Word]
    labels: list[str | None]


def need(path: Path) -> Path:
    """``path``, where it is; else end with a word on what is missing."""
    if not path.exists():
        sys.exit(
            f"{path} is not there: name the folder that holds the data as the first argument (docs/name_tagger.md)."
        )
    return path


def read_columns(path: Path) -> Iterator[list[list[str]]]:
    """The sentences of a file with one word a line and its labels behind it; empty lines between sentences."""
    rows: list[list[str]] = []
    for line in need(path).read_text(encoding="utf-8").splitlines():
        row = line.split()
        if row:
            rows.append(row)
        elif rows:
            yield rows
            rows = []
    if rows:
        yield rows


# ---- ANERcorp: for measuring only


def anercorp(path: Path) -> Iterator[tuple[list[str], list[Span]]]:
    """The words of each sentence and its names of the three kinds."""
    for rows in read_columns(path):
        labels = [row[-1] for row in rows]
        yield [row[0] for row in rows], [s for s in spans(labels) if s[2] in KINDS]


# ---- Wojood

_FOREIGN = frozenset({"$#$", "nature"})
_KIND = {"PERS": "PERS", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC"}
# Of names within names the outer one counts: in إذاعة صوت فلسطين no place is named.
_OUTER = ("ORG", "PERS", "GPE", "LOC", "FAC")


def wojood(folder: Path, parts: Iterable[str], words: Reader) -> Iterator[Example]:
    """The sentences of the sample, their labels made to agree with the dictionaries' idea of a name."""
    for part in parts:
        for rows in read_columns(folder / f"{part}.txt"):
            rows = [row for row in rows if row[0] not in _FOREIGN]
            if rows:
                yield from _example([row[0] for row in rows], _outer_labels(rows), words)


def _outer_labels(rows: list[list[str]]) -> list[str]:
    labels = ["O"] * len(rows)
    for kind in _OUTER:
        column = [next((x for x in row[1:] if x[2:] == kind), "O") for row in rows]
        for start, end, _ in spans(column):
            if all(label == "O" for label in labels[start:end]):
                labels[start:end] = [f"B-{_KIND[kind]}", *[f"I-{_KIND[kind]}"] * (end - start - 1)]
    return labels


def sentences(tokens: list[str], words: Reader) -> tuple[Document, list[tuple[int, int]]]:
    """A Document of ``tokens``, and the offsets at which they begin and end in it."""
    offsets, at = [], 0
    for token in tokens:
        offsets.append((at, at + len(token)))
        at += len(token) + 1
    return Document(Article(id="", text=" ".join(tokens), published=None), words), offsets


def token_of(document: Document, sentence: Sentence, at: int, offsets: list[tuple[int, int]]) -> int:
    """The token in which the word at ``at`` stands."""
    start, _ = document.span(sentence, at, at + 1)
    return next(n for n, (_, end) in enumerate(offsets) if start < end)


def _example(tokens: list[str], labels: list[str], words: Reader) -> Iterator[Example]:
    document, offsets = sentences(tokens, words)
    for sentence in document:
        told: list[str] = []
        previous = -1
        for at in range(len(sentence)):
            token = token_of(document, sentence, at, offsets)
            label = labels[token]
            told.append("I" + label[1:] if token == previous and label != "O" else label)
            previous = token
        kept = [_agreed(sentence.words, span) for span in spans(told)]
        yield Example(sentence.words, list(_labels(len(sentence), [s for s in kept if s is not None])))


def _agreed(words: list[Word], span: Span) -> Span | None:
    """A name as the dictionaries would have it: without the noun that says what kind of place it is (قرية عجة), a state
    as a place, and no organ of a state, whose name composes by itself (وزارة الداخلية)."""
    start, end, kind = span
    if (
        kind == "ORG"
        and _is_of_state(words[start])
        and not any(_is_body(r) for r in iter_rest(words[start].names, words, start))
    ):
        return None
    if kind == "ORG" and any(
        _is_nation(r) and start + r.length == end for r in iter_rest(words[start].names, words, start)
    ):
        kind = "LOC"
    while kind == "LOC" and start < end - 1 and words[start].classes & {"place-noun", "compass", "place-part"}:
        start += 1
    if kind == "ORG" and start < end - 1 and is_body_noun(words[start]):
        start += 1
    if kind == "LOC" and words[start].classes & {"place-noun", "compass"}:
        return None  # المدينة, الحدود
    return start, end, kind


def _is_nation(reading: Reading) -> bool:
    return isinstance(reading.entry, Nationality)


def _is_body(reading: Reading) -> bool:
    return isinstance(reading.entry, Actor) and reading.entry.kind != "person"


_OF_STATE = frozenset({"GOV", "MIL", "COP", "SPY", "JUD", "LEG"})


def _is_of_state(word: Word) -> bool:
    heads = (r.entry for r in word.heads if not r.rest)
    return any(
        isinstance(h, Head) and h.kind == "body" and h.of == "country" and h.sector[0] in _OF_STATE
        for h in heads
        if h.sector
    )


def _labels(length: int, names: list[Span]) -> list[str]:
    labels = ["O"] * length
    for start, end, kind in names:
        labels[start:end] = [f"B-{kind}", *[f"I-{kind}"] * (end - start - 1)]
    return labels


# ---- distant supervision


def read_corpus(path: Path) -> Iterator[Article]:
    """The articles of a JSON Lines file."""
    with gzip.open(need(path), "rt", encoding="utf-8") as lines:
        for n, line in enumerate(lines):
            item = json.loads(line)
            yield Article(id=str(n), text=item["text"], published=None, outlet=item.get("outlet"))


def distant(article: Article, words: Reader) -> Iterator[Example]:
    """The sentences of an article with the names that the dictionaries and the grammar surely find in them. Words of
    which neither says what they are may have any label."""
    document = Document(article, words)
    found = [(parsed, list(_names_told(parsed, document.told.actors))) for parsed in map(_parse(document), document)]
    surnames = {
        parsed.words[end - 1].text
        for parsed, names in found
        for start, end, kind in names
        if kind == "PERS" and end - start > 1 and _is_open(parsed.words[end - 1])
    }
    for parsed, names in found:
        yield Example(parsed.words, _told_labels(parsed, names, surnames))


def _parse(document: Document) -> Callable[[Sentence], Parsed]:
    return lambda sentence: Parsed(sentence, document.told)


def _told_labels(parsed: Parsed, names: list[Span], surnames: set[str]) -> list[str | None]:
    """The labels by the ``names`` and by the ``surnames`` of those whom the article names in full."""
    labels: list[str | None] = []
    for word, tag in zip(parsed.words, parsed.tags, strict=True):
        labels.append(None if word.is_word and tag == NOUN and _is_open(word) else "O")
    for start, end, kind in names:
        labels[start:end] = [f"B-{kind}", *[f"I-{kind}"] * (end - start - 1)]
        if kind == "PERS" and end < len(labels) and parsed.words[end - 1].text in _GOES_ON and labels[end] != "B-PERS":
            labels[end] = "I-PERS"  # آل ثاني
    for at, word in enumerate(parsed.words):
        forms = {word.text, word.text[1:]} if word.text[0] in "ولبف" and not word.known else {word.text}
        if labels[at] is None and forms & surnames and (at == 0 or labels[at - 1] == "O"):
            labels[at] = "B-PERS"
    return labels


_GOES_ON = frozenset({"ال", "بن", "ابن", "عبد", "ابو", "ابي"})


def _is_open(word: Word) -> bool:
    """Whether the dictionaries leave open what the word is: they do not know it, or only as a part of names."""
    common = word.classes - {"given", "surname"}
    other = word.cues or word.heads or word.supports or word.adjectives or word.particles or word.verbs
    return not other and not any(name == "common" or not name.startswith("=") for name in common)


def _names_told(parsed: Parsed, told: frozenset[str]) -> Iterator[Span]:
    """The names, none within another."""
    found: dict[int, Span] = {}
    for mention in parsed.mentions:
        for span in _of_mention(mention):
            found.setdefault(span[0], span)
    for located in places(parsed, ""):
        start = located.start
        while start < located.end - 1 and parsed.words[start].classes & {"place-noun", "compass", "place-part"}:
            start += 1
        if located.place is not None or located.country:
            found.setdefault(start, (start, located.end, "LOC"))
    sport = is_of_sport(parsed.words)
    for at in range(len(parsed.words)):
        span = _sure_name(parsed, at, told, sport)
        if span is not None and (at not in found or found[at][1] < span[1] or (sport and span[2] == "ORG")):
            found[at] = span
    last = 0
    for at in sorted(found):
        if at >= last:
            last = found[at][1]
            yield _bare(parsed.words, found[at])


def _bare(words: list[Word], span: Span) -> Span:
    """The name without the title or the noun for a kind of place that a dictionary has before it (الملك عبد الله,
    دولة قطر)."""
    start, end, kind = span
    while start < end - 1 and (
        (kind == "PERS" and is_title(words[start]))
        or (kind == "LOC" and is_place_noun(words[start]))
        or (kind == "ORG" and is_body_noun(words[start]))
    ):
        start += 1
    return start, end, kind


def _of_mention(mention: Mention) -> Iterator[Span]:
    inner: Mention | None = mention
    while inner is not None:
        if inner.name is not None:
            yield (*inner.name, "PERS")
        elif inner.kind == "actor" and inner.reading is not None and isinstance(inner.entry, Actor):
            yield inner.head, inner.head + inner.reading.length, "PERS" if inner.entry.kind == "person" else "ORG"
        elif inner.kind == "nation" and inner.reading is not None:
            yield inner.head, inner.head + inner.reading.length, "LOC"
        elif _is_named_by_place(inner):
            yield inner.head, inner.end, "ORG"
        inner = inner.complement


# Bodies that bear the name of a place or of what they are for, with the noun: جامعة القاهرة, حزب العمال.
_BEARING = frozenset({"EDU", "PTY", "NGO", "LAB"})


def _is_named_by_place(mention: Mention) -> bool:
    head = mention.entry
    body = isinstance(head, Head) and mention.kind == "body" and mention.number == "s" and bool(head.sector)
    return body and head.sector[0] in _BEARING and mention.complement is not None and not mention.nationalities


def _sure_name(parsed: Parsed, at: int, told: frozenset[str], sport: bool) -> Span | None:
    word = parsed.words[at]
    if parsed.tags[at] not in (NOUN, "preposition"):
        return None
    best = longest_name(parsed.words, at)
    for reading in iter_rest(word.names, parsed.words, at):
        weak = reading.part == "weak" and isinstance(reading.entry, Actor) and reading.entry.id in told
        if weak and (best is None or reading.length > best.length):
            best = reading
    for name, kind in (("club", "ORG"), ("region", "LOC")):
        if name in word.classes and (name == "region" or sport) and (best is None or best.length == 1):
            return at, at + 1, kind
    if best is None or (parsed.tags[at] != NOUN and best.length == 1):
        return None
    entry = best.entry
    if isinstance(entry, WordClass) and entry.name == "club":
        return at, at + best.length, "ORG"
    kind = "LOC" if isinstance(entry, Place | Nationality | WordClass) else "ORG"
    if isinstance(entry, Actor) and entry.kind == "person":
        kind = "PERS"
    return at, at + best.length, kind
