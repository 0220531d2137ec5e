# SPDX-License-Identifier: Apache-2.0
"""The floors on the public gold, where it lies beside the project."""

import datetime as dt
import json
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from waqai.model.article import Article

SHARED = Path(__file__).parent.parent.parent / "shared"
EVAL = SHARED / "eval"
pytestmark = pytest.mark.skipif(not EVAL.is_dir(), reason="no gold beside the project (../shared)")


def code(coder, lines):
    for line in lines.read_text(encoding="utf-8").splitlines():
        item = json.loads(line)
        day = dt.date.fromisoformat(item["published"]) if item.get("published") else None
        article = Article(id=item["id"], text=item["text"], published=day, outlet=item.get("outlet"))
        yield from coder.code(article).records


@pytest.fixture(scope="module")
def figures(coder, tmp_path_factory):
    predicted = tmp_path_factory.mktemp("gold") / "records.jsonl"
    records = code(coder, EVAL / "dev" / "articles.jsonl")
    predicted.write_bytes(b"".join(msgspec.json.encode(record) + b"\n" for record in records))
    dev = EVAL / "dev"
    done = subprocess.run(
        [
            *(sys.executable, EVAL / "score.py", "--json"),
            *("--gold", dev / "gold"),
            *("--texts", dev / "articles"),
            *("--pred", predicted),
        ],
        capture_output=True,
        check=True,
    )
    return json.loads(done.stdout)


FLOORS = {
    "detect": 0.65, "dyad": 0.50, "coded": 0.42, "mode": 0.50, "date": 0.55, "place": 0.55, "by": 0.50, "aux": 0.40,
    "reference": 0.50, "size": 0.50, "office": 0.70, "quote": 0.75,
}  # fmt: skip


@pytest.mark.parametrize(("kind", "floor"), FLOORS.items())
def test_floors(figures, kind, floor):
    assert figures[kind]["f"] >= floor


def test_macro(figures):
    assert figures["macro"] >= 0.45


def test_blame(figures):
    assert figures["rates"]["blame"] <= 0.25


def test_no_offset_is_wrong(figures):
    assert figures["bad_offsets"] == 0
