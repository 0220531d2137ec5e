# SPDX-License-Identifier: Apache-2.0
"""Figures of summed counts, by name.

``detect.p``, ``detect.r``, ``detect.f``: precision, recall and their harmonic mean over all articles together (micro),
of each of the fourteen kinds; ``detect.macro``: the mean F1 over the types that the gold has (of stances over their
types; links, offices and quotes have none). ``type.ASSAULT.p/r/f``: detect of one type, ``.dyad`` and ``.coded`` its F1
of those. ``blame``, ``flat`` and ``offsets`` are better low.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from waqai.export.labels import TYPES
from waqai.model.records import STANCES

from .counts import KINDS, LEVELS, RATES

Sums = Mapping[str, int]
Measure = Callable[[Sums], dict[str, float]]

LOW_IS_GOOD = frozenset({*RATES, "offsets"})


class Tally(NamedTuple):
    """Hits among what gold tells and what was coded."""

    hit: int
    gold: int
    coded: int

    @property
    def precision(self) -> float:
        """The share of the coded that is right; 0 where nothing was coded."""
        return self.hit / self.coded if self.coded else 0.0

    @property
    def recall(self) -> float:
        """The share of the gold that was coded; 0 where gold has none."""
        return self.hit / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


_GROUPS: dict[str, tuple[str, ...]] = {
    kind: tuple(TYPES) if kind not in ("link", "stance", "office", "quote") else STANCES if kind == "stance" else ("-",)
    for kind in KINDS
}
_CELLS = {
    kind: [(group, tuple(f"{kind}/{group}/{what}" for what in Tally._fields)) for group in groups]
    for kind, groups in _GROUPS.items()
}


def tallies(sums: Sums, kind: str) -> dict[str, Tally]:
    """The tally of each group of a kind, empty ones left out."""
    of = sums.get
    found = {group: Tally(*[of(name, 0) for name in names]) for group, names in _CELLS[kind]}
    return {group: tally for group, tally in found.items() if tally.gold or tally.coded}


def total(groups: Mapping[str, Tally]) -> Tally:
    """All groups together."""
    return Tally(
        sum(tally.hit for tally in groups.values()),
        sum(tally.gold for tally in groups.values()),
        sum(tally.coded for tally in groups.values()),
    )


def macro(groups: Mapping[str, Tally]) -> float:
    """The mean F1 over the groups that gold has."""
    told = [tally.f1 for tally in groups.values() if tally.gold]
    return sum(told) / len(told) if told else 0.0


def measure(sums: Sums) -> dict[str, float]:
    """All figures, by name; those of kinds and types that neither gold nor records have are left out."""
    figures: dict[str, float] = {}
    for kind in KINDS:
        groups = tallies(sums, kind)
        if groups:
            _add(figures, kind, total(groups))
            if len(_GROUPS[kind]) > 1:
                figures[f"{kind}.macro"] = macro(groups)
        if kind in LEVELS:
            for group, tally in groups.items():
                if kind == "detect":
                    _add(figures, f"type.{group}", tally)
                else:
                    figures[f"type.{group}.{kind}"] = tally.f1
    for rate in RATES:
        figures[rate] = sums.get(f"{rate}/-/wrong", 0) / (sums.get(f"{rate}/-/all", 0) or 1)
    figures["offsets"] = float(sums.get("offsets/-/wrong", 0))
    return figures


def measure_levels(sums: Sums) -> dict[str, float]:
    """Only the F1 of detect, dyad and coded: what is shown of small groups of articles."""
    found = {kind: tallies(sums, kind) for kind in LEVELS}
    return {f"{kind}.f": total(groups).f1 for kind, groups in found.items() if groups}


def _add(figures: dict[str, float], name: str, tally: Tally) -> None:
    figures[f"{name}.p"], figures[f"{name}.r"], figures[f"{name}.f"] = tally.precision, tally.recall, tally.f1
