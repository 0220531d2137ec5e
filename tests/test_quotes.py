# SPDX-License-Identifier: Apache-2.0
"""Quotations and their speakers: marks, speakers told before, within, behind, and in the sentences before."""

import pytest

from waqai.find.quotations import find_quotations
from waqai.model.records import Quote

SAID = "لن نترك الميدان حتى تتحقق مطالب الناس كلها"


def quotes(read, text):
    found = [record for record in read(text) if isinstance(record, Quote)]
    for quote in found:
        assert text[quote.start : quote.end] == quote.text
    return found


@pytest.mark.parametrize("marks", ["«»", "“”", '""', "””", "““", "”“", "„“"])
def test_marks(read, marks):
    text = f"قال مدرب الفريق {marks[0]}{SAID}{marks[1]}، وغادر القاعة."
    assert [quote.text for quote in quotes(read, text)] == [SAID]


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        (f"قال ” {SAID} “، وغادر.", [SAID]),
        (f"قال «{SAID}، كما كتبت “الوقائع” أمس»، وغادر.", [f"{SAID}، كما كتبت “الوقائع” أمس"]),
        (f"قال “{SAID}. لن نعود. والسلام”. ثم غادر.", [f"{SAID}. لن نعود. والسلام"]),
    ],
)
def test_the_span_of_a_quotation(text, inner):
    assert [text[q.start : q.end] for q in find_quotations(text) if q.length >= 6] == inner


SPEAKERS = [  # text with {} for the words quoted, the words that name the speaker
    # before, within, behind
    ("قال المدرب الأرجنتيني «{}».", "المدرب الأرجنتيني"),
    ("قالت شركة “روافد” للنقل إن “{}”.", "شركة “روافد”"),
    ("قالت «روافد» إن «{}».", "روافد"),
    ("وقال المحاسب الشاب سامي حداد: «{}».", "المحاسب الشاب سامي حداد"),
    ("«{}»، قال المدرب الأرجنتيني.", "المدرب الأرجنتيني"),
    ("“{}”، بحسب وزارة الداخلية التونسية.", "وزارة الداخلية التونسية"),
    ("وبحسب وزير الصحة الأردني، كان الهدف من الزيارة “{}”.", "وزير الصحة الأردني"),
    ("وجاء في رسالة وجهها المحتجون إلى البرلمان: «{}».", "رسالة"),
    ("وخلال لقائه الوفد الأميركي، قال وزير الخارجية العراقي إن «{}».", "وزير الخارجية العراقي"),
    ("نسبت صحيفة الأيام إلى وزير الصحة التونسي القول إن «{}».", "وزير الصحة التونسي"),
    # the speaker of the sentences before goes on
    ("قال سامي حداد، النائب الأردني ورئيس لجنة الصحة، إن الوضع صعب. وأضاف: «{}».", "سامي حداد، النائب الأردني"),
    ("قال المدرب الأرجنتيني إن الفريق متعب. وأضاف أن «{}».", "المدرب الأرجنتيني"),
    ("قال وزير الخارجية الفرنسي إن الوضع صعب. وهطلت الأمطار على العاصمة. وتابع “{}”.", "وزير الخارجية الفرنسي"),
    ("ندد وزير الخارجية اليمني بالقصف. وقال على تويتر «{}».", "وزير الخارجية اليمني"),
    ("نقلت وكالة تسنيم عن وزير الدفاع الإيراني قوله إن الرد قريب. ونقلت عنه قوله أيضا “{}”.", "وزير الدفاع الإيراني"),
    # a participle shares the subject of the main verb
    ("جدد وزير الصحة الأردني دعوته إلى الحوار الذي رفضته النقابة، مشددا على أن “{}”.", "وزير الصحة الأردني"),
    ("رفض وزير الصحة الأردني القرار، محذرا إسرائيل من أن “{}”.", "وزير الصحة الأردني"),
    ("قالت وزيرة الصحة الأردنية «نحن هنا. لن نرحل عن الميدان أبدا»، مضيفة «{}».", "وزيرة الصحة الأردنية"),
    # a statement that is nobody's by its own words
    ("رفضت نقابة الأطباء الأردنية الحضور لأن الدعوة، كما جاء في بيان لها، “{}”.", "نقابة الأطباء الأردنية"),
    ("اتهم ناشطون الشرطة، وهو ما نفته وزارة الداخلية الأردنية في بيان جاء فيه أن “{}”.", "وزارة الداخلية الأردنية"),
    # another quotation or its words name no speaker
    ("قال وزير الصحة الأردني «رأى النائب أن الأمر يسير جدا هنا»، مضيفا أن «{}».", "وزير الصحة الأردني"),
    ("أكد وزير الصحة الأردني أنه «مدين لرئيس الحكومة بكل شيء اليوم»، وقال إن «{}».", "وزير الصحة الأردني"),
    # who asks, warns or promises speaks
    ("دعا وزير الصحة الأردني السكان إلى الصبر “{}”.", "وزير الصحة الأردني"),
]


@pytest.mark.parametrize(("text", "speaker"), SPEAKERS)
def test_speakers(read, text, speaker):
    found = [quote for quote in quotes(read, text.format(SAID)) if quote.text == SAID]
    assert len(found) == 1
    assert found[0].speaker is not None
    assert found[0].speaker.entity_text == speaker


def test_what_a_verb_of_saying_governs_is_no_speaker(read):
    found = quotes(read, f"قال وزير الصحة الأردني إن الوضع صعب. وأكد ضرورة الصبر، مضيفا أن «{SAID}».")
    assert [quote.speaker.entity_text for quote in found] == ["وزير الصحة الأردني"]
