# SPDX-License-Identifier: Apache-2.0
"""When it happened: the date expression that an event takes, and whether it is background (codebook, 3 and 5)."""

from __future__ import annotations

import datetime as dt

from waqai.find.tags import VERB
from waqai.frame.parsed import Parsed

from .candidate import Candidate
from .dates import DateExpression

_BACKGROUND_DAYS = 30


def future_clauses(parsed: Parsed) -> list[bool]:
    """For each word, whether its clause speaks of the future: its verb is imperfect, and nothing puts it in the past."""
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


def date_of_event(parsed: Parsed, dates: list[DateExpression], at: int) -> DateExpression | None:
    """The date of the event at word ``at``: the nearest of its clause, else the only one of the sentence."""
    if not dates:
        return None
    clause = parsed.clauses.of[at]
    here = [d for d in dates if parsed.clauses.of[d.start] is clause]
    if here:
        return min(here, key=lambda d: _distance(d, at))
    related = [d for d in dates if parsed.clauses.of[d.start] is clause.parent]
    if related and clause.opener in ("that", "and", "next"):
        return min(related, key=lambda d: _distance(d, at))
    return None


def _distance(expression: DateExpression, at: int) -> int:
    behind = expression.start - at
    return behind if behind >= 0 else 2 * -behind


def is_background(candidate: Candidate, published: dt.date | None) -> bool:
    """Whether the event ended more than thirty days before publication."""
    if published is None or candidate.date is None or candidate.date.days is None:
        return False
    return (published - candidate.date.days.last).days > _BACKGROUND_DAYS
