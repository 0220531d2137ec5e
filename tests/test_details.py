# SPDX-License-Identifier: Apache-2.0
"""When, where, how many (codebook 5, 6, 8)."""

import datetime as dt

import pytest

# Sunday, 27 December 2020 is the day of publication.
DATES = [
    ("قصف الجيش السوري إدلب اليوم.", "2020-12-27", None, "day"),
    ("قصف الجيش السوري إدلب أمس السبت.", "2020-12-26", None, "day"),
    ("قصف الجيش السوري إدلب يوم الخميس.", "2020-12-24", None, "day"),
    ("قصف الجيش السوري إدلب في 3 كانون الأول/ديسمبر الجاري.", "2020-12-03", None, "day"),
    ("قصف الجيش السوري إدلب في ٣ ديسمبر ٢٠٢٠.", "2020-12-03", None, "day"),
    ("قصف الجيش السوري إدلب الأسبوع الماضي.", "2020-12-14", "2020-12-20", "week"),
    ("قصف الجيش السوري إدلب مطلع أكتوبر الماضي.", "2020-10-01", "2020-10-10", "span"),
    ("قصف الجيش السوري إدلب قبل ثلاثة أيام.", "2020-12-24", None, "day"),
    ("قصف الجيش السوري إدلب.", None, None, None),
]


@pytest.mark.parametrize(("text", "first", "last", "precision"), DATES)
def test_days(events, text, first, last, precision):
    event = events(text)[0]
    assert (event.date, event.enddate, event.date_precision) == (first, last, precision)


def test_without_a_day_of_publication_the_words_stay(events):
    event = events("قصف الجيش السوري إدلب أمس.", published=None)[0]
    assert event.date is None and event.date_text == "أمس"


def test_a_day_given_in_full_needs_no_publication(events):
    event = events("قصف الجيش السوري إدلب في 3 ديسمبر 2020.", published=None)[0]
    assert event.date == "2020-12-03"


PLACES = [
    ("اقتحمت الشرطة اللبنانية مخيما في مدينة طرابلس شمال البلاد.", "LBN"),
    ("هاجمت قوات حفتر مواقع لقوات حكومة الوفاق جنوب طرابلس.", "LBY"),
    ("قصف الجيش السوري بلدة سراقب.", "SYR"),
    ("تظاهر المئات في القدس الشرقية ضد الاستيطان.", "PSE"),
]


@pytest.mark.parametrize(("text", "country"), PLACES)
def test_places(events, text, country):
    event = events(text)[0]
    assert event.event_loc is not None
    assert event.event_loc.country_code == country
    assert event.event_loc.lat is not None and event.event_loc.lon is not None


def test_no_place_is_taken_from_the_actors(events):
    assert events("هددت إيران إسرائيل برد قاس.")[0].event_loc is None


def test_geonames(events):
    loc = events("قصف الحوثيون مدينة مأرب.")[0].event_loc
    assert loc.geonameid and loc.feature_code == "PPL" and loc.country == "اليمن"


PLACES_OF_EVENTS = [
    ("هاجم مسلحون حافلة للجيش اللبناني في طرابلس.", "طرابلس", "LBN"),
    ("هاجم مسلحون حافلة للجيش الليبي في طرابلس.", "طرابلس", "LBY"),
    ("قصفت الطائرات الروسية بلدة كفرنبل جنوبي مدينة إدلب.", "بلدة كفرنبل", "SYR"),
    ("اعتقل الحوثيون ثلاثة معلمين في الجوف.", "الجوف", "YEM"),
    ("شهدت مصراتة اشتباكات بين كتيبتين.", "مصراتة", "LBY"),
    ("اعتقلت الشرطة عشرات المعارضين في مختلف أنحاء تونس.", "تونس", "TUN"),
    ("قال وزير الدفاع اليمني في مؤتمر صحفي في الرياض إن الحوثيين قصفوا مستشفى.", None, None),
]


@pytest.mark.parametrize(("text", "place", "country"), PLACES_OF_EVENTS)
def test_places_of_events(events, text, place, country):
    loc = events(text)[0].event_loc
    assert (loc.extracted_place if loc else None, loc.country_code if loc else None) == (place, country)


SIZES = [
    ("قتل خمسة جنود سوريين في قصف إسرائيلي على دمشق.", (5, None, None)),
    ("مقتل جنديين مصريين وإصابة ثلاثة في هجوم بسيناء", (2, 3, None)),
    ("اعتقلت الشرطة التركية ٢٤ شخصا في إسطنبول.", (None, None, 24)),
    ("قتل نحو مئة وعشرين شخصا في هجوم لبوكو حرام شمال شرقي نيجيريا.", (120, None, None)),
    ("قتل عشرات المدنيين في غارة على سوق في صعدة.", (None, None, None)),
    ("أوقفت السلطات الجزائرية ثلاثة عشر ناشطا.", (None, None, 13)),
    ("أوقفت السلطات الجزائرية أحد عشر ناشطا.", (None, None, 11)),
    ("قتل ألفا مدني في القصف على الموصل.", (2000, None, None)),
    ("ألقت الشرطة الأردنية القبض على أربعين شخصا.", (None, None, 40)),
    ("قال الجيش إن أربعة جنود قتلوا وأصيب آخر في هجوم لطالبان.", (4, 1, None)),
    ("نددت منظمة العفو الدولية بأحكام بإعدام 30 شخصا شنوا هجمات على كنائس.", (None, None, None)),
]


@pytest.mark.parametrize(("text", "size"), SIZES)
def test_sizes(events, text, size):
    told = [(e.size.dead, e.size.injured, e.size.arrested) for e in events(text)]
    assert size in told, told


def test_dozens_have_a_lower_bound_alone(events):
    detail = events("قتل عشرات المدنيين في غارة على سوق في صعدة.")[0].size_detail[0]
    assert (detail.of, detail.who, detail.low, detail.best) == ("dead", "civilian", 20, None)


def test_the_future_is_read_as_future(events):
    found = events("تستضيف الرياض الخميس المقبل قمة خليجية.", published=dt.date(2020, 12, 27))
    assert [event.date for event in found][:1] in (["2020-12-31"], [])
