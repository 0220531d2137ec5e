# SPDX-License-Identifier: Apache-2.0
"""The command line: thin commands over the rooms below."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import msgspec
import typer
from rich.console import Console

from waqai import demo as demo_articles
from waqai import licences as licence_texts
from waqai.commands.evaluate import evaluate
from waqai.commands.shared import (
    Lexicon,
    Output,
    Profile,
    Strict,
    chosen_format,
    errors,
    fail,
    open_bytes,
    open_text,
    write_text,
)
from waqai.export import page, suggestions, table
from waqai.export.explain import explain as explain_lines
from waqai.export.jsonl import to_line
from waqai.ingest.read import read_all
from waqai.lexicon.examples import run_examples
from waqai.lexicon.lint import lint
from waqai.lexicon.load import BUILT_IN, load, source_files
from waqai.library import Coder
from waqai.model.article import Article
from waqai.model.errors import InputError, WaqaiError
from waqai.model.records import Record
from waqai.suggest.sightings import KINDS
from waqai.suggest.survey import survey
from waqai.suggest.tally import merge_kinds
from waqai.version import __version__

app = typer.Typer(no_args_is_help=True, add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
lexicon_app = typer.Typer(no_args_is_help=True, help="Check dictionaries, and find what they lack.")
app.add_typer(lexicon_app, name="lexicon")

Paths = Annotated[list[Path], typer.Argument(help="Text files, folders, JSON Lines, or - for standard input.")]
Published = Annotated[
    str | None, typer.Option(help="Day of publication (YYYY-MM-DD) of articles that bring none of their own.")
]


def main() -> None:
    """Run the command line; errors that a user can act on are one line, without a traceback."""
    try:
        app()
    except WaqaiError as error:
        fail(error)
    except BrokenPipeError:
        sys.stderr.close()
        raise SystemExit(1) from None


@app.command()
def code(
    paths: Paths,
    published: Published = None,
    format: Annotated[str | None, typer.Option(help="table, jsonl or html; by default table on a terminal.")] = None,
    output: Output = None,
    lexicon: Lexicon = None,
    profile: Profile = "default",
    strict: Strict = False,
) -> None:
    """Code articles: records of their events, offices, stances, quotes and responses."""
    usual = "table" if output is None and sys.stdout.isatty() else "jsonl"
    chosen = chosen_format(format or usual, ("table", "jsonl", "html"))
    skipped: list[InputError] = []
    coded = _code_all(Coder(lexicon or (), profile, strict), paths, _day(published), skipped)
    count = _write(coded, chosen, output)
    _report(count, skipped)


def _code_all(
    coder: Coder, paths: list[Path], published: dt.date | None, skipped: list[InputError]
) -> Iterator[tuple[Article, list[Record]]]:
    today = dt.date.today()
    for item in read_all(paths, sys.stdin.buffer, published):
        if isinstance(item, InputError):
            skipped.append(item)
            errors.print(f"waqai: skipped: {item}")
            continue
        if item.published is not None and item.published > today:
            errors.print(f"waqai: {item.id}: published in the future ({item.published}); coded as given")
        try:
            records = coder.code_article(item)
        except Exception as error:  # one article that trips the coder must not stop the others
            failed = InputError("W112", f"not coded: {type(error).__name__}", item.id, "Report it with the article.")
            skipped.append(failed)
            errors.print(f"waqai: skipped: {failed}")
            continue
        yield item, records


def _write(coded: Iterator[tuple[Article, list[Record]]], chosen: str, output: Path | None) -> int:
    count = 0
    if chosen == "html":
        items = list(coded)
        write_text(page.render(items), output)
        return len(items)
    if chosen == "table":
        with open_text(output) as stream:
            console = Console(file=stream)
            for article, records in coded:
                table.print_records(console, article, records)
                count += 1
        return count
    with open_bytes(output) as binary:
        for _, records in coded:
            for record in records:
                binary.write(to_line(record))
            count += 1
    return count


def _report(count: int, skipped: list[InputError], done: str = "coded") -> None:
    if skipped:
        errors.print(f"waqai: {count} {done}, {len(skipped)} skipped")
        if not count:
            raise SystemExit(1)


@app.command()
def explain(
    path: Annotated[Path, typer.Argument(help="A text file, or - for standard input.")],
    event: Annotated[int | None, typer.Option(help="Only the event of this number, as the table counts them.")] = None,
    published: Published = None,
    lexicon: Lexicon = None,
    profile: Profile = "default",
) -> None:
    """Say why each record was coded: entries, frame, actors, date, place, and what lost."""
    coder = Coder(lexicon or (), profile)
    console = Console(highlight=False, markup=False, soft_wrap=True)
    for item in read_all([path], sys.stdin.buffer, _day(published)):
        if isinstance(item, InputError):
            fail(item)
        console.print(item.id)
        try:
            for line in explain_lines(coder.trace(item), event):
                console.print(line)
        except IndexError:
            fail(InputError("W110", f"no event {event}", item.id, "Count them with waqai code --format table."))


@app.command()
def dates(
    path: Annotated[Path, typer.Argument(help="JSON Lines with id, text and published.")],
) -> None:
    """List the date expressions of each item, with the days that they name."""
    if not path.exists():
        fail(InputError("W101", "cannot be read: no such file", str(path), "Check the path."))
    coder, read, skipped = Coder(), 0, []
    for item in read_all([path], sys.stdin.buffer, None):
        if isinstance(item, InputError):
            skipped.append(item)
            errors.print(f"waqai: skipped: {item}")
        else:
            read += 1
            sys.stdout.buffer.write(msgspec.json.encode({"id": item.id, "expressions": coder.dates(item)}) + b"\n")
    _report(read, skipped)


@app.command()
def demo() -> None:
    """Code the bundled example articles; show each as a table and write their records."""
    console = Console()
    coder = Coder()
    target = Path("waqai-demo.jsonl")
    with target.open("wb") as lines:
        for article in demo_articles.articles():
            records = coder.code_article(article)
            console.print(article.text, highlight=False, markup=False)
            console.print()
            table.print_records(console, article, records)
            for record in records:
                lines.write(to_line(record))
    console.print(f"All records as JSON Lines: {target.resolve()}", highlight=False, markup=False, soft_wrap=True)


app.command()(evaluate)


@lexicon_app.command("check")
def lexicon_check(
    layer: Annotated[list[Path] | None, typer.Argument(help="Folders of your own; none: the built-in ones.")] = None,
) -> None:
    """Load, lint and run the examples of all entries; name file, line and remedy of each problem."""
    roots = [BUILT_IN, *(layer or [])]
    files = source_files(roots)
    coder = Coder(layer or ())
    problems = [*lint(files)]
    examples = 0
    for problem in run_examples(files, coder.trace):
        examples += 1
        if problem is not None:
            problems.append(problem)
    for problem in problems:
        typer.echo(str(problem))
    entries = len(load([*(layer or [])]).entries)
    typer.echo(f"{len(files)} files, {entries} entries, {examples} examples, {len(problems)} problems")
    if problems:
        raise SystemExit(1)


@lexicon_app.command("suggest")
def lexicon_suggest(
    corpus: Paths,
    kind: Annotated[
        list[str] | None, typer.Option(help="verbs, masdars, titles or names; repeatable. By default all.")
    ] = None,
    top: Annotated[int, typer.Option(min=1, help="How many of each kind.")] = 30,
    plain: Annotated[
        bool, typer.Option("--plain", help="Verbs too that the dictionaries know as reporting nothing.")
    ] = False,
    format: Annotated[str | None, typer.Option(help="table or jsonl; by default table on a terminal.")] = None,
    lexicon: Lexicon = None,
) -> None:
    """List frequent verbs, verbal nouns, titles and names of a corpus that no entry covers, the likeliest first."""
    for name in kind or ():
        if name not in KINDS:
            fail(InputError("W114", f"no kind: {name}", "--kind", f"Take {', '.join(KINDS)}."))
    chosen = format or ("table" if sys.stdout.isatty() else "jsonl")
    if chosen not in ("table", "jsonl"):
        fail(InputError("W109", f"no format: {chosen}", "--format", "Take table or jsonl."))
    skipped: list[InputError] = []
    kinds = kind or KINDS
    tally = survey(_readable(corpus, skipped), load(lexicon or ()), kinds, plain=plain)
    found = merge_kinds(tally, kinds, top)
    if chosen == "table":
        suggestions.print_suggestions(Console(), found)
    else:
        for suggestion in found:
            sys.stdout.buffer.write(msgspec.json.encode(suggestion) + b"\n")
    _report(tally.articles, skipped, "read")


def _readable(paths: list[Path], skipped: list[InputError]) -> Iterator[Article]:
    """The articles at ``paths``; what cannot be read is told and counted."""
    for item in read_all(paths, sys.stdin.buffer, None):
        if isinstance(item, InputError):
            skipped.append(item)
            errors.print(f"waqai: skipped: {item}")
        else:
            yield item


@app.command()
def about(
    licences: Annotated[bool, typer.Option("--licences", help="The licence of each part.")] = False,
) -> None:
    """Say what this is, and under which licences its parts stand."""
    typer.echo(f"waqai {__version__}: Arabic news in, PLOVER event records out. Apache-2.0.")
    if licences:
        typer.echo(licence_texts.text())


def _day(published: str | None) -> dt.date | None:
    if published is None:
        return None
    try:
        return dt.date.fromisoformat(published)
    except ValueError:
        fail(InputError("W105", f"no date: {published}", "--published", "Write it as YYYY-MM-DD."))
