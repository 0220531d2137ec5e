# SPDX-License-Identifier: Apache-2.0
"""Suggestions for the dictionaries as a table for the terminal."""

from __future__ import annotations

from itertools import groupby

from rich.console import Console
from rich.table import Table
from rich.text import Text

from waqai.suggest.tally import Suggestion


def print_suggestions(console: Console, suggestions: list[Suggestion]) -> None:
    """One table for each kind: the word, how often and where it stands, and a sentence."""
    for kind, group in groupby(suggestions, key=lambda s: s.kind):
        table = Table(title=kind, title_justify="left")
        table.add_column("word", no_wrap=True)
        for column in ("uses", "articles", "outlets", "beside actors"):
            table.add_column(column, justify="right")
        table.add_column("forms or companions")
        table.add_column("example")
        for s in group:
            others = s.with_ or s.forms[1:]
            numbers = (str(n) for n in (s.count, s.articles, s.outlets, s.beside))
            example = Text(s.examples[0] if s.examples else "", overflow="fold")
            table.add_row(Text(s.word), *numbers, Text("، ".join(others[:4])), example)
        console.print(table)
