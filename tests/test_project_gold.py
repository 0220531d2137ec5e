# SPDX-License-Identifier: Apache-2.0
"""The project's own gold stands on its articles, and the check that says so finds what it should."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from waqai.evaluate.evaluation import evaluate
from waqai.evaluate.floors import read_floors
from waqai.evaluate.gold import read_gold
from waqai.evaluate.report import Report

ROOT = Path(__file__).parent.parent
GOLD = ROOT / "gold"


def check(folder):
    return subprocess.run(
        [sys.executable, ROOT / "tools" / "check_gold.py", folder], capture_output=True, encoding="utf-8"
    )


def test_gold_is_sound():
    done = check(GOLD)
    assert done.returncode == 0, done.stdout + done.stderr


def test_gold_is_there():
    assert len(list((GOLD / "annotations").glob("*.json"))) >= 7


def test_no_figure_fell_below_its_floor(coder):
    report = Report(coder="", gold=evaluate(read_gold(GOLD), coder.code))
    broken = [str(floor) for floor in read_floors(GOLD / "floors.toml", report.figures()) if floor.is_broken]
    assert not broken


def test_no_gold_is_a_fault(tmp_path):
    assert check(tmp_path).returncode == 1


@pytest.fixture
def one(tmp_path):
    """A folder with one sound article of the gold, and its annotation to be spoilt."""
    name = "p05-state-2024-05-20"
    for part, suffix in (("articles", "txt"), ("annotations", "json")):
        (tmp_path / part).mkdir()
        shutil.copy(GOLD / part / f"{name}.{suffix}", tmp_path / part)
    rows = [line for file in GOLD.glob("articles*.jsonl") for line in file.read_text(encoding="utf-8").splitlines()]
    row = next(line for line in rows if json.loads(line)["id"] == name)
    (tmp_path / "articles.jsonl").write_text(row + "\n", encoding="utf-8")
    path = tmp_path / "annotations" / f"{name}.json"
    return tmp_path, path, json.loads(path.read_text(encoding="utf-8"))


def test_one_sound_article(one):
    folder, _, _ = one
    assert check(folder).stdout.strip() == "1 articles, 0 faults"


@pytest.mark.parametrize(
    ("spoil", "message"),
    [
        ({"near": "ليست هذه الكلمات في النص"}, "near stands 0 times"),
        ({"cue": "غائب"}, "is not inside near"),
        ({"event": "MEET"}, "no PLOVER type 'MEET'"),
        ({"mode": ["arrest"]}, "no mode of CONSULT: arrest"),
        ({"aux": ["past"]}, "no auxiliary mode: past"),
        ({"focus": "side"}, "neither main nor reference"),
        ({"date": "2024-5-20"}, "is no ISO date"),
        ({"date": "2024-05-20", "enddate": "2024-05-19"}, "without an earlier date"),
        ({"size": {"dead": 0}}, "with a number"),
        ({"place": "طنجة", "country": "MAR"}, "'طنجة' does not stand in the sentence"),
        ({"country": "DZA"}, "has no place"),
        ({"actor": [{"code": "XYZ", "sector": "GOV", "text": ""}]}, "unknown code 'XYZ'"),
        ({"actor": [{"code": "DZA", "sector": "ARMY", "text": ""}]}, "unknown sector 'ARMY'"),
        ({"actor": [{"code": "UNO", "sector": "GOV", "text": ""}]}, "UNO has no sector"),
        ({"by": [{"code": "DZA", "sector": "GOV", "text": "طنجة"}]}, "by: 'طنجة' does not stand"),
        ({"actor": [], "recipient": []}, "neither actor nor recipient"),
        ({"note": "?"}, "fields missing or unknown: note"),
    ],
)
def test_spoilt_event_is_found(one, spoil, message):
    folder, path, gold = one
    gold["events"][0].update(spoil)
    path.write_text(json.dumps(gold, ensure_ascii=False), encoding="utf-8")
    done = check(folder)
    assert done.returncode == 1
    assert message in done.stdout


@pytest.mark.parametrize(
    ("part", "spoil", "message"),
    [
        ("offices", {"person": "طنجة"}, "the person's name is not in the text"),
        ("offices", {"code": ""}, "unknown code ''"),
        ("stances", {"type": "LIKES"}, "no stance 'LIKES'"),
        ("quotes", {"starts": "الجريمة النكراء"}, "does not start at a quotation mark"),
        ("quotes", {"starts": "أبو البراء"}, "has fewer than 6 words"),
        ("quotes", {"speaker": "طنجة"}, "the speaker 'طنجة' is not in the text"),
    ],
)
def test_spoilt_side_record_is_found(one, part, spoil, message):
    folder, path, gold = one
    gold[part][0].update(spoil)
    path.write_text(json.dumps(gold, ensure_ascii=False), encoding="utf-8")
    assert message in check(folder).stdout


def test_input_that_differs_from_the_text_is_found(one):
    folder, _, _ = one
    path = folder / "articles.jsonl"
    path.write_text(path.read_text(encoding="utf-8").replace("نواكشوط", "طنجة"), encoding="utf-8")
    assert "text is not that of" in check(folder).stdout
