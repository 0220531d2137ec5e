# SPDX-License-Identifier: Apache-2.0
"""What kind of article it is: sport, culture, weather and advice report no political events (codebook 1).

A genre is told by the density of its words (classes/genres.toml). Inside such an article violence, arrests and crowds
still count where no word of the genre stands near them.
"""

from __future__ import annotations

from collections import Counter

from waqai.find.document import Document, Sentence
from waqai.resolve.candidate import Candidate

_PREFIX = "genre-"
_EVENTLESS = frozenset({"sport", "culture", "weather", "religion-advice", "technology", "health-advice"})
_DENSITY = 2.5  # words of the genre in a hundred; below it news of politics often has some
_LEAST = 4
_STILL_COUNT = frozenset({"ASSAULT", "COERCE", "PROTEST", "SANCTION"})
_NEAR = 8  # words


def genre_of(document: Document) -> str:
    """The genre without events that the article belongs to, or ""."""
    counts: Counter[str] = Counter()
    words = 0
    for sentence in document:
        for at, word in enumerate(sentence.words):
            words += word.is_word
            for name in _genres(sentence, at):
                counts[name] += 1
    for name, count in counts.most_common(1):
        if count >= _LEAST and 100 * count >= _DENSITY * words:
            return name
    return ""


def drop_by_genre(candidates: list[Candidate], genre: str) -> None:
    """Drop what an article of ``genre`` tells, but violence, arrests, verdicts and crowds apart from its subject."""
    if not genre:
        return
    for candidate in candidates:
        near = range(max(0, candidate.at - _NEAR), min(len(candidate.parsed.words), candidate.at + _NEAR))
        about = any(genre in _genres(candidate.parsed.sentence, at) for at in near)
        if about or candidate.type not in _STILL_COUNT:
            candidate.drop(f"an article of {genre}")


def _genres(sentence: Sentence, at: int) -> list[str]:
    """The genres of which the word at ``at``, alone or with those behind it, is typical."""
    found = sentence.classes(at)
    return [name.removeprefix(_PREFIX) for name in found if name.startswith(_PREFIX) and name[6:] in _EVENTLESS]
