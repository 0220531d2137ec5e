# SPDX-License-Identifier: Apache-2.0
"""When it happened: the date expression that an event takes, and whether it is background (codebook, 3 and 5)."""

from __future__ import annotations

import datetime as dt

from waqai.find.tags import VERB
from waqai.frame.clauses import Clause
from waqai.frame.parsed import Parsed
from waqai.frame.standing import is_past, is_pluperfect

from .candidate import Candidate
from .dates import DateExpression

_BACKGROUND_DAYS = 30
_DATED = 9  # words between a participle and the day it tells
_LATER, _SINCE, _LONG = frozenset({"بعد", "وبعد"}), frozenset({"من", "علي"}), "long-time"
# What stands behind these is another time than the clause's own (بعد قمة يوم الأحد); خلال لقائه أمس is the same.
_AFTER = frozenset({"بعد", "قبل", "عقب", "اثر", "منذ", "في اعقاب", "علي اثر", "غداه", "عشيه", "وبعد", "وقبل"})
_OVER = _AFTER - {"قبل", "وقبل", "عشيه"}
_DURING = frozenset({"خلال", "اثناء", "علي هامش", "في"})
_COMMAS = frozenset("،,")


def future_clauses(parsed: Parsed) -> list[bool]:
    """For each word, whether its clause speaks of the future: its verb is imperfect, and
    nothing puts it in the past."""
    futures: dict[int, bool] = {}
    for clause in parsed.clauses.all:
        futures[id(clause)] = clause.verb is not None and _is_future(parsed, clause.verb)
    past = _set_back_to(parsed)
    return [futures.get(id(clause), False) and at not in past for at, clause in enumerate(parsed.clauses.of)]


def _set_back_to(parsed: Parsed) -> set[int]:
    """The words behind بعد and its like, up to a comma: in a clause of whatever tense they tell what is over (تأتي
    الزيارة بعد قمة عقدت الأحد)."""
    found: set[int] = set()
    past = False
    for at, word in enumerate(parsed.words):
        if word.text in _COMMAS:
            past = False
        elif parsed.tags[at] == "preposition":
            past = past or word.text.lstrip("و") in _OVER
        if past:
            found.add(at)
    return found


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


def date_of_event(
    parsed: Parsed, dates: list[DateExpression], candidate: Candidate, found: list[Candidate]
) -> DateExpression | None:
    """The date of an event: one of its clause that is no other event's, or of a clause that it belongs to.

    ``found``: the candidates of the sentence.
    """
    at = candidate.at
    clause = parsed.clauses.of[at]
    told = [d for d in dates if not is_of_source(parsed, d.start, at)]
    here = [d for d in told if parsed.clauses.of[d.start] is clause and _is_free(parsed, d, candidate, found)]
    if here:
        return min(here, key=lambda d: _distance(d, at))
    inner = [d for d in told if _is_said_of(parsed, d, candidate)]
    if inner:
        return inner[0]
    if candidate.type in _SPOKEN and not candidate.is_nominal:
        stated = [d for d in told if d.start > at and _is_of_statement(parsed, d)]
        if stated:
            return stated[0]
    outer = clause.parent
    if outer is not None and _shares_time(parsed, clause, candidate):
        related = [d for d in told if parsed.clauses.of[d.start] is outer and not _is_of_participle(parsed, d, at)]
        if related:
            return min(related, key=lambda d: _distance(d, at))
    return None


def _is_of_statement(parsed: Parsed, date: DateExpression) -> bool:
    """دعا إلى الهدوء، قائلا في بيان صدر أمس إن ...: when the statement came out in which a speaker's act was made."""
    verb = parsed.clauses.of[date.start].verb
    if verb is None or not 0 < verb < date.start:
        return False
    return "statement" in parsed.words[verb - 1].classes and not parsed.words[verb - 1].definite


def _shares_time(parsed: Parsed, clause: Clause, candidate: Candidate) -> bool:
    """Whether the clause happens when the one on which it hangs does: joined to it, its circumstance (not بعدما), or
    what its speaker says in it himself."""
    if clause.opener == "time":
        return not parsed.words[clause.first].text.lstrip("وف").startswith(("بعد", "قبل", "منذ"))
    if clause.opener == "that":
        return candidate.type in _SPOKEN and is_own_act(candidate)
    told = not candidate.is_nominal or any(governor.finite for governor in candidate.chain)
    return clause.opener in ("and", "next") and told


def announced_day(parsed: Parsed, dates: list[DateExpression], candidate: Candidate) -> DateExpression | None:
    """The day on which somebody tells what was done (أعلنت الوزارة أمس أنها أفرجت ...), which is that of the act
    where he did it himself and the article tells no other."""
    clause = parsed.clauses.of[candidate.at]
    if clause.opener != "that" or clause.parent is None:
        return None
    told = [d for d in dates if parsed.clauses.of[d.start] is clause.parent and d.days is not None]
    return told[0] if told and told[0].days is not None and told[0].days.precision == "day" else None


def is_own_act(candidate: Candidate) -> bool:
    """Whether who reports the act does it, or another of the same side (قال الوزير إن بلاده ترفض ...)."""
    doers = {party.code for party in candidate.actor}
    return not candidate.by or candidate.by[0][0].code in doers


def _is_free(parsed: Parsed, date: DateExpression, candidate: Candidate, found: list[Candidate]) -> bool:
    """Whether the date is not another event's: عزل الرئيس بعد تظاهرات عام 2013 dates the demonstrations alone."""
    at = candidate.at
    if _is_of_participle(parsed, date, at):
        return False
    others = [c for c in found if c is not candidate]
    if not candidate.is_nominal and _is_of_occasion(date, others):
        return candidate.trigger.part == "verb"
    if any(_stands_right_behind(parsed, date, other) for other in others if other.is_nominal and other.at != at):
        return False
    if date.start < at:
        return not _is_told_aside(candidate)
    if "dated" in parsed.words[at].classes and _is_of_participle(parsed, date, -1):
        return True  # الاتفاق الموقع مع لندن عام 1974
    if candidate.trigger.part == "patient" and not _stands_right_behind(parsed, date, candidate):
        return False
    if _behind_time(parsed, date.start, at) is not None:
        return False
    between = [c for c in others if at < c.at < date.start]
    if candidate.is_nominal:
        return not between
    deeds = candidate.type in _SPOKEN - {"AGREE"} and any(c.is_nominal for c in between)
    return not deeds or parsed.words[date.start - 1].text in _COMMAS


def _is_of_participle(parsed: Parsed, date: DateExpression, at: int) -> bool:
    """Whether a participle behind the word ``at`` has the day: طالب بتطبيق الاتفاق الموقع عام 1974."""
    before = range(max(0, date.start - _DATED), date.start)
    return any("dated" in parsed.words[n].classes and n != at for n in before)


def is_set_apart(parsed: Parsed, place: int, candidate: Candidate) -> bool:
    """Whether what stands at ``place`` is of another time than the event: of an act after or before which it happened,
    or of the report of it."""
    at = candidate.at
    if place < at:
        meant = candidate.type == "CONSULT" and [g.kind for g in candidate.chain] == ["purpose"]  # اجتماعا لمناقشة ...
        return _is_told_aside(candidate) and not meant
    return _behind_time(parsed, place, at) is not None or is_of_source(parsed, place, at)


def _stands_right_behind(parsed: Parsed, date: DateExpression, event: Candidate) -> bool:
    """مباحثات اليوم, الغارات الجوية أمس: the date is bound to the event noun, its adjectives between at most."""
    gap = date.start - event.trigger.end
    return gap == 0 or (gap == 1 and bool(parsed.words[date.start - 1].adjectives))


def _is_told_aside(candidate: Candidate) -> bool:
    """Whether what stands before it tells another time: another act of which it is the object (رحب أمس بالقمة), or one
    that came later (أعلنت اليوم ... عقب قرار)."""
    if _names_doers(candidate):
        return True
    return any(
        g.kind in ("cue", "purpose") or (g.kind == "adjunct" and g.preposition in _AFTER) for g in candidate.chain
    )


def _names_doers(candidate: Candidate) -> bool:
    """المعتقلين, القتلى: people called by what was done to them, at whatever time."""
    return candidate.trigger.part in ("patient", "participle") and candidate.focus == "reference"


def _is_of_occasion(date: DateExpression, others: list[Candidate]) -> bool:
    """دعا خلال لقائه أمس المبعوث: the last act before the day is the occasion, and what is told happened on it."""
    before = [c for c in others if c.at < date.start]
    return bool(before) and is_during(max(before, key=lambda c: c.at))


def is_during(event: Candidate) -> bool:
    """Whether the event noun tells on what occasion something happened: قال خلال لقائه الوزير."""
    adjunct = next(iter(event.chain), None)
    return adjunct is not None and adjunct.kind == "adjunct" and adjunct.preposition.removeprefix("و") in _DURING


def _behind_time(parsed: Parsed, date: int, at: int) -> int | None:
    """Where a preposition stands, between the event at ``at`` and the date, that sets the date apart: وصل بعد قمة عقدت
    الأحد."""
    for here in range(date - 2, at, -1):
        if parsed.words[here + 1].text in _COMMAS:
            return None
        following = parsed.words[here + 1]
        since = parsed.words[here].text.lstrip("و") == "منذ" and (following.is_time or following.is_number)
        if since or following.classes & {"daypart", "mid", "daytime"}:  # منذ عامين, بعد منتصف ليل الجمعة
            continue
        if parsed.words[here].text in _AFTER and parsed.tags[here] == "preposition":
            return here
    return None


def is_of_source(parsed: Parsed, date: int, at: int) -> bool:
    """وفقا لتصريحات المتحدث الاثنين: behind the event the day, or place, is that of the report."""
    for here in range(date - 1, at, -1):
        if parsed.words[here].text in _COMMAS:
            return False
        if parsed.tags[here] == "source":
            return True
    return False


def _is_said_of(parsed: Parsed, date: DateExpression, candidate: Candidate) -> bool:
    """الاحتجاجات التي جرت الأحد: the date of a relative clause said of the event noun."""
    return tells_of(parsed, parsed.clauses.of[date.start], candidate)


def tells_of(parsed: Parsed, clause: Clause, candidate: Candidate) -> bool:
    """Whether the clause is a relative one said of the event noun, with or without a pronoun (اشتباكات دارت الأحد)."""
    if not candidate.is_nominal:
        return False
    if clause.opener == "relative":
        return 0 < clause.first - candidate.trigger.end + 1 <= 3
    end = candidate.trigger.end
    end += end < len(parsed.words) and bool(parsed.words[end].adjectives)  # زيارة قصيرة استغرقت ...
    bare = clause.opener in ("next", "relative") and clause.verb == clause.first == end
    return bare and not parsed.words[candidate.at].definite


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
