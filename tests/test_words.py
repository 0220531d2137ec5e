# SPDX-License-Identifier: Apache-2.0
"""Clitics, verb and noun forms, numbers, sentences, quotations, languages."""

import pytest

from waqai.arabic.clitics import segment
from waqai.arabic.conjugate import ConjugationError, conjugate
from waqai.arabic.fold import fold_word
from waqai.arabic.inflect import inflect_adjective, inflect_noun
from waqai.arabic.language import language
from waqai.arabic.numbers import read_number, read_ordinal
from waqai.arabic.sentences import split_sentences
from waqai.find.quotations import find_quotations


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("وللقاهرة", ("و", "ل", False, "القاهره", "")),
        ("بالحكومة", ("", "ب", True, "حكومه", "")),
        ("فسيهاجمونهم", ("ف", "س", False, "يهاجمون", "هم")),
        ("زيارتها", ("", "", False, "زيارت", "ها")),
        ("للبنان", ("", "ل", False, "لبنان", "")),
        ("وكالمدن", ("و", "ك", True, "مدن", "")),
    ],
)
def test_a_word_comes_apart(word, expected):
    assert expected in [tuple(s) for s in segment(fold_word(word))]


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("هاجم يهاجم", "هاجم هاجمت هاجموا هوجم يهاجم تهاجم يهاجمون هاجمنا نهاجم"),
        ("قال يقول", "قال قالت قالوا قلنا قيل يقول يقولون يقال"),
        ("دعا يدعو", "دعا دعت دعوا دعونا يدعو يدعون دعي يدعى"),
        ("أجرى يجري", "أجرى أجرت أجروا أجرينا أجرا أجري يجري يجرون"),
        ("لقي يلقى", "لقي لقيت لقوا يلقى يلقون"),
        ("وضع يضع", "وضع وضعت يضع يضعون يوضع توضع"),
        ("احتلّ يحتلّ", "احتل احتلت احتلوا احتللنا يحتل يحتلون"),
        ("اغتال يغتال", "اغتال اغتالت اغتيل اغتيلت يغتال"),
        ("شن يشن", "شن شنت شنوا شننا يشن تشن"),
        ("استعاد يستعيد", "استعاد استعادت استعدنا استعيد يستعيد يستعاد"),
    ],
)
def test_verbs_conjugate(verb, forms):
    made = conjugate(*verb.split())
    assert [form for form in forms.split() if fold_word(form) not in made] == []


def test_voice_is_known_where_spelling_shows_it():
    voices = {m.voice for m in conjugate("هاجم", "يهاجم")["هوجم"]}
    assert voices == {"p"}
    assert {m.voice for m in conjugate("قتل", "يقتل")["قتل"]} == {"ap"}
    assert {m.voice for m in conjugate("قال", "يقول")["قال"]} == {"a"}


@pytest.mark.parametrize("pair", [("هاجم", "هاجم"), ("ه", "يه"), ("قال", "تقول")])
def test_two_forms_that_are_no_verb_are_refused(pair):
    with pytest.raises(ConjugationError):
        conjugate(*pair)


def test_nouns_inflect():
    assert {"هجوم", "هجوما", "هجومان", "هجومين", "هجمات"} <= set(inflect_noun("هجوم/هجمات"))
    assert {"غاره", "غارت", "غارتان", "غارتين", "غارات"} <= set(inflect_noun("غارة"))
    assert {"مسلح", "مسلحون", "مسلحين", "مسلحو", "مسلحي"} <= set(inflect_noun("مسلح/مسلحون"))
    assert set(inflect_noun("/قوات")) == {"قوات"}
    assert {"مصري", "مصريه", "مصريون", "مصريين", "مصريات"} <= set(inflect_adjective("مصري"))
    assert "اتراك" in inflect_adjective("تركي/أتراك")


@pytest.mark.parametrize(
    ("words", "best", "low", "length"),
    [
        ("خمسة وعشرون قتيلا", 25, 25, 2),
        ("3 آلاف شخص", 3000, 3000, 2),
        ("ألف ومئتان وخمسون", 1250, 1250, 3),
        ("خمسة عشر ألف", 15000, 15000, 3),
        ("300.000", 300000, 300000, 1),
        ("2.7 مليون", 2700000, 2700000, 2),
        ("عشرات الآلاف", None, 20000, 2),
        ("مئات المتظاهرين", None, 200, 1),
        ("ثلاثة وأصيب", 3, 3, 1),
    ],
)
def test_numbers(words, best, low, length):
    read = read_number(fold_word(words).split())
    assert (read.best, read.low, read.length) == (best, low, length)


def test_no_number():
    assert read_number(["الوزير"]) is None
    assert read_ordinal(fold_word("الثامن عشر").split()) == (2, 18)
    assert read_ordinal(fold_word("الحادي والعشرين").split()) == (2, 21)


def test_sentences_end_at_stops_but_not_at_initials():
    text = "وصل د. محمد إلى سرت. وقال: «سنعود». ماذا بعد؟\nعنوان بلا نقطة"
    assert [text[a:b] for a, b in split_sentences(text)] == [
        "وصل د. محمد إلى سرت.",
        "وقال: «سنعود».",
        "ماذا بعد؟",
        "عنوان بلا نقطة",
    ]


def test_a_gap_of_page_layout_ends_a_sentence():
    text = "مصر تفتح المعبر      فتحت مصر المعبر  أمام المسافرين"
    assert [text[a:b] for a, b in split_sentences(text)] == ["مصر تفتح المعبر", "فتحت مصر المعبر  أمام المسافرين"]


@pytest.mark.parametrize(
    "text",
    ['قال "نريد السلام" ثم سكت', "قال «نريد السلام» ثم سكت", "قال “نريد السلام” ثم سكت", "قال ”نريد السلام“ ثم سكت"],
)
def test_quotations_in_all_marks(text):
    assert [text[q.start : q.end] for q in find_quotations(text)] == ["نريد السلام"]


def test_a_quotation_within_a_quotation_and_one_left_open():
    text = 'قال "قرأت «الأهرام» اليوم" ثم: «لم يغلق\nسطر آخر'
    assert [text[q.start : q.end] for q in find_quotations(text)] == ["قرأت «الأهرام» اليوم", "لم يغلق"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("التقى الوزير نظيره في القاهرة", "ar"),
        ("رئیس جمهور ایران در تهران گفت که این توافق را می‌پذیرد", "fa"),
        ("وزیر اعظم نے کہا ہے کہ یہ معاہدہ ملک کے مفاد میں ہے", "ur"),
        ("سەرۆکی هەرێم لە هەولێر کۆبووەوە", "ku"),
        ("The minister met his counterpart", "other"),
        ("12 - 34", None),
    ],
)
def test_language(text, code):
    assert language(text) == code
