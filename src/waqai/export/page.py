# SPDX-License-Identifier: Apache-2.0
"""One article and its records as a self-contained right-to-left page: the words marked, the record beside them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from itertools import pairwise
from typing import NamedTuple

import jinja2

from waqai.model.article import Article
from waqai.model.records import Entity, Event, Office, Quote, Record, Response, Stance

from . import labels


class Piece(NamedTuple):
    """A stretch of the article's text and the marks on it: kinds (cue, actor, ...) and the events that set them."""

    text: str
    kinds: str
    events: str


class Coded(NamedTuple):
    """One article with what the page shows of it."""

    article: Article
    pieces: list[Piece]
    events: list[tuple[int, Event]]
    offices: list[Office]
    stances: list[Stance]
    quotes: list[Quote]
    responses: list[Response]


def render(items: Iterable[tuple[Article, list[Record]]]) -> str:
    """The page of one article or several. All text from the articles is escaped."""
    return _template().render(articles=[_coded(article, records) for article, records in items], labels=labels)


@cache
def _template() -> jinja2.Template:
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("waqai.export"), autoescape=True, trim_blocks=True, lstrip_blocks=True
    )
    return environment.get_template("page.html")


def _coded(article: Article, records: list[Record]) -> Coded:
    events = [record for record in records if isinstance(record, Event)]
    return Coded(
        article,
        _pieces(article.text, events),
        list(enumerate(events, 1)),
        [r for r in records if isinstance(r, Office)],
        [r for r in records if isinstance(r, Stance)],
        [r for r in records if isinstance(r, Quote)],
        [r for r in records if isinstance(r, Response)],
    )


def _pieces(text: str, events: list[Event]) -> list[Piece]:
    """Cut the text wherever a mark begins or ends, so that marks may overlap."""
    marks = [mark for number, event in enumerate(events, 1) for mark in _marks(number, event)]
    edges = sorted({0, len(text), *(edge for mark in marks for edge in mark[:2])})
    pieces = []
    for start, end in pairwise(edges):
        here = [mark for mark in marks if mark[0] <= start and end <= mark[1]]
        kinds = " ".join(dict.fromkeys(mark[2] for mark in here))
        numbers = " ".join(dict.fromkeys(str(mark[3]) for mark in here))
        pieces.append(Piece(text[start:end], kinds, numbers))
    return pieces


def _marks(number: int, event: Event) -> Iterable[tuple[int, int, str, int]]:
    quad = f"cue quad{event.quad_code}"
    yield event.trigger.start, event.trigger.end, quad, number
    groups: tuple[tuple[str, list[Entity]], ...] = (
        ("actor", event.actor),
        ("recipient", event.recipient),
        ("source", event.cite_info.attribution),
    )
    for kind, entities in groups:
        for entity in entities:
            if entity.start is not None and entity.end is not None:
                yield entity.start, entity.end, kind, number
    if event.event_loc is not None:
        yield event.event_loc.start, event.event_loc.end, "place", number
