# SPDX-License-Identifier: Apache-2.0
"""Whose act it is where clauses meet (headlines of two clauses, relative clauses, a phrase before the verb) and where
deaths are only announced. The sentences are written for these tests."""

import pytest

from conftest import sides

# sentence, type, actors, recipients
CLAUSES = [
    ("اليونان تواجه أزمة وبرلين تدعم الحكومة المصرية", "SUPPORT", ["DEU GOV"], ["EGY GOV"]),
    (
        "يقاتل الجيش التركي المتمردين الأكراد الذين يتلقون المال من إيران، التي تزودهم بالأسلحة.",
        "AID",
        ["IRN GOV"],
        ["TUR REB"],
    ),
    (
        "انتقدت روسيا إيطاليا وإسبانيا والنرويج، الذين أعلنوا رفضهم القرار.",
        "REJECT",
        ["ESP GOV", "ITA GOV", "NOR GOV"],
        ["RUS GOV"],
    ),
    ("شارك الحزب في الجلسة، وفي مطلع الشهر هدد الرئيس اللبناني بالاستقالة.", "THREATEN", ["LBN GOV"], []),
]
OPENINGS = [  # place and agency before the report
    ("باريس، فرنسا (CNN) -- رفضت الحكومة الإيطالية طلب ألبانيا.", "REJECT", ["ITA GOV"], ["ALB GOV"]),
    ("دبي، الإمارات العربية المتحدة (CNN)-- اعتقلت عشرة متظاهرين في القاهرة.", "COERCE", [], ["EGY CVL"]),
]
NAMED = [
    ('قتلت القوات العراقية عشرة مقاتلين من "داعش" قرب الموصل.', "ASSAULT", ["IRQ MIL"], ["IMG REB"]),
    (
        "أعلن التحالف العربي أن الحوثيين قصفوا الرياض. وأضاف التحالف أن قواته شنت غارات على مواقع للميليشيات.",
        "ASSAULT",
        ["SAU MIL"],
        ["YEM REB"],
    ),
    ("نفذت طائرات الاستطلاع، التابعة للجيش المصري، غارات على مواقع في ليبيا.", "ASSAULT", ["EGY MIL"], []),
]
ANNOUNCED = [
    ("أعلنت الشرطة الأفغانية مقتل ستة مدنيين في كابل.", "ASSAULT", [], ["AFG CVL"]),
    ("أعلن الجيش المصري مقتل ثلاثة جنود في سيناء.", "ASSAULT", [], ["EGY MIL"]),
    ("قتل خمسة أشخاص في هجوم وسط بغداد. وتوقعت الشرطة العراقية ارتفاع عدد القتلى.", "ASSAULT", [], ["IRQ CVL"]),
    ("أعلن الجيش العراقي مقتل عشرة مسلحين في ديالى.", "ASSAULT", ["IRQ MIL"], ["IRQ UAF"]),
]


@pytest.mark.parametrize(("sentence", "kind", "actors", "recipients"), [*CLAUSES, *OPENINGS, *NAMED, *ANNOUNCED])
def test_whose_act_it_is(events, sentence, kind, actors, recipients):
    found = [sides(event) for event in events(sentence)]
    assert (kind, actors, recipients) in found, found
