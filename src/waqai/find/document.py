# SPDX-License-Identifier: Apache-2.0
"""An article made ready to be read: folded, cut into sentences and words."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property

from waqai.arabic.fold import Folded, fold
from waqai.arabic.sentences import split_sentences
from waqai.model.article import Article

from .bearers import told_by
from .name_tagger import Name
from .reader import Reader
from .words import Word, iter_rest

_ENDING = re.compile("[ةى]")
_DAMMA = "ُ"
_VOWELS = "ًٌٍَُِّْ"
_UNCAREFUL = re.compile(r"\b[إا]لي\b|\bعلي ال")  # إلى and على spelled with ي
_TOKEN = re.compile(r"\d+(?:[.,/:+-]\d+)*|[^\W\d_]+|[^\w\s]|_")

_AROUND = 3  # sentences before one that still tell what it is about


class Sentence:
    """One sentence: its span in the folded text, and its words with theirs. Word positions count from 0."""

    def __init__(self, index: int, start: int, end: int, text: str, endings: dict[int, str], words: Reader) -> None:
        self.index, self.start, self.end = index, start, end
        self.dammas: frozenset[int] = frozenset()  # words vowelled with a ḍamma before their last letter (قُتل)
        self.careful = False  # whether the article tells ى from ي, so that its علي is the name
        self.words: list[Word] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self._reader = words
        self._unknown: dict[int, Name | None] = {}
        read = words.read
        for token in _TOKEN.finditer(text, start, end):
            last = token.end()
            self.words.append(read(token.group(), endings.get(last - 1, "")))
            self.starts.append(token.start())
            self.ends.append(last)

    def __len__(self) -> int:
        return len(self.words)

    def classes(self, at: int) -> set[str]:
        """The classes of the word at ``at``, alone or as the first of several."""
        word = self.words[at]
        found = set(word.classes)
        found.update(getattr(r.entry, "name", "") for r in iter_rest(word.compounds, self.words, at))
        return found

    def unknown_name(self, at: int, kind: str) -> Name | None:
        """The name of a ``kind`` that surely begins at ``at`` though no dictionary has it."""
        if self.words[at].known:
            return None
        if at not in self._unknown:
            tagger = self._reader.tagger
            self._unknown[at] = tagger.unknown(self.words, at) if tagger is not None else None
        name = self._unknown[at]
        return name if name is not None and name.kind == kind else None

    @cached_property
    def all_classes(self) -> frozenset[str]:
        """The classes of all its words."""
        return frozenset().union(*(word.classes for word in self.words))

    @cached_property
    def told_classes(self) -> frozenset[str]:
        """The classes that any of its words may have, alone or as the first of several."""
        several = (getattr(r.entry, "name", "") for word in self.words for r in word.compounds)
        return self.all_classes.union(several)

    def text(self, start: int, end: int) -> str:
        """The folded words [start, end), joined by single spaces."""
        return " ".join(word.text for word in self.words[start:end])


class Document:
    """An Article with its sentences. Offsets are folded until ``span`` turns them into original ones.

    ``told``: the actors that it names surely somewhere, so that their weak names count elsewhere in it, and how often
    it names each country.
    """

    def __init__(self, article: Article, words: Reader) -> None:
        self.article = article
        self.folded: Folded = fold(article.text)
        endings = _endings(article.text, self.folded)
        self.sentences = [
            Sentence(n, start, end, self.folded.text, endings, words)
            for n, (start, end) in enumerate(split_sentences(self.folded.text))
        ]
        careful = "ى" in endings.values() and not _UNCAREFUL.search(article.text)
        for sentence in self.sentences:
            sentence.careful = careful
            if _DAMMA in article.text:
                sentence.dammas = frozenset(n for n in range(len(sentence)) if self._has_damma(sentence, n))
        self._starts = [sentence.start for sentence in self.sentences]
        self.told = told_by(sentence.words for sentence in self.sentences)

    def __iter__(self) -> Iterator[Sentence]:
        return iter(self.sentences)

    def span(self, sentence: Sentence, start: int, end: int) -> tuple[int, int]:
        """The original offsets of the words [start, end) of a sentence."""
        return self.folded.original(sentence.starts[start], sentence.ends[end - 1])

    def classes_around(self, sentence: Sentence) -> frozenset[str]:
        """The classes of all words of the sentence and of the few before it."""
        first = max(0, sentence.index - _AROUND)
        return frozenset().union(*(s.all_classes for s in self.sentences[first : sentence.index + 1]))

    def _has_damma(self, sentence: Sentence, at: int) -> bool:
        written = self.words_of(sentence, at, at + 1)
        return 0 < written.find(_DAMMA) < len(written.rstrip(_VOWELS)) - 1

    def words_of(self, sentence: Sentence, start: int, end: int) -> str:
        """The original words [start, end) of a sentence, as written."""
        left, right = self.span(sentence, start, end)
        return self.article.text[left:right]

    def sentence_at(self, offset: int) -> Sentence:
        """The sentence that holds the folded ``offset``, or the last one that begins before it."""
        return self.sentences[max(0, bisect_right(self._starts, offset) - 1)]


def _endings(text: str, folded: Folded) -> dict[int, str]:
    """The folded offsets of the letters ة and ى, which folding makes ه and ي."""
    if folded.starts is None:
        return {match.start(): match.group() for match in _ENDING.finditer(text)}
    return {n: text[origin] for n, origin in enumerate(folded.starts) if text[origin] in "ةى"}
