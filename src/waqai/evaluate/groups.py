# SPDX-License-Identifier: Apache-2.0
"""Articles grouped by outlet, country and year."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence

from .counts import Unit
from .figures import measure_levels, tallies, total
from .gold import Annotated
from .intervals import estimates, summed
from .report import Group

UNKNOWN = "–"
# Codes of bodies of no one country; an article is about one of them only where it tells of no country.
_NO_COUNTRY = frozenset({"UNO", "EUR", "IGO", "NGO", "ISM", "IMG", "MNC"})


def by_outlet(annotated: Annotated) -> str:
    """The article's outlet."""
    return annotated.article.outlet or UNKNOWN


def by_country(annotated: Annotated) -> str:
    """The country whose parties take part most in the gold events of the article; of two, the first by name."""
    events = annotated.gold.events
    told = Counter(party.code for event in events for party in (*event.actor, *event.recipient) if party.code)
    states = {code: times for code, times in told.items() if code not in _NO_COUNTRY} or told
    return min(states, key=lambda code: (-states[code], code), default=UNKNOWN)


def by_year(annotated: Annotated) -> str:
    """The year of publication."""
    return str(annotated.article.published.year) if annotated.article.published else UNKNOWN


GROUPINGS: dict[str, Callable[[Annotated], str]] = {"outlet": by_outlet, "country": by_country, "year": by_year}


def groups(annotated: Sequence[Annotated], units: Sequence[Unit]) -> dict[str, list[Group]]:
    """The figures of each group, the groups with most events first, years in order."""
    return {name: _grouped(annotated, units, of) for name, of in GROUPINGS.items()}


def _grouped(annotated: Sequence[Annotated], units: Sequence[Unit], of: Callable[[Annotated], str]) -> list[Group]:
    members: dict[str, list[Unit]] = defaultdict(list)
    for article, unit in zip(annotated, units, strict=True):
        members[of(article)].append(_levels_only(unit))
    found = [
        Group(
            name=name,
            articles=len(inside),
            events=total(tallies(summed(inside), "detect")).gold,
            figures=estimates(inside, measure_levels),
        )
        for name, inside in members.items()
    ]
    return sorted(found, key=lambda group: group.name if of is by_year else (-group.events, group.name))


def _levels_only(unit: Unit) -> Unit:
    """The unit with no more counts than these figures need."""
    kept = {name: n for name, n in unit.counts.items() if name.startswith(("detect/", "dyad/", "coded/"))}
    return Unit(name=unit.name, counts=kept)
