# SPDX-License-Identifier: Apache-2.0
"""The measure on invented gold: figures, intervals, confusion, causes, comparison."""

import copy
import json
from html.parser import HTMLParser

import msgspec
import pytest

from invented import (
    ARRESTED,
    CALLED,
    CONDEMNED,
    EVENTS,
    MET,
    OTHER,
    RAIDS,
    SHELLED,
    TEXT,
    coded,
    gold,
    gold_event,
    office,
    party,
    quote,
    stance,
    write_gold,
)
from waqai.evaluate import page
from waqai.evaluate.causes import find_faults
from waqai.evaluate.compare import compare, differences
from waqai.evaluate.confusion import confusion
from waqai.evaluate.counts import Unit, count
from waqai.evaluate.evaluation import evaluate, measured_by
from waqai.evaluate.faults import CAUSES
from waqai.evaluate.figures import measure
from waqai.evaluate.gold import Annotated, Gold, read_gold
from waqai.evaluate.groups import by_country
from waqai.evaluate.intervals import Sampler, estimates
from waqai.evaluate.report import Report, from_json, to_json
from waqai.evaluate.text import Sentences, words
from waqai.model.article import Article
from waqai.model.records import Size


def annotated(events, text=TEXT, **more):
    told = msgspec.convert(gold(events, **more), Gold)
    return Annotated("n01", Article(id="n01", text=text), told)


def figures(events, records, text=TEXT, **more):
    return measure(count(measured_by(annotated(events, text, **more), records)))


RIGHT = [
    coded(
        TEXT, "قصفت", "ASSAULT", [("RUS", "MIL")], [("SYR", "CVL")], mode=["aerial"], date="2021-03-02",
        place=("سراقب", "SYR"), size=Size(dead=6),
    ),
    coded(TEXT, "دانت", "ACCUSE", [("FRA", "GOV")], [("RUS", "GOV")], mode=["disapprove"]),
    coded(TEXT, "دعت", "REQUEST", [("FRA", "GOV")], [("RUS", "GOV")], mode=["yield"]),
    coded(
        TEXT, "اعتقل", "COERCE", [("SYR", "MIL")], [("SYR", "CVL")], [("SYR", "SOC")], mode=["arrest"],
        size=Size(arrested=10),
    ),
    coded(TEXT, "التقى", "CONSULT", [("JOR", "GOV")], [("EGY", "GOV")], place=("عمان", "JOR")),
]  # fmt: skip


def without(number):
    return [record for n, record in enumerate(RIGHT) if n != number]


def test_what_is_all_right_scores_one():
    found = figures(EVENTS, RIGHT)
    assert all(found[f"{kind}.f"] == 1 for kind in ("detect", "dyad", "coded", "mode", "date", "place", "by", "size"))
    assert found["detect.macro"] == found["coded.macro"] == found["type.ASSAULT.p"] == 1
    assert found["blame"] == found["flat"] == found["offsets"] == 0
    assert "office.f" not in found and "reference.f" not in found


def test_a_miss_and_an_extra():
    extra = coded(TEXT, "أسفر", "REJECT", [("FRA", "GOV")])
    found = figures(EVENTS, [*without(1), extra])
    assert (found["detect.p"], found["detect.r"]) == (0.8, 0.8)
    assert found["detect.macro"] == 0.8 and found["type.ACCUSE.r"] == 0 and found["type.REJECT.p"] == 0


def test_an_optional_event_costs_nothing_either_way():
    raids = coded(TEXT, "الغارات", "ASSAULT", [("RUS", "MIL")], focus="reference")
    assert figures(EVENTS, RIGHT)["detect.f"] == figures(EVENTS, [*RIGHT, raids])["detect.f"] == 1
    assert figures(EVENTS[:5], [*RIGHT, raids])["detect.p"] == pytest.approx(5 / 6)


def test_levels_of_agreement():
    sector = coded(TEXT, "دانت", "ACCUSE", [("FRA", "LEG")], [("RUS", "GOV")])
    country = coded(TEXT, "دانت", "ACCUSE", [("DEU", "GOV")], [("RUS", "GOV")])
    assert [figures([CONDEMNED], [sector])[f"{level}.f"] for level in ("detect", "dyad", "coded")] == [1, 1, 0]
    assert [figures([CONDEMNED], [country])[f"{level}.f"] for level in ("detect", "dyad", "coded")] == [1, 0, 0]


def test_only_mutual_acts_may_stand_either_way_round():
    turned = coded(TEXT, "دعت", "REQUEST", [("RUS", "GOV")], [("FRA", "GOV")])
    assert figures([CALLED], [turned])["dyad.f"] == 0 and figures([MET], [RIGHT[4]])["dyad.f"] == 1


def test_the_right_type_in_another_sentence_is_no_hit():
    assert figures([CONDEMNED], [coded(TEXT, "التقى", "ACCUSE", [("FRA", "GOV")])])["detect.f"] == 0


def test_the_best_agreement_is_paired():
    two = [ARRESTED, copy.deepcopy(ARRESTED) | {"actor": [party("LBY", "COP")], "mode": []}]
    records = [coded(TEXT, "اعتقل", "COERCE", [("LBY", "COP")], [("SYR", "CVL")]), RIGHT[3]]
    assert figures(two, records)["coded.f"] == 1


def test_saying_nothing_of_an_attribute_scores_nothing():
    silent = msgspec.structs.replace(RIGHT[0], mode=[], date=None, event_loc=None, size=Size())
    found = figures([SHELLED], [silent])
    assert [found[f"{kind}.r"] for kind in ("mode", "date", "place", "size")] == [0, 0, 0, 0]
    assert figures([MET], [RIGHT[4]]).get("mode.f") is None


def test_blame_and_flat():
    other = coded(TEXT, "دانت", "ACCUSE", [("DEU", "GOV")], [("RUS", "GOV")])
    nobody = coded(TEXT, "دانت", "ACCUSE", [], [("RUS", "GOV")])
    assert figures([CONDEMNED], [other])["blame"] == 1
    assert figures([CONDEMNED, ARRESTED], [other, RIGHT[3]])["blame"] == 0.5
    assert figures([CONDEMNED], [nobody])["blame"] == 0
    unsaid = msgspec.structs.replace(RIGHT[3], cite_info=RIGHT[0].cite_info)
    assert figures([ARRESTED], [unsaid])["flat"] == 1 and figures([ARRESTED], [RIGHT[3]])["flat"] == 0


SIDES = {
    "offices": [{"person": "سامح شكري", "title": "وزير الخارجية", "code": "EGY"}],
    "stances": [{"type": "SUPPORTS", "subject": party("FRA", "GOV"), "object": party("SYR", "OPP")}],
    "quotes": [{"starts": "والتقى وزير", "speaker": "المرصد"}],
}


def test_offices_stances_and_quotes():
    right = [
        office(TEXT, "شكري", "وزير", "EGY"),
        stance(TEXT, "FRA", "SUPPORTS", "SYR"),
        quote(TEXT, "والتقى وزير الخارجية المصري سامح شكري", "للمرصد السوري"),
    ]
    found = figures([], right, **SIDES)
    assert found["office.f"] == found["stance.f"] == found["quote.f"] == found["stance.macro"] == 1
    wrong = [
        office(TEXT, "شكري", "وزير", "JOR"),
        stance(TEXT, "FRA", "OPPOSES", "SYR"),
        quote(TEXT, "والتقى وزير الخارجية المصري سامح شكري", ""),
    ]
    found = figures([], wrong, **SIDES)
    assert found["office.f"] == found["stance.f"] == found["quote.f"] == 0
    assert "office.f" not in figures([], right)


def test_an_office_told_twice_counts_once():
    twice = [office(TEXT, "سامح شكري", "وزير", "EGY"), office(TEXT, "شكري", "الوزير", "EGY")]
    assert figures([], [*twice, twice[0]], offices=SIDES["offices"])["office.p"] == 0.5


def test_wrong_offsets_are_counted():
    moved = msgspec.structs.replace(RIGHT[0].trigger, start=3, end=7)
    assert figures(EVENTS, [msgspec.structs.replace(RIGHT[0], trigger=moved)])["offsets"] == 1


def test_sentences_and_words():
    text = "قال د. سامي كلمة. ثم مضى!\n\nانتهى"
    sentences = Sentences(text)
    assert [sentences.at(text.index(word)) for word in ("قال", "سامي", "ثم", "انتهى")] == [0, 0, 1, 2]
    assert sentences.at(text.index("\n") + 1) is None and text[slice(*sentences.trimmed(1))] == "ثم مضى!"
    assert words("وبالمدينة في مدرستها") == {"مدين", "في", "مدرست"}


# ---- intervals


def test_intervals_are_the_same_each_time_and_hold_the_value():
    units = [Unit(name=str(n), counts={"detect/ASSAULT/hit": n % 3, "detect/ASSAULT/gold": 3}) for n in range(30)]
    first, second = (estimates(units, measure)["detect.r"] for _ in range(2))
    assert first == second and first.low < first.value < first.high


def test_a_sample_sums_whole_units():
    units = [Unit(name="a", counts={"x": 1, "y": 70_000}), Unit(name="b", counts={"x": 2})]
    drawn = {(sums["x"], sums["y"]) for sums in Sampler(units).sums(50)}
    assert drawn == {(2, 140_000), (3, 70_000), (4, 0)}


def test_one_article_says_nothing_of_the_spread():
    only = estimates([Unit(name="a", counts={"detect/AID/hit": 1, "detect/AID/gold": 1})], measure)["detect.r"]
    assert (only.value, only.low, only.high) == (1, 0, 1)


def test_a_change_is_judged_by_the_same_draws():
    old = [Unit(name=str(n), counts={"detect/AID/hit": n % 5, "detect/AID/gold": 9}) for n in range(20)]
    new = [Unit(name=unit.name, counts=unit.counts | {"detect/AID/hit": n % 5 + 1}) for n, unit in enumerate(old)]
    change = differences(old, new, measure)["detect.r"]
    assert change.low == pytest.approx(change.high) == pytest.approx(1 / 9) and change.is_sure
    assert not differences(old, old, measure)["detect.r"].is_sure


# ---- what went wrong


def test_confusion_pairs_what_is_left_in_a_sentence():
    records = [coded(TEXT, "دانت", "REJECT", [("FRA", "GOV")]), coded(TEXT, "التقى", "AID", [("EGY", "GOV")])]
    counted = confusion([measured_by(annotated([CONDEMNED, CALLED, RAIDS, SHELLED]), records).match])
    assert counted == {("ACCUSE", "REJECT"): 1, ("REQUEST", ""): 1, ("ASSAULT", ""): 1, ("", "AID"): 1}


@pytest.fixture(scope="module")
def causes_of(coder):
    """The causes of the differences when the coder's own records of a text are measured by some gold."""

    def causes_of(text, *events, **more):
        coding = coder.code(Article(id="n01", text=text))
        measured = measured_by(annotated(events, text, **more), coding.records)
        return {(fault.of, fault.cause) for fault in find_faults("n01", measured, coding)}

    return causes_of


ARREST = "اعتقلت الشرطة التونسية خمسة محتجين في سوسة."


def arrest(**more):
    told = gold_event(
        "اعتقلت الشرطة التونسية خمسة محتجين", "اعتقلت", "COERCE", mode=["arrest"],
        actor=[party("TUN", "COP", "الشرطة التونسية")], recipient=[party("TUN", "CVL", "خمسة محتجين")],
        place="سوسة", country="TUN", size={"arrested": 5},
    )  # fmt: skip
    return told | more


def test_nothing_is_wrong_where_all_is_right(causes_of):
    assert causes_of(ARREST, arrest()) == set()


def test_causes_of_missed_events(causes_of):
    unknown = gold_event("محتجين في سوسة", "سوسة", "AID")
    assert ("missed", "cue unknown") in causes_of(ARREST, arrest(), unknown)
    assert causes_of(ARREST, arrest(event="ASSAULT", mode=[])) == {("missed", "wrong sense: type")}
    assert ("extra", "not an event") in causes_of(ARREST)
    fell = gold_event("شنت الصحيفة حملة", "شنت", "ASSAULT")
    found = causes_of("شنت الصحيفة حملة إعلانية واسعة في المدينة.", fell)
    assert ("missed", "wrong sense: condition") in found or ("missed", "wrong sense: judge") in found


def test_causes_of_parties(causes_of):
    court = [party("TUN", "JUD", "الشرطة التونسية")]
    assert causes_of(ARREST, arrest(actor=court)) == {("parties", "sector only")}
    sides = {"actor": [party("TUN", "COP")], "recipient": [party("LBY", "CVL", "خمسة محتجين")]}
    assert causes_of(ARREST, arrest(**sides)) == {("recipient", "wrong party")}
    assert causes_of(ARREST, arrest(actor=[party("FRA", "GOV")])) == {("actor", "implied")}
    assert causes_of(ARREST, arrest(recipient=[])) == {("recipient", "one too many")}
    libyans = ARREST.replace("محتجين", "ليبيين")
    turned = arrest(
        near="اعتقلت الشرطة التونسية",
        actor=[party("LBY", "CVL", "خمسة ليبيين")],
        recipient=[party("TUN", "COP", "الشرطة التونسية")],
    )
    assert causes_of(libyans, turned) == {("actor", "wrong role"), ("recipient", "wrong role")}


def test_causes_of_attributes(causes_of):
    told = arrest(
        mode=["seize"], date="2021-03-02", place="صفاقس", aux=["negation"], focus="reference", size={"arrested": 6},
        by=[party("TUN", "GOV")],
    )  # fmt: skip
    found = {cause for _, cause in causes_of(ARREST, told)}
    assert found == {"mode", "date", "place", "aux", "focus", "size", "source"} and found <= CAUSES.keys()


def test_causes_of_sides(causes_of):
    offices = [{"person": "ليلى", "title": "وزيرة", "code": "TUN"}]
    assert causes_of(ARREST, arrest(), offices=offices) == {("office", "office")}


def test_a_fault_marks_the_cues_in_its_sentence(coder):
    text = "وصل الوفد. " + ARREST
    coding = coder.code(Article(id="n01", text=text))
    measured = measured_by(annotated([arrest(date="2021-03-02")], text), coding.records)
    (fault,) = (one for one in find_faults("n01", measured, coding) if one.cause == "date")
    assert fault.text[slice(*fault.gold_span)] == fault.text[slice(*fault.coded_span)] == "اعتقلت"
    assert (fault.gold, fault.coded, fault.at) == ("2021-03-02", "–", text.index("اعتقلت"))


def test_the_country_of_an_article_is_that_of_most_parties():
    assert by_country(annotated([SHELLED, ARRESTED])) == "SYR" and by_country(annotated(EVENTS)) == "RUS"
    assert by_country(annotated([gold_event("التقى", "التقى", "CONSULT", actor=[party("UNO", "")])])) == "UNO"
    assert by_country(annotated([])) == "–"


# ---- report


@pytest.fixture
def report(tmp_path, coder):
    protest = gold_event(
        "تظاهر مئات الطلاب", "تظاهر", "PROTEST", mode=["demo"], actor=[party("TUN", "CVL", "مئات الطلاب")]
    )
    write_gold(tmp_path, {"n01": (ARREST, gold([arrest()]), "وكالة"), "n02": (OTHER, gold([protest]), "<b>")})
    return Report(coder="test", gold=evaluate(read_gold(tmp_path), coder.code))


def test_a_report_is_kept_and_read(report, tmp_path):
    path = tmp_path / "report.json"
    path.write_bytes(to_json(report))
    assert from_json(path) == report
    assert json.loads(path.read_bytes())["gold"]["figures"]["detect.f"]["value"] > 0
    assert {group.name for group in report.gold.groups["outlet"]} == {"وكالة", "<b>"}


def test_a_comparison_names_what_changed(report):
    nothing = compare(report, report)
    assert not (nothing.gone or nothing.new or nothing.added or nothing.removed or nothing.changed)
    later = msgspec.structs.replace(
        report.gold, faults=report.gold.faults[1:], records=report.gold.records[1:], units=report.gold.units[:1]
    )
    change = compare(report, Report(coder="later", gold=later))
    assert change.only_one == ["n02"] and len(change.removed) == 1


class Tags(HTMLParser):
    """Fails on a tag that is closed out of order."""

    def __init__(self):
        super().__init__()
        self.open = []

    def handle_starttag(self, tag, attrs):
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag, self.getpos()


def test_the_page_is_whole_and_escaped(report):
    html = page.render(report, compare(report, report))
    tags = Tags()
    tags.feed(html)
    assert not tags.open and html.startswith("<!doctype html>") and 'dir="rtl"' in html
    assert "&lt;b&gt;" in html and "<b>" not in html
    assert "http" not in html and "src=" not in html


def test_the_page_marks_gold_and_coded_words(coder, tmp_path):
    later = arrest(date="2021-03-02")
    write_gold(tmp_path, {"n01": (ARREST, gold([later]), None)})
    html = page.render(Report(coder="test", gold=evaluate(read_gold(tmp_path), coder.code)))
    assert '<span class="gold coded">اعتقلت</span> الشرطة التونسية' in html
