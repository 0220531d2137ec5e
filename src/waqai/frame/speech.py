# SPDX-License-Identifier: Apache-2.0
"""Who says so: the sources of what a sentence tells, nearest first.

Content clauses (قال X إن), nouns announced (أعلن X مقتل ...), participles (قائلا إن), particles (بحسب X, نقلا عن X,
وفق ما أفاد X), inserted verbs (..., قال X), a headline's colon (X: ...), and quotations with their speaker.
"""

from __future__ import annotations

from typing import NamedTuple

from waqai.find.tags import CONTINUED, PUNCTUATION, VERB
from waqai.find.words import Reading
from waqai.model.lexicon import Cue, Verb

from .clauses import Clause
from .governors import Governor
from .parsed import Filler, Parsed

_SKIPPED = frozenset("«»“”\"'،,(")


class Said(NamedTuple):
    """One source: who, and the words by which the article attributes ([start, end) of the sentence)."""

    who: list[Filler]
    start: int
    end: int


def speech_reading(parsed: Parsed, at: int) -> Reading | None:
    """The reading of the word at ``at`` as a verb, participle or noun of saying, or None."""
    word = parsed.words[at]
    readings = word.verbs if parsed.tags[at] == VERB else word.supports
    return next((r for r in readings if isinstance(r.entry, Verb) and r.entry.kind == "speech"), None)


def sources(parsed: Parsed, at: int, chain: list[Governor]) -> list[Said]:
    """The sources of what the word at ``at`` reports, nearest first."""
    found: list[Said] = []
    for governor in chain:
        if governor.kind == "speech" and governor.finite:
            _add(found, _said_by(parsed, governor.at))
        elif governor.finite and governor.preposition == "ب" and _is_accusing(governor):
            _add(found, Said(parsed.subject(governor.at), governor.at, governor.at + 1))  # اتهمت كييف موسكو بقصف ...
    clause: Clause | None = parsed.clauses.of[at]
    while clause is not None:
        spoken = _speech_before(parsed, clause)
        if spoken is not None and spoken != at:
            _add(found, _said_by(parsed, spoken))
        clause = clause.parent
    for said in _particles(parsed):
        _add(found, said)
    inserted = _inserted(parsed, at)
    if inserted is not None:
        _add(found, inserted)
    colon = headline_source(parsed)
    if colon is not None and at >= colon.end:
        _add(found, colon)
    return found


def _is_accusing(governor: Governor) -> bool:
    entry = governor.reading.entry if governor.reading is not None else None
    return isinstance(entry, Cue) and entry.type == "ACCUSE"


def _add(found: list[Said], said: Said | None) -> None:
    if said is None or not said.who:
        return
    known = {(f.at, f.mention) for other in found for f in other.who}
    if any((f.at, f.mention) not in known for f in said.who):
        found.append(said)


def _said_by(parsed: Parsed, at: int) -> Said | None:
    word = parsed.words[at]
    if parsed.tags[at] == VERB:
        return Said([*quoted_from(parsed, at), *parsed.subject(at)], at, at + 1)
    if word.pronoun:
        return Said([Filler("pronoun", at, form=word.pronoun)], at, at + 1)
    behind = parsed.mention_from(at + 1)
    if behind is not None and not behind.preposition:
        return Said([Filler("mention", m.start, m) for m in parsed.group(behind)], at, at + 1)
    for here in range(
        at - 1, -1, -1
    ):  # قال ... مضيفا: the participle's subject is that of the verb of saying before it
        if parsed.tags[here] == VERB and speech_reading(parsed, here) is not None:
            return Said(parsed.subject(here), at, at + 1)
    verb = parsed.clauses.of[at].verb
    if verb is not None and verb < at:
        return Said(parsed.subject(verb), at, at + 1)
    return None


def quoted_from(parsed: Parsed, at: int) -> list[Filler]:
    """نقلت الوكالة عن الوزير: the one behind the verb's preposition is nearer to the words than its subject."""
    reading = speech_reading(parsed, at)
    through = reading.entry.through if reading is not None and isinstance(reading.entry, Verb) else []
    for mention in parsed.mentions:
        if (
            mention.start > at
            and mention.preposition in through
            and parsed.clauses.of[mention.start] is parsed.clauses.of[at]
        ):
            return [Filler("mention", m.start, m) for m in parsed.group(mention)]
    return []


def _speech_before(parsed: Parsed, clause: Clause) -> int | None:
    """The word of saying of which the clause is the content: قال ... إن, قائلا إن, قوله إن, قال: ..."""
    if clause.opener not in ("that", "stop") or clause.parent is None:
        return None
    if clause.opener == "stop" and parsed.words[clause.first - 1].text != ":":
        return None
    for at in range(clause.first - 1, max(-1, clause.first - 26), -1):
        if parsed.clauses.of[at] is not clause.parent:
            continue
        if speech_reading(parsed, at) is not None:
            return at
        if parsed.tags[at] == VERB and clause.opener == "that" and parsed.words[at].cues:
            return None  # طالب بأن, هدد بأن: no one's report
    return None


def _particles(parsed: Parsed) -> list[Said]:
    """بحسب X, وفقا لX, نقلا عن X, حسبما أفاد X."""
    found = []
    for at, tag in enumerate(parsed.tags):
        if tag != "source":
            continue
        end = at + 1
        while end < len(parsed.tags) and parsed.tags[end] == CONTINUED:
            end += 1
        while end < len(parsed.tags) and parsed.words[end].text in _SKIPPED:
            end += 1
        if end >= len(parsed.tags):
            break
        if parsed.tags[end] == VERB:
            found.append(Said(parsed.subject(end), at, end + 1))
            continue
        mention = parsed.mention_at(end)
        if mention is None and end + 1 < len(parsed.tags):
            mention = parsed.mention_from(end + 1)  # وفق تصريحات نشرتها ...
        if mention is not None:
            found.append(Said([Filler("mention", m.start, m) for m in parsed.group(mention)], at, end))
    return found


def _inserted(parsed: Parsed, at: int) -> Said | None:
    """A verb of saying behind what it reports: ..., قال المتحدث; كما أفاد مصدر."""
    for clause in parsed.clauses.all:
        verb = clause.verb
        if verb is None or verb <= at or speech_reading(parsed, verb) is None or parsed.words[verb].conjunction:
            continue
        before = verb - 1
        if before < 0 or not (parsed.tags[before] == PUNCTUATION or parsed.words[before].text == "كما"):
            continue
        if _has_content(parsed, clause):
            continue
        return Said(parsed.subject(verb), verb, verb + 1)
    return None


def _has_content(parsed: Parsed, clause: Clause) -> bool:
    return any(other.opener in ("that", "stop") and other.parent is clause for other in parsed.clauses.all)


def headline_source(parsed: Parsed) -> Said | None:
    """X: ... at the head of a sentence."""
    if not parsed.mentions or parsed.mentions[0].start > 1:
        return None
    group = parsed.group(parsed.mentions[0])
    end = group[-1].end
    if end < len(parsed.words) - 1 and parsed.words[end].text == ":":
        return Said([Filler("mention", m.start, m) for m in group], 0, end)
    return None


def speaker_of(parsed: Parsed, at: int) -> tuple[list[Filler], int | None]:
    """Who says the words quoted at ``at``, and the position of the verb: the nearest word of saying before the
    quotation, else the nearest event verb (دعا, حذر); relative clauses tell no speaker. ([], None) where none does."""
    fallback: tuple[list[Filler], int | None] = ([], None)
    for here in range(min(at, len(parsed.words)) - 1, -1, -1):
        if parsed.clauses.of[here].opener == "relative":
            continue
        if speech_reading(parsed, here) is not None:
            said = _said_by(parsed, here)
            if said is not None and said.who:
                return said.who, here
        if not fallback[0] and parsed.tags[here] == VERB and parsed.words[here].cues:
            subject = parsed.subject(here)
            if subject and parsed.clauses.of[here].opener != "that":
                fallback = subject, here
    return fallback


def speaker_behind(parsed: Parsed, at: int) -> tuple[list[Filler], int | None]:
    """Who says the words whose quotation ended at ``at``: ... »، قال المتحدث."""
    for here in range(at, min(len(parsed.words), at + 4)):
        if parsed.tags[here] == VERB and speech_reading(parsed, here) is not None:
            subject = parsed.subject(here)
            if subject and subject[0].at > here:
                return subject, here
    return [], None
