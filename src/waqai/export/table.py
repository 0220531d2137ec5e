# SPDX-License-Identifier: Apache-2.0
"""Records as tables in the terminal."""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import Console
from rich.table import Table

from waqai.model.article import Article
from waqai.model.records import Event, Office, Quote, Record, Response, Stance

from . import labels


def print_records(console: Console, article: Article, records: list[Record]) -> None:
    """The article's events as one table, and a line for each office, stance, quote and response."""
    day = article.published.isoformat() if article.published else "no date"
    console.print(f"[bold]{article.id}[/bold]  {article.outlet or ''} {day}".rstrip(), highlight=False)
    events = [record for record in records if isinstance(record, Event)]
    if events:
        console.print(_events(events))
    else:
        console.print("No events.")
    for line in _asides(records):
        console.print(line, highlight=False, markup=False)
    console.print()


def _events(events: list[Event]) -> Table:
    table = Table(show_lines=True, expand=True, pad_edge=False)
    table.add_column("#", no_wrap=True)
    for name, ratio in (("event", 4), ("who", 6), ("to whom", 6), ("when, where, according to", 7)):
        table.add_column(name, ratio=ratio)
    for number, event in enumerate(events, 1):
        marks = (labels.kind(event), f"«{event.trigger.text}»", labels.standing(event), labels.size(event))
        table.add_row(
            str(number),
            "\n".join(text for text in marks if text),
            labels.parties(event.actor),
            labels.parties(event.recipient),
            "\n".join(_circumstances(event)) or labels.NOTHING,
        )
    return table


def _circumstances(event: Event) -> Iterable[str]:
    for text in (labels.when(event), labels.where(event)):
        if text != labels.NOTHING:
            yield text
    for source in event.cite_info.attribution:
        yield f"by {labels.party(source)}"


def _asides(records: Iterable[Record]) -> Iterable[str]:
    for record in records:
        if isinstance(record, Office):
            former = " (former)" if record.former else ""
            yield f"office: {record.person.entity_text} – {record.title} {record.code}{former}"
        elif isinstance(record, Stance):
            yield f"stance: {labels.party(record.subject)} {record.type} {labels.party(record.object)}"
        elif isinstance(record, Quote):
            speaker = labels.party(record.speaker) if record.speaker else "speaker not told"
            yield f"quote: {speaker}: {_short(record.text)}"
        elif isinstance(record, Response):
            yield f"response: {labels.party(record.who)} {record.type}"


def _short(text: str, words: int = 12) -> str:
    parts = text.split()
    return " ".join(parts[:words]) + (" ..." if len(parts) > words else "")
