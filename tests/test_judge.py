# SPDX-License-Identifier: Apache-2.0
"""The learned judge: its model is that of these features, its answers are probabilities, strictness only takes away."""

import hashlib
import json
from pathlib import Path

import pytest

import waqai.judge.features
from test_cli import waqai as run
from waqai.coder import ArticleCoder
from waqai.judge.learned import leaning, probability
from waqai.lexicon.models import judge_model
from waqai.model.article import Article
from waqai.model.judge_model import Head, JudgeModel
from waqai.model.records import Event

ARTICLE = (
    "قصف الطيران الروسي، الأربعاء، بلدة سراقب في ريف إدلب، ما أدى إلى مقتل ستة مدنيين.\n"
    "ودان وزير الخارجية التركي القصف، ودعا موسكو إلى احترام الهدنة.\n"
    "وكان الجانبان اتفقا على وقف إطلاق النار في مارس الماضي.\n"
    "وكان آخرون قد تعرضوا للضرب والاعتقال في وقت سابق."
)


def coded(coder, text):
    records = coder.code(Article(id="a", text=text, published=None)).records
    return [record for record in records if isinstance(record, Event)]


def test_the_model_was_trained_on_these_features():
    state = hashlib.sha256(Path(waqai.judge.features.__file__).read_bytes()).hexdigest()[:16]
    assert judge_model().trained == state, "Train it anew: python tools/train_judge.py (docs/judge.md)."


def test_confidence_is_a_probability(coder):
    found = coded(coder, ARTICLE)
    assert len(found) >= 4
    assert all(0 < event.confidence < 1 for event in found)
    assert len({event.confidence for event in found}) > 1


def test_strict_keeps_a_part_unchanged(lexicon, coder):
    strict = ArticleCoder(lexicon, judge_model(), strict=True)
    all_of_them = {event.id: event for event in coded(coder, ARTICLE)}
    surely = coded(strict, ARTICLE)
    assert all(event == all_of_them[event.id] for event in surely)
    assert len(surely) < len(all_of_them)


def test_strict_from_the_command_line():
    usual, strict = (run("code", "-", *more, data=ARTICLE) for more in ([], ["--strict"]))
    ids = [[json.loads(line)["id"] for line in done.stdout.splitlines()] for done in (usual, strict)]
    assert set(ids[1]) < set(ids[0])


@pytest.mark.parametrize(
    ("text", "focus"),
    [
        ("قتل خمسة جنود أمس في هجوم انتحاري استهدف نقطة تفتيش في قندهار.", "main"),
        ("فجر انتحاري سيارة مفخخة أمام مركز للشرطة في بغداد، ما أدى إلى مقتل عشرة أشخاص.", "main"),
        ("وقد شهدت البلاد خلال العقد الماضي عشرات الهجمات الانتحارية التي شنها المتمردون، بحسب الجيش.", "reference"),
    ],
)
def test_a_sentence_alone_is_news_or_not(coder, text, focus):
    attacks = [event for event in coded(coder, text) if event.event == ["ASSAULT"]]
    assert all(event.focus == focus for event in attacks)
    assert attacks


def test_without_a_model_nothing_is_judged(lexicon):
    found = coded(ArticleCoder(lexicon, JudgeModel()), ARTICLE)
    assert {event.confidence for event in found} == {0.5}


def test_a_head_adds_up_what_it_knows():
    head = Head(bias=0.0, weights={"type ASSAULT": 2.0, "actor 1": -1.0}, words={"قتل": 300, "وردة": -100})
    assert leaning(head, ["قتل", "وردة", "سمكة"]) == 1.0
    assert leaning(head, ["سمكة"]) == 0.0
    assert probability(head, {"type ASSAULT", "actor 1", "unheard of"}, -1.0) == 0.5
    assert probability(Head(bias=1000.0), set()) < 1.0001
