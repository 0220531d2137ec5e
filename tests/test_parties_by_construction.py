# SPDX-License-Identifier: Apache-2.0
"""Parties that only the construction around them tells: lists, things and places that stand for someone, passives.
The sentences are written for these tests."""

import pytest

from conftest import sides

# sentence, type, actors, recipients
LISTS = [
    ("أدانت ثلاث دول عربية هي الأردن ومصر والعراق الغارات الإسرائيلية.", "ACCUSE", ["EGY GOV", "IRQ GOV", "JOR GOV"]),
    ("انتقدت دولتان أوروبيتان هما إسبانيا وأيرلندا إسرائيل.", "ACCUSE", ["ESP GOV", "IRL GOV"]),
    ("اتهم كل من مصر والسودان إثيوبيا بالتعنت.", "ACCUSE", ["EGY GOV", "SDN GOV"]),
    ("عقدت في الكويت مباحثات مصرية - كويتية بشأن التجارة.", "CONSULT", ["EGY GOV", "KWT GOV"]),
]
THINGS = [
    ("تعرض منزل النائب اللبناني لهجوم من مسلحين.", "ASSAULT", ["LBN UAF"], ["LBN LEG"]),
    ("تعرضت مواقع المسلحين لقصف من الطيران التركي.", "ASSAULT", ["TUR MIL"], ["TUR UAF"]),
    ("استهدف الحوثيون سفينة إماراتية في البحر الأحمر.", "ASSAULT", ["YEM REB"], ["ARE MIL"]),
    ("مصر تدعم الوحدة الترابية للمملكة المغربية.", "SUPPORT", ["EGY GOV"], ["MAR GOV"]),
    ("استهدفت غارات إسرائيلية مواقع للمسلحين في سوريا.", "ASSAULT", ["ISR MIL"], ["SYR UAF"]),
    ("صدر بيان للخارجية الروسية يدين الغارات الإسرائيلية.", "ACCUSE", ["RUS GOV"], ["ISR GOV"]),
    ("قدمت السعودية مساعدات بقيمة خمسة ملايين دولار لليمن.", "AID", ["SAU GOV"], ["YEM GOV"]),
]
PLACES = [
    ("أطلق مسلحون فلسطينيون عشرات القذائف نحو مستوطنات إسرائيلية.", "ASSAULT", ["PSE UAF"], ["ISR CVL"]),
    ("أطلق الحوثيون صواريخ على مطار جدة.", "ASSAULT", ["YEM REB"], ["SAU CVL"]),
    ("استهدف الحوثيون مطار الملك خالد الدولي في الرياض بصاروخ.", "ASSAULT", ["YEM REB"], ["SAU CVL"]),
    ("وتتعرض حلب السورية لقصف من الطيران الروسي.", "ASSAULT", ["RUS MIL"], ["SYR CVL"]),
    ("قطعت تركيا المياه عن مدينة الحسكة السورية.", "COERCE", ["TUR GOV"], ["SYR CVL"]),
    ("خرج محتجون إلى شوارع مدينة البصرة لليوم الخامس.", "PROTEST", ["IRQ CVL"], []),
]
PASSIVES = [
    ("يتهم الناشطون بالتجسس لصالح إيران في العراق.", "ACCUSE", [], ["IRQ CVL"]),
    ("أوقف القضاء المصري أربعة صحفيين اتهموا بنشر أخبار كاذبة.", "ACCUSE", [], ["EGY JRN"]),
    ("ألقي القبض على ثلاثة متظاهرين في طرابلس، وقال مسؤول إلى الصحيفة إنهم بخير.", "COERCE", [], ["LBY CVL"]),
    ("قضى القاضي في بيروت بإعدام ثلاثة متهمين.", "SANCTION", ["LBN JUD"], ["LBN CVL"]),
    ("قتل شرطي وأصيب أربعة آخرون بإطلاق نار في ولاية تكساس الأميركية.", "ASSAULT", [], ["USA COP"]),
]
DOERS = [
    ("اعتقلت قوات الأمن المصري ناشطا.", "COERCE", ["EGY COP"], ["EGY CVL"]),
    (
        'ونددت كوريا الشمالية بالمناورات الجوية "جون باول" التي تجريها الولايات المتحدة.',
        "ACCUSE",
        ["PRK GOV"],
        ["USA GOV"],
    ),
    ("تعرض المسلحون لهجوم من القوات الليبية.", "ASSAULT", ["LBY MIL"], ["LBY UAF"]),
    ("تعرضت الحكومة التركية لانتقادات من المعارضة.", "ACCUSE", ["TUR OPP"], ["TUR GOV"]),
    ("أعلنت السلطات الليبية طرد المسلحين من المدينة.", "ASSAULT", ["LBY GOV"], ["LBY UAF"]),
    ("تمكنت القوات الجزائرية من القضاء على 6 تكفيريين بجنوب البلاد.", "ASSAULT", ["DZA MIL"], ["DZA REB"]),
    ("تمكنت القوات الجزائرية من القضاء على عدد (6) تكفيريين.", "ASSAULT", ["DZA MIL"], ["DZA REB"]),
    ("دعا البرلمان التونسي إلى إقرار قانون جديد للانتخابات.", "REQUEST", ["TUN LEG"], ["TUN GOV"]),
    ('قتل تنظيم "القاعدة" خمسة جنود في اليمن.', "ASSAULT", ["IMG REB"], ["YEM MIL"]),
    ("وندد الأزهر بالقرار الإسرائيلي.", "ACCUSE", ["EGY REL"], ["ISR GOV"]),
    ("هددت تركيا بشن عملية عسكرية ضد المسلحين الأكراد في سوريا.", "THREATEN", ["TUR GOV"], ["SYR UAF"]),
]
ACROSS = [
    (
        "رفضت مصر القانون الإسرائيلي. وندد الأزهر بالقانون.",
        "ACCUSE",
        ["EGY REL"],
        ["ISR GOV"],
    ),
    (
        "التقى الرئيس المصري نظيره الفرنسي. واتفق وزيرا خارجية البلدين على لقاء آخر.",
        "AGREE",
        ["EGY GOV", "FRA GOV"],
        [],
    ),
    (
        "اجتمع الرئيس الصيني شي جين بينغ بقادة أوروبا. وانتقد شي الرسوم الأميركية.",
        "ACCUSE",
        ["CHN GOV"],
        ["USA GOV"],
    ),
    (
        "استدعت سيول السفير الروسي وحثت على عدم تكرار الحادثة.",
        "REQUEST",
        ["KOR GOV"],
        ["RUS GOV"],
    ),
]


@pytest.mark.parametrize(("text", "kind", "actors"), LISTS)
def test_listed_parties(events, text, kind, actors):
    found = [sides(event) for event in events(text)]
    assert any(k == kind and set(actors) <= {*a, *r} for k, a, r in found), found


@pytest.mark.parametrize(("text", "kind", "actors", "recipients"), THINGS + PLACES + PASSIVES + DOERS + ACROSS)
def test_parties(events, text, kind, actors, recipients):
    found = [sides(event) for event in events(text)]
    mutual = kind in ("CONSULT", "AGREE", "COOPERATE")
    wanted = sorted(actors + recipients) if mutual else (actors, recipients)
    got = [sorted(a + r) if mutual else (a, r) for k, a, r in found if k == kind]
    assert wanted in got, found
