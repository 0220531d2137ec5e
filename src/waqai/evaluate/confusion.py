# SPDX-License-Identifier: Apache-2.0
"""Which type was coded where gold has which, in the same sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from .match import CodedAt, GoldAt, Match

NONE = ""  # nothing coded for a gold event, nothing in gold for a coded one
Confusion = Counter[tuple[str, str]]  # (gold type, coded type)


def confusion(matches: Iterable[Match]) -> Confusion:
    """How often each gold type was coded as each type."""
    counted: Confusion = Counter()
    for match in matches:
        counted.update((pair.gold.type, pair.coded.type) for pair in match.pairs)
        swapped = mistaken(match)
        counted.update((gold.type, coded.type) for gold, coded in swapped)
        counted.update(_left((gold.type for gold in match.missed), (gold.type for gold, _ in swapped), gold=True))
        counted.update(_left((coded.type for coded in match.extra), (coded.type for _, coded in swapped), gold=False))
    return counted


def _left(types: Iterable[str], swapped: Iterable[str], *, gold: bool) -> Confusion:
    return Counter(
        {((kind, NONE) if gold else (NONE, kind)): n for kind, n in (Counter(types) - Counter(swapped)).items()}
    )


def mistaken(match: Match) -> list[tuple[GoldAt, CodedAt]]:
    """The missed gold events with the extra coded ones of the same sentence, those with the nearest cues first."""
    near = sorted(
        (abs(gold.start - coded.start), n, m)
        for n, gold in enumerate(match.missed)
        for m, coded in enumerate(match.extra)
        if coded.start is not None and gold.sentence is not None and gold.sentence == coded.sentence
    )
    found: dict[int, int] = {}
    for _, n, m in near:
        if n not in found and m not in found.values():
            found[n] = m
    return [(match.missed[n], match.extra[m]) for n, m in found.items()]
