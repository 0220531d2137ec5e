# SPDX-License-Identifier: Apache-2.0
"""According to whom: sources, nested speech, the outlet's own voice, denials (codebook 7)."""

import pytest

from waqai.model.records import Event, Response

SOURCES = [
    ("قال وزير الدفاع العراقي إن الطيران قصف معاقل تنظيم الدولة في نينوى.", "ASSAULT", [("IRQ GOV", "official")]),
    ("أفادت وكالة رويترز بأن مسلحين هاجموا حقلا نفطيا في كركوك.", "ASSAULT", [("GBR JRN", "media")]),
    ("قُتل خمسة مدنيين في قصف على الحديدة، بحسب المرصد اليمني لحقوق الإنسان.", "ASSAULT", None),
    (
        "وفق ما أعلنت وزارة الصحة الفلسطينية، أصيب ثلاثة متظاهرين برصاص إسرائيلي شرق غزة.",
        "ASSAULT",
        [("PSE GOV", "official")],
    ),
    ("الداخلية المصرية: مقتل ستة إرهابيين في العريش", "ASSAULT", [("EGY GOV", "official")]),
    ("قصف الجيش السوري بلدة سراقب.", "ASSAULT", []),
    (
        "نقلت وكالة الأناضول عن قائد الشرطة التركية قوله إن قواته اعتقلت سبعة مشتبه بهم.",
        "COERCE",
        [("TUR COP", "official")],
    ),
    (
        "قال مدير المستشفى العام في تعز لصحيفة الأيام اليمنية إن الحوثيين قصفوا المبنى.",
        "ASSAULT",
        [("YEM MED", "person"), ("YEM JRN", "media")],
    ),
    ("قال متحدث باسم الجيش السوداني للصحفيين إن قواته قصفت مواقع للمتمردين.", "ASSAULT", [("SDN MIL", "official")]),
    (
        "في حوار مع قناة الجزيرة، أكد وزير الدفاع الليبي أن الطيران قصف رتلا لتنظيم الدولة.",
        "ASSAULT",
        [("LBY GOV", "official"), ("QAT JRN", "media")],
    ),
    (
        "وفق تقرير لمنظمة العفو الدولية نشرته صحيفة لوموند، قصف الجيش الفرنسي قرية في مالي.",
        "ASSAULT",
        [("NGO", "document"), ("FRA JRN", "media")],
    ),
    (
        "أوضح وزير الداخلية التونسي، في تصريحات أوردتها وكالة رويترز، أن الشرطة قتلت مهربا.",
        "ASSAULT",
        [("GBR JRN", "media"), ("TUN GOV", "official")],
    ),
    ("كشفت الشرطة المغربية عن مداهمة مقر لجماعة متطرفة.", "COERCE", [("MAR COP", "official")]),
    ("«لوموند»: الجيش الفرنسي يقصف قرية في مالي", "ASSAULT", [("FRA JRN", "media")]),
    (
        "اغتال مجهولون قاضية في بنغازي، كما ذكر مصدر أمني لوكالة الأناضول.",
        "ASSAULT",
        [("LBY COP", "anonymous"), ("TUR JRN", "media")],
    ),
]


@pytest.mark.parametrize(("text", "kind", "by"), SOURCES)
def test_sources(events, text, kind, by):
    found = [event for event in events(text) if event.event == [kind]]
    assert found
    told = [(f"{e.code} {e.sector}".strip(), e.kind) for e in found[0].cite_info.attribution]
    assert told if by is None else told[: len(by)] == by, told
    assert found[0].claim == ("attributed" if told else "outlet")


def test_nested_speech_names_both(events):
    text = "قالت صحيفة الشروق إن المتحدث باسم الجيش الليبي أكد أن قواته قصفت مطار معيتيقة."
    sources = [e.code + e.sector for e in events(text)[0].cite_info.attribution]
    assert sources[:2] == ["LBYMIL", "JRN"]  # papers of three countries are called so


def test_a_second_speaker_stands_beside_the_first(events):
    text = "قالت الشرطة النيجيرية إن مسلحين هاجموا قرية، وقال حاكم الولاية إن الجيش انتشر فيها."
    told = {e.event[0]: [s.code + s.sector for s in e.cite_info.attribution] for e in events(text)}
    assert told == {"ASSAULT": ["NGACOP"], "MOBILIZE": ["NGAGOV"]}


def test_who_claims_responsibility_reports_nothing(events):
    text = "أعلنت حركة الشباب مسؤوليتها عن الهجوم الذي استهدف فندقا في مقديشو."
    assert [s.code for e in events(text) for s in e.cite_info.attribution if e.focus == "main"] == []


def test_own_threat_has_no_source(events):
    found = events("هدد الرئيس الأميركي إيران برد قاس.")
    assert found[0].event == ["THREATEN"] and found[0].cite_info.attribution == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("نفى الجيش التركي قصف مدنيين في عفرين.", "denies"),
        ("هاجم مسلحون فندقا في مقديشو. وتبنت حركة الشباب الهجوم.", "claims_responsibility"),
        ("أعلن تنظيم الدولة مسؤوليته عن تفجير مسجد في كابل.", "claims_responsibility"),
    ],
)
def test_responses(read, text, kind):
    records = read(text)
    responses = [record for record in records if isinstance(record, Response)]
    assert [response.type for response in responses] == [kind]
    ids = {record.id for record in records if isinstance(record, Event)}
    assert responses[0].events and set(responses[0].events) <= ids


def test_a_denied_event_is_disputed(events):
    text = "قصفت طائرات تركية قرية في دهوك وقتلت ثلاثة مدنيين. ونفت وزارة الدفاع التركية القصف."
    assert any(event.claim == "disputed" for event in events(text))


SAID_OR_NOT = [  # text, type, the sectors or codes of the sources
    # what somebody condemns, claims or describes is not reported by him
    ("ندد الأمين العام للأمم المتحدة بقصف مدرسة في صنعاء.", "ASSAULT", []),
    ("أعلنت حركة الشباب مسؤوليتها عن الهجوم على فندق في مقديشو.", "ASSAULT", []),
    ("وبعد اعتقال الناشط، قال وزير العدل التونسي إن القضاء مستقل.", "COERCE", []),
    ("وعلى هامش المظاهرة، قال وزير العدل التونسي إن القضاء مستقل.", "PROTEST", []),
    # the outlet's own voice
    ("ويذكر أن الشرطة التونسية اعتقلت عشرة أشخاص.", "COERCE", []),
    ("ويشار إلى أن الشرطة التونسية اعتقلت عشرة أشخاص.", "COERCE", []),
    ("قال وزير العدل التونسي إن القضاء مستقل، بينما اعتقلت الشرطة عشرة أشخاص.", "COERCE", []),
    ("سوريا: مقتل عشرة مدنيين في غارات على إدلب", "ASSAULT", []),
    ("ردا على ما قاله وزير العدل التونسي، أغلقت الشرطة مقر الحزب.", "COERCE", []),
    # and what is said
    ("شدد وزير العدل التونسي على أن الشرطة اعتقلت عشرة أشخاص.", "COERCE", ["TUN GOV"]),
    ("ذكر الكرملين أن الجيش قصف موقعا في حلب.", "ASSAULT", ["RUS GOV"]),
    ("ويذكر تقرير للأمم المتحدة أن الشرطة التونسية اعتقلت عشرة أشخاص.", "COERCE", ["UNO"]),
    ("أغلقت الشرطة مقر الحزب، على ما أعلنت أمس وزارة العدل التونسية.", "COERCE", ["TUN GOV"]),
    ("قال وزير العدل التونسي، الذي هدده الحزب، في كلمة أمام البرلمان، إن مجهولين قتلوا قاضيا.", "ASSAULT", ["TUN GOV"]),
    ("أفاد مراسل وكالة رويترز، بمقتل عشرة جنود في مقديشو.", "ASSAULT", ["GBR JRN"]),
    ("انتقدت إيران عملية تقوم بها تركيا، وأضافت وزارة الخارجية الإيرانية أن مدنيين قتلوا.", "ASSAULT", ["IRN GOV"]),
    ("قال مسؤول محلي في مصراتة إن الطيران قصف الميناء. وقال سامي حداد إن خمسة عمال قتلوا.", "ASSAULT", ["LBY GOV"]),
    ("قال وليد حداد المتحدث باسم وزارة الصحة اليمنية إن خمسة عمال قتلوا.", "ASSAULT", ["YEM GOV"]),
    ("أكد أحد سكان مصراتة سماع انفجار وقال إن مسلحين قتلوا شرطيا.", "ASSAULT", ["LBY CVL"]),
]


@pytest.mark.parametrize(("text", "kind", "by"), SAID_OR_NOT)
def test_what_is_said_and_what_is_not(events, text, kind, by):
    found = [event for event in events(text) if event.event == [kind]]
    assert found
    assert [f"{e.code} {e.sector}".strip() for e in found[-1].cite_info.attribution][:1] == by
