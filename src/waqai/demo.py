# SPDX-License-Identifier: Apache-2.0
"""The bundled example articles, written for this project. They are made up; who they name is real."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from importlib import resources

from waqai.model.article import Article


def articles() -> Iterator[Article]:
    """The examples in the order of their names, each published on the day that its name begins with."""
    folder = resources.files("waqai") / "data" / "examples"
    for file in sorted(folder.iterdir(), key=lambda file: file.name):
        if file.name.endswith(".txt"):
            text = file.read_text(encoding="utf-8")
            yield Article(id=file.name, text=text, published=dt.date.fromisoformat(file.name[:10]))
