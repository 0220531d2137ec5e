# SPDX-License-Identifier: Apache-2.0
"""Run the examples of dictionary entries: each must fire in the one sentence and not in the other."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator

from waqai.coder import Coding
from waqai.model.article import Article
from waqai.model.records import Event
from waqai.resolve.events import JOINED

from . import schema
from .lint import Problem
from .source import SourceFile

# Examples speak of no particular time; what they need of a day of publication is only that there is one.
_DAY = dt.date(2024, 6, 12)


Code = Callable[[Article], Coding]


def run_examples(files: Iterable[SourceFile], code: Code) -> Iterator[Problem | None]:
    """Code the examples with ``code``. For each example of the ``files``, in order, the problem with
    it, or None where it holds."""
    for file in files:
        if isinstance(file.content, schema.CueFile):
            for n, item in enumerate(file.content.cue):
                source = file.source("cue", n)
                rule = f"{file.content.type}/{item.id}"
                for sentence, wanted in ((item.fires, True), (item.quiet, False)):
                    coding = _code(code, sentence)
                    what = _cue_problem(coding, rule, sentence, wanted)
                    yield Problem(source, what, "Mend the entry or its example.") if what else None
        elif isinstance(file.content, schema.ActorFile):
            for table in ("person", "group", "body", "media"):
                for n, actor in enumerate(getattr(file.content, table)):
                    source = file.source(table, n)
                    for weak in actor.weak:
                        for sentence, wanted in ((weak.fires, True), (weak.quiet, False)):
                            what = _name_problem(code, actor, weak.name, sentence, wanted)
                            yield Problem(source, what, "Mend the name or its example.") if what else None


def _code(code: Code, sentence: str) -> Coding:
    return code(Article(id="example", text=sentence, published=_DAY))


def _cue_problem(coding: Coding, rule: str, sentence: str, wanted: bool) -> str:
    fired = any(isinstance(r, Event) and r.rule.startswith(rule + " ") for r in coding.records)
    fired = fired or any(c.trigger.cue.id == rule and c.dropped.startswith(JOINED) for c in coding.candidates)
    if fired == wanted:
        return ""
    if not wanted:
        return f"{rule} fires where it must not: {sentence}"
    return f"{rule} does not fire: {sentence} [{_why_not(coding, rule)}]"


def _why_not(coding: Coding, rule: str) -> str:
    reasons = [f"dropped: {c.dropped}" for c in coding.candidates if c.trigger.cue.id == rule and c.dropped]
    reasons += [f"lost: {lost.why}" for lost in coding.lost if lost.cue.id == rule]
    found = ", ".join(sorted({c.trigger.cue.id for c in coding.candidates if not c.dropped}))
    return "; ".join([*reasons, f"fired: {found}" if found else "no cue fired"])


def _name_problem(code: Code, actor: schema.ActorItem, name: str, sentence: str, wanted: bool) -> str:
    coding = _code(code, sentence)
    found = any(
        party.identifier is not None and party.identifier in (actor.id, actor.wikidata) for party in coding.parties
    )
    if found == wanted:
        return ""
    return f"the weak name {name} is {'not ' if wanted else ''}taken for {actor.id}: {sentence}"
