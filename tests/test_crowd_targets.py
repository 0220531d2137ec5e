# SPDX-License-Identifier: Apache-2.0
"""Whom a crowd is against. The sentences are written for these tests."""

import pytest

from conftest import sides

TARGETS = [
    # whom it wants gone
    ("احتشد المئات قبالة البرلمان في صوفيا للمطالبة باستقالة الحكومة.", ["BGR GOV"]),
    ("تجمع أنصار المعارضة في تونس مطالبين برحيل الرئيس.", ["TUN GOV"]),
    ("تظاهر الآلاف في بيروت ورددوا شعارات تطالب بإسقاط الحكومة.", ["LBN GOV"]),
    # its slogans
    ("خرج المتظاهرون في كراتشي مرددين هتافات منها «يسقط بوش».", ["USA ELI"]),
    ("تظاهر المئات في عمان مرددين شعارات مناهضة لإسرائيل.", ["ISR GOV"]),
    ("سار الآلاف في الرباط رافعين لافتات ضد الحكومة الفرنسية.", ["FRA GOV"]),
    # whose deed it protests
    ("تظاهر المئات في عمان احتجاجا على زيارة الرئيس الأميركي.", ["USA GOV"]),
    ("شارك مئات في مسيرة في نواكشوط تنديدا بالعدوان الإسرائيلي على غزة.", ["ISR GOV"]),
    # whom the same crowd charges or makes demands of
    ("تظاهر المئات في بغداد واتهموا الحكومة العراقية بالفساد.", ["IRQ GOV"]),
    # before whose seat it stands, where nothing else is told
    ("تجمع عشرات الناشطين أمام السفارة الروسية في لندن.", ["RUS GOV"]),
    ("تجمع متظاهرون في لندن أمام سفارة ميانمار دعما لزعيمة المعارضة.", ["MMR GOV"]),
    ("اعتصم الطلاب في عمان أمام وزارة التعليم احتجاجا على زيارة الوزير الفرنسي.", ["FRA GOV"]),
    # to whose seat it goes
    ("توجه المتظاهرون في لندن إلى مقر رئيس الوزراء البريطاني.", ["GBR GOV"]),
    # a trade union lends its steps
    ("تظاهر المئات أمام نقابة الصحافيين في القاهرة.", []),
]


@pytest.mark.parametrize(("sentence", "recipients"), TARGETS)
def test_whom_a_crowd_is_against(events, sentence, recipients):
    found = [sides(event) for event in events(sentence)]
    assert any(kind == "PROTEST" and against == recipients for kind, _, against in found), found


@pytest.mark.parametrize(
    "sentence",
    [
        "قال شهود إن متظاهرين أطلقوا البيض على مقر الحزب في أثينا.",
        "جمعت المعارضة خمسين ألف متظاهر في تبليسي.",
        "لبت الدعوة إلى التظاهر مجموعة من النساء في الرباط.",
        "عقب الاجتماع احتج عدد من السكان بإغلاق الطريق في مصراتة.",
    ],
)
def test_crowds_by_what_they_do(events, sentence):
    assert "PROTEST" in [kind for event in events(sentence) for kind in event.event]
