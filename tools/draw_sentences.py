# SPDX-License-Identifier: Apache-2.0
"""Draw random sentences of political articles, to read them for what the dictionaries lack (docs/suggest.md).

    python tools/draw_sentences.py CORPUS.jsonl.gz --seed 7 --number 200 --of 1/2

writes, one a line, the article's id, the sentence, and the cues that the coder read in it. Political is an article of a
section of politics where its address names one, else one of an outlet of ``--outlets`` that the coder's judge of genre
gives to no other genre and most of whose sentences name a state, a body or a person that the dictionaries know.
``--of K/N``: only articles whose position in the corpus leaves K when divided by N, so that those read for adding
entries and those read for measuring are apart.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from waqai.coder import ArticleCoder, Coding
from waqai.ingest.read import read_all
from waqai.judge.genre import genre_of
from waqai.lexicon.load import load
from waqai.lexicon.models import judge_model
from waqai.model.article import Article

_POLITICS = re.compile(
    r"/(middle-east|world|arab-and-world|politics|news/pol|news/golobal)/|arabic/(world|middleeast)-", re.I
)
_SECTION = re.compile(r"/[a-z_-]{4,}/|arabic/[a-z-]+-\d", re.I)
_NAMING = 0.6  # the share of sentences that name a known state, body or person
_LEAST = 5  # words of a sentence that counts


def is_political(article: Article, coding: Coding, outlets: frozenset[str], sectioned: frozenset[str]) -> bool:
    """Whether the article is of politics, as the head of this file says."""
    if genre_of(coding.document):
        return False
    url = article.url or ""
    if article.outlet in sectioned and _SECTION.search(url):
        return bool(_POLITICS.search(url))
    naming = [any(w.is_name or w.adjectives for w in s.words) for s in coding.document]
    return article.outlet in outlets and sum(naming) >= _NAMING * len(naming)


def lines(coding: Coding) -> Iterator[str]:
    """Each sentence with its cues; those that did not become events in brackets."""
    document = coding.document
    for sentence in document:
        if sum(word.is_word for word in sentence.words) < _LEAST:
            continue
        cues = [
            f"[{c.trigger.cue.id}]" if c.dropped else c.trigger.cue.id
            for c in coding.candidates
            if c.parsed.sentence is sentence
        ]
        text = " ".join(document.words_of(sentence, 0, len(sentence)).split())
        yield f"{document.article.id}\t{text}\t{' '.join(cues)}"


def main() -> None:
    """Draw and write."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--number", type=int, default=200)
    parser.add_argument("--of", default="0/1")
    parser.add_argument("--outlets", default="France 24 Arabic,Al Jazeera Net,Asharq Al-Awsat,CNN Arabic,BBC Arabic")
    parser.add_argument("--sectioned", default="Sky News Arabia,Al Arabiya,BBC Arabic,CNN Arabic,3alyoum,Al-Watan")
    options = parser.parse_args()
    rest, of = map(int, options.of.split("/"))
    coder = ArticleCoder(load(), judge_model())
    found: list[str] = []
    outlets, sectioned = (frozenset(text.split(",")) for text in (options.outlets, options.sectioned))
    for number, article in enumerate(read_all([options.corpus], sys.stdin.buffer, None)):
        if isinstance(article, Article) and number % of == rest:
            coding = coder.code(article)
            if is_political(article, coding, outlets, sectioned):
                found.extend(lines(coding))
    drawn = random.Random(options.seed).sample(found, min(options.number, len(found)))
    print("\n".join(drawn))
    print(f"{len(drawn)} of {len(found)} sentences", file=sys.stderr)


if __name__ == "__main__":
    main()
