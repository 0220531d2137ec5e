# SPDX-License-Identifier: Apache-2.0
"""The challenge set holds: in each phenomenon nine cases of ten pass, with their counter-cases."""

import datetime as dt

import pytest

import challenge
import waqai

AT_LEAST = 40  # cases a phenomenon
RATE = 0.90
# Phenomena that do not reach the rate yet, each with the reason. One that does must be taken out.
SHORT: dict[str, str] = {}

GOOD = """phenomenon = "x"
about = "the rule"
[[case]]
text = "لم تقصف القوات السورية مدينة إدلب"
events = [ { type = "ASSAULT", cue = "تقصف", actor = ["SYR.MIL"], aux = ["negation"] } ]
[case.counter]
text = "قصفت القوات السورية مدينة إدلب"
events = [ { type = "ASSAULT", cue = "قصفت", actor = ["SYR.MIL"], aux = [] } ]
"""
BAD = [
    ('about = "the rule"', "", "lacks about"),
    ('"x"', '"y"', "the file 'x'"),
    ("[case.counter]", "[case.other]", "lacks counter"),
    ('type = "ASSAULT", cue = "تقصف"', 'type = "ATTACK", cue = "تقصف"', "type cannot be 'ATTACK'"),
    ('cue = "تقصف"', 'cue = "تضرب"', "does not hold its cue"),
    ('cue = "تقصف"', 'cue = "تقصف", where = "إدلب"', "unknown where"),
    ('["negation"]', '["negated"]', "aux cannot be"),
    ('["negation"]', '["negation"], date = "4.3.2021"', "date cannot be"),
    ('["SYR.MIL"]', '["Syria"]', "actor cannot be"),
    ("لم تقصف", "قصفت", "cue"),
]


@pytest.fixture(scope="module")
def built_in():
    return waqai.Coder()


def marked(name):
    marks = [pytest.mark.xfail(strict=True, reason=SHORT[name])] if name in SHORT else []
    return pytest.param(name, marks=marks, id=name)


@pytest.mark.parametrize("name", challenge.phenomena())
def test_enough_cases(name):
    assert len(challenge.load(challenge.FOLDER / f"{name}.toml").cases) >= AT_LEAST


@pytest.mark.parametrize("name", [marked(name) for name in challenge.phenomena()])
def test_pass_rate(built_in, name):
    phenomenon = challenge.load(challenge.FOLDER / f"{name}.toml")
    failed = challenge.failures(phenomenon, built_in)
    rate = challenge.pass_rate(phenomenon, failed)
    assert rate >= RATE, f"{rate:.2f}; see tools/challenge.py --failures {name}"


def test_what_is_short_is_in_the_set():
    assert set(SHORT) <= set(challenge.phenomena())


def load(tmp_path, content):
    path = tmp_path / "x.toml"
    path.write_text(content, encoding="utf-8")
    return challenge.load(path)


@pytest.mark.parametrize(("old", "new", "says"), BAD)
def test_a_file_that_breaks_the_format_says_where(tmp_path, old, new, says):
    with pytest.raises(challenge.ChallengeError, match=says) as error:
        load(tmp_path, GOOD.replace(old, new, 1))
    assert "x.toml" in str(error.value)


def test_a_case_passes_only_with_its_counter_case(tmp_path, built_in):
    good = load(tmp_path, GOOD)
    assert challenge.failures(good, built_in) == []
    assert challenge.pass_rate(good, []) == 1
    bad = load(tmp_path, GOOD.replace("aux = []", 'aux = ["future"]'))
    [failure] = challenge.failures(bad, built_in)
    assert failure.in_counter
    assert failure.wrongs == ["ASSAULT «قصفت» aux: wanted [future], coded []"]
    assert challenge.pass_rate(bad, [failure]) == 0


CHECKED = [
    ("قصفت القوات السورية مدينة إدلب", [], ["beyond: ASSAULT «قصفت»"]),
    ("زار وزير الخارجية المصري بيروت", [{"type": "ASSAULT", "cue": "زار"}], ["not coded: ASSAULT «زار»"]),
    (
        "قصفت القوات السورية مدينة إدلب أمس",
        [{"type": "ASSAULT", "cue": "قصفت", "place": "ادلب", "country": "SYR", "date": "2021-03-03", "dead": ""}],
        [],
    ),
    (
        "قصفت القوات السورية مدينة إدلب",
        [{"type": "ASSAULT", "cue": "قصفت", "actor": ["SYR"], "date": "", "by": [], "response": "none"}],
        [],
    ),
]


@pytest.mark.parametrize(("text", "events", "wrongs"), CHECKED)
def test_checks(built_in, text, events, wrongs):
    passage = challenge.Passage(text, dt.date(2021, 3, 4), events)
    found = challenge.check(passage, built_in.code(text, published=passage.published))
    assert [wrong for wrong in found if wrong.startswith(("ASSAULT", "not"))] == [
        wrong for wrong in wrongs if not wrong.startswith("beyond")
    ]
    assert set(wrongs) <= set(found)
