# SPDX-License-Identifier: Apache-2.0
"""Why a record says what it says: entries, frame, how each part was resolved, and what lost."""

from __future__ import annotations

from collections.abc import Iterator

from waqai.coder import Coding
from waqai.model.lexicon import Condition
from waqai.resolve.candidate import Candidate
from waqai.resolve.parties import Party


def explain(coding: Coding, number: int | None = None) -> Iterator[str]:
    """Lines that explain all events of an article, or only the one of that ``number``, then what became no event.

    Raises IndexError where there is no such event.
    """
    kept = [candidate for candidate in coding.candidates if not candidate.dropped]
    if number is not None and not 1 <= number <= len(kept):
        raise IndexError(number)
    for place, candidate in enumerate(kept, 1):
        if number is None or place == number:
            yield from _event(coding, place, candidate)
    if number is None:
        yield from _dropped(coding)


def _event(coding: Coding, number: int, candidate: Candidate) -> Iterator[str]:
    parsed, trigger, cue = candidate.parsed, candidate.trigger, candidate.trigger.cue
    words = coding.document.words_of
    named = " ".join([candidate.type, *candidate.modes])
    yield f"event {number}: {named}, confidence {candidate.confidence}, parties right too {candidate.sureness}"
    yield f"  sentence {candidate.sentence}: {words(parsed.sentence, 0, len(parsed.words))}"
    yield f"  cue: {words(parsed.sentence, trigger.at, trigger.end)} as {trigger.part} of {cue.id}, {cue.source}"
    for condition in cue.needs:
        yield f"    needs {_spelled(condition)}: found"
    clause = parsed.clauses.of[trigger.at]
    yield f"  clause: {words(parsed.sentence, clause.first, clause.last + 1)}"
    for governor in candidate.chain:
        named = words(parsed.sentence, governor.at, governor.at + 1)
        entry = f", {governor.reading.entry.source}" if governor.reading is not None else ""
        through = f" {governor.preposition}" if governor.preposition else ""
        yield f"  governed by: {named} ({governor.kind}{through}{entry})"
    yield f"  focus {candidate.focus}; aux {', '.join(candidate.aux) or 'none'}"
    for role, parties in (("actor", candidate.actor), ("recipient", candidate.recipient)):
        for party in parties:
            yield f"  {role}: {_party(coding, candidate, party)}"
        if not parties:
            yield f"  {role}: none told"
    for party, said in candidate.by:
        yield f"  according to: {_party(coding, candidate, party)}, by {words(parsed.sentence, said.start, said.end)}"
    yield f"  date: {_date(coding, candidate)}"
    yield f"  place: {_place(coding, candidate)}"
    for count in candidate.counts:
        total = count.best if count.best is not None else f"at least {count.low}"
        yield f"  {count.of}: {total}, {words(parsed.sentence, count.start, count.end)}"
    for note in candidate.notes:
        yield f"  note: {note}"
    for lost in coding.lost:
        if lost.at == trigger.at and lost.sentence == candidate.sentence and lost.cue is not cue:
            yield f"  lost here: {lost.cue.id} ({lost.why}), {lost.cue.source}"


def _dropped(coding: Coding) -> Iterator[str]:
    for candidate in coding.candidates:
        if candidate.dropped:
            parsed, trigger = candidate.parsed, candidate.trigger
            named = coding.document.words_of(parsed.sentence, trigger.at, trigger.end)
            yield f"no event: {named} in sentence {candidate.sentence} ({trigger.cue.id}): {candidate.dropped}"


def _party(coding: Coding, candidate: Candidate, party: Party) -> str:
    code = " ".join([party.code or "no country", *party.sectors]) if party.sectors else party.code or "unknown"
    here = party.stands is None or party.stands[0] == candidate.sentence
    if party.mention is not None and here:
        text = coding.document.words_of(candidate.parsed.sentence, party.mention.start, party.mention.end)
    else:
        text = "not written here"
    known = f", known as {party.name}" if party.name else ""
    why = f", {party.why}" if party.why else ""
    return f"{code}: {text} (by {party.via}{known}{why})"


def _date(coding: Coding, candidate: Candidate) -> str:
    if candidate.date is None:
        return "none told"
    parsed = candidate.date_parsed or candidate.parsed
    text = coding.document.words_of(parsed.sentence, candidate.date.start, candidate.date.end)
    days = candidate.date.days
    if days is None:
        return f"{text}: no day, as the day of publication is not known"
    return f"{text}: {days.first} to {days.last} ({days.precision})"


def _place(coding: Coding, candidate: Candidate) -> str:
    located = candidate.place
    if located is None or candidate.place_parsed is None:
        return "none told"
    text = coding.document.words_of(candidate.place_parsed.sentence, located.start, located.end)
    entry = f", {located.place.source}" if located.place is not None else ""
    return f"{text}: {located.country or 'country open'} ({located.relation}{entry})"


def _spelled(condition: Condition) -> str:
    words = "|".join(name.removeprefix("=") if name.startswith("=") else f"@{name}" for name in condition.classes)
    return f"{condition.relation}:{words}" if words else condition.relation
