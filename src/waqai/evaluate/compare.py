# SPDX-License-Identifier: Apache-2.0
"""What changed since an earlier evaluation: figures, records, faults.

Both evaluations are resampled by the same draws of articles (paired), so that what makes an article hard does not
blur the difference. Only articles that both have are compared.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from typing import TypeVar

import msgspec

from .counts import Unit
from .faults import Fault
from .figures import LOW_IS_GOOD, Measure, measure
from .gsr import measure_sentences
from .intervals import Sampler, bounds, summed
from .report import Report, Short


class Difference(msgspec.Struct, frozen=True):
    """A figure then and now, and the bounds of the 95 % interval of its change."""

    old: float
    new: float
    low: float
    high: float

    @property
    def change(self) -> float:
        """New minus old."""
        return self.new - self.old

    @property
    def is_sure(self) -> bool:
        """Whether the interval leaves out no change."""
        return self.low > 0 or self.high < 0


class Changed(msgspec.Struct, frozen=True):
    """A coded event that says something else than before."""

    old: Short
    new: Short


class Comparison(msgspec.Struct, frozen=True, kw_only=True):
    """The change from ``before`` to ``now``, the names of the coders. ``only_one``: articles that only one evaluation
    has; ``other_gold``: articles whose gold events are not as many as then."""

    before: str
    now: str
    figures: dict[str, dict[str, Difference]]
    gone: list[Fault]
    new: list[Fault]
    added: list[Short]
    removed: list[Short]
    changed: list[Changed]
    only_one: list[str]
    other_gold: list[str]

    def moved(self, better: bool) -> dict[str, Difference]:
        """The figures that surely got better, or worse, as ``gold detect.f``."""
        return {
            f"{part} {name}": difference
            for part, figures in self.figures.items()
            for name, difference in figures.items()
            if difference.is_sure and ((difference.change > 0) != (name in LOW_IS_GOOD)) == better
        }


Item = TypeVar("Item", Fault, Short)


def compare(old: Report, new: Report) -> Comparison:
    """The change from one evaluation to a later one."""
    figures: dict[str, dict[str, Difference]] = {}
    only_one: list[str] = []
    other_gold: list[str] = []
    if old.gold and new.gold:
        before, now = _shared(old.gold.units, new.gold.units)
        figures["gold"] = differences(before, now, measure)
        only_one = sorted({unit.name for unit in old.gold.units} ^ {unit.name for unit in new.gold.units})
        other_gold = [a.name for a, b in zip(before, now, strict=True) if _gold_events(a) != _gold_events(b)]
    if old.gsr and new.gsr:
        figures["gsr"] = differences(*_shared(old.gsr.units, new.gsr.units), measure_sentences)
    shared = {unit.name for unit in new.gold.units} - set(only_one) if new.gold else set()
    then, after = _records(old, shared), _records(new, shared)
    return Comparison(
        before=old.coder,
        now=new.coder,
        figures=figures,
        gone=_without(_faults(old, shared), _faults(new, shared)),
        new=_without(_faults(new, shared), _faults(old, shared)),
        added=_without(after, then),
        removed=_without(then, after),
        changed=_changed(then, after),
        only_one=only_one,
        other_gold=other_gold,
    )


def differences(old: Sequence[Unit], new: Sequence[Unit], measure: Measure) -> dict[str, Difference]:
    """Each figure that both have, with the interval of its change. The units must be the same, in the same order."""
    before, now = measure(summed(old)), measure(summed(new))
    samples = [
        (measure(first), measure(second))
        for first, second in zip(Sampler(old).sums(), Sampler(new).sums(), strict=True)
        if old
    ]
    found = {}
    for name in now:
        if name in before:
            changes = [second[name] - first[name] for first, second in samples if name in first and name in second]
            found[name] = Difference(before[name], now[name], *bounds(changes or [0.0]))
    return found


def _shared(old: Sequence[Unit], new: Sequence[Unit]) -> tuple[list[Unit], list[Unit]]:
    """The units that both have, by name."""
    before, now = {unit.name: unit for unit in old}, {unit.name: unit for unit in new}
    names = sorted(before.keys() & now.keys())
    return [before[name] for name in names], [now[name] for name in names]


def _gold_events(unit: Unit) -> dict[str, int]:
    return {name: n for name, n in unit.counts.items() if name.startswith("detect/") and name.endswith("/gold")}


def _faults(report: Report, articles: set[str]) -> list[Fault]:
    return [fault for fault in report.gold.faults if fault.article in articles] if report.gold else []


def _records(report: Report, articles: set[str]) -> list[Short]:
    return [record for record in report.gold.records if record.article in articles] if report.gold else []


def _without(items: Sequence[Item], others: Iterable[Item]) -> list[Item]:
    """The items whose like is not among the others."""
    known: set[Hashable] = {other.key for other in others}
    return [item for item in items if item.key not in known]


def _changed(old: Sequence[Short], new: Sequence[Short]) -> list[Changed]:
    before = {record.key: record for record in old}
    pairs = ((before.get(record.key), record) for record in new)
    return [Changed(then, now) for then, now in pairs if then is not None and then != now]
