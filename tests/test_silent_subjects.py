# SPDX-License-Identifier: Apache-2.0
"""Verbs without a written subject, passives and joined parties beyond the sentences of the challenge set: who does it
where the words alone leave it open. The sentences are written for these tests."""

import pytest

from conftest import sides

# sentence, type, actors, recipients
GOING_ON = [  # what a verb takes over from the one before
    ("داهمت الشرطة التونسية مقر الحزب ثم اعتقلت خمسة نشطاء.", "COERCE", ["TUN COP"], ["TUN CVL"]),
    ("أقال الرئيس الصومالي قائد الشرطة ثم طلب من البرلمان دعم الحكومة.", "REQUEST", ["SOM GOV"], ["SOM LEG"]),
    ("أقال الرئيس الصومالي قائد الشرطة ثم طلب منه البرلمان التراجع.", "REQUEST", ["SOM LEG"], ["SOM GOV"]),
    ("اتصلت أنغيلا ميركل بعبد الفتاح السيسي ودعاها إلى زيارة القاهرة.", "AGREE", ["EGY GOV"], ["DEU GOV"]),
    ("احتلت قوات حفتر بلدة الأصابعة قبل أن تنسحب منها.", "RETREAT", ["LBY REB"], []),
    ("وذكر الكرملين أن الرئيس الروسي أجرى اتصالا بنظيره التركي.", "CONSULT", ["RUS GOV", "TUR GOV"], []),
]
OURS = [  # قصفنا: we, or us
    ("قال المتحدث باسم الجيش السوداني: «قصفنا معسكرا لقوات الدعم السريع».", "ASSAULT", ["SDN MIL"], ["SDN PRM"]),
    ("قال المتحدث باسم الجيش السوداني: «قصفتنا قوات الدعم السريع».", "ASSAULT", ["SDN PRM"], ["SDN MIL"]),
]
APART = [  # one after the other, or each in its own clause of content
    ("قصف الجيش السوري قرية النيرب ثم اقتحمها.", "ASSAULT", ["SYR MIL"], []),
    ("قالت الوزارة إن الحوثيين قصفوا مدرسة، مضيفة أنهم خطفوا طبيبين.", "ASSAULT", ["YEM REB"], ["YEM MED"]),
]
PASSIVE = [
    ("رُحّل عشرات اللاجئين السوريين من إسطنبول.", "COERCE", [], ["SYR REF"]),
    ("قُصف المستشفى بمدفعية الجيش السوري.", "ASSAULT", ["SYR MIL"], ["SYR MED"]),
    ("أُحيل أربعة ضباط مصريين إلى المحاكمة.", "ACCUSE", [], ["EGY MIL"]),
    ("اعترف الجيش الأميركي باستهداف مدنيين في الموصل.", "ASSAULT", ["USA MIL"], ["IRQ CVL"]),
]
PROMISED = [
    ("تعهدت فرنسا بدعم الأردن.", "AGREE", ["FRA GOV"], ["JOR GOV"]),
    ("سيطر الجيش الليبي على المطار بدعم تركي.", "ASSAULT", ["LBY MIL"], []),
    ("رفض البرلمان العراقي مطالب الحكومة. لكن الحكومة رفضت مطالبه.", "REJECT", ["IRQ GOV"], ["IRQ LEG"]),
    ("أرسل الأردن مساعدات طبية إلى قطاع غزة.", "AID", ["JOR GOV"], ["PSE CVL"]),
]
JOINED = [
    ("أدان كل من الأردن والكويت الهجوم على المطار.", "ACCUSE", ["JOR GOV", "KWT GOV"], []),
    ("بحث وزير الخارجية الأردني ونظيره العراقي ملف المياه.", "CONSULT", ["IRQ GOV", "JOR GOV"], []),
    ("جاء ذلك بعد لقاء السفير الأميركي وفد حركة طالبان.", "CONSULT", ["AFG REB", "USA GOV"], []),
    ("أول زيارة لأردوغان للجزائر منذ عامين", "CONSULT", ["TUR GOV"], ["DZA GOV"]),
]
CASES = [
    ("طعن شاب فلسطيني جنديا إسرائيليا في القدس.", "ASSAULT", ["PSE CVL"], ["ISR MIL"]),
    ("احتجزت الشرطة الأوغندية المعارض بوبي واين.", "COERCE", ["UGA COP"], ["UGA OPP"]),
    ("انتقدت منظمة العفو الدولية البحرين. واتهمت المنامة المنظمة بالانحياز.", "ACCUSE", ["BHR GOV"], ["NGO"]),
    ("تظاهر المئات في الناصرية. وأغلقوا الجسور بالإطارات.", "PROTEST", ["IRQ CVL"], []),
]


@pytest.mark.parametrize(
    ("sentence", "kind", "actors", "recipients"),
    [*GOING_ON, *OURS, *APART, *PASSIVE, *PROMISED, *JOINED, *CASES],
)
def test_who_does_it(events, sentence, kind, actors, recipients):
    found = [sides(event) for event in events(sentence)]
    assert (kind, actors, recipients) in found, found


def test_what_is_asked_of_someone_is_no_act_of_his(events):
    found = [sides(event) for event in events("انتقد العراق تركيا، داعيا أنقرة إلى سحب قواتها.")]
    assert [kind for kind, _, _ in found] == ["ACCUSE", "REQUEST"], found


def test_two_tolls_of_one_attack_are_one(events):
    sentence = "قال الناطق إن أربعة جنود قُتلوا وإن ثلاثة آخرين أصيبوا عندما تعرضوا لهجوم."
    assert len([event for event in events(sentence) if event.event == ["ASSAULT"]]) == 1
