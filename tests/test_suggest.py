# SPDX-License-Identifier: Apache-2.0
"""Words that the dictionaries lack: found where they stand, grouped by stem, counted in bounded memory."""

import gzip
import json

import pytest

from test_cli import waqai
from waqai.model.article import Article
from waqai.suggest.sightings import MASDARS, NAMES, TITLES, VERBS, Sighting
from waqai.suggest.stems import masdar_stem, verb_stem
from waqai.suggest.survey import survey
from waqai.suggest.tally import Tally, clip

# Made-up roots, so that no entry will ever cover them.
VERB = [
    "سيستقحز الجيش السوري المنطقة غدا.",
    "استقحزت الشرطة المصرية الشارع أمس، وقال الوزير إن الوضع هادئ.",
    "وأكد المتحدث أن المسلحين يستقحزون القرى.",
]


def tally_of(lexicon, texts, **options):
    articles = [Article(id=str(n), text=text, outlet=f"outlet {n}") for n, text in enumerate(texts)]
    return survey(articles, lexicon, **options)


@pytest.mark.parametrize("form", ["يستقحز", "تستقحز", "استقحز", "استقحزت", "يستقحزون", "استقحزوا", "سيستقحزون"])
def test_forms_of_one_verb_have_one_stem(form):
    assert verb_stem(form).key == "ستقحز"


def test_weak_verbs_keep_one_stem():
    assert verb_stem("يقود").key == verb_stem("قاد").key
    assert verb_stem("استغزي").key == verb_stem("يستغزي").key == verb_stem("يستغزون").key


@pytest.mark.parametrize(
    ("word", "stem"),
    [("استقحاز", "استقحاز"), ("تقحيزات", "تقحيز"), ("مقاحزتهم", "مقاحزه"), ("انقحازا", "انقحازا"), ("قحز", None)],
)
def test_verbal_nouns_are_told_by_their_shape(word, stem):
    assert masdar_stem(word) == stem or masdar_stem(word) == stem.removesuffix("ا")


def test_a_verb_is_counted_over_its_forms(lexicon):
    found = tally_of(lexicon, VERB, kinds=[VERBS]).suggestions(VERBS, 5)
    assert len(found) == 1
    assert (found[0].count, found[0].articles, found[0].outlets, found[0].beside) == (3, 3, 3, 3)
    assert len(found[0].forms) == 3 and found[0].examples[0] == VERB[0]


def test_a_verbal_noun_is_counted_over_its_clitics(lexicon):
    texts = [
        "أعلنت الحكومة السودانية عن استقحاز المدينة.",
        "دعا الرئيس إلى الاستقحاز فورا.",
        "نددت تركيا باستقحاز القوات.",
    ]
    found = tally_of(lexicon, texts, kinds=[MASDARS]).suggestions(MASDARS, 5)
    assert found[0].word == "استقحاز" and found[0].articles >= 2


def test_what_entries_know_is_covered(lexicon):
    texts = ["هاجم مسلحون مركزا للشرطة. وقال الوزير إن الهجوم جبان. وكانت القوات قد انسحبت."] * 3
    tally = tally_of(lexicon, texts)
    assert not tally.suggestions(VERBS, 5) and not tally.suggestions(MASDARS, 5)


def test_plain_verbs_are_listed_only_on_request(lexicon):
    texts = ["وتقتني الحكومة المصرية اللوحة.", "ويقتني الجيش السوري اللوحات."]
    assert not tally_of(lexicon, texts, kinds=[VERBS]).suggestions(VERBS, 5)
    assert tally_of(lexicon, texts, kinds=[VERBS], plain=True).suggestions(VERBS, 5)[0].count == 2


def test_titles_stand_before_names(lexicon):
    texts = ["قال القحزان محمد سالم إن الوضع صعب.", "وأكد القحزان أحمد ناجي ذلك."]
    found = tally_of(lexicon, texts, kinds=[TITLES]).suggestions(TITLES, 5)
    assert [s.word for s in found] == ["قحزان"] and len(found[0].with_) == 2


def test_names_behind_known_titles(lexicon):
    texts = ["التقى وزير الخارجية المصري قحزان برطوش نظيره الأردني."] * 2
    found = tally_of(lexicon, texts, kinds=[NAMES]).suggestions(NAMES, 5)
    assert [s.word for s in found] == ["قحزان برطوش"] and "وزير" in found[0].with_[0]


def test_memory_is_bounded_and_frequent_words_stay():
    tally = Tally(most_words=10)
    for n in range(200):
        tally.add(Sighting(VERBS, "often", "often", 0, True), "s", str(n), "a")
        tally.add(Sighting(VERBS, f"rare{n}", "rare", 0, True), "s", str(n), "a")
    best = tally.suggestions(VERBS, 50)
    assert best[0].word == "often" and best[0].count == 200 and len(best) <= 10


def test_an_example_is_clipped_around_the_word():
    text = "كلمة " * 200
    part = clip(text, 500, 504)
    assert len(part) < 260 and part.startswith("…") and part.endswith("…")


def test_command_reads_packed_json_lines(tmp_path, lexicon):
    path = tmp_path / "corpus.jsonl.gz"
    with gzip.open(path, "wt", encoding="utf-8") as lines:
        for n, text in enumerate(VERB):
            lines.write(json.dumps({"id": n, "text": text, "outlet": "x"}) + "\n")
    done = waqai("lexicon", "suggest", path, "--kind", "verbs", "--top", "1", "--format", "jsonl")
    assert done.returncode == 0, done.stderr.decode()
    found = [json.loads(line) for line in done.stdout.decode().splitlines()]
    assert [(s["kind"], s["count"]) for s in found] == [("verbs", 3)]
    table = waqai("lexicon", "suggest", path, "--kind", "verbs", "--format", "table")
    assert "verbs" in table.stdout.decode() and table.returncode == 0


def test_command_says_what_it_cannot_do(tmp_path):
    done = waqai("lexicon", "suggest", tmp_path, "--kind", "nouns")
    assert done.returncode == 1 and "verbs, masdars, titles, names" in done.stderr.decode()


def test_a_packed_file_that_breaks_off_is_told(tmp_path):
    path = tmp_path / "cut.jsonl.gz"
    path.write_bytes(gzip.compress(json.dumps({"text": VERB[0]}).encode() * 50)[:-20])
    done = waqai("lexicon", "suggest", path)
    assert done.returncode == 1 and "W113" in done.stderr.decode() and b"Traceback" not in done.stderr
