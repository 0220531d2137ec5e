# SPDX-License-Identifier: Apache-2.0
"""The country for which an outlet writes, which its news of that country seldom names (a ministry in a Saudi daily)."""

from __future__ import annotations

from waqai.model.article import Article
from waqai.model.lexicon import Actor, Lexicon


class Outlets:
    """The national outlets of a Lexicon, by name and domain."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._countries: dict[str, str] = {}
        for entry in lexicon.entries:
            if isinstance(entry, Actor) and entry.outlet:
                self._countries.update((name.lower(), entry.code) for name in (entry.name, *entry.outlet))

    def country(self, article: Article) -> str:
        """The code of the country for which the outlet writes, "" for outlets of all Arabs and unknown ones."""
        named = self._countries.get((article.outlet or "").strip().lower(), "")
        return named or self._of_domain(article.url or "")

    def _of_domain(self, address: str) -> str:
        parts = _host(address).split(".")
        domains = (".".join(parts[first:]) for first in range(len(parts) - 1))
        return next((self._countries[domain] for domain in domains if domain in self._countries), "")


def _host(address: str) -> str:
    """The host of an address, "" where it has none."""
    _, _, rest = address.partition("//")
    return rest.partition("/")[0].rpartition("@")[2].partition(":")[0].lower()
