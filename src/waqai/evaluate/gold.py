# SPDX-License-Identifier: Apache-2.0
"""Gold: what careful readers coded, one file an article, read and checked.

``DIR/gold`` or ``DIR/annotations`` (or DIR itself) holds NAME.json for the article NAME; the article is NAME.txt in
``DIR/articles`` (or beside it), or an item of ``DIR/articles*.jsonl`` whose id is NAME. The format of NAME.json is that
of docs/evaluation.md.
"""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Iterator
from pathlib import Path, PurePath
from typing import NamedTuple

import msgspec

from waqai.ingest.read import read_all
from waqai.lexicon.lint import SECTORS
from waqai.lexicon.load import ontology
from waqai.model.article import Article
from waqai.model.errors import InputError, WaqaiError
from waqai.model.records import AUXILIARIES, STANCES

_FOLDERS = ("gold", "annotations")
_FOCUS = ("main", "reference")


class GoldError(WaqaiError):
    """Gold that cannot be used."""


class GoldEntity(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A party by country and sector; ``text`` is its mention in the event's sentence, ``""`` when implied."""

    code: str
    sector: str = ""
    text: str = ""


class GoldSize(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The numbers told."""

    dead: int | None = None
    injured: int | None = None
    arrested: int | None = None

    def told(self) -> dict[str, int]:
        """Those that are told."""
        return told(self.dead, self.injured, self.arrested)


class GoldEvent(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One event. ``near`` stands once in the text and holds the ``cue``; ``optional``: a close call; ``link``: a name
    that the mentions of one happening share, "" where it is told once."""

    near: str
    cue: str
    event: str
    mode: list[str] = []
    aux: list[str] = []
    focus: str = "main"
    actor: list[GoldEntity] = []
    recipient: list[GoldEntity] = []
    by: list[GoldEntity] = []
    date: str | None = None
    enddate: str | None = None
    place: str | None = None
    country: str | None = None
    size: GoldSize | None = None
    link: str = ""
    optional: bool = False
    note: str = ""


class GoldOffice(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A person with a post."""

    person: str
    title: str
    code: str = ""
    former: bool = False
    note: str = ""


class GoldStance(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A standing relation."""

    type: str
    subject: GoldEntity
    object: GoldEntity
    note: str = ""


class GoldQuote(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A quotation by its first words."""

    starts: str
    speaker: str | None = None
    note: str = ""


class Gold(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What is right of one article. Of offices, stances or quotes None: not annotated, so not measured."""

    article: str
    published: str | None = None
    events: list[GoldEvent] = []
    offices: list[GoldOffice] | None = None
    stances: list[GoldStance] | None = None
    quotes: list[GoldQuote] | None = None
    note: str = ""


class Annotated(NamedTuple):
    """An article with its gold."""

    name: str
    article: Article
    gold: Gold


def told(dead: int | None, injured: int | None, arrested: int | None) -> dict[str, int]:
    """The numbers that are told, by name."""
    named = (("dead", dead), ("injured", injured), ("arrested", arrested))
    return {name: number for name, number in named if number is not None}


def read_gold(folder: Path, texts: Path | None = None, articles: Path | None = None) -> list[Annotated]:
    """The annotated articles of a folder, by name.

    ``texts``: the folder of the NAME.txt; ``articles``: JSON Lines of the articles, which bring outlet and day. By
    default both are looked for in ``folder``. Raises GoldError, naming file and field, for the first thing wrong.
    """
    paths = _annotations(folder)
    texts = texts or (folder / "articles" if (folder / "articles").is_dir() else paths[0].parent)
    items = _items([articles] if articles else sorted(folder.glob("articles*.jsonl")))
    return [_annotated(path, texts, items) for path in paths]


def _annotations(folder: Path) -> list[Path]:
    place = next((folder / name for name in _FOLDERS if (folder / name).is_dir()), folder)
    paths = sorted(place.glob("*.json"))
    if not paths:
        raise GoldError("W501", "no gold: no NAME.json in it", str(place), "Give the folder that holds the gold.")
    return paths


def _items(files: list[Path]) -> dict[str, Article]:
    items: dict[str, Article] = {}
    for item in read_all(files, io.BytesIO(), None):
        if isinstance(item, InputError):
            raise item
        items[short_name(item.id)] = item
    return items


def short_name(article: str) -> str:
    """The NAME in an article's id, which may be a path: ``gold/articles/a001.txt`` is a001."""
    return PurePath(article).name.removesuffix(".txt")


def _annotated(path: Path, texts: Path, items: dict[str, Article]) -> Annotated:
    try:
        gold = msgspec.json.decode(path.read_bytes(), type=Gold)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise GoldError("W502", str(error), str(path), "See docs/evaluation.md for the format.") from None
    article = _article(path, texts / f"{path.stem}.txt", items.get(path.stem), gold)
    for field, what in _problems(gold, article.text):
        raise GoldError("W503", what, f"{path}: {field}", "Correct it by the article.")
    return Annotated(path.stem, article, gold)


def _article(path: Path, file: Path, item: Article | None, gold: Gold) -> Article:
    text = _text(file) if file.is_file() else None
    if item is None:
        if text is None:
            remedy = "Give the folder of the texts with --texts, or the articles with --articles."
            raise GoldError("W504", f"its article is missing: no {file}", str(path), remedy)
        return Article(id=path.stem, text=text, published=_day(gold.published))
    if text is not None and text != item.text:
        raise GoldError("W505", f"its text differs from that of {file}", item.id, "Leave out one of the two.")
    if item.published is None and _day(gold.published) is not None:
        return msgspec.structs.replace(item, published=_day(gold.published))
    return item


def _text(file: Path) -> str:
    try:
        return file.read_bytes().decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        raise GoldError("W506", f"not UTF-8: {error.reason}", str(file), "Save it as UTF-8.") from None


def _problems(gold: Gold, text: str) -> Iterator[tuple[str, str]]:
    """The fields that are wrong, and how."""
    if gold.published is not None and _day(gold.published) is None:
        yield "published", f"no day: {gold.published}"
    for number, event in enumerate(gold.events):
        for field, what in _of_event(event, text):
            yield f"events[{number}].{field}", what
    for number, office in enumerate(gold.offices or ()):
        if not _is_code(office.code):
            yield f"offices[{number}].code", f"no country code: {office.code}"
    for number, stance in enumerate(gold.stances or ()):
        if stance.type not in STANCES:
            yield f"stances[{number}].type", f"{stance.type} is none of {', '.join(STANCES)}"
        for side, entity in (("subject", stance.subject), ("object", stance.object)):
            for field, what in _of_entity(entity):
                yield f"stances[{number}].{side}.{field}", what


def _of_event(event: GoldEvent, text: str) -> Iterator[tuple[str, str]]:
    modes = {kind.name: {mode.name for mode in kind.modes} for kind in ontology().types}
    if not event.near or text.count(event.near) != 1:
        yield "near", f"stands {text.count(event.near)} times in the text, not once: {event.near[:60]}"
    if not event.cue or event.cue not in event.near:
        yield "cue", f"does not stand in near: {event.cue}"
    if event.event not in modes:
        yield "event", f"no PLOVER type: {event.event}"
    for mode in event.mode:
        if mode not in modes.get(event.event, ()):
            yield "mode", f"no mode of {event.event}: {mode}"
    for aux in event.aux:
        if aux not in AUXILIARIES:
            yield "aux", f"{aux} is none of {', '.join(AUXILIARIES)}"
    if event.focus not in _FOCUS:
        yield "focus", f"{event.focus} is none of {', '.join(_FOCUS)}"
    for role, entities in (("actor", event.actor), ("recipient", event.recipient), ("by", event.by)):
        for number, entity in enumerate(entities):
            for field, what in _of_entity(entity):
                yield f"{role}[{number}].{field}", what
    for field, value in (("date", event.date), ("enddate", event.enddate)):
        if value is not None and _day(value) is None:
            yield field, f"no day: {value}"
    if event.date and event.enddate and event.enddate < event.date:
        yield "enddate", f"before date: {event.enddate}"
    if event.country and not _is_code(event.country):
        yield "country", f"no country code: {event.country}"


def _of_entity(entity: GoldEntity) -> Iterator[tuple[str, str]]:
    if not _is_code(entity.code):
        yield "code", f"no country code: {entity.code}"
    if entity.sector and entity.sector not in SECTORS:
        yield "sector", f"no sector: {entity.sector}"


def _is_code(code: str) -> bool:
    return not code or (len(code) == 3 and code.isascii() and code.isupper())


def _day(day: str | None) -> dt.date | None:
    try:
        return dt.date.fromisoformat(day) if day else None
    except ValueError:
        return None
