# SPDX-License-Identifier: Apache-2.0
"""When it happened: the date expression that an event takes, and whether it is background (codebook, 3 and 5)."""

from __future__ import annotations

import datetime as dt

from waqai.find.tags import VERB
from waqai.frame.parsed import Parsed
from waqai.frame.standing import is_past, is_pluperfect

from .candidate import Candidate
from .dates import DateExpression

_BACKGROUND_DAYS = 30
_DATED = 9  # words between a participle and the day it tells
_LATER, _SINCE, _LONG = frozenset({"بعد", "وبعد"}), frozenset({"من", "علي"}), "long-time"


def future_clauses(parsed: Parsed) -> list[bool]:
    """For each word, whether its clause speaks of the future: its verb is imperfect, and
    nothing puts it in the past."""
    futures: dict[int, bool] = {}
    for clause in parsed.clauses.all:
        futures[id(clause)] = clause.verb is not None and _is_future(parsed, clause.verb)
    return [futures.get(id(clause), False) for clause in parsed.clauses.of]


def _is_future(parsed: Parsed, verb: int) -> bool:
    form = parsed.form(verb)
    if form is None or form.tense != "I":
        return False
    for at in range(verb - 1, max(-1, verb - 4), -1):
        if parsed.words[at].text in ("لم", "ولم") or (
            parsed.tags[at] == VERB and any(getattr(r.entry, "kind", "") == "be" for r in parsed.words[at].verbs)
        ):
            return False
    marked = any(r.clitics.particle == "س" for r in parsed.words[verb].verbs)
    return marked or verb <= 1


# Acts of speech happen when their speaker speaks: قالت الثلاثاء إنها ترفض ...
_SPOKEN = frozenset({"REQUEST", "ACCUSE", "REJECT", "THREATEN", "AGREE", "SUPPORT"})
_AFTER = frozenset({"بعد", "قبل", "عقب", "اثر", "منذ", "في اعقاب", "علي اثر", "غداه", "عشيه", "خلال", "وبعد", "وقبل"})


def date_of_event(
    parsed: Parsed, dates: list[DateExpression], candidate: Candidate, positions: set[int]
) -> DateExpression | None:
    """The date of an event: one of its clause that no other event stands before, or of a clause that it belongs to.

    ``positions``: where the sentence's event words stand.
    """
    at = candidate.at
    clause = parsed.clauses.of[at]
    here = [d for d in dates if parsed.clauses.of[d.start] is clause and _is_free(parsed, d, candidate, positions)]
    if here:
        return min(here, key=lambda d: _distance(d, at))
    inner = [d for d in dates if _is_said_of(parsed, d, candidate)]
    if inner:
        return inner[0]
    outer = clause.parent
    joined = clause.opener in ("and", "next", "time") or (clause.opener == "that" and candidate.type in _SPOKEN)
    if outer is not None and joined:
        related = [d for d in dates if parsed.clauses.of[d.start] is outer and not _is_of_participle(parsed, d, at)]
        if related:
            return min(related, key=lambda d: _distance(d, at))
    return None


def _is_free(parsed: Parsed, date: DateExpression, candidate: Candidate, positions: set[int]) -> bool:
    """Whether the date is not another event's: عزل الرئيس بعد تظاهرات عام 2013 dates the demonstrations alone."""
    at = candidate.at
    if _is_of_participle(parsed, date, at):
        return False
    between = [n for n in positions if at < n < date.start] if date.start > at else []
    if not between:
        return True
    if candidate.is_nominal:
        return False
    return not any(_behind_time(parsed, n) for n in between)


def _is_of_participle(parsed: Parsed, date: DateExpression, at: int) -> bool:
    """Whether a participle behind the word ``at`` has the day: طالب بتطبيق الاتفاق الموقع عام 1974."""
    before = range(max(0, date.start - _DATED), date.start)
    return any("dated" in parsed.words[n].classes and n != at for n in before)


def _behind_time(parsed: Parsed, at: int) -> bool:
    """Whether a preposition of time governs the word, nouns and adjectives between them at most."""
    for here in range(at - 1, max(-1, at - 4), -1):
        if parsed.tags[here] == "preposition":
            return parsed.words[here].text in _AFTER
    return False


def _is_said_of(parsed: Parsed, date: DateExpression, candidate: Candidate) -> bool:
    """الاحتجاجات التي جرت الأحد: the date of a relative clause said of the event noun."""
    clause = parsed.clauses.of[date.start]
    return candidate.is_nominal and clause.opener == "relative" and 0 < clause.first - candidate.trigger.end + 1 <= 3


def _distance(expression: DateExpression, at: int) -> int:
    behind = expression.start - at
    return behind if behind >= 0 else 2 * -behind


def is_background(candidate: Candidate, published: dt.date | None) -> bool:
    """Whether the event ended more than thirty days before publication, or, undated, is set apart from the news (ورفضت
    الحركة وقتها ..., سبق أن وقع الطرفان ...)."""
    if candidate.date is None:
        return _is_back_then(candidate)
    if published is None or candidate.date.days is None:
        return False
    return (published - candidate.date.days.last).days > _BACKGROUND_DAYS and not _goes_on(candidate)


def _goes_on(candidate: Candidate) -> bool:
    """Whether an act of speech is told in the present, so that a past day in it is of what it is about: يحمّل الحزب
    الحكومة المسؤولية عن هجوم عام 2013."""
    parsed, at = candidate.parsed, candidate.at
    form = parsed.form(at) if candidate.trigger.part == "verb" else None
    present = form is not None and form.tense == "I" and not is_past(parsed, at)
    return present and candidate.type in _SPOKEN


def is_to_come(candidate: Candidate, published: dt.date | None) -> bool:
    """Whether an imperfect tells the act, and its day is still to come: يبدأ العمال إضرابا غدا."""
    date = candidate.date
    if published is None or date is None or date.days is None or date.days.first <= published:
        return False
    parsed = candidate.parsed
    verb = _verb_of(candidate)
    if verb is None or parsed.clauses.of[date.start] is not parsed.clauses.of[verb]:
        return False
    form = parsed.form(verb)
    return form is not None and form.tense == "I"


def _only_identifies(candidate: Candidate) -> bool:
    """الاتفاق الذي أبرمته الحكومة: a clause that says which one is meant tells what is known from before. What a report
    demands or accuses of (التقرير الذي دعا إلى ...) stands as long as the report."""
    parsed, at = candidate.parsed, candidate.at
    clause, form = parsed.clauses.of[at], parsed.form(at)
    named = parsed.tags[clause.first] == "relative"  # but not في خطوة رحب بها المبعوث
    identifies = clause.opener == "relative" and named and clause.verb == at and candidate.focus == "reference"
    return identifies and candidate.type not in _SPOKEN - {"SUPPORT"} and form is not None and form.tense == "P"


def share_background(found: list[Candidate]) -> None:
    """What a clause of background refers to, and what a clause set against it tells, is background too, if it has no
    day of its own: وقصف عام 2012 المدينة بعد احتجاجات, لكنه انسحب."""
    for outer in found:
        if "historical" not in outer.aux or outer.trigger.part != "verb":
            continue
        clause = outer.parsed.clauses.of[outer.at]
        for candidate in found:
            if candidate.at <= outer.at or candidate.date is not None or candidate.aux:
                continue
            own = candidate.parsed.clauses.of[candidate.at]
            referred = own is clause and candidate.is_nominal
            set_against = own.opener == "contrast" and own.parent is clause
            if referred or set_against:
                candidate.aux.append("historical")


def _verb_of(candidate: Candidate) -> int | None:
    """The finite verb that tells the act: its own, or that which governs its noun."""
    if candidate.trigger.part == "verb":
        return candidate.at
    return next((governor.at for governor in candidate.chain if governor.finite), None)


def _is_long_before(candidate: Candidate) -> bool:
    """بعد أشهر من الهجوم, بعد سنوات على انتهاء الحرب: what something came so long after."""
    words, at = candidate.parsed.words, candidate.at
    return at > 2 and words[at - 1].text in _SINCE and _LONG in words[at - 2].classes and words[at - 3].text in _LATER


def _is_back_then(candidate: Candidate) -> bool:
    parsed, at = candidate.parsed, candidate.at
    clause = parsed.clauses.of[at]
    verb = _verb_of(candidate)
    if candidate.trigger.part == "participle":
        verb = clause.verb  # وكان النواب أعلنوا استقالتهم، متهمين ...
    if verb is not None and (is_pluperfect(parsed, verb) or _only_identifies(candidate)):
        return True
    if candidate.is_nominal and _is_long_before(candidate):
        return True
    here = (n for n in range(len(parsed.words)) if parsed.clauses.of[n] is clause)
    if any("back-then" in parsed.words[n].classes for n in here):
        return True
    outer = clause.parent
    behind = clause.opener == "that" and outer is not None and outer.verb is not None
    return (
        behind and outer is not None and outer.verb is not None and parsed.words[outer.verb].text.lstrip("و") == "سبق"
    )
