# SPDX-License-Identifier: Apache-2.0
"""The dictionaries: enough of everything, sound, and every example holds."""

from collections import Counter

import pytest

from waqai.lexicon.examples import run_examples
from waqai.lexicon.lint import lint
from waqai.lexicon.load import BUILT_IN, load, source_files
from waqai.library import Coder
from waqai.model.errors import LexiconError
from waqai.model.lexicon import Actor, Cue, Nationality


@pytest.fixture(scope="module")
def files():
    return source_files([BUILT_IN])


def test_cues_of_every_type(lexicon):
    counts = Counter(entry.type for entry in lexicon.entries if isinstance(entry, Cue))
    assert len(counts) == 16 and min(counts.values()) >= 25 and sum(counts.values()) >= 900


def test_actors_and_nations(lexicon):
    assert sum(isinstance(entry, Actor) for entry in lexicon.entries) >= 2500
    assert len({entry.code for entry in lexicon.entries if isinstance(entry, Nationality)}) >= 193


def test_the_dictionaries_are_sound(files):
    problems = list(lint(files))
    assert not problems, "\n".join(map(str, problems[:10]))


def test_every_example_holds(files, coder):
    results = list(run_examples(files, coder.code))
    problems = [result for result in results if result is not None]
    checked = len(results)
    assert checked >= 1800
    assert not problems, "\n".join(map(str, problems[:20]))


def test_modes_are_those_of_the_ontology(lexicon):
    modes = {kind.name: {mode.name for mode in kind.modes} for kind in lexicon.ontology.types}
    for entry in lexicon.entries:
        if isinstance(entry, Cue):
            assert set(entry.mode) <= modes[entry.type], entry.id


def test_profiles_swap_what_is_contested():
    text = "قصف الحوثيون مواقع للجيش اليمني قرب مأرب."
    default = Coder().code(text)[0]
    other = Coder(profile="de-facto").code(text)[0]
    assert (default.actor[0].sector, other.actor[0].sector) == ("REB", "GOV")
    assert "profile default" in default.coder and "profile de-facto" in other.coder


def test_a_profile_of_ones_own(tmp_path):
    path = tmp_path / "mine.toml"
    path.write_text('name = "mine"\nanswers = { western-sahara = "iso" }\n', encoding="utf-8")
    event = Coder(profile=str(path)).code("أعلنت جبهة البوليساريو قصف مواقع للجيش المغربي قرب المحبس.")[0]
    assert event.actor[0].code == "ESH"
    assert "profile mine" in event.coder


def test_an_unknown_profile_is_named():
    with pytest.raises(LexiconError, match="nobody"):
        load(profile="nobody")
