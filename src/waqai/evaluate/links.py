# SPDX-License-Identifier: Apache-2.0
"""Whether events told more than once in an article are linked: pairs of mentions, as gold and records pair them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from .match import Match, Pair


class Mentions(NamedTuple):
    """Two mentions that gold or the records say are of one happening."""

    one: Pair
    other: Pair
    in_gold: bool
    in_coded: bool


def linked(match: Match) -> Iterator[Mentions]:
    """The pairs of detected events that gold or the records link, optional ones included. Nothing where the gold of the
    article links no events, which means that it does not say."""
    if not any(one.event.link for one in match.gold):
        return
    for one, other in combinations((*match.pairs, *match.optional), 2):
        in_gold = bool(one.gold.event.link) and one.gold.event.link == other.gold.event.link
        in_coded = bool(one.coded.event.link) and one.coded.event.link == other.coded.event.link
        if in_gold or in_coded:
            yield Mentions(one, other, in_gold, in_coded)
