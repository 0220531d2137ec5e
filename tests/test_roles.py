# SPDX-License-Identifier: Apache-2.0
"""Who does what to whom, by the construction that tells it. The sentences are written for these tests."""

import pytest

from conftest import sides

# sentence, type, actors, recipients
VERB_FIRST = [
    ("قصف الجيش السوري أحياء في مدينة إدلب فجر اليوم.", "ASSAULT", ["SYR MIL"], []),
    ("اعتقلت الشرطة التونسية خمسة متظاهرين في صفاقس.", "COERCE", ["TUN COP"], ["TUN CVL"]),
    ("استقبل العاهل الأردني رئيس الوزراء العراقي في عمان.", "CONSULT", ["IRQ GOV", "JOR GOV"], []),
    ("طالبت الأمم المتحدة الحكومة السودانية بفتح الممرات الإنسانية.", "REQUEST", ["UNO"], ["SDN GOV"]),
    ("أدانت فرنسا الهجوم على المستشفى.", "ACCUSE", ["FRA GOV"], []),
    ("رفضت طهران عرضا أميركيا لاستئناف المفاوضات.", "REJECT", ["IRN GOV"], ["USA GOV"]),
    ("هددت تركيا قوات سوريا الديمقراطية بعملية عسكرية.", "THREATEN", ["TUR GOV"], ["SYR REB"]),
    ("أفرجت السلطات الليبية عن عشرين مهاجرا سودانيا.", "RETREAT", ["LBY GOV"], ["SDN REF"]),
    ("سلمت الإمارات شحنة مساعدات طبية إلى السودان.", "AID", ["ARE GOV"], ["SDN GOV"]),
    ("اتهم الرئيس اللبناني إسرائيل بخرق الهدنة.", "ACCUSE", ["LBN GOV"], ["ISR GOV"]),
]
SUBJECT_FIRST = [
    ("الجيش المصري يقتل عشرة مسلحين في سيناء", "ASSAULT", ["EGY MIL"], ["EGY UAF"]),
    ("وقالت الوكالة إن الطيران الروسي قصف مواقع للمعارضة المسلحة في ريف حماة.", "ASSAULT", ["RUS MIL"], ["SYR REB"]),
    ("السعودية تستدعي سفيرها في بيروت", "SANCTION", ["SAU GOV"], ["LBN GOV"]),
    ("الشرطة الجزائرية تفرق متظاهرين في العاصمة بالغاز المسيل للدموع", "ASSAULT", ["DZA COP"], ["DZA CVL"]),
]
PASSIVE = [
    ("قُتل ثلاثة جنود عراقيين على يد مسلحين مجهولين في كركوك.", "ASSAULT", ["IRQ UAF"], ["IRQ MIL"]),
    ("أصيب أربعة فلسطينيين برصاص الجيش الإسرائيلي قرب نابلس.", "ASSAULT", ["ISR MIL"], ["PSE CVL"]),
    ("اعتُقل الصحفي المغربي في مطار الرباط.", "COERCE", [], ["MAR JRN"]),
    ("تعرض مقر الأمم المتحدة في طرابلس لهجوم بقذائف الهاون.", "ASSAULT", [], ["UNO"]),
    ("حُكم على الناشط المصري بالسجن ثلاث سنوات.", "SANCTION", ["EGY JUD"], ["EGY CVL"]),
]
NOMINAL = [
    ("مقتل جنديين لبنانيين في غارة إسرائيلية على جنوب لبنان", "ASSAULT", ["ISR MIL"], ["LBN MIL"]),
    ("اتهام روسي لأوكرانيا بقصف محطة كهرباء", "ACCUSE", ["RUS GOV"], ["UKR GOV"]),
    ("لقاء بين وزيري خارجية مصر وتركيا في القاهرة", "CONSULT", ["EGY GOV", "TUR GOV"], []),
    ("بدأ وزير الخارجية القطري زيارة إلى الخرطوم.", "CONSULT", ["QAT GOV"], ["SDN GOV"]),
    ("شن الحوثيون هجوما على مواقع القوات الحكومية في مأرب.", "ASSAULT", ["YEM REB"], ["YEM MIL"]),
    ("أجرى الرئيس الفرنسي محادثات مع ولي العهد السعودي.", "CONSULT", ["FRA GOV", "SAU GOV"], []),
    ("نفذت القوات الأميركية ضربة جوية ضد تنظيم القاعدة في اليمن.", "ASSAULT", ["USA MIL"], ["IMG REB"]),
    ("عقد وزراء خارجية مصر والأردن والعراق اجتماعا في بغداد.", "CONSULT", ["EGY GOV", "IRQ GOV", "JOR GOV"], []),
]
RELATIVE = [
    ("أدان الاتحاد الأوروبي الهجوم الذي شنه الحوثيون على السفينة.", "ACCUSE", ["EUR"], ["YEM REB"]),
    ("وصل إلى دمشق الوفد الروسي الذي التقى الرئيس السوري أمس.", "CONSULT", ["RUS GOV"], ["SYR GOV"]),
    ("رحب المغرب بالاتفاق الذي وقعته الحكومة السودانية مع الحركات المسلحة.", "SUPPORT", ["MAR GOV"], []),
]
JOINED = [
    (
        "دعت مصر والإمارات والسعودية الأطراف الليبية إلى وقف القتال.",
        "REQUEST",
        ["ARE GOV", "EGY GOV", "SAU GOV"],
        ["LBY"],
    ),
    ("اقتحمت القوات الإسرائيلية مخيم جنين واعتقلت ستة فلسطينيين.", "COERCE", ["ISR MIL"], ["PSE CVL"]),
    ("اندلعت اشتباكات عنيفة بين الجيش السوداني وقوات الدعم السريع.", "ASSAULT", ["SDN MIL", "SDN PRM"], []),
    ("تبادلت كييف وموسكو الاتهامات بخرق الهدنة.", "ACCUSE", ["RUS GOV", "UKR GOV"], []),
]
CLITICS = [
    ("وللقاهرة قدمت الرياض وديعة بملياري دولار.", "AID", ["SAU GOV"], ["EGY GOV"]),
    ("وبالخرطوم تظاهر المئات ضد المجلس العسكري.", "PROTEST", ["SDN CVL"], ["SDN MIL"]),
    ("فاعتقلتهم الشرطة الكويتية.", "COERCE", ["KWT COP"], []),
]
REFERRING = [
    ("وصل وزير الدفاع التركي إلى طرابلس. والتقى الوزير رئيس المجلس الرئاسي.", "CONSULT", ["LBY GOV", "TUR GOV"], []),
    ("زار الرئيس العراقي طهران. وبحث مع نظيره الإيراني ملف المياه.", "CONSULT", ["IRN GOV", "IRQ GOV"], []),
    (
        "التقى وزير الخارجية السعودي نظيره العماني في مسقط. ووقع الجانبان اتفاقية تعاون.",
        "SUPPORT",
        ["OMN GOV", "SAU GOV"],
        [],
    ),
    ("هاجمت حركة الشباب قاعدة للجيش الصومالي. وقتلت الحركة سبعة جنود.", "ASSAULT", ["IMG REB"], ["SOM MIL"]),
]


@pytest.mark.parametrize(
    ("text", "kind", "actors", "recipients"),
    [*VERB_FIRST, *SUBJECT_FIRST, *PASSIVE, *NOMINAL, *RELATIVE, *JOINED, *CLITICS, *REFERRING],
)
def test_sides(events, text, kind, actors, recipients):
    found = [sides(event) for event in events(text)]
    mutual = kind in ("CONSULT", "AGREE", "COOPERATE")
    wanted = sorted(actors + recipients) if mutual else (actors, recipients)
    got = [sorted(a + r) if mutual else (a, r) for k, a, r in found if k == kind]
    assert wanted in got, found
