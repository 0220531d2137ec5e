# SPDX-License-Identifier: Apache-2.0
"""How well the judge's probabilities hold: calibration error, reliability plot, what strictness keeps."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from waqai.evaluate.report import GoldReport

_BINS = 10
_SIDE, _MARGIN = 260, 46
_COLOURS = {"event": "#1b6ca8", "whole": "#b5541c", "news": "#2e7d32"}
_TITLES = {
    "event": "event: it is one, of that type",
    "whole": "whole: the parties are right, too",
    "news": "news: a sentence alone reports it",
}

Answers = tuple[np.ndarray, Sequence[bool]]


def bins(chances: np.ndarray, labels: Sequence[bool]) -> list[tuple[float, float, int]]:
    """Mean chance, share of yes and size of ten parts of equal size, from the least sure."""
    order = np.argsort(chances, kind="stable")
    answers = np.array(labels, dtype=float)
    return [(float(chances[p].mean()), float(answers[p].mean()), len(p)) for p in np.array_split(order, _BINS)]


def calibration(name: str, chances: np.ndarray, labels: Sequence[bool]) -> str:
    """Expected calibration error, Brier score and base rate of one question, as a line."""
    answers = np.array(labels, dtype=float)
    error = sum(size * abs(chance - share) for chance, share, size in bins(chances, labels)) / len(answers)
    brier = float(np.mean((chances - answers) ** 2))
    base = float(answers.mean())
    return f"{name:6} calibration error {error:.3f}, Brier {brier:.3f} (base rate {base:.2f}: {base * (1 - base):.3f})"


def curve_line(least: float, report: GoldReport, full: GoldReport) -> str:
    """What is kept from a sureness on, and how right it is."""
    kept = report.counts["detect"]["coded"] / full.counts["detect"]["coded"]
    shares = [report.figures[f"{level}.p"].value for level in ("detect", "dyad", "coded")]
    told = "".join(f"{share:10.3f}" for share in shares)
    return f"{least:18.2f}{kept:8.2f}{told}{report.figures['blame'].value:10.3f}"


def plot(named: Mapping[str, Answers]) -> str:
    """The reliability of each question as an SVG: how often yes, by how probable it was said to be."""
    width = len(named) * (_SIDE + _MARGIN) + _MARGIN
    height = _SIDE + 2 * _MARGIN
    panels = "".join(_panel(n, name, *answers) for n, (name, answers) in enumerate(named.items()))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" font-family="sans-serif" '
        f'font-size="12"><rect width="{width}" height="{height}" fill="white"/>{panels}</svg>\n'
    )


def _panel(place: int, name: str, chances: np.ndarray, labels: Sequence[bool]) -> str:
    left = _MARGIN + place * (_SIDE + _MARGIN)
    points = [(left + x * _SIDE, _MARGIN + (1 - y) * _SIDE) for x, y, _ in bins(chances, labels)]
    line = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    dots = "".join(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3.5" fill="{_COLOURS[name]}"/>' for x, y in points)
    ticks = "".join(
        f'<text x="{left + share * _SIDE:.0f}" y="{_MARGIN + _SIDE + 16}" text-anchor="middle">{share:g}</text>'
        f'<text x="{left - 6}" y="{_MARGIN + (1 - share) * _SIDE + 4:.0f}" text-anchor="end">{share:g}</text>'
        for share in (0, 0.5, 1)
    )
    return (
        f'<rect x="{left}" y="{_MARGIN}" width="{_SIDE}" height="{_SIDE}" fill="none" stroke="#999"/>'
        f'<line x1="{left}" y1="{_MARGIN + _SIDE}" x2="{left + _SIDE}" y2="{_MARGIN}" stroke="#bbb" '
        f'stroke-dasharray="4 4"/><polyline points="{line}" fill="none" stroke="{_COLOURS[name]}"/>{dots}{ticks}'
        f'<text x="{left + _SIDE / 2}" y="{_MARGIN - 14}" text-anchor="middle">{_TITLES[name]}</text>'
        f'<text x="{left + _SIDE / 2}" y="{_MARGIN + _SIDE + 34}" text-anchor="middle">said to be</text>'
    )
