# SPDX-License-Identifier: Apache-2.0
"""95 % intervals by resampling whole units (articles, sentences), as events of one article go wrong together.

Percentile bootstrap (Efron and Tibshirani 1993, chapter 13) with a fixed seed: the same counts give the same
intervals. The counts of a unit are packed into one long integer, 32 bits a count, so that summing a sample adds all
counts at once.
"""

from __future__ import annotations

import random
import struct
from collections import Counter
from collections.abc import Iterator, Sequence

import msgspec

from .counts import Counts, Unit
from .figures import Measure, Sums

ROUNDS = 1000
SEED = 2018
_TAIL = 0.025
_LANE = 4  # bytes of a count in a packed sum, far more than any gold holds


class Estimate(msgspec.Struct, frozen=True):
    """A figure with the bounds of its 95 % interval."""

    value: float
    low: float
    high: float


class Sampler:
    """Sums of the counts of resampled units."""

    def __init__(self, units: Sequence[Unit]) -> None:
        self._names = sorted({name for unit in units for name in unit.counts})
        self._form = struct.Struct(f"<{len(self._names)}I")
        self._packed = [self._pack(unit) for unit in units]

    def _pack(self, unit: Unit) -> int:
        return int.from_bytes(self._form.pack(*(unit.counts.get(name, 0) for name in self._names)), "little")

    def sums(self, rounds: int = ROUNDS, seed: int = SEED) -> Iterator[Sums]:
        """The sums of ``rounds`` samples, each of as many units as there are, drawn with replacement."""
        chance = random.Random(seed)
        for _ in range(rounds):
            drawn = sum(chance.choices(self._packed, k=len(self._packed)))
            counts = self._form.unpack(drawn.to_bytes(len(self._names) * _LANE, "little"))
            yield dict(zip(self._names, counts, strict=True))


def summed(units: Sequence[Unit]) -> Counts:
    """The counts of all units together."""
    sums: Counts = Counter()
    for unit in units:
        sums.update(unit.counts)
    return sums


def estimates(units: Sequence[Unit], measure: Measure, rounds: int = ROUNDS) -> dict[str, Estimate]:
    """Each figure of the units with its interval. A single unit says nothing of the spread: its bounds are 0 and 1."""
    values = measure(summed(units))
    if len(units) < 2:
        return {name: Estimate(value, 0.0, max(1.0, value)) for name, value in values.items()}
    samples = [measure(sums) for sums in Sampler(units).sums(rounds)] if units else []
    return {
        name: Estimate(value, *bounds([sample[name] for sample in samples if name in sample] or [value]))
        for name, value in values.items()
    }


def bounds(samples: Sequence[float]) -> tuple[float, float]:
    """The 2.5th and the 97.5th percentile."""
    ranked = sorted(samples)
    last = len(ranked) - 1
    return ranked[round(last * _TAIL)], ranked[round(last * (1 - _TAIL))]
