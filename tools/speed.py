# SPDX-License-Identifier: Apache-2.0
"""How fast the coder is, end to end, and where the time goes.

    python tools/speed.py ARTICLES.jsonl[.gz] [COUNT]

Codes the first COUNT articles (400 where none is given) on one core, dictionaries loaded, and prints sentences a second
and the share of each room. The first tenth warms up and does not count.
"""

from __future__ import annotations

import cProfile
import datetime as dt
import gzip
import json
import platform
import pstats
import sys
import time
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from waqai.coder import ArticleCoder
from waqai.lexicon.load import load
from waqai.lexicon.models import judge_model
from waqai.model.article import Article


def read(path: Path) -> Iterator[Article]:
    """The articles of a JSON Lines file."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        for n, line in enumerate(lines):
            item = json.loads(line)
            day = item.get("published")
            published = dt.date.fromisoformat(day[:10]) if day else None
            yield Article(id=str(n), text=item["text"], published=published, outlet=item.get("outlet"))


def rooms(coder: ArticleCoder, articles: list[Article]) -> Counter[str]:
    """Seconds spent in the functions of each room of the package."""
    profile = cProfile.Profile()
    profile.runcall(lambda: [coder.code(article) for article in articles])
    shares: Counter[str] = Counter()
    for (file, _, _), (_, _, own, _, _) in pstats.Stats(profile).stats.items():  # type: ignore[attr-defined]
        parts = Path(file).parts
        inside = "waqai" in parts[:-1]
        shares[parts[parts.index("waqai") + 1] if inside else "Python and libraries"] += own
    return shares


def main() -> None:
    """Measure and print."""
    path, count = Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 400
    begun = time.perf_counter()
    coder = ArticleCoder(load(), judge_model())
    loaded = time.perf_counter() - begun
    articles = list(islice(read(path), count))
    warm = len(articles) // 10
    for article in articles[:warm]:
        coder.code(article)
    begun = time.perf_counter()
    sentences = sum(len(coder.code(article).document.sentences) for article in articles[warm:])
    took = time.perf_counter() - begun
    print(f"Python {platform.python_version()}, {platform.machine()}; dictionaries loaded in {loaded:.2f} s")
    print(f"{len(articles) - warm} articles, {sentences} sentences in {took:.1f} s: {sentences / took:.0f} a second")
    shares = rooms(coder, articles[warm : warm + 100])
    whole = sum(shares.values())
    for room, seconds in shares.most_common():
        print(f"  {room:22}{seconds / whole:6.1%}")


if __name__ == "__main__":
    main()
