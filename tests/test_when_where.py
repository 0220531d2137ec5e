# SPDX-License-Identifier: Apache-2.0
"""Which day, place and contexts an event takes where its sentence or article gives several, or none."""

import pytest

# Published on Sunday, 27 December 2020. (text, type of the event, day)
DAYS = [
    # A date told with another act is that act's.
    ("رحبت فرنسا، الجمعة، بقمة مرتقبة بين مصر وتركيا.", "SUPPORT", "2020-12-25"),
    ("أعلنت ليبيا اليوم قطع علاقاتها مع قطر، وذلك عقب قرار مصر طرد السفير القطري.", "SANCTION", "2020-12-27"),
    ("وصل وزير الدفاع التركي إلى طرابلس السبت، وذلك عقب تهديدات حفتر للقوات التركية.", "THREATEN", None),
    ("قتل الجيش السوري خمسة مدنيين في سراقب، وفقا لبيان المرصد الاثنين.", "ASSAULT", None),
    # What a speaker does with his words happens when he speaks.
    ("طالب الأمين العام للأمم المتحدة إسرائيل بوقف القصف، قائلا في بيان صدر أمس إنه خطير.", "REQUEST", "2020-12-26"),
    ("دعا الرئيس المصري خلال لقائه أمس المبعوث الأميركي الأطراف الليبية إلى ضبط النفس.", "REQUEST", "2020-12-26"),
    # A night between two days, spans counted back, the rest of a year.
    ("قصف الجيش السوري إدلب بعد منتصف ليل الخميس الجمعة.", "ASSAULT", "2020-12-25"),
    ("قتل مسلحون عشرة جنود عراقيين خلال الأشهر الثلاثة الماضية.", "ASSAULT", "2020-09-27..2020-12-27"),
    ("قتل مسلحون ثلاثة جنود عراقيين في الأسبوعين الماضيين.", "ASSAULT", "2020-12-13..2020-12-27"),
    ("قصف الجيش السوري إدلب في وقت سابق من الشهر الجاري.", "ASSAULT", "2020-12-01..2020-12-27"),
    # Behind بعد the past is told, in whatever tense the clause is.
    ("تأتي هذه الخطوة بعد يوم من زيارة الوزير التركي لطرابلس أمس السبت.", "CONSULT", "2020-12-26"),
]


@pytest.mark.parametrize(("text", "kind", "day"), DAYS)
def test_whose_day(events, text, kind, day):
    event = next(e for e in events(text) if e.event == [kind])
    told = event.date if event.enddate in (None, event.date) else f"{event.date}..{event.enddate}"
    assert told == day


def test_acts_of_one_scene_share_its_day(events):
    first, second = events("نفذت الشرطة التونسية مساء الخميس حملة اعتقالات في سوسة. وطوقت قواتها منازل المشتبه بهم.")
    assert first.date == second.date == "2020-12-24"


def test_a_headline_has_only_its_own_day(events):
    text = "الجيش السوري يقصف إدلب\n\nقصف الجيش السوري إدلب أمس السبت."
    headline, told = events(text)
    assert headline.date is None and told.date == "2020-12-26"


def test_a_weekday_of_another_protest_elsewhere_is_not_shared(events):
    text = "تظاهر المئات في البصرة الأحد ضد الحكومة العراقية. وتظاهر العشرات في بغداد ضد الحكومة العراقية."
    days = [e.date for e in events(text) if e.event == ["PROTEST"]]
    assert days == ["2020-12-27", None]


# (text, type of the event, words of its place)
PLACES = [
    ("فرضت الحكومة العراقية حظر التجول في جميع أنحاء جنوب العراق.", "COERCE", "جنوب العراق"),
    ("انعقدت القمة بين بوتين وترامب في العاصمة الفنلندية.", "CONSULT", "العاصمة الفنلندية"),
    ("اشتبك مسلحون مع الجيش السوري في منطقة السيدة زينب.", "ASSAULT", "منطقة السيدة زينب"),
    ("استهدف الطيران الإسرائيلي مطار التيفور العسكري في محافظة حمص.", "ASSAULT", "مطار التيفور"),
    ("قصف الجيش السوري مدينة دوما، وقتل ثلاثة في حي الميدان.", "ASSAULT", "مدينة دوما"),
    ("تعود الحياة إلى مدينة الموصل بعد تحريرها من تنظيم الدولة.", "ASSAULT", "مدينة الموصل"),
    ("اجتمع وزيرا خارجية مصر والأردن في عمان لبحث الأوضاع في غزة.", "CONSULT", "عمان"),
    ("أغلقت مصر معبر رفح أمام المسافرين.", "COERCE", "معبر رفح"),
    ("شهدت تونس احتجاجات ضد الحكومة.", "PROTEST", "تونس"),
    ("قتل فلسطيني برصاص جنود إسرائيليين بعد صلاة المغرب في الخليل.", "ASSAULT", "الخليل"),
    ("وصل الوزير المصري إلى بغداد أمس والتقى نظيره العراقي.", "CONSULT", "بغداد"),
    ("أعلنت السفارة السودانية في القاهرة وجود اتصالات بين مصر والسودان.", "CONSULT", None),
    ("طالبت روسيا تركيا بالانسحاب من سوريا.", "REQUEST", None),
]


@pytest.mark.parametrize(("text", "kind", "place"), PLACES)
def test_which_place(events, text, kind, place):
    found = [e.event_loc.extracted_place if e.event_loc else None for e in events(text) if e.event == [kind]]
    assert found and all(told == place for told in found)


def test_a_definite_noun_takes_up_the_last_town(events):
    first, second = events("قصف الجيش السوري مدينة إدلب أمس. وقتل مسلحون خمسة جنود سوريين في المدينة.")
    assert first.event_loc.lat == second.event_loc.lat
    assert second.event_loc.extracted_place == "المدينة"


def test_a_headline_tells_where_before_its_colon(events):
    event = events("العراق: مقتل خمسة جنود في هجوم لتنظيم الدولة\n\nلم تعلن الحكومة تفاصيل.")[0]
    assert event.event_loc.country_code == "IRQ"


# (text, type of the event, what its contexts must hold, what they must not)
CONTEXTS = [
    ("التقى وزير الخارجية المصري نظيره التركي في أنقرة.", "CONSULT", {"diplomatic"}, {"military"}),
    ("قصفت طائرات روسية بلدة سراقب.", "ASSAULT", {"military"}, {"diplomatic"}),
    ("فجر انتحاري من تنظيم الدولة الإسلامية نفسه وسط سوق في بغداد.", "ASSAULT", {"terrorism"}, set()),
    ("قضت محكمة جنايات القاهرة بسجن خمسة متهمين عشر سنوات.", "SANCTION", {"legal"}, {"military"}),
    ("فرضت الولايات المتحدة عقوبات على إيران.", "SANCTION", {"economic", "diplomatic"}, set()),
    ("فرقت قوات الأمن العراقية المتظاهرين بالغاز المسيل للدموع.", "ASSAULT", {"repression"}, set()),
    ("سيطر الحوثيون على مدينة مأرب.", "ASSAULT", {"military", "territory"}, set()),
    ("أغاثت منظمة الصليب الأحمر النازحين في دارفور.", "AID", {"human_security"}, set()),
    ("قالت وزارة الدفاع الأميركية إن إيران هنأت العراق بالعيد.", "SUPPORT", {"diplomatic"}, {"military"}),
]


@pytest.mark.parametrize(("text", "kind", "told", "silent"), CONTEXTS)
def test_contexts(events, text, kind, told, silent):
    contexts = {name for e in events(text) if e.event == [kind] for name in e.context}
    assert told <= contexts and not silent & contexts
