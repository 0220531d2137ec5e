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
    ("ودان الاتحاد الأفريقي الانقلاب في النيجر.", "ACCUSE", ["IGO"], []),  # not the town of that spelling
    ("رفضت طهران عرضا أميركيا لاستئناف المفاوضات.", "REJECT", ["IRN GOV"], ["USA GOV"]),
    ("هددت تركيا قوات سوريا الديمقراطية بعملية عسكرية.", "THREATEN", ["TUR GOV"], ["SYR REB"]),
    ("أفرجت السلطات الليبية عن عشرين مهاجرا سودانيا.", "RETREAT", ["LBY GOV"], ["SDN REF"]),
    ("سلمت الإمارات شحنة مساعدات طبية إلى السودان.", "AID", ["ARE GOV"], ["SDN GOV"]),
    ("اتهم الرئيس اللبناني إسرائيل بخرق الهدنة.", "ACCUSE", ["LBN GOV"], ["ISR GOV"]),
    # a man's post takes no adjective in the feminine: who stands behind it is another
    ("لام رئيس الوزراء المعارضة على تعطيل الموازنة في تونس.", "ACCUSE", ["TUN GOV"], ["TUN OPP"]),
    ("انتقد وزير الداخلية المعارضة في تونس.", "ACCUSE", ["TUN GOV"], ["TUN OPP"]),
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
# An adjective belongs to a phrase that it agrees with; what does not agree is the object.
AGREEMENT = [
    ("قتلت القوات العراقية مسلحين في الموصل.", "ASSAULT", ["IRQ MIL"], ["IRQ UAF"]),
    ("احتجز الجيش الإسرائيلي صحفيا في نابلس.", "COERCE", ["ISR MIL"], ["PSE JRN"]),
    ("قتل الجيش الإسرائيلي فلسطينيا قرب جنين.", "ASSAULT", ["ISR MIL"], ["PSE CVL"]),
    ("أوقف الأمن التونسي جزائريا وليبيين في سوسة.", "COERCE", ["TUN COP"], ["DZA CVL", "LBY CVL"]),
    ("اتهمت الحكومة اليمنية الحوثيين بنهب المساعدات.", "ACCUSE", ["YEM GOV"], ["YEM REB"]),
    ("اتهمت منظمات حقوقية القوات الإسرائيلية بتعذيب أسرى.", "ACCUSE", ["NGO"], ["ISR MIL"]),
    ("هاجم رجال مسلحون قاعدة عسكرية في مالي.", "ASSAULT", ["MLI UAF"], ["MLI MIL"]),
    ("ودعت وزارة الخارجية السورية مجلس الأمن الدولي إلى إدانة إسرائيل.", "REQUEST", ["SYR GOV"], ["UNO"]),
]
WORDS_LIKE_VERBS = [
    ("ووصل الرئيس التركي إلى الدوحة.", "CONSULT", ["TUR GOV"], ["QAT GOV"]),
    ("وأدان نواز شريف الهجوم الإسرائيلي.", "ACCUSE", ["PAK ELI"], ["ISR GOV"]),
    ("قتل عشرون مدنيا في غارة شنها التحالف بقيادة السعودية على صعدة.", "ASSAULT", ["SAU MIL"], ["YEM CVL"]),
    ("وفي الصومال، قتلت حركة الشباب أربعة جنود.", "ASSAULT", ["IMG REB"], ["SOM MIL"]),
    ("طوقت الشرطة التونسية المكان واعتقلت خمسة أشخاص.", "COERCE", ["TUN COP"], ["TUN CVL"]),
]
WHOSE_THINGS = [
    ("ردت الفصائل السورية بإطلاق صواريخ على موقع للجيش قرب معرة النعمان.", "ASSAULT", ["SYR REB"], ["SYR MIL"]),
    ("قتلت غارة أمريكية قياديا في القاعدة.", "ASSAULT", ["USA MIL"], ["IMG REB"]),
    ("صدت قوات الشرعية اليمنية هجوما للحوثيين في تعز.", "ASSAULT", ["YEM REB"], ["YEM MIL"]),
    ("فرقت الشرطة العراقية المظاهرة بالغاز في بغداد.", "ASSAULT", ["IRQ COP"], ["IRQ CVL"]),
]
ANSWERS = [
    ("دعت واشنطن حزب الله إلى الهدوء، فيما رفض الحزب هذه الدعوة.", "REJECT", ["LBN PTY"], ["USA GOV"]),
    ("أغلق عمال محتجون الميناء، مطالبين حكومة عبد الحميد الدبيبة بصرف رواتبهم.", "PROTEST", ["LBY LAB"], ["LBY GOV"]),
    ("هددت النقابة التونسية بالإضراب إذا لم تستجب الحكومة لمطالبها.", "THREATEN", ["TUN LAB"], ["TUN GOV"]),
    ("رحبت الولايات المتحدة بتوقيع الاتفاق بين سلفا كير ورياك مشار.", "SUPPORT", ["USA GOV"], ["SSD GOV", "SSD GOV"]),
    (
        "طالب مكتب الأمم المتحدة لتنسيق الشؤون الإنسانية (أوتشا) الحكومة الإثيوبية بالتحقيق.",
        "REQUEST",
        ["UNO"],
        ["ETH GOV"],
    ),
    ("تتهم أنقرة، التي تقيم قواعد عسكرية في العراق، بغداد بالتقاعس.", "ACCUSE", ["TUR GOV"], ["IRQ GOV"]),
]
# Whose a bare post is: of the state that speaks of it, and not of the guest.
WHOSE_POST = [
    ("أعلنت الرئاسة التركية أن الرئيس سيزور الدوحة الثلاثاء.", "AGREE", ["TUR GOV"], ["QAT GOV"]),
    ("وقال مسؤول أميركي إن الوزير سيصل إلى الرياض غدا.", "AGREE", ["USA GOV"], ["SAU GOV"]),
    ("وذكرت وكالة الأنباء السورية أن الرئيس استقبل وفدا إيرانيا في دمشق.", "CONSULT", ["IRN GOV", "SYR GOV"], []),
]
# Who holds two posts is one party; an envoy is of whoever sent him.
TITLES = [
    (
        "التقى نائب رئيس مجلس الوزراء وزير الدفاع الكويتي نظيره القطري.",
        "CONSULT",
        ["KWT GOV", "QAT GOV"],
        [],
    ),
    (
        "استقبل رئيس الجمهورية جوزف عون قبل ظهر أمس في قصر بعبدا نائب رئيس الوزراء وزير الخارجية الأردني.",
        "CONSULT",
        ["JOR GOV", "LBN GOV"],
        [],
    ),
    (
        "استقبل الرئيس الجزائري، أمس، السيد محمد الأمين، المبعوث الخاص للرئيس الموريتاني.",
        "CONSULT",
        ["DZA GOV", "MRT GOV"],
        [],
    ),
]
# A ministry of several portfolios is one; a court or committee is no body that is called otherwise.
BODIES = [
    ("أشادت وزارة الخارجية والتعاون الدولي الإماراتية بجهود قطر.", "SUPPORT", ["ARE GOV"], ["QAT GOV"]),
    (
        "أصدرت الأمم المتحدة تقريرا عن السودان. وحظرت اللجنة الأمنية في ولاية كسلا حركة الشاحنات في السودان.",
        "COERCE",
        ["SDN COP"],
        [],
    ),
]
# The object's ending closes the phrase of the subject.
OBJECTS = [("هاجمت مجموعة مسلحة مركزا للشرطة في باماكو.", "ASSAULT", ["MLI REB"], ["MLI COP"])]
# Whose the release, the dead, the ambush and the demand are.
WHOM_IT_REACHES = [
    ("اعتقلت الشرطة المصرية الناشط سامي حداد ثم أطلقت سراحه بعد ساعات.", "RETREAT", ["EGY COP"], ["EGY CVL"]),
    ("سقط قتلى وجرحى في صفوف الحوثيين.", "ASSAULT", [], ["YEM REB"]),
    ("نصبت المقاومة اليمنية كمينا لقافلة عسكرية للحوثيين.", "ASSAULT", ["YEM PRM"], ["YEM REB"]),
    ("محكمة مصرية تقضي بإعدام ثلاثة أشخاص", "SANCTION", ["EGY JUD"], ["EGY CVL"]),
    ("اتهم الرئيس السوداني نائبه علي طه بالتقصير.", "ACCUSE", ["SDN GOV"], ["SDN GOV"]),
    ("اتهم وزير الدفاع العراقي في كانون الأول 2013 نائبه بالفساد.", "ACCUSE", ["IRQ GOV"], ["IRQ GOV"]),
    ("سيطرت فصائل مسلحة معارضة لنظام الرئيس السوري على بلدة.", "ASSAULT", ["SYR REB"], []),
    ("يطالب المتمردون في دارفور بتأجيل الانتخابات السودانية.", "REQUEST", ["SDN REB"], ["SDN GOV"]),
    ("أوقفت الشرطة التركية بريطانيين اثنين. ثم أمرت محكمة بحبس الشقيقين.", "COERCE", ["TUR JUD"], ["GBR CVL"]),
    ("رفضت لجنة إسرائيلية طلب شابة فلسطينية. وأصدرت محكمة حكما بسجن الشابة.", "SANCTION", ["ISR JUD"], ["PSE CVL"]),
    (
        "تظاهر آلاف الفلسطينيين شرق غزة أمس. وقتل الجيش الإسرائيلي ثلاثة فلسطينيين قرب السياج.",
        "PROTEST",
        ["PSE CVL"],
        ["ISR GOV"],
    ),
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
    [
        *(*VERB_FIRST, *SUBJECT_FIRST, *PASSIVE, *NOMINAL, *RELATIVE, *JOINED, *CLITICS, *REFERRING),
        *(
            *AGREEMENT,
            *WORDS_LIKE_VERBS,
            *WHOSE_THINGS,
            *ANSWERS,
            *WHOSE_POST,
            *TITLES,
            *BODIES,
            *OBJECTS,
            *WHOM_IT_REACHES,
        ),
    ],
)
def test_sides(events, text, kind, actors, recipients):
    found = [sides(event) for event in events(text)]
    mutual = kind in ("CONSULT", "AGREE", "COOPERATE")
    wanted = sorted(actors + recipients) if mutual else (actors, recipients)
    got = [sorted(a + r) if mutual else (a, r) for k, a, r in found if k == kind]
    assert wanted in got, found
