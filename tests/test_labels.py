# SPDX-License-Identifier: Apache-2.0
"""The labels of single records (docs/labels.md) hold no words of any article, and only what the protocols allow."""

import re
from pathlib import Path

import pytest

LABELS = Path(__file__).parents[1] / "gold" / "labels"
HASH = re.compile(r"[0-9a-f]{12}")


def rows(name):
    lines = (LABELS / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


@pytest.mark.parametrize("name", ["contexts.tsv", "contexts-learnt.tsv", "places.tsv", "places-learnt.tsv"])
def test_rows_are_of_records_and_hold_no_arabic(name, lexicon):
    types = {kind.name for kind in lexicon.ontology.types}
    for article, digest, start, end, kind, *_ in rows(name):
        assert article and HASH.fullmatch(digest) and 0 <= int(start) < int(end) and kind in types
    assert not re.search("[\u0600-\u06ff]", (LABELS / name).read_text(encoding="utf-8"))


def test_what_was_learnt_from_is_not_measured():
    for kind in ("contexts", "places"):
        learnt, fresh = ({row[0] for row in rows(f"{kind}{part}.tsv")} for part in ("-learnt", ""))
        assert not learnt & fresh


@pytest.mark.parametrize("name", ["contexts.tsv", "contexts-learnt.tsv"])
def test_contexts_are_plovers(name, lexicon):
    known = {*lexicon.ontology.contexts, "-"}
    assert all(set(row[5].split()) <= known for row in rows(name))


@pytest.mark.parametrize("name", ["places.tsv", "places-learnt.tsv"])
def test_coordinates_are_on_earth(name):
    for start, end, latitude, longitude, country in (row[5:] for row in rows(name)):
        assert (start == "-") == (end == "-") and (latitude == "-") == (longitude == "-")
        assert latitude == "-" or (abs(float(latitude)) <= 90 and abs(float(longitude)) <= 180)
        assert country == "-" or re.fullmatch("[A-Z]{3}", country)
