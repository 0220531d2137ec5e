# SPDX-License-Identifier: Apache-2.0
import datetime as dt
import os
import tempfile
from pathlib import Path

import pytest

# The compiled dictionaries of a test run are kept apart from the user's.
os.environ.setdefault("WAQAI_CACHE", str(Path(tempfile.gettempdir()) / "waqai-test-cache"))

from waqai.coder import ArticleCoder
from waqai.lexicon.load import load
from waqai.lexicon.models import judge_model
from waqai.model.article import Article
from waqai.model.records import Event, Record

DAY = dt.date(2020, 12, 27)


@pytest.fixture(scope="session")
def lexicon():
    return load()


@pytest.fixture(scope="session")
def coder(lexicon):
    return ArticleCoder(lexicon, judge_model())


@pytest.fixture(scope="session")
def read(coder):
    """Code a text; every record's offsets are checked on the way."""

    def read(text: str, published: dt.date | None = DAY, outlet: str | None = None) -> list[Record]:
        records = coder.code(Article(id="t", text=text, published=published, outlet=outlet)).records
        for record in records:
            check_spans(text, record)
        return records

    return read


@pytest.fixture(scope="session")
def events(read):
    def events(text: str, published: dt.date | None = DAY) -> list[Event]:
        return [record for record in read(text, published) if isinstance(record, Event)]

    return events


def check_spans(text, record):
    """Every span that a record states holds the words that it states."""
    stack = [record]
    while stack:
        node = stack.pop()
        if isinstance(node, list | tuple):
            stack.extend(node)
        elif hasattr(node, "__struct_fields__"):
            start, end = getattr(node, "start", None), getattr(node, "end", None)
            if start is not None and end is not None:
                words = next(getattr(node, f) for f in ("text", "entity_text", "extracted_place") if hasattr(node, f))
                assert text[start:end] == words
            stack.extend(getattr(node, f) for f in node.__struct_fields__)


def sides(event):
    """Who does what to whom, as codes."""
    return (
        event.event[0],
        sorted(f"{e.code} {e.sector}".strip() for e in event.actor),
        sorted(f"{e.code} {e.sector}".strip() for e in event.recipient),
    )
