# SPDX-License-Identifier: Apache-2.0
"""Gold is read from the layouts that there are, and what is wrong in it is named by file and field."""

import copy
import datetime as dt
import json
import re
from pathlib import Path

import pytest

from invented import CALLED, EVENTS, OTHER, SHELLED, TEXT, gold, party, write_gold
from waqai.evaluate.counts import KINDS, RATES
from waqai.evaluate.faults import CAUSES
from waqai.evaluate.gold import GoldError, read_gold


def test_the_folder_of_gold_articles_and_lines(tmp_path):
    write_gold(tmp_path, {"n01": (TEXT, gold(EVENTS), "وكالة"), "n02": (OTHER, gold(), "صحيفة")})
    first, second = read_gold(tmp_path)
    assert (first.name, first.article.outlet, len(first.gold.events)) == ("n01", "وكالة", 6)
    assert second.article.published == dt.date(2021, 3, 4) and second.gold.offices is None


def test_a_folder_of_annotations_and_several_files_of_lines(tmp_path):
    write_gold(tmp_path, {"n01": (TEXT, gold(EVENTS), "وكالة")}, "annotations")
    (tmp_path / "articles.jsonl").rename(tmp_path / "articles-2021.jsonl")
    assert read_gold(tmp_path)[0].article.outlet == "وكالة"


def test_texts_alone_take_the_day_of_the_gold(tmp_path):
    write_gold(tmp_path, {"n01": (TEXT, gold(EVENTS), None)}, lines=False)
    (only,) = read_gold(tmp_path / "gold", tmp_path / "articles")
    assert only.article.published == dt.date(2021, 3, 4) and only.article.text == TEXT


def test_lines_alone(tmp_path):
    write_gold(tmp_path, {"n01": (TEXT, gold(EVENTS), "وكالة")})
    (only,) = read_gold(tmp_path / "gold", articles=tmp_path / "articles.jsonl")
    assert only.article.outlet == "وكالة"


def test_texts_beside_the_gold(tmp_path):
    write_gold(tmp_path, {"n01": (TEXT, gold(EVENTS), None)}, lines=False)
    (tmp_path / "articles" / "n01.txt").rename(tmp_path / "gold" / "n01.txt")
    assert read_gold(tmp_path / "gold")[0].article.text == TEXT


BROKEN = [
    ("near", "لا يرد في النص", "events[0].near", "0 times"),
    ("near", "ا", "events[0].near", "times in the text, not once"),
    ("cue", "أغار", "events[0].cue", "near"),
    ("event", "ATTACK", "events[0].event", "no PLOVER type"),
    ("mode", ["visit"], "events[0].mode", "no mode of ASSAULT"),
    ("aux", ["past"], "events[0].aux", "past is none of"),
    ("focus", "side", "events[0].focus", "side is none of"),
    ("actor", [party("Russia", "MIL")], "events[0].actor[0].code", "no country code"),
    ("recipient", [party("SYR", "CIV")], "events[0].recipient[0].sector", "no sector"),
    ("date", "2 March", "events[0].date", "no day"),
    ("enddate", "2021-03-01", "events[0].enddate", "before date"),
    ("country", "Syria", "events[0].country", "no country code"),
    ("size", {"dead": "six"}, "$.events[0].size.dead", "Expected `int"),
    ("recipent", [], "$.events[0]", "unknown field `recipent`"),
]


@pytest.mark.parametrize(("field", "value", "where", "what"), BROKEN, ids=[f"{b[0]}-{b[3]}" for b in BROKEN])
def test_what_is_wrong_is_named_by_file_and_field(tmp_path, field, value, where, what):
    broken = copy.deepcopy(SHELLED) | {field: value}
    write_gold(tmp_path, {"n01": (TEXT, gold([broken, CALLED]), None)})
    with pytest.raises(GoldError) as error:
        read_gold(tmp_path)
    assert "n01.json" in str(error.value) and where in str(error.value) and what in str(error.value)


def test_a_stance_of_no_known_type(tmp_path):
    told = gold(stances=[{"type": "LIKES", "subject": party("EGY", "GOV"), "object": party("LBY", "REB")}])
    write_gold(tmp_path, {"n01": (TEXT, told, None)})
    with pytest.raises(GoldError, match=r"stances\[0\]\.type: LIKES is none of SUPPORTS"):
        read_gold(tmp_path)


def test_a_missing_article_and_a_missing_folder(tmp_path):
    write_gold(tmp_path, {"n01": (TEXT, gold(), None)}, lines=False)
    (tmp_path / "articles" / "n01.txt").unlink()
    with pytest.raises(GoldError, match="W504"):
        read_gold(tmp_path)
    with pytest.raises(GoldError, match="W501"):
        read_gold(tmp_path / "elsewhere")


def test_two_texts_of_one_article_must_not_differ(tmp_path):
    write_gold(tmp_path, {"n01": (TEXT, gold(), None)})
    (tmp_path / "articles" / "n01.txt").write_text(OTHER, encoding="utf-8")
    with pytest.raises(GoldError, match="W505"):
        read_gold(tmp_path)


DOCS = Path(__file__).parent.parent / "docs" / "evaluation.md"


def test_the_example_of_the_docs_is_gold(tmp_path):
    (told,) = re.findall(r"```json\n(.+?)```", DOCS.read_text(encoding="utf-8"), re.DOTALL)
    write_gold(tmp_path, {"n01": (TEXT, json.loads(told), None)})
    assert read_gold(tmp_path)[0].gold.events[0].event == "ASSAULT"


def test_the_docs_name_all_causes_and_figures():
    text = DOCS.read_text(encoding="utf-8")
    assert not [name for name in (*CAUSES, *KINDS, *RATES) if f"`{name}`" not in text]
