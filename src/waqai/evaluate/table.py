# SPDX-License-Identifier: Apache-2.0
"""An evaluation in the terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from rich import box
from rich.console import Console
from rich.table import Table

from .compare import Comparison, Difference
from .counts import KINDS, LEVELS, RATES
from .faults import CAUSES, Fault
from .groups import GROUPINGS
from .intervals import Estimate
from .report import GoldReport, Group, Report, SentencesReport, Short

_SHOWN = 12  # groups and confusions; json and html show all
_NOTHING = "–"


def print_report(console: Console, report: Report, *, errors: bool) -> None:
    """All figures of an evaluation, and each fault where ``errors``."""
    console.print(report.coder, markup=False, highlight=False)
    if report.gold is not None:
        _print_gold(console, report.gold, errors=errors)
    if report.gsr is not None:
        _print_sentences(console, report.gsr)


def _print_gold(console: Console, gold: GoldReport, *, errors: bool) -> None:
    wrong = gold.figures["offsets"].value
    console.print(f"{gold.articles} articles, {gold.events} events, {wrong:.0f} records with wrong offsets\n")
    console.print(_kinds(gold))
    console.print(_rates(gold))
    console.print(_types(gold))
    for name in GROUPINGS:
        console.print(_groups(name, gold.groups[name]))
    _print_confusion(console, gold)
    _print_causes(console, gold.faults, errors=errors)


def _table(title: str, first: str, *columns: str) -> Table:
    table = _bare(title)
    table.add_column(first)
    for column in columns:
        table.add_column(column, justify="right", no_wrap=True)
    return table


def _bare(title: str) -> Table:
    return Table(title=title, title_justify="left", title_style="bold", box=box.SIMPLE_HEAD, pad_edge=False)


def _kinds(gold: GoldReport) -> Table:
    table = _table("Figures (F1 and macro with 95 % intervals)", "kind", "P", "R", "F1", "macro", "gold", "coded")
    for kind in KINDS:
        if f"{kind}.f" in gold.figures:
            figure = {what: gold.figures.get(f"{kind}.{what}") for what in ("p", "r", "f", "macro")}
            counts = gold.counts[kind]
            table.add_row(
                kind,
                *(_plain(figure["p"]), _plain(figure["r"]), _spread(figure["f"]), _spread(figure["macro"])),
                *(str(counts["gold"]), str(counts["coded"])),
            )
    return table


def _rates(gold: GoldReport) -> Table:
    table = _table("Rates (lower is better)", "rate", "share", "of")
    for rate in RATES:
        table.add_row(rate, _spread(gold.figures[rate]), str(gold.counts[rate]["all"]))
    return table


def _types(gold: GoldReport) -> Table:
    table = _table("By type", "type", "P", "R", "F1", "dyad", "coded")
    for kind in types_of(gold.figures):
        figure = {what: gold.figures.get(f"type.{kind}.{what}") for what in ("p", "r", "f", "dyad", "coded")}
        whole = (figure["f"], figure["dyad"], figure["coded"])
        table.add_row(kind, _plain(figure["p"]), _plain(figure["r"]), *(_spread(f) for f in whole))
    return table


def types_of(figures: Mapping[str, Estimate]) -> list[str]:
    """The types that have figures."""
    return sorted({name.split(".")[1] for name in figures if name.startswith("type.")})


def _groups(name: str, groups: list[Group]) -> Table:
    shown = groups if name == "year" else groups[:_SHOWN]
    left = len(groups) - len(shown)
    title = f"By {name}" + (f" (the largest {_SHOWN}; {left} more in json and html)" if left else "")
    table = _table(title, name, "articles", "events", *LEVELS)
    for group in shown:
        figures = (_spread(group.figures.get(f"{level}.f")) for level in LEVELS)
        table.add_row(group.name, str(group.articles), str(group.events), *figures)
    return table


def _print_confusion(console: Console, gold: GoldReport) -> None:
    wrong = [one for one in gold.confusion if one.gold and one.coded and one.gold != one.coded]
    table = _table("Types confused in a sentence", "gold", "coded", "times")
    for one in sorted(wrong, key=lambda one: -one.times)[:_SHOWN]:
        table.add_row(one.gold, one.coded, str(one.times))
    console.print(table)


def _print_causes(console: Console, faults: list[Fault], *, errors: bool) -> None:
    counted = Counter(fault.cause for fault in faults)
    table = _bare("Errors by cause")
    for column in ("cause", "times", "what it means"):
        table.add_column(column, justify="right" if column == "times" else "left")
    for cause, meaning in CAUSES.items():
        if counted[cause]:
            table.add_row(cause, str(counted[cause]), meaning)
    console.print(table)
    if not errors:
        console.print("List each with --errors; json and html hold them all.\n")
        return
    for cause in CAUSES:
        for fault in faults:
            if fault.cause == cause:
                for line in _fault(fault):
                    console.print(line, markup=False, highlight=False, soft_wrap=True)


def _fault(fault: Fault) -> Iterable[str]:
    blames = ", blames wrongly" if fault.blames else ""
    yield f"{fault.article}\t{fault.cause}\t{fault.of}{blames}"
    yield f"  {' '.join(fault.text.split())}"
    yield f"  gold   {fault.gold or _NOTHING}"
    yield f"  coded  {fault.coded or _NOTHING}"
    if fault.why:
        yield f"  why    {fault.why}"


def _print_sentences(console: Console, report: SentencesReport) -> None:
    table = _table(f"OEDA sentences ({report.sentences})", "figure", "value")
    for name, estimate in report.figures.items():
        table.add_row(name, _spread(estimate))
    console.print(table)


def print_comparison(console: Console, comparison: Comparison) -> None:
    """What got better, what worse, and which records changed."""
    console.print(f"Compared with {comparison.before}", markup=False, highlight=False)
    for part, figures in comparison.figures.items():
        console.print(_differences(part, figures))
    for names, what in (
        (comparison.only_one, "articles that only one of the two has are left out"),
        (comparison.other_gold, "articles have other gold than then"),
    ):
        if names:
            console.print(f"{len(names)} {what}: {', '.join(names[:_SHOWN])}", markup=False)
    for better in (True, False):
        moved = comparison.moved(better)
        console.print(f"surely {'better' if better else 'worse'}: {', '.join(moved) or 'nothing'}", markup=False)
    console.print(f"errors: {len(comparison.gone)} gone, {len(comparison.new)} new")
    for sign, faults in (("gone", comparison.gone), ("new", comparison.new)):
        for fault in faults:
            said = f"gold {fault.gold or _NOTHING}; coded {fault.coded or _NOTHING}"
            console.print(f"  {sign}  {fault.article}  {fault.cause}: {said}", markup=False, soft_wrap=True)
    counted = (len(comparison.added), len(comparison.removed), len(comparison.changed))
    console.print("records: {} added, {} removed, {} changed".format(*counted))
    for line in _records(comparison):
        console.print(f"  {line}", markup=False, highlight=False, soft_wrap=True)


def _differences(part: str, figures: Mapping[str, Difference]) -> Table:
    table = _table(f"Changes on {part}", "figure", "then", "now", "change", "95 % interval")
    for name, one in figures.items():
        if one.change or one.is_sure:
            mark = " *" if one.is_sure else ""
            table.add_row(
                name,
                f"{one.old:.3f}",
                f"{one.new:.3f}",
                f"{one.change:+.3f}{mark}",
                f"{one.low:+.3f} to {one.high:+.3f}",
            )
    return table


def _records(comparison: Comparison) -> Iterable[str]:
    yield from (f"added    {_short(record)}" for record in comparison.added)
    yield from (f"removed  {_short(record)}" for record in comparison.removed)
    for change in comparison.changed:
        yield f"changed  {_short(change.old)}"
        yield f"     to  {_short(change.new)}"


def _short(record: Short) -> str:
    more = (record.date, record.place, f"by {record.by}", record.aux, record.focus)
    told = [text for text in more if text.removeprefix("by ") != _NOTHING]
    return f"{record.article}  {record.event}  {', '.join(told)}"


def _plain(estimate: Estimate | None) -> str:
    return f"{estimate.value:.3f}" if estimate is not None else _NOTHING


def _spread(estimate: Estimate | None) -> str:
    if estimate is None:
        return _NOTHING
    return f"{estimate.value:.3f} {_bound(estimate.low)}–{_bound(estimate.high)}"


def _bound(value: float) -> str:
    """Two digits, without the zero before the point: ``.72``, ``1.0``."""
    return f"{value:.2f}".removeprefix("0") if value < 0.995 else f"{value:.1f}"
