# SPDX-License-Identifier: Apache-2.0
"""Parties: mentions resolved to country, sector and, where surely known, identity (codebook, section 4)."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from waqai.find.mentions import Mention
from waqai.model.lexicon import Actor, Adjective, Head, Nationality, Post

_BODIES_OF_NO_COUNTRY = frozenset({"UNO", "EUR", "IGO", "NGO", "ISM", "MNC"})
_ARMED = frozenset({"REB", "UAF", "PRM", "MIL", "CRM"})


class Party(NamedTuple):
    """A resolved actor, recipient or source. ``mention`` None: implied, or told by a verb's form alone."""

    code: str
    sectors: tuple[str, ...]
    mention: Mention | None = None
    via: str = "implied"
    identifier: str | None = None
    name: str | None = None
    office: str | None = None
    public: bool = False
    why: str = ""
    assumed: bool = False  # the country is the article's, for want of a better one
    stands: tuple[int, Mention] | None = None  # where the mention meant stands: sentence and words
    introduced: tuple[int, Mention] | None = None  # where one whose name is told only here was told without it

    @property
    def sector(self) -> str:
        """The primary sector."""
        return self.sectors[0] if self.sectors else ""

    def same_as(self, other: Party) -> bool:
        """Whether both are coded alike and, where both are known, are the same one."""
        if self.identifier and other.identifier:
            return self.identifier == other.identifier
        return (self.code, self.sector) == (other.code, other.sector)


def implied(code: str, *sectors: str, why: str) -> Party:
    """A party that the sentence does not name."""
    return Party(code, sectors, via="implied", why=why)


def of_nation(nation: Nationality, mention: Mention | None, via: str) -> Party:
    """A bare state, its capital used as the state, or its adjective: the government."""
    identifier = nation.wikidata or f"nation/{nation.code}"
    return Party(nation.code, ("GOV",), mention, via, identifier, nation.name, public=True, why=str(nation.source))


def of_actor(actor: Actor, mention: Mention | None, day: dt.date | None, former: bool) -> Party:
    """A known person or body, as what it was on ``day``; a person whose posts are over is ELI.
    ``former``: the words call the person by a post that is over."""
    code, sectors, office = actor.code, tuple(actor.sector), None
    post = _post_on(actor, day)
    if former and actor.kind == "person" and post is None:
        sectors = ("ELI",)
    elif post is not None:  # also of الرئيس السابق, who is prime minister now
        code, sectors, office = post.code, tuple(post.sector), post.title or None
    elif actor.posts and not sectors:
        nearest = _nearest_post(actor, day)
        over = nearest.until is not None and day is not None and nearest.until < day
        code, sectors = nearest.code, ("ELI",) if over and actor.kind == "person" else tuple(nearest.sector)
        if over and nearest.code in _BODIES_OF_NO_COUNTRY and actor.code:
            code = actor.code
    if code in _BODIES_OF_NO_COUNTRY:
        sectors = ()
    return Party(
        code,
        tuple(s for s in sectors if s),
        mention,
        "name",
        actor.wikidata or actor.id,
        actor.name,
        office,
        public=actor.kind != "person" or bool(actor.posts or actor.sector),
        why=str(actor.source),
    )


def _post_on(actor: Actor, day: dt.date | None) -> Post | None:
    """The post held on ``day``; of several an office of state before one in a party, then the one begun last."""
    if day is None and actor.kind == "group":  # with no day told, a group is what it has fought as
        rebels = [post for post in actor.posts if post.sector[:1] == ["REB"]]
        if rebels:
            return rebels[-1]
    held = [post for post in actor.posts if post.held_on(day)]
    return max(held, key=lambda post: (post.sector[:1] != ["PTY"], post.since or dt.date.min), default=None)


def _nearest_post(actor: Actor, day: dt.date | None) -> Post:
    """Of a person with no post on ``day`` the one that ended last, else the next one."""
    if day is None:
        return actor.posts[-1]
    over = [post for post in actor.posts if post.until is not None and post.until < day]
    if over:
        return max(over, key=lambda post: post.until or day)

    def distance(post: Post) -> int:
        if post.since is not None and day < post.since:
            return (post.since - day).days
        return (day - post.until).days if post.until is not None else 0

    return min(actor.posts, key=distance)


def sectors_in(head: Head, code: str, sectors: tuple[str, ...]) -> tuple[str, ...]:
    """What a described actor is in a country, where its noun means something else there."""
    own = tuple(s for s in head.sector if s)
    return tuple(head.sector_in[code]) if sectors == own and code in head.sector_in else sectors


class Nature(NamedTuple):
    """What a described actor is, before its country is known."""

    code: str
    sectors: tuple[str, ...]
    former: bool


def nature(head: Head, adjectives: list[Adjective], complement: Party | None) -> Nature:
    """Country and sectors of a described actor from its head noun, adjectives and complement."""
    code, sectors = head.code, tuple(s for s in head.sector if s and s != "NGO")
    inherits = False
    if complement is not None:
        if not code:
            code = complement.code
        inherits = bool(head.of == "sector" and (complement.sectors or complement.code in _BODIES_OF_NO_COUNTRY))
        if sectors[:1] == ("MIL",) and complement.sectors[:1] in (("REB",), ("PRM",)):
            inherits = True  # دبابات للحوثيين
        of_state = complement.via == "nation" or (complement.via == "pronoun" and complement.sectors[:1] == ("GOV",))
        of_holder = complement.via in ("name", "title") and complement.sectors[:1] == ("GOV",)
        keeps = of_state or (of_holder and bool(set(sectors) & _ARMED))  # قوات الرئيس السوري
        if inherits and not (keeps and sectors):
            sectors = complement.sectors
        elif keeps and sectors == ("UAF",) and complement.via == "pronoun":  # عناصرها: a state's own are no gunmen
            sectors = ("COP",)
    former = False
    for adjective in adjectives:
        if adjective.code:
            code = adjective.code
        if adjective.effect == "former":
            former = True
        elif adjective.effect in ("replace", "side"):
            sectors = tuple(adjective.sector)
        elif adjective.effect == "arm":
            if adjective.sector == ["REB"] and head.kind in ("body", "people"):
                sectors = ("REB",)
            elif head.kind in ("body", "people") and not set(sectors) & _ARMED:
                sectors = tuple(adjective.sector) if head.kind == "people" else ("REB",)
        elif adjective.effect == "kind":
            told = inherits and complement is not None and complement.via != "nation"  # وفد أمني من المخابرات
            if not told and (head.of == "sector" or head.kind == "document" or not sectors):
                sectors = tuple(adjective.sector)
        elif adjective.effect == "unknown" and not sectors:
            sectors = tuple(adjective.sector)
    if code in _BODIES_OF_NO_COUNTRY:
        sectors = ()
    return Nature(code, sectors, former)
