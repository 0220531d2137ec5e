# SPDX-License-Identifier: Apache-2.0
"""Whose an act is and towards whom, where another phrase stands nearer. The sentences are written for these tests."""

import pytest

from conftest import sides

# sentence, type, actors, recipients
VERBAL_NOUNS = [
    ("ندد حزب سوداني بقمع الشرطة للمحتجين في الخرطوم.", "COERCE", ["SDN COP"], ["SDN CVL"]),
    ("نددت النقابة التونسية بمنع الحكومة بث البرنامج.", "COERCE", ["TUN GOV"], []),
    ("نددت المعارضة التونسية باعتقال الحكومة ناشطا.", "ACCUSE", ["TUN OPP"], ["TUN GOV"]),
]
CHARGES = [
    ("قامت الشرطة الأردنية بتوقيف شاب في إربد بتهمة قتل جاره.", "ASSAULT", ["JOR CVL"], []),
    ("حكمت محكمة فرنسية على ضابط سوري بالسجن بتهمة تعذيب سجناء في دمشق.", "ASSAULT", ["SYR MIL"], ["SYR CVL"]),
]
ASIDES = [
    (
        "انتقدت النقابة المغربية، في رسالة توصلت الصحيفة بنسخة منها، وزارة العدل بشدة.",
        "ACCUSE",
        ["MAR LAB"],
        ["MAR GOV"],
    ),
    ("اتهم الحزب التونسي، في بيان تلقت الوكالة نسخة منه، الحكومة بالتضييق عليه.", "ACCUSE", ["TUN PTY"], ["TUN GOV"]),
]
AGREEMENT = [
    ("عقد حزب إسباني مؤتمره. ثم دعا الحكومة الإسبانية إلى الحوار.", "REQUEST", ["ESP PTY"], ["ESP GOV"]),
    ("ترفض الحكومة التونسية خفض الأسعار كما يطالب النقابيون.", "REQUEST", ["TUN LAB"], ["TUN GOV"]),
    ("انتقد النواب التونسيون الحكومة ورفضوا قرارات وزير الداخلية.", "REJECT", ["TUN LEG"], ["TUN GOV"]),
    (
        "زار الوزير التونسي القرية التي كان المهربون يعبرون منها ودعا الشرطة إلى تكثيف الدوريات.",
        "REQUEST",
        ["TUN GOV"],
        ["TUN COP"],
    ),
]
PREDICATES = [
    ("قال المحامي إن الصحفي الفرنسي معتقل في إيران منذ عام.", "COERCE", [], ["FRA JRN"]),
]
REFUSALS = [
    ("رفضت الحكومة الإسبانية مطالب المعارضة.", "REJECT", ["ESP GOV"], ["ESP OPP"]),
    ("رفضت إسرائيل طلب الأمم المتحدة إرسال بعثة.", "REJECT", ["ISR GOV"], ["UNO"]),
]
COUNTRIES = [
    ("وقعت تركيا وفصائل معارضة في حلب السورية هدنة.", "CONCEDE", ["SYR REB", "TUR GOV"], []),
    ("قال الرئيس الأمريكي إن بلاده تتابع الأمر. وتشهد تونس احتجاجات واسعة.", "PROTEST", ["TUN CVL"], []),
    ("أعلنت فرنسا مقتل ثلاثين جهاديا في مالي.", "ASSAULT", [], ["MLI REB"]),
    ("اندلعت اشتباكات بين الجيش اليمني من جهة والحوثيين من جهة ثانية.", "ASSAULT", ["YEM MIL", "YEM REB"], []),
]
ALL = [*VERBAL_NOUNS, *CHARGES, *ASIDES, *AGREEMENT, *PREDICATES, *REFUSALS, *COUNTRIES]


@pytest.mark.parametrize(("sentence", "kind", "actors", "recipients"), ALL)
def test_doer_and_aim(events, sentence, kind, actors, recipients):
    assert (kind, sorted(actors), sorted(recipients)) in [sides(e) for e in events(sentence)]


def test_surname_of_someone_named_in_full_is_no_known_namesake(events):
    text = "نقابة الأطباء الأردنية تنتقد البغدادي\n\nوقال وزير الصحة الأردني أحمد البغدادي إن الأدوية متوفرة."
    aims = [aim for event in events(text) for aim in sides(event)[2]]
    assert aims and set(aims) == {"JOR GOV"}


def test_statement_alone_is_whose_who_spoke_last(events):
    text = "نددت نقابة الصحفيين التونسيين بالقرار. وطالب البيان الحكومة بالتراجع عنه."
    assert ("REQUEST", ["TUN LAB"], ["TUN GOV"]) in [sides(e) for e in events(text)]


def test_kama_goes_on_from_the_main_clause(events):
    text = "الرئيس التركي أعرب عن تقديره للدور الذي تؤديه قطر، كما أشاد بالأمير تميم بن حمد."
    assert ("SUPPORT", ["TUR GOV"], ["QAT GOV"]) in [sides(e) for e in events(text)]
