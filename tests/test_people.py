# SPDX-License-Identifier: Apache-2.0
"""Who someone is: persons on the day, posts, offices, stances, quotations (codebook 4 and 9)."""

import datetime as dt

import pytest

from waqai.model.records import Office, Quote, Stance


def first_actor(events, text, day):
    return events(text, published=day)[0].actor[0]


@pytest.mark.parametrize(
    ("day", "sector"), [(dt.date(2012, 6, 1), "REB"), (dt.date(2022, 6, 1), "GOV")], ids=["before", "after"]
)
def test_taliban_by_the_day(events, day, sector):
    actor = first_actor(events, "رفضت حركة طالبان اقتراحا أميركيا.", day)
    assert (actor.code, actor.sector) == ("AFG", sector)


@pytest.mark.parametrize(("day", "sector"), [(dt.date(2022, 5, 1), "PRM"), (dt.date(2023, 5, 1), "REB")])
def test_rapid_support_forces_by_the_day(events, day, sector):
    actor = first_actor(events, "قصفت قوات الدعم السريع حيا في أم درمان.", day)
    assert (actor.code, actor.sector) == ("SDN", sector)


def test_a_minister_is_known_by_his_post_and_day(events):
    event = events("التقى وزير الخارجية الروسي نظيره المصري في موسكو.", published=dt.date(2019, 3, 1))[0]
    lavrov = next(entity for entity in event.actor if entity.code == "RUS")
    assert lavrov.identifier_text == "سيرغي لافروف" and lavrov.public_role


def test_who_is_not_surely_known_stays_unidentified(events):
    event = events("طالب النائب خليل الحمداني الحكومة العراقية بالاستقالة.")[0]
    assert event.actor[0].identifier_id is None and event.actor[0].sector == "LEG"


@pytest.mark.parametrize(
    ("text", "person", "title", "code", "former"),
    [
        ("قال وزير الداخلية الأردني مازن الفراية إن الأمن مستتب.", "مازن الفراية", "وزير الداخلية", "JOR", False),
        ("أكد رئيس الوزراء اللبناني السابق سعد الحريري دعمه للحكومة.", "سعد الحريري", "رئيس الوزراء", "LBN", True),
        ("قال المتحدث باسم الأمم المتحدة ستيفان دوجاريك إن القافلة وصلت.", "ستيفان دوجاريك", None, "UNO", False),
        ("أعلن جمال الحمادي، مدير مستشفى الثورة في تعز، وصول الجرحى.", "جمال الحمادي", None, "YEM", False),
    ],
)
def test_offices(read, text, person, title, code, former):
    offices = [record for record in read(text) if isinstance(record, Office)]
    assert len(offices) == 1
    office = offices[0]
    assert office.person.entity_text == person
    assert (office.code, office.former) == (code, former)
    assert title is None or title in office.title


def test_posts_before_a_rank_are_its_bearers(read):
    text = "ويرأس الوفد مدير المخابرات، رئيس اللجنة السودانية المكلفة بملف الحدود، الفريق سامي حداد."
    offices = [record for record in read(text) if isinstance(record, Office)]
    assert [(o.person.entity_text, o.title.split()[0], o.code) for o in offices] == [
        ("سامي حداد", "مدير", "SDN"),
        ("سامي حداد", "رئيس", "SDN"),
    ]


POSTS = [  # text, person, title, country, former
    ("سلم الوزير دعوة من الملك عبد الله الثاني إلى الوفد.", "عبد الله الثاني", "الملك", "JOR", False),
    ("رفض النائب حسين رضا شمعون الدعوة.", "حسين رضا شمعون", "النائب", None, False),
    ("قال النائب سامي شرف الدين إن القرار خطير.", "سامي شرف الدين", "النائب", None, False),
    ("استقبل الرئيس اللبناني وفدا أميركيا برئاسة السيناتور سامي حداد.", "سامي حداد", "السيناتور", "USA", False),
    ("التقى وزير الخارجية الروسي سيرغي لافروف نظيره الألماني فرانك حداد.", "فرانك حداد", "وزير الخارجية", "DEU", False),
    ("عين سامي حداد وزيرا للتجارة خلفا لعمر قاسم.", "لعمر قاسم", "وزيرا", None, True),
    ("شارك رئيس قسم صحة البيئة سامي حداد في الحملة.", "سامي حداد", "رئيس قسم صحة البيئة", None, False),
    (
        "وقال الدكتور سامي حداد رئيس جامعة نايف العربية للعلوم الأمنية.",
        "سامي حداد",
        "رئيس جامعة نايف العربية للعلوم الأمنية",
        "IGO",
        False,
    ),
    ("دعمت طهران (الرئيس السوري) بشار الأسد.", "بشار الأسد", "الرئيس", "SYR", False),
    ("التقى الرئيس الأميركي آنذاك جورج بوش الوفد.", "جورج بوش", "الرئيس", "USA", True),
    ("رثى الحزب الرئيس التونسي الراحل الباجي قائد السبسي.", "الباجي قائد السبسي", "الرئيس الراحل", "TUN", True),
    (
        "قال المتحدث باسم الرئاسة الفرنسية لوران دوبوا-بيتي إن الأمر خطير.",
        "لوران دوبوا-بيتي",
        "المتحدث باسم الرئاسة",
        "FRA",
        False,
    ),
    (
        "قال مسؤول محلي في مصراتة إن الميناء مغلق. وقال سامي حداد إن العمال أضربوا.",
        "سامي حداد",
        "مسؤول محلي في مصراتة",
        "LBY",
        False,
    ),
    (
        "قال السفير المصري ببيروت ومندوبها الدائم في اللجنة سامي حداد إن الأمر خطير.",
        "سامي حداد",
        "السفير",
        "EGY",
        False,
    ),
]


@pytest.mark.parametrize(("text", "person", "title", "code", "former"), POSTS)
def test_posts(read, text, person, title, code, former):
    offices = [record for record in read(text) if isinstance(record, Office)]
    found = next(office for office in offices if office.person.entity_text == person)
    assert text[found.person.start : found.person.end] == person
    assert (found.title, found.former) == (title, former)
    assert code is None or found.code == code


@pytest.mark.parametrize(
    "text",
    [
        "هبطت الطائرة في مطار الملك خالد الدولي.",
        "حكم على الصحفي سامي حداد بالسجن.",
        "أوقفت الشرطة 12 موظفا عموميا ساميا.",
        "يرى الحزب أن الرئيس متغطرس ومنفصل عن الواقع.",
    ],
)
def test_what_is_no_post_of_anybody(read, text):
    assert not [r for r in read(text) if isinstance(r, Office)]


def test_a_retired_rank_is_no_post(read):
    assert not [r for r in read("زار اللواء المتقاعد سامي حداد القاهرة") if isinstance(r, Office)]


def test_one_office_record_for_a_person_and_post(read):
    text = "قال وزير الداخلية الأردني مازن الفراية إن الأمن مستتب. وأضاف وزير الداخلية مازن الفراية أن الحدود آمنة."
    assert len([record for record in read(text) if isinstance(record, Office)]) == 1


@pytest.mark.parametrize(
    ("text", "kind", "subject", "object_"),
    [
        ("سيطرت القوات الموالية للرئيس اليمني على الميناء.", "SUPPORTS", "YEM", "YEM"),
        ("هاجمت الفصائل المدعومة من تركيا مواقع النظام.", "SUPPORTS", "TUR", "SYR"),
        ("اجتمعت فصائل معارضة لرئيس الوزراء العراقي في بغداد.", "OPPOSES", "IRQ", "IRQ"),
        ("قاتلت فصائل سورية موالية لتركيا في عفرين.", "SUPPORTS", "SYR", "TUR"),
        ("وتدعم إيران الحوثيين في الحرب.", "SUPPORTS", "IRN", "YEM"),
        ("قاتلت القوة المشتركة المتحالفة مع الجيش السوداني في الفاشر.", "SUPPORTS", "SDN", "SDN"),
        ("قال المتحدث باسم التحالف بقيادة السعودية إن الميناء مغلق.", "LEADS", "SAU", "SAU"),
        ("قال التحالف الذي تقوده السعودية في اليمن إن الميناء مغلق.", "LEADS", "SAU", "SAU"),
        ("قال المتحدث باسم التحالف الذي تقوده السعودية إن الميناء مغلق.", "LEADS", "SAU", "SAU"),
        ("ترفض فنلندا العضو في الاتحاد الأوروبي القرار.", "MEMBER_OF", "FIN", "EUR"),
        ("هاجم المحتجون مقر حزب الدعوة الذي ينتمي إليه رئيس الوزراء العراقي.", "MEMBER_OF", "IRQ", "IRQ"),
    ],
)
def test_stances(read, text, kind, subject, object_):
    stances = [record for record in read(text) if isinstance(record, Stance)]
    assert kind in [stance.type for stance in stances]
    stance = next(stance for stance in stances if stance.type == kind)
    assert stance.subject.code == subject


@pytest.mark.parametrize(
    "text",
    [
        "وصل وفد من الحكومة الليبية برئاسة وزير الدفاع إلى أنقرة.",
        "قتلت الشرطة 11 مسلحا من المتمردين الحوثيين.",
        "حض الائتلاف السوري المعارض الفصائل الكردية على الهدوء.",
        "لن تدعم إيران الحوثيين بعد اليوم.",
        "سمحت الحكومة الليبية لجماعات مسلحة باعتقال معارضين.",
    ],
)
def test_what_is_no_stance(read, text):
    assert not [record for record in read(text) if isinstance(record, Stance)]


QUOTES = [
    ('قال وزير الخارجية الكويتي: "نرحب بكل جهد يعيد اللحمة إلى البيت الخليجي".', "KWT"),
    ("وقال وزير الخارجية الكويتي «نرحب بكل جهد يعيد اللحمة إلى البيت الخليجي».", "KWT"),
    ("“نرحب بكل جهد يعيد اللحمة إلى البيت الخليجي”، قال وزير الخارجية الكويتي.", "KWT"),
    ('التقى الوزير الكويتي نظيره العماني. وأضاف الوزير الكويتي أن "الباب مفتوح أمام كل جهد يعيد اللحمة".', "KWT"),
]


@pytest.mark.parametrize(("text", "code"), QUOTES)
def test_quotes_and_their_speakers(read, text, code):
    quotes = [record for record in read(text) if isinstance(record, Quote)]
    assert len(quotes) == 1
    assert quotes[0].speaker is not None and quotes[0].speaker.code == code
    assert quotes[0].text.strip('"«»“”') == text[quotes[0].start : quotes[0].end].strip('"«»“”')


def test_short_quotations_are_none(read):
    assert not [r for r in read('وصف الوزير الكويتي القرار بأنه "خطأ كبير".') if isinstance(r, Quote)]


ANTECEDENTS = [  # text, type, actors, recipients
    ("استقبل أمير قطر الرئيس التشادي. وشكره الأخير على دعمه.", "SUPPORT", ["TCD GOV"], None),
    ("اتصل جو بايدن بالملك سلمان. وأشاد الملك بالولايات المتحدة.", "SUPPORT", ["SAU GOV"], ["USA GOV"]),
    ("قال وزير الخارجية الإيراني إن الرئيس الأمريكي هدد بلاده بالحرب.", "THREATEN", ["USA GOV"], ["IRN GOV"]),
    ("خطفت حركة الشباب أربعة جنود في كينيا. ثم أفرجت الحركة عنهم.", "RETREAT", ["IMG REB"], ["KEN MIL"]),
    ("أبلغ رئيس الأركان الإسرائيلي النواب بأن الجيش دمر نفقا على حدود غزة.", "ASSAULT", ["ISR MIL"], None),
]


@pytest.mark.parametrize(("text", "kind", "actors", "recipients"), ANTECEDENTS)
def test_antecedents(events, text, kind, actors, recipients):
    found = next(event for event in events(text, dt.date(2021, 3, 4)) if event.event == [kind])
    assert [f"{p.code} {p.sector}".strip() for p in found.actor] == actors
    if recipients is not None:
        assert [f"{p.code} {p.sector}".strip() for p in found.recipient] == recipients


def test_a_source_is_from_the_place_that_it_reports(events):
    text = "قال ناجون لمنظمة العفو الدولية إن جنودا روسا قتلوا سبعة مدنيين في مدينة حلب."
    told = [source.code + source.sector for source in events(text)[0].cite_info.attribution]
    assert told == ["SYRCVL", "NGO"]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("اعتقل الحرس الوطني في تونس خمسة مهاجرين.", ("TUN", "COP")),
        ("نشر الحرس الوطني الكويتي قوات على الحدود مع العراق.", ("KWT", "MIL")),
        ("خطفت جماعة مسلحة في ليبيا ثلاثة أطباء.", ("LBY", "PRM")),
        ("خطفت جماعة مسلحة في مالي ثلاثة أطباء.", ("MLI", "REB")),
    ],
)
def test_what_a_body_is_depends_on_its_country(events, text, role):
    actor = events(text)[0].actor[0]
    assert (actor.code, actor.sector) == role


def test_who_has_a_post_is_coded_by_it_though_called_by_an_older_one(events):
    text = "انتقد الرئيس الروسي السابق دميتري ميدفيديف الولايات المتحدة."
    actor = first_actor(events, text, dt.date(2018, 7, 18))
    assert (actor.code, actor.sector) == ("RUS", "GOV")


def test_a_former_office_holder_is_no_government(events):
    actor = first_actor(events, "انتقد رئيس الوزراء الإسرائيلي السابق إيهود أولمرت الحكومة.", dt.date(2021, 3, 4))
    assert (actor.code, actor.sector) == ("ISR", "ELI")
