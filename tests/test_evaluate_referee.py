# SPDX-License-Identifier: Apache-2.0
"""Figure for figure what the referee beside the project says, on the coder's records and on spoiled ones."""

import json
import random
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from waqai.evaluate.counts import Unit, count
from waqai.evaluate.evaluation import measured_by
from waqai.evaluate.figures import measure
from waqai.evaluate.gold import read_gold
from waqai.evaluate.gsr import count_sentences, measure_sentences, read_sentences
from waqai.evaluate.intervals import summed
from waqai.model.article import Article
from waqai.model.records import Event

EVAL = Path(__file__).parent.parent.parent / "shared" / "eval"
pytestmark = pytest.mark.skipif(not EVAL.is_dir(), reason="no referee beside the project (../shared)")


@pytest.fixture(scope="module")
def annotated():
    return read_gold(EVAL / "dev")


@pytest.fixture(scope="module")
def coded(annotated, coder):
    return {one.name: coder.code(one.article).records for one in annotated}


def spoiled(records, chance):
    """Some records left out, some twice, some with other sides, types, focus, attributes or offsets."""
    kept = [record for record in records for _ in range(chance.choice((0, 1, 1, 1, 2)))]
    events = [record for record in kept if isinstance(record, Event)]
    return [_spoiled(record, events, chance) if isinstance(record, Event) else record for record in kept]


def _spoiled(record, events, chance):
    other = chance.choice(events)
    changes = [
        {},
        {"actor": record.recipient, "recipient": record.actor},
        {"actor": other.actor},
        {"actor": []},
        {"event": other.event, "mode": other.mode},
        {"focus": other.focus, "aux": other.aux, "date": other.date, "size": other.size},
        {"event_loc": other.event_loc, "cite_info": other.cite_info},
        {"trigger": msgspec.structs.replace(record.trigger, start=record.trigger.start + 1)},
    ]
    return msgspec.structs.replace(record, **chance.choice(changes))


def referee(folder, records):
    path = folder / "records.jsonl"
    path.write_bytes(b"".join(msgspec.json.encode(record) + b"\n" for told in records.values() for record in told))
    dev = EVAL / "dev"
    command = [sys.executable, EVAL / "score.py", "--json", "--gold", dev / "gold", "--texts", dev / "articles"]
    return json.loads(subprocess.run([*command, "--pred", path], capture_output=True, check=True).stdout)


@pytest.mark.parametrize("seed", [None, 1, 2, 3, 4])
def test_the_public_gold(annotated, coded, tmp_path, seed):
    records = coded
    if seed is not None:
        chance = random.Random(seed)
        records = {name: spoiled(told, chance) for name, told in coded.items()}
    units = [Unit(name=one.name, counts=count(measured_by(one, records[one.name]))) for one in annotated]
    found, told = measure(summed(units)), referee(tmp_path, records)
    for kind in ("detect", "dyad", "coded", "mode", "date", "place", "by", "aux", "reference", "size"):
        for what in "prf":
            assert round(found[f"{kind}.{what}"], 3) == told[kind][what], (kind, what)
    for kind in ("office", "stance", "quote"):
        assert round(found[f"{kind}.f"], 3) == told[kind]["f"], kind
    assert round(found["detect.macro"], 3) == told["macro"]
    assert {rate: round(found[rate], 3) for rate in ("blame", "flat")} == told["rates"]
    assert {kind: round(found[f"type.{kind}.f"], 3) for kind in told["types"]} == told["types"]
    assert (found["offsets"], len(units)) == (told["bad_offsets"], told["articles"])


def test_the_sentences(coder, tmp_path):
    folder = EVAL / "gsr"
    sentences = read_sentences(folder)
    records = {name: coder.code(Article(id=name, text=text)).records for name, text in sentences.texts().items()}
    found = measure_sentences(summed(count_sentences(sentences, records)))
    path = tmp_path / "records.jsonl"
    path.write_bytes(b"".join(msgspec.json.encode(record) + b"\n" for told in records.values() for record in told))
    command = [sys.executable, EVAL / "gsr.py", "--score", folder, "--pred", path, "--json"]
    told = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    for kind in ("ASSAULT", "PROTEST"):
        for what in "prf":
            assert round(found[f"detect.{kind}.{what}"], 3) == told[f"detect {kind}"][what]
        for what in ("recall", "actor", "recipient"):
            assert round(found[f"spans.{kind}.{what}"], 3) == told[f"spans {kind}"][what]
