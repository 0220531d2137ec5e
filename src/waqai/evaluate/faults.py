# SPDX-License-Identifier: Apache-2.0
"""Differences between gold and what was coded, and the causes that they may have."""

from __future__ import annotations

import msgspec

from .trace import Stretch

CAUSES = {
    "cue unknown": "no dictionary cue stands in the sentence for the event",
    "wrong sense: type": "the cue was coded as another type",
    "wrong sense: condition": "a cue of the word was known, but its conditions or the reading of the word failed",
    "wrong sense: judge": "a candidate stood there and was judged to be no event",
    "joined": "the cue became part of another record",
    "not an event": "coded, and gold has no such event",
    "actor unknown": "the words of a party were resolved to nobody",
    "wrong party": "the words of a party were resolved to somebody else",
    "wrong role": "the party was found, but not in this role",
    "implied": "the party has no words of its own, and was not inferred",
    "one too many": "a party that gold does not have",
    "sector only": "the countries agree, the sectors do not",
    "mode": "another mode, or none, or one too many",
    "date": "another day, or none, or one too many",
    "place": "another place, or none, or one too many",
    "source": "another source, or none, or one too many",
    "aux": "other auxiliary modes",
    "focus": "main and reference confused",
    "size": "other numbers",
    "office": "an office missed or not in gold",
    "stance": "a stance missed or not in gold",
    "quote": "a quote missed, of another speaker, or not in gold",
}


class Fault(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One difference. ``of``: missed, extra, a role, an attribute, or office, stance, quote; ``at``: where the gold's
    cue (of what gold lacks, the coded one) begins in the article; ``text``: the sentence, with the cues' spans in it;
    ``blames``: an actor is blamed whom the gold of the sentence does not blame."""

    article: str
    of: str
    cause: str
    type: str
    at: int
    text: str
    gold: str = ""
    coded: str = ""
    why: str = ""
    gold_span: Stretch | None = None
    coded_span: Stretch | None = None
    blames: bool = False

    @property
    def key(self) -> tuple[str, str, str, int]:
        """The same difference in another evaluation of the article."""
        return self.article, self.of, self.type, self.at
