# SPDX-License-Identifier: Apache-2.0
"""Who attacked whom: suicide bombers, claims, tolls, victims among others, those whom a blast was meant for. The
sentences are written for these tests."""

import pytest

from conftest import sides

UNKNOWN = [  # no group is told
    ("فجر انتحاري نفسه أمام مقر للشرطة في كركوك.", ["IRQ UAF"], ["IRQ COP"]),
    ("استهدف مفجر انتحاري دورية للجيش في مقديشو.", ["SOM UAF"], ["SOM MIL"]),
    ("قال مسؤول محلي إن انتحاريا يقود شاحنة فجر نفسه قرب مركز للشرطة في قندهار.", ["AFG UAF"], ["AFG COP"]),
    ("أسفر تفجير انتحاري استهدف حافلات للشرطة العراقية عن سقوط ستة قتلى.", [], ["IRQ COP"]),
    ("قتل خمسة جنود في هجوم مسلح شمال مالي.", [], ["MLI MIL"]),
    ("قتل مجهولون بالرصاص صحافيا في الموصل.", ["IRQ UNK"], ["IRQ JRN"]),
]
CLAIMED = [
    ("قتل خمسة من رجال الشرطة الأفغانية في هجوم تبنته حركة طالبان.", ["AFG REB"], ["AFG COP"]),
    ("تعرض مقر للشرطة العراقية لهجوم، نسب إلى تنظيم القاعدة.", ["IMG REB"], ["IRQ COP"]),
    ("قتلت قوات الأمن اليمنية أربعة من المتهمين بالهجوم الذي نفذته القاعدة.", ["YEM COP"], ["YEM CVL"]),
]
TOLLS = [  # passives that are spelled like nouns
    ("قتل في بعقوبة شخصان وجرح سبعة آخرون في هجوم.", [], ["IRQ CVL"]),
    ("وقال متحدث إن جنديين إيطاليين قتلا وأصيب ثالث في هجوم غرب أفغانستان.", [], ["ITA MIL"]),
    ("وأضاف البيان أن أحد عناصر القوات العراقية قتل وجرح سبعة آخرون.", [], ["IRQ MIL"]),
    ("أعلنت مصادر رسمية مقتل ستة مدنيين أفغان وجرح سبعة في هجوم.", [], ["AFG CVL"]),
    ("أعلن الجيش البريطاني مقتل أحد جنوده في انفجار لغم.", [], ["GBR MIL"]),
    ("وقتل جندي أميركي في انفجار عبوة ناسفة لدى مرور دوريته.", [], ["USA MIL"]),
]
AMONG = [
    ("قتل خمسة أشخاص بينهم جنديان أميركيان في انفجار قنبلة بكابل.", [], ["AFG CVL", "USA MIL"]),
    ("مقتل 13 معظمهم من أفراد الشرطة في هجوم انتحاري بإسلام آباد.", [], ["PAK COP"]),
    ("قتل أربعة فلسطينيين بينهم طفل وجرح آخرون برصاص الجيش الإسرائيلي.", ["ISR MIL"], ["PSE CVL"]),
]
MEANT = [
    ("انفجرت سيارة مفخخة لدى مرور موكب الوزير في بغداد.", [], ["IRQ GOV"]),
    ("انفجرت قنبلة قرب السفارة الفرنسية في أثينا.", [], ["FRA GOV"]),
]
NAMED = [
    ("اغتالت وحدة إسرائيلية خاصة ناشطا في سرايا القدس في جنين.", ["ISR MIL"], ["PSE REB"]),
    ("قتلت قوة أميركية خاصة قياديا في تنظيم «القاعدة» شمال بغداد.", ["USA MIL"], ["IMG REB"]),
    ("قتلت القوات الأميركية مسلحين اثنين من تنظيم القاعدة قرب بعقوبة.", ["USA MIL"], ["IMG REB"]),
    ("هاجم العشرات من مستوطني يتسهار المزارعين في قرية بورين الفلسطينية.", ["ISR CVL"], ["PSE AGR"]),
    ("خطف مسلحون موظفا فرنسيا في نيجيريا.", ["NGA UAF"], ["FRA CVL"]),
    ("وقام مسلحون يرتدون زي الشرطة بخطف موظف في وزارة التجارة وسط بغداد.", ["IRQ UAF"], ["IRQ GOV"]),
    ("واغتيل قاض عراقي على أيدي مسلحين غرب العاصمة.", ["IRQ UAF"], ["IRQ JUD"]),
    ("وخطفت مجموعة من المسلحين ثلاثة مهندسين في الناصرية.", ["IRQ UAF"], ["IRQ LAB"]),
]
THINGS = [  # what a thing did is no one's act
    ("قالت الوزارة الأفغانية إن غارة دمرت مستشفى في قندوز.", [], ["AFG MED"]),
    ("أعلن الجيش المصري أن هجوما استهدف نقطة تفتيش في سيناء.", [], ["EGY MIL"]),
    (
        "نقلت وكالة رويترز أن ضربة أميركية في العراق أدت إلى مقتل ثمانية من مقاتلي البيشمركة وأصابت ستة.",
        ["USA MIL"],
        ["IRQ MIL"],
    ),
    ("يشكل اغتيال الضابط العراقي ضربة للحكومة.", [], ["IRQ MIL"]),
]


@pytest.mark.parametrize(
    ("sentence", "actors", "recipients"),
    [*UNKNOWN, *CLAIMED, *TOLLS, *AMONG, *MEANT, *NAMED, *THINGS],
)
def test_who_attacked_whom(events, sentence, actors, recipients):
    found = [sides(event) for event in events(sentence)]
    assert ("ASSAULT", actors, recipients) in found, found


def test_a_group_without_a_day_is_a_rebel_if_it_was_one(events):
    (event,) = events("قتل حلف شمال الأطلسي عددا من قادة طالبان في هلمند.", published=None)
    assert sides(event)[2] == ["AFG REB"]


def test_what_is_expected_is_no_act_of_whoever_expects_it(events):
    found = [sides(event) for event in events("وتوقع التقرير زيادة الهجمات على القوات الألمانية.")]
    assert ("ASSAULT", [], ["DEU MIL"]) in found, found


def test_two_men_of_a_nation_behind_a_definite_subject(events):
    (event,) = events("اعتقلت الشرطة الإماراتية بريطانيين اثنين في دبي.")
    assert sides(event) == ("COERCE", ["ARE COP"], ["GBR CVL"])


def test_a_part_of_a_state_is_a_place(events):
    (event,) = events("قتل عشرة جنود في هجوم شمال سريلانكا.")
    assert event.event_loc.country_code == "LKA"
    assert sides(event)[2] == ["LKA MIL"]


@pytest.mark.parametrize(
    ("sentence", "actors", "recipients"),
    [  # the agent behind a noun that is shaped like a participle
        ("أصيب ثلاثة مواطنين برصاص الجيش الإسرائيلي في بلعين.", ["ISR MIL"], ["PSE CVL"]),
        ("قتل أربعة مدنيين على أيدي مسلحين في الموصل.", ["IRQ UAF"], ["IRQ CVL"]),
        ("لقي جندي كندي مصرعه في كمين نصبه مقاتلو طالبان غرب قندهار.", ["AFG REB"], ["CAN MIL"]),
        ("قتلت قذيفة أطلقها مسلحون فلسطينيون ثلاثة عمال في سديروت.", ["PSE UAF"], ["ISR LAB"]),
        ("خطف مسلحون يرتدون زي الجيش خمسة موظفين في بغداد.", ["IRQ UAF"], ["IRQ CVL"]),
        ("نصب مقاتلون أكراد كمينا لدورية تركية في هكاري.", ["TUR REB"], ["TUR MIL"]),
        # who announces what happened to those whom it protects did not do it
        ("أعلنت الشرطة العراقية خطف قاض على طريق بعقوبة.", [], ["IRQ JUD"]),
        ("أعلن الجيش الأوكراني مقتل عشرات الجنود الروس قرب باخموت.", ["UKR MIL"], ["RUS MIL"]),
    ],
)
def test_agents(events, sentence, actors, recipients):
    found = [sides(event) for event in events(sentence)]
    assert ("ASSAULT", actors, recipients) in found, found
