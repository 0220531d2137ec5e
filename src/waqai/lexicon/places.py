# SPDX-License-Identifier: Apache-2.0
"""Read the table of places that tools/build_places.py makes from GeoNames."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from waqai.model.errors import LexiconError
from waqai.model.lexicon import Place, Source

FOLDER = "geonames"


class PlaceRow(NamedTuple):
    """A place with its further names."""

    place: Place
    also: list[str]


def read_places(root: Path) -> Iterator[PlaceRow]:
    """All rows of ``root``/geonames/*.tsv. Raises LexiconError, with the line, for one that is no row."""
    for path in sorted((root / FOLDER).glob("*.tsv")):
        for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
            if line and not line.startswith("#"):
                yield _row(line, Source(f"{FOLDER}/{path.name}", number))


def _row(line: str, source: Source) -> PlaceRow:
    try:
        geonameid, country, latitude, longitude, population, names = line.split("\t")
        name, *also = names.split("|")
        place = Place(
            id=f"geonames/{geonameid}",
            source=source,
            name=name,
            country=country,
            lat=float(latitude),
            lon=float(longitude),
            geonameid=geonameid,
            feature="PPL",
            population=int(population),
        )
    except ValueError as error:
        raise LexiconError("W205", f"no row of places: {error}", str(source), "Build the table anew.") from None
    return PlaceRow(place, also)
