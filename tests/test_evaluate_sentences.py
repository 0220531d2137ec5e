# SPDX-License-Identifier: Apache-2.0
"""The measure on sentences judged by several people."""

import json

import pytest

from invented import coded
from waqai.evaluate.gold import GoldError
from waqai.evaluate.gsr import count_sentences, measure_sentences, read_sentences
from waqai.evaluate.intervals import summed

FIRE = "أطلق مسلحون النار على دورية للجيش"
CROWD = "خرج المتظاهرون إلى شوارع العاصمة"


def judged(name, label, kind="ASSAULT", text=FIRE):
    return {"id": name, "type": kind, "label": label, "accept": 3, "reject": 0, "text": text}


def spanned(name, source, target, kind="ASSAULT", text=FIRE):
    return {"id": name, "type": kind, "text": text, "coders": [{"source_code": source, "target_code": target}]}


@pytest.fixture
def folder(tmp_path):
    detect = [judged("d1", "yes"), judged("d2", "yes"), judged("d3", "easy no"), judged("d4", "difficult no")]
    spans = [
        spanned("s1", ["None", "UAF"], ["LBN", "MIL"]),
        spanned("s2", [None, None], ["SYR", None]),
        spanned("s3", ["LBN", "CVL"], [None, None], "PROTEST", CROWD),
    ]
    for name, rows in (("detect", detect), ("spans", spans)):
        lines = "".join(json.dumps(row) + "\n" for row in rows)
        (tmp_path / f"{name}.jsonl").write_text(lines, encoding="utf-8")
    return tmp_path


def figures(folder, records):
    return measure_sentences(summed(count_sentences(read_sentences(folder), records)))


def shot(actor=(("LBN", "UAF"),), recipient=(("LBN", "MIL"),), **more):
    return coded(FIRE, "أطلق", "ASSAULT", actor, recipient, **more)


def test_detect(folder):
    found = figures(folder, {"d1": [shot()], "d4": [shot()]})
    assert (found["detect.ASSAULT.p"], found["detect.ASSAULT.r"], found["detect.ASSAULT.f"]) == (0.5, 0.5, 0.5)
    assert found["detect.PROTEST.f"] == 0


@pytest.mark.parametrize("more", [{"focus": "reference"}, {"aux": ["negation"]}, {"aux": ["future"]}])
def test_what_is_not_told_as_done_does_not_count(folder, more):
    assert figures(folder, {"d1": [shot(**more)]})["detect.ASSAULT.r"] == 0
    assert figures(folder, {"d1": [shot(aux=["historical"])]})["detect.ASSAULT.r"] == 0.5


def test_spans_agree_with_what_people_left_open(folder):
    found = figures(folder, {"s1": [shot()], "s2": [shot(recipient=[("SYR", "CVL")])]})
    assert found["spans.ASSAULT.recall"] == found["spans.ASSAULT.actor"] == found["spans.ASSAULT.recipient"] == 1
    wrong = figures(folder, {"s1": [shot([("LBN", "MIL")], [("LBN", "CVL")])]})
    assert wrong["spans.ASSAULT.recall"] == 0.5
    assert wrong["spans.ASSAULT.actor"] == wrong["spans.ASSAULT.recipient"] == 0


def test_a_broken_line_is_named(folder):
    with (folder / "detect.jsonl").open("a") as lines:
        lines.write('{"id": "d5"}\n')
    with pytest.raises(GoldError, match=r"detect\.jsonl, line 5: .*missing required field"):
        read_sentences(folder)
    with pytest.raises(GoldError, match="W507"):
        read_sentences(folder / "elsewhere")
