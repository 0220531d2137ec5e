# SPDX-License-Identifier: Apache-2.0
"""The name tagger: what it finds that no dictionary has, what it leaves alone, and how its training data are read."""

import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

sys.path.insert(0, str(Path(__file__).parent.parent / "tools"))

import name_data
from waqai.coder import ArticleCoder
from waqai.find.document import Document
from waqai.find.name_tagger import LABELS, NameTagger, complete_compounds, may_follow, spans
from waqai.find.reader import Reader
from waqai.lexicon.models import judge_model
from waqai.lexicon.names import PATH, read_names
from waqai.model.article import Article
from waqai.model.errors import LexiconError
from waqai.model.name_model import NameModel, decode, encode
from waqai.model.records import Event

TOOLS = Path(__file__).parent.parent / "tools"


@pytest.fixture(scope="module")
def reader(lexicon):
    return Reader(lexicon)


@pytest.fixture(scope="module")
def names(reader):
    """The names that the tagger finds in a text, known ones too: words and kind."""

    def names(text):
        document = Document(Article(id="t", text=text, published=None), reader)
        return [
            (document.words_of(sentence, name.start, name.end), name.kind)
            for sentence in document
            for name in reader.tagger.names(sentence.words)
        ]

    return names


def speakers(records):
    return [e.entity_text for r in records if isinstance(r, Event) for e in r.cite_info.attribution]


# ---- the weights


def test_the_weights_are_of_this_code():
    model = decode(read_names())
    assert model.made_by == name_data.fingerprint(), "Train anew: python tools/train_tagger.py (docs/name_tagger.md)."
    assert tuple(model.labels) == LABELS


def test_the_weights_are_small():
    assert PATH.stat().st_size < 1_000_000


def test_missing_weights_are_told(tmp_path):
    with pytest.raises(LexiconError):
        read_names(tmp_path / "none.bin")
    (tmp_path / "broken.bin").write_bytes(b"no weights")
    with pytest.raises(LexiconError):
        read_names(tmp_path / "broken.bin")


def test_weights_survive_being_written():
    model = NameModel(made_by="x", labels=["O"], steps=[[1]], weights={"f": [2]}, company={"P6": "انان بوش"})
    assert decode(encode(model)) == model
    assert model.company_of_forms() == {"انان": "P6", "بوش": "P6"}
    assert decode(b"") is None


# ---- what is found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("وسلم الوزير الجائزة ولأحمد الكيلاني كلمة ألقاها في الحفل.", "ولأحمد الكيلاني"),
        ("وقال الكاتب أحـمـد الكَيْلاني إن الرواية صدرت أمس.", "أحـمـد الكَيْلاني"),
        ("وقال الكاتب \u200fأحمد الكيلاني\u200f إن الرواية صدرت أمس.", "أحمد الكيلاني"),
        ("والتقى المخرج لوكاس برانديت في مهرجان المدينة.", "لوكاس برانديت"),
        ("وأعلن الشيخ حمد بن خليفة آل ثاني بدء المشروع.", "حمد بن خليفة آل ثاني"),
    ],
)
def test_persons_are_found(names, text, found):
    assert (found, "PERS") in names(text)


def test_waw_begins_another_person(names):
    persons = [words for words, kind in names("حضر الحفل الممثل خالد الزهيري وسمير البستاني.") if kind == "PERS"]
    assert persons == ["خالد الزهيري", "وسمير البستاني"]


@pytest.mark.parametrize(
    "text",
    [
        "عاد الأمل إلى السكان بعد هدوء دام شهرا كاملا.",
        "وكان السلام حلما جميلا لكل من عاش تلك السنوات.",
        "ارتفعت أسعار الخضر والفواكه قبل بداية الشهر الكريم.",
    ],
)
def test_words_that_are_also_names_are_left_alone(names, text):
    assert not [words for words, kind in names(text) if kind == "PERS"]


def test_latin_letters_and_odd_text_do_no_harm(names):
    for text in ("قال John Smith إن العرض انتهى.", "«»", "123", "و", "ـ", "\u200f", "😀 مرحبا"):
        names(text)


# ---- what the coder does with it


UNKNOWN = "وقال لوكاس برانديت إن مسلحين هاجموا قرية قرب الحدود أمس."


def test_an_unknown_person_is_a_source(read):
    assert speakers(read(UNKNOWN)) == ["لوكاس برانديت"]


def test_his_surname_stands_for_him_later(read):
    later = read(UNKNOWN + "\nوأضاف برانديت أن الشرطة اعتقلت عشرة منهم.")
    assert speakers(later)[-1] == "برانديت"


def test_without_weights_the_coder_still_works(lexicon):
    coder = ArticleCoder(msgspec.structs.replace(lexicon, names=b""), judge_model())
    assert coder.code(Article(id="t", text=UNKNOWN, published=None)).records


# ---- labels in a chain


def test_a_name_goes_on_only_in_its_kind():
    assert may_follow("I-PERS", "B-PERS")
    assert not may_follow("I-PERS", "B-LOC")
    assert may_follow("B-LOC", "O")


def test_spans_of_labels():
    assert spans(["O", "B-PERS", "I-PERS", "B-LOC", "O"]) == [(1, 3, "PERS"), (3, 4, "LOC")]
    assert spans(["I-ORG", "I-LOC"]) == [(0, 1, "ORG"), (1, 2, "LOC")]
    assert spans([]) == []


def test_no_name_ends_within_a_compound(reader):
    words = [reader.read(text) for text in ("ابو", "عبد", "الله", "قال")]
    labels = ["B-PERS", "O", "O", "O"]
    complete_compounds(words, labels)
    assert labels == ["B-PERS", "I-PERS", "I-PERS", "O"]


def test_a_model_that_knows_nothing_finds_nothing(reader):
    empty = NameModel(made_by="", labels=list(LABELS), steps=[[0] * 7] * 8, weights={}, company={})
    words = [reader.read(text) for text in ("قال", "فلان")]
    assert NameTagger(empty).names(words) == []
    assert NameTagger(empty).unknown(words, 1) is None


# ---- the training data


def labelled(examples):
    return [(w.text, label) for e in examples for w, label in zip(e.words, e.labels, strict=True) if label != "O"]


def test_the_dictionaries_label_an_article(reader):
    text = "زار وزير الخارجية المصري سامح شكري مدينة عدن.\nوقال شكري إن مصر تدعم اليمن."
    found = labelled(name_data.distant(Article(id="t", text=text, published=None), reader))
    assert ("سامح", "B-PERS") in found
    assert ("شكري", "I-PERS") in found
    assert ("عدن", "B-LOC") in found
    assert ("مدينه", "B-LOC") not in found


def test_wojood_is_read_as_the_dictionaries_have_names(reader, tmp_path):
    rows = ["وصل O", "رامي B-PERS", "الحلبي I-PERS", "إلى O", "قرية B-GPE", "الزبابدة I-GPE", "", "أعلنت O"]
    rows += ["وزارة B-ORG", "الداخلية I-ORG", "ذلك O", "", "نددت O", "مصر B-ORG", "بذلك O", ""]
    (tmp_path / "train.txt").write_text("\n".join(rows), encoding="utf-8")
    found = labelled(name_data.wojood(tmp_path, ["train"], reader))
    assert found == [("رامي", "B-PERS"), ("الحلبي", "I-PERS"), ("الزبابده", "B-LOC"), ("مصر", "B-LOC")]


def test_columns_with_names_within_names(tmp_path):
    (tmp_path / "x.txt").write_text("جريدة B-ORG\nفلسطين I-ORG B-GPE\n\n", encoding="utf-8")
    assert list(name_data.read_columns(tmp_path / "x.txt")) == [[["جريدة", "B-ORG"], ["فلسطين", "I-ORG", "B-GPE"]]]


@pytest.mark.parametrize("tool", ["train_tagger.py", "measure_tagger.py"])
def test_absent_data_are_told(tool, tmp_path):
    if tool == "train_tagger.py":
        pytest.importorskip("numpy")
    done = subprocess.run(
        [sys.executable, str(TOOLS / tool), str(tmp_path / "nowhere")], capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert "is not there" in done.stderr
