# SPDX-License-Identifier: Apache-2.0
"""Lint dictionary files: spelling, duplicate and doubtful entries, each named with file, line and remedy."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import msgspec

from waqai.model.lexicon import Source

from . import schema
from .source import SourceFile

_PRESENTATION = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]")
_MARKS = re.compile("[\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_PERSIAN = re.compile("[کگیپچژۀہە]")
_TASHKEEL = re.compile("[\u064b-\u0650\u0652-\u065f\u0670]")  # all but the shadda, which marks doubled verbs
_DIGITS = re.compile("[٠-٩۰-۹]")
_PROSE = {"fires", "quiet"}

SECTORS = frozenset(
    [
        "COP",
        "GOV",
        "JUD",
        "LEG",
        "MIL",
        "PRM",
        "PTY",
        "REB",
        "SPY",
        "UAF",
        "UNK",
        "AGR",
        "BUS",
        "CRM",
        "CVL",
        "EDU",
        "ELI",
        "JRN",
        "LAB",
        "MED",
        "OPP",
        "PRE",
        "REF",
        "REL",
        "SOC",
    ]
)
ROLES = frozenset({"actor", "recipient", "party", "place", "none", "controlled", "seat", "goal"})
HEAD_KINDS = frozenset({"office", "body", "people", "document", "address"})
OF = frozenset({"none", "country", "sector", "open", "pronoun"})


class Problem(NamedTuple):
    """One thing to mend in a dictionary file."""

    source: Source
    what: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.source}: {self.what}. {self.remedy}"


def lint(files: Iterable[SourceFile]) -> Iterator[Problem]:
    """All problems of the ``files``, in their order."""
    seen: dict[tuple[str, str], Source] = {}
    for file in files:
        for table in file.lines:
            items = getattr(file.content, "word_class" if table == "class" else table, [])
            for n, item in enumerate(items):
                source = file.source(table, n)
                yield from _spelling(item, source)
                yield from _repeated(file, table, item, source, seen)
                yield from _values(item, source)


def _spelling(item: msgspec.Struct, source: Source) -> Iterator[Problem]:
    for key, value in msgspec.structs.asdict(item).items():
        for text in _strings(value):
            for found, what, remedy in (
                (_PRESENTATION.search(text), "presentation form", "Type ordinary letters."),
                (_MARKS.search(text), "tatweel or an invisible mark", "Delete it."),
                (_PERSIAN.search(text), "Persian letter", "Type the Arabic letter (ك, ي, ه, ...)."),
                (_TASHKEEL.search(text), "tashkeel", "Leave the vowels out."),
                (_DIGITS.search(text) if key not in _PROSE else None, "Arabic-Indic digit", "Type 0 to 9."),
            ):
                if found:
                    yield Problem(source, f"{what} in {key}: {text}", remedy)
            if key not in _PROSE and text != " ".join(text.split()):
                yield Problem(source, f"stray white space in {key}: “{text}”", "Single spaces only.")


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, msgspec.Struct):
        for inner in msgspec.structs.asdict(value).values():
            yield from _strings(inner)
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _strings(key)
            yield from _strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _strings(inner)


def _repeated(
    file: SourceFile, table: str, item: msgspec.Struct, source: Source, seen: dict[tuple[str, str], Source]
) -> Iterator[Problem]:
    name = getattr(item, "id", None)
    if name is None:
        return
    scope = file.name if table == "cue" else "actor"
    if (scope, name) in seen:
        yield Problem(source, f"id {name} stands already at {seen[scope, name]}", "Give it an id of its own.")
    seen[scope, name] = source


def _values(item: msgspec.Struct, source: Source) -> Iterator[Problem]:
    elsewhere = [s for sectors in getattr(item, "sector_in", {}).values() for s in sectors]
    posts = [s for post in getattr(item, "posts", []) for s in post.sector]
    for sector in [*getattr(item, "sector", []), *elsewhere, *posts]:
        if sector not in SECTORS | {"", "NGO"}:
            yield Problem(source, f"unknown sector {sector}", f"One of {' '.join(sorted(SECTORS))}.")
    for role in getattr(item, "governs", {}).values():
        if role not in ROLES:
            yield Problem(source, f"unknown role {role}", f"One of {', '.join(sorted(ROLES))}.")
    if isinstance(item, schema.HeadItem):
        if item.kind not in HEAD_KINDS:
            yield Problem(source, f"unknown kind {item.kind}", f"One of {', '.join(sorted(HEAD_KINDS))}.")
        if item.of not in OF:
            yield Problem(source, f"unknown of {item.of}", f"One of {', '.join(sorted(OF))}.")
    if isinstance(item, schema.ActorItem):
        for post in item.posts:
            if post.since and post.until and post.since > post.until:
                yield Problem(source, f"post {post.title} ends before it begins", "Mend since or until.")
