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


GSR = EVAL / "gsr"
SENTENCES = {
    ("detect ASSAULT", "f"): 0.50,
    ("detect PROTEST", "f"): 0.35,
    ("spans ASSAULT", "recall"): 0.75,
    ("spans PROTEST", "recall"): 0.75,
}


@pytest.fixture(scope="module")
def sentences(coder, tmp_path_factory):
    folder = tmp_path_factory.mktemp("gsr")
    script = [sys.executable, EVAL / "gsr.py"]
    given = subprocess.run([*script, "--input", GSR], capture_output=True, check=True).stdout
    (folder / "sentences.jsonl").write_bytes(given)
    records = code(coder, folder / "sentences.jsonl")
    (folder / "records.jsonl").write_bytes(b"".join(msgspec.json.encode(record) + b"\n" for record in records))
    scored = [*script, "--score", GSR, "--pred", folder / "records.jsonl", "--json"]
    return json.loads(subprocess.run(scored, capture_output=True, check=True).stdout)


@pytest.mark.parametrize(("what", "floor"), SENTENCES.items())
def test_sentences(sentences, what, floor):
    group, figure = what
    assert sentences[group][figure] >= floor
