# SPDX-License-Identifier: Apache-2.0
"""Responses: who denies, confirms or claims responsibility for what the article tells (RECORDS, ``response``)."""

from __future__ import annotations

from typing import NamedTuple

from waqai.find.tags import NOUN, VERB
from waqai.frame.parsed import Filler, Parsed
from waqai.frame.standing import denies_accusation
from waqai.model.lexicon import Verb

from .antecedents import Antecedents
from .candidate import Candidate
from .parties import Party

_TYPES = {"denies": "denies", "confirms": "confirms", "claims": "claims_responsibility"}
_CLAIMED = frozenset({"ASSAULT", "COERCE", "PROTEST", "MOBILIZE"})
_REACH = 14


class ResponseFound(NamedTuple):
    """``who`` responds to ``events`` by the word at ``at``."""

    parsed: Parsed
    type: str
    who: Party
    events: list[Candidate]
    at: int


def responses(sentences: list[Parsed], candidates: list[Candidate], antecedents: Antecedents) -> list[ResponseFound]:
    """The responses of the article in order."""
    found: list[ResponseFound] = []
    kept = [c for c in candidates if not c.dropped]
    for parsed in sentences:
        for at in range(len(parsed.words)):
            kind = _kind(parsed, at)
            if kind is None:
                continue
            who = [p for f in _who(parsed, at) for p in antecedents.fill(parsed, f)]
            if not who:
                continue
            events = _events(parsed, at, kind, kept, who[0])
            if events:
                found.append(ResponseFound(parsed, _TYPES[kind], who[0], events, at))
    return found


def _kind(parsed: Parsed, at: int) -> str | None:
    word = parsed.words[at]
    readings = word.verbs if parsed.tags[at] == VERB else word.supports if parsed.tags[at] == NOUN else ()
    kind = next((r.entry.kind for r in readings if isinstance(r.entry, Verb) and r.entry.kind in _TYPES), None)
    if kind == "confirms" and not _near(parsed, at, "صحه"):
        return None
    if (
        kind == "claims"
        and word.text.lstrip("و")[:4] in ("اعلن", "حمل")
        and not _near(parsed, at, "مسووليته", "مسووليتها", "مسووليتهم", "المسووليه", "مسووليه")
    ):
        return None
    return kind


def _near(parsed: Parsed, at: int, *words: str) -> bool:
    return any(w.text.lstrip("بلو") in words or w.text in words for w in parsed.words[at + 1 : at + 8])


def _who(parsed: Parsed, at: int) -> list[Filler]:
    if parsed.tags[at] == VERB:
        return parsed.subject(at)
    behind = parsed.mention_from(at + 1)
    if behind is not None and not behind.preposition:
        return [Filler("mention", behind.start, behind)]
    verb = parsed.clauses.of[at].verb
    return parsed.subject(verb) if verb is not None else []


def _events(parsed: Parsed, at: int, kind: str, kept: list[Candidate], who: Party) -> list[Candidate]:
    """The event named behind the word of response, else the last one before it that it can mean."""
    index = parsed.sentence.index
    behind = [
        c
        for c in kept
        if c.sentence == index and at < c.at <= at + _REACH and _fits(c, kind) and not _is_charge(c, kind)
    ]
    if behind:
        return behind[:1]
    for candidate in reversed(kept):
        if (
            (candidate.sentence, candidate.at) < (index, at)
            and index - candidate.sentence <= 4
            and _fits(candidate, kind)
        ):
            if kind == "denies" and not any(
                p.same_as(who) or p.code == who.code for p in (*candidate.actor, *candidate.recipient)
            ):
                continue
            return [candidate]
    return []


def _is_charge(candidate: Candidate, kind: str) -> bool:
    """نفى هذه الاتهامات: what the accusation said is denied, and that was told before."""
    return kind == "denies" and denies_accusation(candidate.parsed, candidate.trigger)


def _fits(candidate: Candidate, kind: str) -> bool:
    return candidate.type in _CLAIMED if kind == "claims" else True
