# SPDX-License-Identifier: Apache-2.0
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from waqai.arabic.fold import fold, fold_word

ARABIC = st.text(alphabet="ابتثجحخدذرزسشصضطظعغفقكلمنهويأإآىةؤئء ًٌٍَُِّْـ٠١٢۳۴کی\u200f\u202bﻻﷲ«».،؟\nabc12", max_size=80)


def test_variants_of_one_word_fold_alike():
    assert fold_word("الأُسْرَة") == fold_word("الاسره") == fold_word("الأســـرة")
    assert fold_word("مستشفى") == fold_word("مستشفي")
    assert fold_word("مسؤول") == "مسوول"
    assert fold_word("کابینه") == fold_word("كابينة")
    assert fold_word("٢٠٢١") == fold_word("۲۰۲۱") == "2021"


def test_presentation_forms_expand_with_true_offsets():
    text = "ﻻجئون في ﷲ"
    folded = fold(text)
    assert folded.text == "لاجيون في الله"
    at = folded.text.index("الله")
    assert text[slice(*folded.original(at, at + 4))] == "ﷲ"


def test_span_takes_the_vowels_of_its_last_letter_but_no_bidi_mark():
    text = "وصلَ\u200f الوفدُ أمسِ"
    folded = fold(text)
    assert folded.text == "وصل الوفد امس"
    assert text[slice(*folded.original(0, 3))] == "وصلَ"
    assert text[slice(*folded.original(4, 9))] == "الوفدُ"


def test_plain_text_needs_no_map():
    assert fold("التقى الوزير الوفد").starts is None


@given(ARABIC)
def test_offsets_lead_back_to_the_same_letters(text):
    folded = fold(text)
    for n, letter in enumerate(folded.text):
        start, end = folded.original(n, n + 1)
        assert 0 <= start < end <= len(text)
        assert letter in fold(text[start:end]).text


@given(ARABIC)
def test_folding_twice_changes_nothing(text):
    once = fold_word(text)
    assert fold_word(once) == once


@given(st.text(max_size=60))
def test_any_text_folds(text):
    folded = fold(text)
    assert not any(unicodedata.category(c) == "Mn" and "\u064b" <= c <= "\u0652" for c in folded.text)
    if folded.starts is not None:
        assert len(folded.starts) == len(folded.ends) == len(folded.text)
