# SPDX-License-Identifier: Apache-2.0
"""The contexts of an event: what larger matter it belongs to (PLOVER manual, "Contexts"; protocol in docs/labels.md).

Three things tell them: who takes part, how it is done, and words of classes/contexts.toml. A word in the event's own
clause counts by itself; one elsewhere in its sentence, or in the headline, only where the article goes on about the
matter. Where all are silent, the article's one subject holds.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from waqai.find.words import Word, iter_rest
from waqai.frame.parsed import Parsed
from waqai.resolve.candidate import Candidate
from waqai.resolve.parties import Party

_PREFIX = "context-"
_NONE = "none"  # a phrase that holds a word of a context and does not tell it
_MOST = 4
_FEW = 4  # so many words make a context the subject of an article
_SHARED, _MAIN = 0.25, 0.5  # shares of an article's telling words: one of its matters, its main matter

_OF_MODE = {
    "aerial": "military", "drone": "military", "heavy-weapons": "military", "troops": "military",
    "ceasefire": "military", "disarm": "military", "suicide-attack": "terrorism", "unconventional": "cbrn",
    "cyber": "cyber", "misinformation": "misinformation", "convict": "legal", "strike": "economic",
    "curfew": "repression", "crowd-control": "repression", "martial-law": "repression", "censor": "rights_freedoms",
    "withhold": "human_security",
}  # fmt: skip
_OF_SECTOR = {
    "JUD": "legal", "SPY": "intelligence", "REL": "religion_ethnicity", "MED": "health", "MIL": "military",
    "REB": "military", "PRM": "military",
}  # fmt: skip
_OF_OFFICE = frozenset({"expel", "resign"})
_BODIES = frozenset({"UNO", "IGO", "EUR"})
_PRIVATE = frozenset({"", "IMG", "ISM", "MNC", "NGO"})
_UNTALKED = frozenset({"AID", "ASSAULT", "MOBILIZE", "PROTEST"})  # done without dealings of states
_TOGETHER = frozenset({"CONSULT", "AGREE", "COOPERATE"})


class Contexts:
    """The contexts that an article speaks of, sentence by sentence."""

    def __init__(self, sentences: list[Parsed]) -> None:
        self._told = {parsed.sentence.index: _told(parsed) for parsed in sentences}
        self._all: Counter[str] = Counter()
        for told in self._told.values():
            self._all.update({name: len(places) for name, places in told.items()})
        self._headline = set(self._told.get(0, {}))

    def of(self, candidate: Candidate) -> list[str]:
        """The contexts of an event, at most three, the surest first."""
        sure = [*candidate.trigger.cue.context, *_of_parties(candidate)]
        sure.extend(_OF_MODE[mode] for mode in candidate.modes if mode in _OF_MODE)
        own, near = self._of_words(candidate)
        found = list(dict.fromkeys([*sure, *own, *near]))
        if not found:
            sources = _sources(candidate)
            told = self._told[candidate.sentence]
            found = self._ranked(name for name, places in told.items() if set(places) - sources)[:1]
        if not found:
            found = [name for name, count in self._all.most_common(1) if count >= _FEW and self._share(name) >= _MAIN]
        return found[:_MOST]

    def _of_words(self, candidate: Candidate) -> tuple[list[str], list[str]]:
        """What words of the event's clause tell, and what words around it tell of a matter of the article."""
        parsed = candidate.parsed
        clause, sources = parsed.clauses.of[candidate.at], _sources(candidate)
        own: list[str] = []
        near: list[str] = []
        for name, places in self._told[candidate.sentence].items():
            places = [at for at in places if at not in sources]
            if any(parsed.clauses.of[at] is clause for at in places):
                own.append(name)
            elif places and (name in self._headline or self._share(name) >= _SHARED):
                near.append(name)
        if candidate.sentence > 0:
            near.extend(name for name in self._headline if self._share(name) >= _MAIN)
        return self._ranked(own), self._ranked(near)

    def _ranked(self, names: Iterable[str]) -> list[str]:
        return sorted(names, key=lambda name: (-self._all[name], name))

    def _share(self, name: str) -> float:
        return self._all[name] / self._all.total()


def _of_parties(candidate: Candidate) -> list[str]:
    """The contexts that go with who acts: states among themselves, armed groups, courts, services, clergy."""
    parties = [*candidate.actor, *candidate.recipient]
    found: list[str] = []
    if any(party.code == "IMG" and "REB" in party.sectors for party in parties):
        found.append("terrorism")
    if candidate.type not in _UNTALKED and _are_states(candidate, parties):
        found.append("diplomatic")
    if _OF_OFFICE & set(candidate.modes) and len({p.code for p in parties}) == 1 and _has_government(parties):
        found.append("executive")
    found.extend(_OF_SECTOR[p.sector] for p in parties if p.sector in _OF_SECTOR and p.code != "IMG")
    return found


def _has_government(parties: list[Party]) -> bool:
    return any(party.sector == "GOV" for party in parties)


def _are_states(candidate: Candidate, parties: list[Party]) -> bool:
    """Whether states, or bodies of states, deal with each other."""
    both = candidate.type in _TOGETHER  # of those who meet, not only governments
    told = {p.code for p in parties if p.sector == "GOV" or p.code in _BODIES or both}
    return len(told - _PRIVATE) > 1


def _sources(candidate: Candidate) -> set[int]:
    """The words that name who says so: وزارة الدفاع as a source tells nothing military."""
    mentions = [party.mention for party, _ in candidate.by]
    here = [mention for mention in mentions if mention in candidate.parsed.mentions]
    return {at for mention in here for at in range(mention.start, mention.end)}


def _told(parsed: Parsed) -> dict[str, list[int]]:
    """Where words of the sentence tell each context. The longest phrase at a word wins: قوات الأمن tells nothing
    military, though قوات does."""
    found: dict[str, list[int]] = defaultdict(list)
    words = parsed.words
    at = 0
    while at < len(words):
        names, length = _longest(words, at)
        for name in names - {_NONE}:
            found[name].append(at)
        at += length
    return found


def _longest(words: list[Word], at: int) -> tuple[set[str], int]:
    """The contexts of the longest phrase that begins at ``at``, and its length."""
    best: set[str] = set()
    length = 1
    word = words[at]
    for name in word.classes:
        if name.startswith(_PREFIX):
            best.add(name.removeprefix(_PREFIX))
    for reading in iter_rest(word.compounds, words, at):
        name = getattr(reading.entry, "name", "")
        if name.startswith(_PREFIX) and reading.length >= length:
            best = (best if reading.length == length else set()) | {name.removeprefix(_PREFIX)}
            length = reading.length
    return best, length
