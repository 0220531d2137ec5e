# SPDX-License-Identifier: Apache-2.0
"""The contexts of an event: what larger matter it belongs to (PLOVER manual, "Contexts").

Words of classes/contexts.toml tell them: those in the event's own sentence first, the more so the more the article
speaks of them; where the sentence tells none, the article's subject. A cue may also bring its context along.
"""

from __future__ import annotations

from collections import Counter

from waqai.find.document import Sentence
from waqai.frame.parsed import Parsed
from waqai.resolve.candidate import Candidate

_PREFIX = "context-"
_MOST = 3
_SUBJECT = 3  # so many words make a context the article's subject


class Contexts:
    """The contexts that an article speaks of, sentence by sentence."""

    def __init__(self, sentences: list[Parsed]) -> None:
        self._told = {parsed.sentence.index: _told(parsed.sentence) for parsed in sentences}
        self._all: Counter[str] = Counter()
        for told in self._told.values():
            self._all.update(told)

    def of(self, candidate: Candidate) -> list[str]:
        """The contexts of an event, at most three, the surest first."""
        here = sorted(self._told[candidate.sentence], key=lambda name: (-self._all[name], name))
        if not here:
            here = [name for name, count in self._all.most_common(1) if count >= _SUBJECT]
        return list(dict.fromkeys([*candidate.trigger.cue.context, *here]))[:_MOST]


def _told(sentence: Sentence) -> Counter[str]:
    """How many words of the sentence tell each context."""
    counts: Counter[str] = Counter()
    for at in range(len(sentence.words)):
        counts.update(name.removeprefix(_PREFIX) for name in sentence.classes(at) if name.startswith(_PREFIX))
    return counts
