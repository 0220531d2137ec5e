# SPDX-License-Identifier: Apache-2.0
"""Who is meant over the sentences of an article: titles, surnames, names for states and groups, pronouns on verbs and
behind prepositions, pairs. Short articles written for these tests, as newspapers write."""

import datetime as dt

import pytest

from conftest import sides

DAY = dt.date(2021, 3, 4)

TRUCES = [
    (
        "أعلن الجيش السوداني هدنة مع قوات الدعم السريع. وشهدت الهدنة عودة آلاف النازحين إلى الخرطوم.",
        [("RETREAT", ["SDN MIL", "SDN PRM"], [])],
    ),
]

# article, what its last sentences must give: type, actors, recipients
TITLES = [
    (
        "وصل وزير الخارجية القطري محمد بن عبد الرحمن إلى بيروت. والتقى الوزير رئيس الجمهورية ميشال عون. وأكد آل ثاني "
        "دعم بلاده للبنان.",
        [("CONSULT", ["LBN GOV", "QAT GOV"], []), ("SUPPORT", ["QAT GOV"], ["LBN GOV"])],
    ),
    (
        "استقبل العاهل الأردني الملك عبد الله الثاني وفدا من حركة فتح. وشكر الوفد الملك على دعم المملكة.",
        [("SUPPORT", ["PSE PTY"], ["JOR GOV"])],
    ),
    (
        "أجرى الرئيس الفرنسي إيمانويل ماكرون اتصالا بنظيره الإيراني حسن روحاني. وحث ماكرون روحاني على ضبط النفس. "
        "وطالبه الرئيس الإيراني برفع العقوبات.",
        [("REQUEST", ["FRA GOV"], ["IRN GOV"]), ("REQUEST", ["IRN GOV"], ["FRA GOV"])],
    ),
    (
        "دعا المبعوث الأممي غسان سلامة حفتر إلى وقف الهجوم على طرابلس. واتهم حفتر المبعوث بالانحياز.",
        [("ASSAULT", ["LBY REB"], ["LBY GOV"]), ("ACCUSE", ["LBY REB"], ["UNO"])],
    ),
    (
        "هدد زعيم كوريا الشمالية كيم جونغ أون الولايات المتحدة. وردت واشنطن بفرض عقوبات عليه. وانتقدت الصين كيم.",
        [("SANCTION", ["USA GOV"], ["PRK GOV"]), ("ACCUSE", ["CHN GOV"], ["PRK GOV"])],
    ),
]
GROUPS = [
    (
        "شنت طائرات إسرائيلية غارات على مواقع لحركة حماس في غزة. وتوعدت الحركة بالرد. وحملت إسرائيل المسؤولية.",
        [("THREATEN", ["PSE PTY"], ["ISR MIL"]), ("ACCUSE", ["PSE PTY"], ["ISR GOV"])],
    ),
    (
        "استهدفت مسيرة أمريكية قياديا في تنظيم القاعدة في مأرب. وكان التنظيم قد هاجم السفارة الأمريكية في صنعاء.",
        [("ASSAULT", ["USA MIL"], ["IMG REB"]), ("ASSAULT", ["IMG REB"], ["USA GOV"])],
    ),
    (
        "قال الأمين العام لحلف شمال الأطلسي إن أوكرانيا مهددة. وتعهد الحلف بدعم أوكرانيا.",
        [("AGREE", ["IGO"], ["UKR GOV"])],
    ),
    (
        "حذر المدير العام لمنظمة الصحة العالمية من الوباء. وانتقد ترامب المنظمة.",
        [("ACCUSE", ["USA ELI"], ["UNO"])],
    ),
    (
        "انتقدت منظمة هيومن رايتس ووتش مصر. واتهمت الخارجية المصرية المنظمة بتسييس الملف.",
        [("ACCUSE", ["EGY GOV"], ["NGO"])],
    ),
    (
        "اتهمت السعودية إيران بتسليح الحوثيين. ودعت المملكة مجلس الأمن إلى التحرك. ونفت طهران الاتهامات.",
        [("REQUEST", ["SAU GOV"], ["UNO"]), ("ACCUSE", ["SAU GOV"], ["IRN GOV"])],
    ),
]
ON_VERBS = [
    (
        "زارت المستشارة الألمانية أنغيلا ميركل تونس. والتقت ميركل الرئيس التونسي قيس سعيد. واتهمته المعارضة "
        "التونسية بتجاهل حقوق الإنسان.",
        [("ACCUSE", ["TUN OPP"], ["TUN GOV"])],
    ),
    (
        "أقال الرئيس التونسي قيس سعيد رئيس الحكومة. وجمد سعيد عمل البرلمان. واتهمته حركة النهضة بالانقلاب.",
        [("COERCE", ["TUN GOV"], ["TUN LEG"]), ("ACCUSE", ["TUN PTY"], ["TUN GOV"])],
    ),
    (
        "توعد قائد الحرس الثوري الإيراني حسين سلامي إسرائيل برد قاس. واتهمها باغتيال علماء.",
        [("ACCUSE", ["IRN MIL"], ["ISR GOV"])],
    ),
    (
        "أغارت مقاتلات التحالف بقيادة السعودية على صعدة. وندد الحوثيون بالتحالف واتهموه بقتل مدنيين.",
        [("ACCUSE", ["YEM REB"], ["SAU MIL"]), ("ASSAULT", ["SAU MIL"], ["YEM CVL"])],
    ),
    (
        "تظاهر آلاف الطلاب في الجزائر العاصمة. وطالب المحتجون برحيل الحكومة. وفرقتهم الشرطة بالغاز. واعتقلت عددا منهم.",
        [("ASSAULT", ["DZA COP"], ["DZA CVL"]), ("COERCE", ["DZA COP"], ["DZA CVL"])],
    ),
    (
        "قتل الجيش النيجيري عشرة من عناصر بوكو حرام. وقال إن جنوده حرروا رهائن. وكانت الجماعة قد خطفتهم في يناير.",
        [("ASSAULT", ["IMG REB"], ["NGA CVL"])],
    ),
]
BEHIND = [
    (
        "أفرجت السلطات المغربية عن الصحفي توفيق بوعشرين. وكانت محكمة قد حكمت عليه بالسجن.",
        [("SANCTION", ["MAR JUD"], ["MAR JRN"])],
    ),
    (
        "اختطف مسلحون ثلاثة مهندسين أتراك في بغداد. وطالب الخاطفون بفدية. وأفرجوا عنهم بعد أسبوع.",
        [("RETREAT", ["IRQ CRM"], ["TUR LAB"])],
    ),
    (
        "فرقت الشرطة الجزائرية متظاهرين في العاصمة. وقالت إنهم رشقوها بالحجارة. ثم أفرجت عنهم مساء.",
        [("ASSAULT", ["DZA CVL"], ["DZA COP"]), ("RETREAT", ["DZA COP"], ["DZA CVL"])],
    ),
    (
        "أعلنت حركة طالبان مسؤوليتها عن الهجوم. وقال المتحدث باسمها إن مقاتليها قتلوا عشرة شرطيين في قندهار.",
        [("ASSAULT", ["AFG REB"], ["AFG COP"])],
    ),
    (
        "قال الرئيس الأوكراني فولوديمير زيلينسكي إن روسيا قصفت خاركيف. وأضاف أنها قتلت مدنيين.",
        [("ASSAULT", ["RUS GOV"], ["UKR CVL"])],
    ),
    (
        "قتلت القوات الأمريكية زعيم تنظيم الدولة الإسلامية أبو بكر البغدادي. وأعلن ترامب مقتله.",
        [("ASSAULT", ["USA MIL"], ["IMG REB"])],
    ),
    (
        "عقد رئيس الوزراء العراقي مصطفى الكاظمي محادثات مع الرئيس الأمريكي جو بايدن. وبعد لقائه بايدن، دعا الكاظمي "
        "إيران إلى الحوار.",
        [("CONSULT", ["IRQ GOV", "USA GOV"], []), ("REQUEST", ["IRQ GOV"], ["IRN GOV"])],
    ),
]
FORCES = [
    (
        "قتل الجيش الإسرائيلي شابا فلسطينيا في نابلس. وكان الجنود قد أطلقوا النار عليه.",
        [("ASSAULT", ["ISR MIL"], ["PSE CVL"])],
    ),
    (
        "حاصرت القوات السورية مدينة حمص. ثم قصفتها بالمدفعية.",
        [("COERCE", ["SYR MIL"], []), ("ASSAULT", ["SYR MIL"], [])],
    ),
]
PAIRS = [
    (
        "التقى الرئيس الروسي فلاديمير بوتين نظيره التركي رجب طيب أردوغان في سوتشي. واتفق الرجلان على تسيير دوريات "
        "مشتركة. ودعا الأخير سوريا إلى وقف القصف.",
        [("AGREE", ["RUS GOV", "TUR GOV"], []), ("REQUEST", ["TUR GOV"], ["SYR GOV"])],
    ),
    (
        "وصل رئيس الوزراء الباكستاني عمران خان إلى كابل. وأجرى محادثات مع الرئيس الأفغاني أشرف غني. واتفقا على تعزيز "
        "التعاون الأمني.",
        [("AGREE", ["AFG GOV", "PAK GOV"], [])],
    ),
    (
        "وقع وزيرا خارجية السعودية وإيران اتفاقا في بكين. ورحبت الصين بالاتفاق بين البلدين.",
        [("SUPPORT", ["CHN GOV"], ["IRN GOV", "SAU GOV"])],
    ),
    (
        "التقى الرئيس المصري عبد الفتاح السيسي نظيره السوداني عبد الفتاح البرهان. وبحث الرئيسان ملف السد. وأكدا رفض "
        "الإجراءات الأحادية.",
        [("CONSULT", ["EGY GOV", "SDN GOV"], []), ("REJECT", ["EGY GOV", "SDN GOV"], [])],
    ),
]


@pytest.mark.parametrize(("article", "wanted"), [*TITLES, *GROUPS, *TRUCES, *ON_VERBS, *BEHIND, *FORCES, *PAIRS])
def test_who_is_meant(events, article, wanted):
    found = [sides(event) for event in events(article, DAY)]
    assert [event for event in wanted if event not in found] == [], found


def test_nobody_in_particular_is_no_source(events):
    article = "قاتلت الحركات المتمردة الجيش السوداني في دارفور. ويشار إلى أن الجيش السوداني قصف معسكرا للنازحين."
    shelling = next(event for event in events(article, DAY) if event.trigger.text == "قصف")
    assert shelling.cite_info.attribution == []


def test_what_a_pronoun_may_mean_besides_is_not_guessed(events):
    """أنها may be the raid or the ministry."""
    article = "قالت وزارة الصحة اللبنانية إن شخصين قتلا. وأقر الجيش الإسرائيلي بالغارة، زاعما أنها استهدفت عناصر مسلحة."
    assert not any("LBN GOV" in sides(event)[1] for event in events(article, DAY) if event.event == ["ASSAULT"])
