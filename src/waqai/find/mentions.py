# SPDX-License-Identifier: Apache-2.0
"""Mentions: the noun phrases of a sentence that name or describe an actor, as the dictionaries read them."""

from __future__ import annotations

from waqai.arabic.numbers import Quantity
from waqai.model.lexicon import Actor, Adjective, Entry, Nationality

from .words import Reading


class Mention:
    """One noun phrase: a head with what qualifies it. Positions are words of the sentence, ends exclusive.

    ``kind``: actor (a known name), nation, office, body, people, document, person (a name no dictionary has), place,
    crowd (a number alone: الآلاف). ``complement`` is what stands behind the head in an iḍāfa or behind one of its
    prepositions (زعيم الحوثيين, متحدث باسم الجيش). ``nationalities`` are the nations of its adjectives, several
    in ``الرئيسين السوري والإيراني``.
    """

    __slots__ = (
        "adjectives",
        "complement",
        "conjoined",
        "end",
        "entry",
        "head",
        "kind",
        "name",
        "name_entry",
        "nationalities",
        "number",
        "preposition",
        "quantity",
        "quantity_span",
        "reading",
        "start",
        "states",
        "then",
        "title",
    )

    def __init__(self, kind: str, start: int, end: int, head: int, reading: Reading | None) -> None:
        self.kind, self.start, self.end, self.head = kind, start, end, head
        self.reading = reading
        self.entry: Entry | None = reading.entry if reading else None
        self.complement: Mention | None = None
        self.nationalities: list[Nationality] = []
        self.states: list[Nationality] = []  # which states a noun that names none means (دولتان هما مصر والأردن)
        self.adjectives: list[Adjective] = []
        self.name: tuple[int, int] | None = None  # of a person, behind or before the office
        self.name_entry: Actor | None = None
        self.title: tuple[int, int] | None = None  # the words of the office
        self.quantity: Quantity | None = None
        self.quantity_span: tuple[int, int] | None = None
        self.number = "s"
        self.then = False  # whether he held the office at the time told of (الرئيس حينها)
        self.preposition = ""  # what governs it, "" where it stands bare
        self.conjoined = False  # joined by و to what stands before it

    @property
    def is_former(self) -> bool:
        """Whether an adjective or adverb says that the post is over (سابق, آنذاك)."""
        return self.then or any(adjective.effect == "former" for adjective in self.adjectives)

    @property
    def is_of_nations(self) -> bool:
        """Whether the nations are complements, each of one of several holders: وزراء خارجية مصر والأردن."""
        return self.complement is not None and self.complement.entry in self.nationalities[:1]

    def __repr__(self) -> str:
        entry = self.entry.id if self.entry else ""
        return f"Mention({self.kind} {self.start}-{self.end} {entry})"
