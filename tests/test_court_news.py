# SPDX-License-Identifier: Apache-2.0
"""Audiences, visits and names as the papers of the Gulf report them: princes with their posts, wishes between dashes,
ministries of two fields, kingdoms. The sentences are written for these tests."""

import pytest

from conftest import sides

# sentence, type, actors, recipients
AUDIENCES = [
    (
        "استقبل الأمير سعود بن نايف أمير المنطقة الشرقية في مكتبه أمس، السفير الياباني لدى المملكة.",
        "CONSULT",
        ["JPN GOV"],
        ["SAU GOV"],
    ),
    ("التقى أمير القصيم فيصل بن مشعل وزير العدل الكويتي.", "CONSULT", ["KWT GOV", "SAU GOV"], []),
    (
        "استقبل الملك سلمان بن عبدالعزيز - حفظه الله - في قصر السلام أمس، وزير الدفاع المصري صدقي صبحي.",
        "CONSULT",
        ["EGY GOV"],
        ["SAU GOV"],
    ),
    ("استقبل أمير الكويت وزير الثقافة والإعلام السعودي عادل الطريفي.", "CONSULT", ["SAU GOV"], ["KWT GOV"]),
    ("استقبل محافظ الأحساء مدير الأمن العام الفريق عثمان بن ناصر.", "CONSULT", ["SAU COP"], ["SAU GOV"]),
]
TELEGRAMS = [
    ("بعث الملك سلمان برقية عزاء ومواساة للرئيس التونسي.", "SUPPORT", ["SAU GOV"], ["TUN GOV"]),
    ("أرسل أمير قطر برقية تعزية إلى رئيسة بنغلادش.", "SUPPORT", ["QAT GOV"], ["BGD GOV"]),
    ("نقل الوزير تحيات الرئيس المصري لخادم الحرمين الشريفين.", "SUPPORT", ["EGY GOV"], ["SAU GOV"]),
]
KINGDOMS = [
    ("أكد الرئيس المصري أن القاهرة تقدر دور السعودية. وأدانت المملكة التفجير.", "ACCUSE", ["SAU GOV"], []),
    ("بحث الوزراء في عمان أزمة اللاجئين السوريين في الأردن. ورفضت المملكة إغلاق الحدود.", "REJECT", ["JOR GOV"], []),
]
CARRIED = [
    ("تمكنت القوات السعودية من استعادة المطار ثم طرد الحوثيين خارج المدينة.", "ASSAULT", ["SAU MIL"], ["YEM REB"]),
    ("دمرت المقاومة اليمنية عربات عسكرية للحوثيين.", "ASSAULT", ["YEM PRM"], ["YEM REB"]),
    (
        "قالت حركة الشباب إنها خطفت جنودا دربتهم واشنطن وطالبت الحكومة الصومالية بالانسحاب.",
        "REQUEST",
        ["IMG REB"],
        ["SOM GOV"],
    ),
    (
        "تلقى الملك سلمان اتصالات من ملك الأردن وأمير الكويت، أدانوا خلالها التفجير.",
        "ACCUSE",
        ["JOR GOV", "KWT GOV"],
        [],
    ),
    ("استقبل مدير جامعة طوكيو د. خالد المقرن السفير الفرنسي.", "CONSULT", ["FRA GOV"], ["JPN EDU"]),
]


VERDICTS = [
    ("أصدرت محكمة مصرية أحكاما بسجن خمسة ناشطين.", "SANCTION", ["EGY JUD"], ["EGY CVL"]),
    ("رفضت المعارضة التونسية الأحكام الصادرة بحق ناشطين.", "REJECT", ["TUN OPP"], ["TUN JUD"]),
    ("رفض الاتحاد العام التونسي للشغل الإصلاحات الاقتصادية.", "REJECT", ["TUN LAB"], ["TUN GOV"]),
]


@pytest.mark.parametrize(
    ("sentence", "kind", "actors", "recipients"), [*VERDICTS, *AUDIENCES, *TELEGRAMS, *KINGDOMS, *CARRIED]
)
def test_sides(events, sentence, kind, actors, recipients):
    assert (kind, actors, recipients) in [sides(event) for event in events(sentence)]


def test_name_ends_before_telegram(events):
    """برقية is no ب with the name رقية behind the king's."""
    found = [
        entity.entity_text
        for event in events("بعث الملك سلمان برقية تهنئة إلى الرئيس التونسي.")
        for entity in event.actor
    ]
    assert found == ["الملك سلمان"]
