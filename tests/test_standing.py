# SPDX-License-Identifier: Apache-2.0
"""Told as done, denied, to come, possible, wanted; as the news or in passing (codebook 3)."""

import pytest

AUX = [
    ("لم تقصف الطائرات الروسية مواقع في إدلب أمس.", "ASSAULT", ["negation"]),
    ("سيفرض الاتحاد الأوروبي عقوبات على بيلاروسيا الشهر المقبل.", "SANCTION", ["future"]),
    ("قد تفرض واشنطن عقوبات على أنقرة.", "SANCTION", ["hypothetical"]),
    ("وكانت القوات الأميركية قصفت مطار الشعيرات في أبريل 2017.", "ASSAULT", ["historical"]),
    ("قصفت القوات التركية مواقع في عفرين صباح اليوم.", "ASSAULT", []),
    ("سيزور الرئيس المصري باريس الأسبوع المقبل.", "AGREE", []),
    ("من المقرر أن يصل وزير الخارجية الروسي إلى الجزائر غدا.", "AGREE", []),
    # a noun is told by the verb behind it
    ("المفاوضات بين الحكومة السودانية والمتمردين لم تبدأ بعد.", "CONSULT", ["negation"]),
    ("قال الوزير الروسي إن القمة الأميركية الروسية قد تعقد في هلسنكي.", "AGREE", ["hypothetical"]),
    # what is there before is not made possible by what may come of it; what depends on a condition is
    ("قد توجه العقوبات الأميركية ضربة للاقتصاد الروسي.", "SANCTION", []),
    ("يواجه المعارض الروسي أحكاما بالسجن إذا ثبتت إدانته.", "SANCTION", ["hypothetical"]),
    ("يطالب الاتحاد الأوروبي إيران بالتعاون إذا أرادت رفع العقوبات.", "REQUEST", []),
    # a threat is to come by itself; what is held against somebody now is no background
    ("سنعتبر القوات التركية أهدافا مشروعة، قال قائد الجيش الليبي.", "THREATEN", []),
    ("وتتهم النيابة المصرية الجماعة بهجوم على حافلة في عام 2013.", "ACCUSE", []),
    # the day of an accord is not that of who refers to it; a perfect is not to come
    ("وطالب الاتحاد رئاسة الحكومة التونسية بتطبيق الاتفاق الممضى في 8 فيفري 2019.", "REQUEST", []),
    ("طالب الوزير المصري بتطبيق الاتفاق الموقع مع السودان عام 1974.", "SUPPORT", ["historical"]),
    ("ومن المقرر أن تسلم باريس المروحيات في سبتمبر المقبل، بعدما سحبت أمس مئتي جندي من مالي.", "RETREAT", []),
    # what is denied is not all that the denier says
    ("ونفى المتحدث باسم الجيش المصري القصف، مشيرا إلى أن الشرطة اعتقلت عشرة أشخاص.", "COERCE", []),
    ("وأفرج الحوثيون عن مئة محتجز أمس في خطوة رحب بها المبعوث الأممي.", "SUPPORT", []),
    # an adjective is said of its noun; what goes on is not denied
    ("وجاءت الضربات بعد هجوم مفترض اتهمت واشنطن دمشق بشنه.", "ACCUSE", []),
    ("ولا يزال الحصار الإسرائيلي على غزة يمنع دخول الوقود.", "COERCE", []),
    # long before
    ("أعيد فتح الفندق بعد أشهر من الهجوم على سياح في سوسة.", "ASSAULT", ["historical"]),
    ("وكان نواب ليبيون أعلنوا مقاطعة الجلسة، متهمين الحكومة بالفساد.", "ACCUSE", ["historical"]),
    ("وبدأت احتجاجات الحراك الشعبي عام 2016 في المغرب.", "PROTEST", ["historical"]),
    ("تعتزم الحكومة السودانية إرسال وفد إلى جوبا لإجراء محادثات مع الحركات المسلحة.", "AGREE", []),
]
WANTED = [
    "دعا رئيس الوزراء اللبناني إلى ضبط النفس.",
    "يسعى المبعوث الأممي إلى عقد لقاء بين الطرفين.",
    "ناقش المجتمعون سبل إنهاء القتال.",
]
FOCUS = [
    ("وصل الوزير إلى بغداد بعد زيارة رئيس الوزراء الكويتي طهران.", "CONSULT", "زيارة", "reference"),
    ("قصف الجيش السوري بلدة سراقب.", "ASSAULT", "قصف", "main"),
    ("مقتل جنديين مصريين في سيناء", "ASSAULT", "مقتل", "main"),
    ("شن الحوثيون هجوما على مأرب.", "ASSAULT", "هجوما", "main"),
    ("التقى وزير الداخلية المغربي قائد الشرطة التي اعتقلت المشتبه بهم.", "COERCE", "اعتقلت", "reference"),
    ("عقب الهجوم على السفارة الأميركية في بغداد أغلقت الشرطة الطرق.", "ASSAULT", "الهجوم", "reference"),
]


@pytest.mark.parametrize(("text", "kind", "aux"), AUX)
def test_auxiliary_modes(events, text, kind, aux):
    found = [event for event in events(text) if event.event == [kind]]
    assert found, events(text)
    assert found[0].aux == aux


@pytest.mark.parametrize("text", WANTED)
def test_what_is_only_wanted_is_no_event(events, text):
    assert [event for event in events(text) if event.event[0] in ("RETREAT", "CONSULT", "ASSAULT")] == []


@pytest.mark.parametrize(("text", "kind", "cue", "focus"), FOCUS)
def test_focus(events, text, kind, cue, focus):
    found = {event.trigger.text: event.focus for event in events(text) if event.event == [kind]}
    assert found.get(cue) == focus, found


def test_a_demand_to_end_presupposes(events):
    found = events("طالبت الأمم المتحدة إسرائيل بوقف قصف المستشفيات في غزة.")
    assert {(event.event[0], event.focus) for event in found} >= {("REQUEST", "main"), ("ASSAULT", "reference")}


def test_a_condition_is_no_event(events):
    found = events("حذر الوزير العراقي من أن الحكومة سترد إذا قصفت الفصائل المطار.")
    assert all(event.event != ["ASSAULT"] for event in found)
