# SPDX-License-Identifier: Apache-2.0
"""``waqai evaluate``: measure the coder against gold."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from waqai.evaluate import floors as gate
from waqai.evaluate import page, table
from waqai.evaluate.compare import Comparison, compare
from waqai.evaluate.evaluation import evaluate as evaluate_gold
from waqai.evaluate.evaluation import evaluate_sentences
from waqai.evaluate.gold import read_gold
from waqai.evaluate.gsr import read_sentences
from waqai.evaluate.report import Report, from_json, to_json
from waqai.library import Coder
from waqai.model.errors import InputError

from .shared import Lexicon, Output, Profile, Strict, chosen_format, errors, fail, open_bytes, open_text, write_text

_FORMATS = ("table", "json", "html")
_WIDTH = 120  # columns of a table that goes to a file or another program


def evaluate(
    gold: Annotated[Path | None, typer.Option(help="Folder of annotated articles.")] = None,
    texts: Annotated[Path | None, typer.Option(help="Folder of their texts, if it is another.")] = None,
    articles: Annotated[Path | None, typer.Option(help="JSON Lines of the articles, if elsewhere.")] = None,
    gsr: Annotated[Path | None, typer.Option(help="Folder of the OEDA sentences (detect.jsonl, spans.jsonl).")] = None,
    compare: Annotated[Path | None, typer.Option(help="An earlier evaluation, written by --format json.")] = None,
    format: Annotated[str, typer.Option(help="table, json or html.")] = "table",
    output: Output = None,
    list_errors: Annotated[bool, typer.Option("--errors", help="List each error in the table.")] = False,
    floors: Annotated[
        Path | None, typer.Option("--min", help="A file of floors that no figure may fall below.")
    ] = None,
    lower_floors: Annotated[bool, typer.Option("--lower-floors", help="Lower the broken floors of --min.")] = False,
    raise_floors: Annotated[bool, typer.Option("--raise-floors", help="Raise the floors of --min.")] = False,
    lexicon: Lexicon = None,
    profile: Profile = "default",
    strict: Strict = False,
) -> None:
    """Measure the coder against gold: figures with intervals, confusion, errors and their causes, floors."""
    chosen = chosen_format(format, _FORMATS)
    if gold is None and gsr is None:
        fail(InputError("W113", "nothing to measure against", "", "Give --gold DIR, --gsr DIR, or both."))
    if floors is None and (lower_floors or raise_floors):
        fail(InputError("W114", "no floors", "--min", "Name the file of floors."))
    earlier = from_json(compare) if compare is not None else None
    report = _measured(Coder(lexicon or (), profile, strict), gold, texts, articles, gsr)
    change = _change(earlier, report)
    if chosen == "json":
        with open_bytes(output) as binary:
            binary.write(to_json(report))
    elif chosen == "html":
        write_text(page.render(report, change), output)
    else:
        _print(report, change, output, list_errors=list_errors)
    if chosen != "table" and change is not None:
        table.print_comparison(errors, change)
    if floors is not None:
        _hold(floors, report, lower=lower_floors, lift=raise_floors)


def _measured(coder: Coder, gold: Path | None, texts: Path | None, articles: Path | None, gsr: Path | None) -> Report:
    annotated = read_gold(gold, texts, articles) if gold is not None else None
    sentences = read_sentences(gsr) if gsr is not None else None
    return Report(
        coder=coder.name,
        gold=evaluate_gold(annotated, coder.trace) if annotated is not None else None,
        gsr=evaluate_sentences(sentences, coder.trace) if sentences is not None else None,
    )


def _change(earlier: Report | None, report: Report) -> Comparison | None:
    return compare(earlier, report) if earlier is not None else None


def _print(report: Report, change: Comparison | None, output: Path | None, *, list_errors: bool) -> None:
    with open_text(output) as stream:
        console = Console(file=stream, highlight=False)
        if not console.is_terminal:
            console.width = _WIDTH
        table.print_report(console, report, errors=list_errors)
        if change is not None:
            table.print_comparison(console, change)


def _hold(path: Path, report: Report, *, lower: bool, lift: bool) -> None:
    """Hold the figures to their floors; name each that fell below and end with an error."""
    floors = gate.read_floors(path, report.figures())
    broken = [floor for floor in floors if floor.is_broken]
    if lower:
        for floor in gate.rewrite(path, floors, lambda floor: floor.is_broken):
            errors.print(f"waqai: {path}: {floor.part} {floor.name} lowered to what it is: {_moved(floor)}")
        broken = []
    if lift:
        for floor in gate.rewrite(path, floors, lambda floor: floor.is_exceeded):
            errors.print(f"waqai: {path}: {floor.part} {floor.name} raised: {_moved(floor)}")
    for floor in broken:
        errors.print(f"waqai: {floor} ({path})")
    if broken:
        raise SystemExit(1)


def _moved(floor: gate.Floor) -> str:
    return f"{floor.floor:.3f} to {gate.reachable(floor):.3f}"
