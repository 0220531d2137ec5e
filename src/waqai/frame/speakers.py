# SPDX-License-Identifier: Apache-2.0
"""Who says the words of a quotation: by a word of saying before or behind it, a source beside it, an act of speech."""

from __future__ import annotations

from collections.abc import Callable

from waqai.find.mentions import Mention
from waqai.find.tags import VERB
from waqai.model.lexicon import Verb

from .parsed import Filler, Parsed
from .saying import clauses_around, is_spoken, said_by, says, speech_reading, subject_of_saying, told_behind
from .speech import particles
from .unnamed import unnamed_speaker

_COMMAS = frozenset("،,")
_SUBORDINATE = frozenset({"relative", "that", "time", "condition", "cause"})
_MARKS = frozenset('«»“”"')
_BEHIND = 6  # words from what was said to who said it («...»، بهذه الكلمات شكر الرئيس ...)


def speaker_of(parsed: Parsed, at: int, quoted: Callable[[int], bool]) -> tuple[list[Filler], int | None]:
    """Who says the words quoted at ``at``, and the position of the nearest word of saying before them; a relative
    clause tells a speaker only of what stands in it, and what stands in another quotation (``quoted``) tells none.
    ([], None) where none does."""
    if at >= len(parsed.words):
        return [], None
    around = clauses_around(parsed, at)
    for here in range(at - 1, -1, -1):
        clause = parsed.clauses.of[here]
        aside = clause.opener == "relative" and clause not in around and not _is_participle_apart(parsed, here)
        if aside or speech_reading(parsed, here) is None:
            continue
        if parsed.tags[here] == VERB and not _leads_to(parsed, here, at):
            continue
        said = said_by(parsed, here) if not quoted(here) else None
        who = [f for f in said.who if f.mention is None or not quoted(f.mention.start)] if said is not None else []
        if who:
            return who, here
    return [], None


def _is_participle_apart(parsed: Parsed, at: int) -> bool:
    """Whether a comma sets a participle off from the relative clause before it (... الذي زار بيروت، مضيفا)."""
    return parsed.tags[at] != VERB and at > 0 and parsed.words[at - 1].text in _COMMAS


def _leads_to(parsed: Parsed, verb: int, at: int) -> bool:
    """Whether what the verb of saying tells begins before another verb; a verb of the future tells nothing yet."""
    if any(reading.clitics.particle == "س" for reading in parsed.words[verb].verbs):
        return False
    for here in range(verb + 1, at):
        if parsed.tags[here] == "that" or parsed.words[here].text == ":" or parsed.words[here].text in _MARKS:
            return True
        if parsed.tags[here] != VERB:
            continue
        aim = any(r.clitics.particle == "ل" for r in parsed.words[here].verbs)  # يعد فرصة لهم ليدركوا أن
        if aim or parsed.clauses.of[here].opener in ("and", "contrast"):
            return False
    return True


def actor_speaking(parsed: Parsed, at: int, quoted: Callable[[int], bool]) -> tuple[list[Filler], int | None]:
    """The subject of the nearest verb of an act of speech (دعا, حذر) before the words quoted at ``at``, and it."""
    for here in range(min(at, len(parsed.words)) - 1, -1, -1):
        if is_spoken(parsed, here) and not quoted(here) and parsed.clauses.of[here].opener not in ("relative", "that"):
            subject = parsed.subject(here)
            if subject:
                return subject, here
    return [], None


def speaker_behind(parsed: Parsed, at: int) -> tuple[list[Filler], int | None]:
    """Who says the words whose quotation ended at ``at``: ... »، قال المتحدث."""
    for here in range(at, min(len(parsed.words), at + _BEHIND)):
        joined = bool(parsed.words[here].conjunction) or parsed.clauses.of[here].opener in _SUBORDINATE
        if parsed.tags[here] == VERB and (says(parsed, here) or (is_spoken(parsed, here) and not joined)):
            told = (f for f in subject_of_saying(parsed, here) if f.mention is not None and f.at >= here)
            subject = [*told] or unnamed_speaker(parsed, here, behind=True)
            if subject:
                return subject, here
    return [], None


def source_named(parsed: Parsed, at: int) -> tuple[list[Filler], int | None]:
    """Whom a particle names as the source of the words quoted at ``at``: وبحسب الوزارة، "..."; "..."، وفق الوزارة."""
    found = sorted(particles(parsed), key=lambda said: abs(said.start - at))
    return (found[0].who, None) if found else ([], None)


def author(parsed: Parsed, writing: Mention) -> list[Filler]:
    """Whose a writing is that its own words do not tell: by a pronoun behind it (بيان لها), else the subject of the
    verb before it (نفت الوزارة ذلك في بيان جاء فيه ...)."""
    at = writing.end
    if parsed.tags[at : at + 1] == ["prepositional_pronoun"] and parsed.words[at].text.startswith("ل"):
        return [Filler("pronoun", at, form=parsed.words[at].text[1:])]
    for here in range(writing.start - 1, -1, -1):
        if parsed.tags[here] == VERB:
            through = {p for r in parsed.words[here].verbs if isinstance(r.entry, Verb) for p in r.entry.through}
            if writing.preposition in through:
                return []  # جاء في رسالة
            relative = parsed.clauses.of[here].opener == "relative"  # وهو ما نفته الوزارة في بيان
            return (told_behind(parsed, here) if relative else []) or subject_of_saying(parsed, here)
    return []
