# SPDX-License-Identifier: Apache-2.0
"""Code the articles of the gold, measure them, say what went wrong."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from waqai.coder import Coding
from waqai.model.article import Article
from waqai.model.records import Event, Record

from . import short
from .causes import find_faults
from .confusion import Confusion, confusion
from .counts import KINDS, RATES, Counts, Measured, Unit, count
from .faults import Fault
from .figures import measure, tallies, total
from .gold import Annotated
from .groups import groups
from .gsr import Sentences, count_sentences, measure_sentences
from .intervals import estimates, summed
from .match import match
from .report import Confused, GoldReport, SentencesReport, Short
from .sides import match_sides

CodeArticle = Callable[[Article], Coding]


def evaluate(gold: Sequence[Annotated], code: CodeArticle) -> GoldReport:
    """Measure the coder on annotated articles."""
    units: list[Unit] = []
    found: list[Fault] = []
    records: list[Short] = []
    matches = []
    for annotated in gold:
        coding = _code(annotated.article, code)
        measured = measured_by(annotated, coding.records)
        matches.append(measured.match)
        units.append(Unit(name=annotated.name, counts=dict(count(measured))))
        found.extend(find_faults(annotated.name, measured, coding))
        records.extend(_short(annotated.name, record) for record in coding.records if isinstance(record, Event))
    sums = summed(units)
    return GoldReport(
        articles=len(units),
        events=total(tallies(sums, "detect")).gold,
        figures=estimates(units, measure),
        counts=_counts(sums),
        groups=groups(gold, units),
        confusion=_confused(confusion(matches)),
        faults=found,
        records=records,
        units=units,
    )


def _code(article: Article, code: CodeArticle) -> Coding:
    """Code an article; what trips the coder is raised with the article's name."""
    try:
        return code(article)
    except Exception as error:
        error.add_note(f"while coding {article.id}")
        raise


def measured_by(annotated: Annotated, records: Sequence[Record]) -> Measured:
    """The records of an article, paired with its gold."""
    text, gold = annotated.article.text, annotated.gold
    return Measured(text, records, match(text, gold.events, records), match_sides(gold, records))


def evaluate_sentences(sentences: Sentences, code: CodeArticle) -> SentencesReport:
    """Measure the coder on the OEDA sentences."""
    records = {name: _code(Article(id=name, text=text), code).records for name, text in sentences.texts().items()}
    units = count_sentences(sentences, records)
    return SentencesReport(sentences=len(units), figures=estimates(units, measure_sentences), units=units)


def _counts(sums: Counts) -> dict[str, dict[str, int]]:
    kinds = {kind: total(tallies(sums, kind))._asdict() for kind in KINDS}
    rates = {rate: {what: sums[f"{rate}/-/{what}"] for what in ("wrong", "all")} for rate in RATES}
    return {**kinds, **rates}


def _confused(counted: Confusion) -> list[Confused]:
    return [Confused(gold, coded, times) for (gold, coded), times in sorted(counted.items())]


def _short(name: str, event: Event) -> Short:
    told = {field: short.value(event, field) for field in ("date", "place", "by", "aux")}
    return Short(article=name, at=event.trigger.start, event=short.event(event), focus=event.focus, **told)
