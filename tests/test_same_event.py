# SPDX-License-Identifier: Apache-2.0
"""Events told more than once in an article share a link; what differs in place, day, number, parties or standing does
not. The articles are written for these tests."""

import pytest

from invented import EVENTS, TEXT, gold, write_gold
from waqai.evaluate.counts import count
from waqai.evaluate.evaluation import measured_by
from waqai.evaluate.figures import measure
from waqai.evaluate.gold import read_gold

# article, groups of cues that share a link; the rest has none
LINKED = [
    pytest.param(
        "غارة إسرائيلية تقتل ثلاثة في بعلبك\n\nبيروت - قتل ثلاثة أشخاص في غارة إسرائيلية على بعلبك أمس. "
        "وأدانت الحكومة اللبنانية الغارة. وقال الجيش الإسرائيلي إنه استهدف عناصر في حزب الله.",
        [{"غارة", "قتل", "الغارة", "استهدف"}],
        id="the headline, the text, a definite noun",
    ),
    pytest.param(
        "قتل تسعة جنود عراقيين في هجوم شنه تنظيم الدولة الإسلامية قرب كركوك. وقال التنظيم إنه استهدف رتلا للجيش.",
        [{"قتل", "استهدف"}],
        id="the doer's own account",
    ),
    pytest.param(
        "اعتقلت الشرطة التونسية الصحفي زياد الهاني. ونددت نقابة الصحفيين باعتقاله. "
        "وقالت النقابة إن الاعتقال غير قانوني.",
        [{"اعتقلت", "باعتقاله", "الاعتقال"}],
        id="a noun with a pronoun",
    ),
    pytest.param(
        "زار وزير الخارجية المصري أنقرة. وخلال الزيارة التقى الوزير نظيره التركي. وأكد الوزيران في ختام اللقاء "
        "استمرار التنسيق.",
        [{"زار", "الزيارة"}, {"التقى", "اللقاء"}],
        id="the visit and the meeting",
    ),
    pytest.param(
        "اتهمت كابل باكستان بإيواء مسلحين. ونفت إسلام أباد هذه الاتهامات.",
        [{"اتهمت", "الاتهامات"}],
        id="a charge and its refusal",
    ),
    pytest.param("قصفت طائرات روسية إدلب أمس. وقصفت طائرات روسية حماة اليوم.", [], id="another town, another day"),
    pytest.param(
        "قتل خمسة جنود في هجوم على حاجز في الموصل. وفي كركوك قتل ثلاثة جنود في هجوم آخر. ودان رئيس الوزراء "
        "العراقي الهجوم على حاجز الموصل.",
        [{"قتل", "الهجوم"}],
        id="the place tells which one is meant",
    ),
    pytest.param(
        "اتهمت إيران إسرائيل باغتيال عالم. وفي بيان آخر اتهمت إيران إسرائيل بالتخريب.", [], id="two accusations"
    ),
    pytest.param(
        "قصفت القوات السورية المستشفى الأسبوع الماضي. ولم تقصف القوات السورية المستشفى اليوم.", [], id="a denied one"
    ),
    pytest.param("أشاد الرئيس الفرنسي بلبنان. وأشاد وزير الخارجية الأردني بلبنان.", [], id="other parties"),
]


def groups(events):
    found: dict[str, set[str]] = {}
    for event in events:
        if event.link is not None:
            found.setdefault(event.link, set()).add(event.trigger.text.lstrip("و"))
    return list(found.values())


@pytest.mark.parametrize(("article", "wanted"), LINKED)
def test_links(events, article, wanted):
    assert groups(events(article)) == wanted


def test_a_link_is_of_two_or_more_and_stable(events):
    article = LINKED[0].values[0]
    first, second = events(article), events(article)
    links = [event.link for event in first if event.link is not None]
    assert len(links) > 1 and links == [event.link for event in second if event.link is not None]
    assert all(links.count(link) > 1 for link in links)


def test_pairs_of_mentions_are_counted(tmp_path, coder):
    """Gold that links two events, of which the coder finds both, and gold that links none."""
    text = "اعتقلت الشرطة التونسية الصحفي زياد الهاني. ونددت نقابة الصحفيين باعتقاله."
    events = [
        {"near": "اعتقلت الشرطة التونسية", "cue": "اعتقلت", "event": "COERCE", "link": "a"},
        {"near": "الصحفيين باعتقاله", "cue": "باعتقاله", "event": "COERCE", "link": "a"},
    ]
    write_gold(tmp_path, {"n01": (text, gold(events), "وكالة"), "n02": (TEXT, gold(EVENTS), "وكالة")})
    linking, silent = (
        count(measured_by(annotated, coder.code(annotated.article).records)) for annotated in read_gold(tmp_path)
    )
    assert [linking[f"link/-/{what}"] for what in ("hit", "gold", "coded")] == [1, 1, 1]
    assert measure(linking)["link.f"] == 1
    assert not any(name.startswith("link/") for name in silent)
