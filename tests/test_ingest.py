# SPDX-License-Identifier: Apache-2.0
"""Bad input gets a clear message or a counted skip, never a traceback."""

import io
import time
from pathlib import Path

import pytest

from waqai.ingest.read import LARGEST, read_all
from waqai.model.article import Article
from waqai.model.errors import InputError

NEWS = "قصف الجيش السوري مدينة إدلب أمس، بحسب ما أفادت به وكالة الأنباء في تقرير من دمشق."


def read(tmp_path: Path, data: bytes, name: str = "a.txt") -> list[Article | InputError]:
    path = tmp_path / name
    path.write_bytes(data)
    return list(read_all([path], io.BytesIO(), None))


def test_utf8_with_a_byte_order_mark(tmp_path):
    (article,) = read(tmp_path, b"\xef\xbb\xbf" + NEWS.encode())
    assert article.text == NEWS


@pytest.mark.parametrize("encoding", ["cp1256", "utf-16"])
def test_old_encodings(tmp_path, encoding):
    (article,) = read(tmp_path, (NEWS * 5).encode(encoding))
    assert article.text == NEWS * 5


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "W106"),
        (b"  \n\t ", "W106"),
        (b"The army shelled the city.", "W107"),
        ("ارتش این کشور می‌گوید که به مواضع گروه‌های پیکارجو در نزدیکی مرز حمله کرده است".encode(), "W107"),
        ("پاکستان کے وزیر اعظم نے کہا ہے کہ وہ اس معاملے پر بات کریں گے اور حل نکالیں گے".encode(), "W107"),
        (b"\x00\x01\x02\xff\xfe\x00" * 100, "W103"),
        (b"12345 67890 !!! ???", "W107"),
    ],
    ids=["empty", "blank", "English", "Persian", "Urdu", "binary", "no letters"],
)
def test_what_is_no_arabic_article(tmp_path, data, code):
    (error,) = read(tmp_path, data)
    assert isinstance(error, InputError) and error.number == code
    assert error.where and error.remedy


def test_a_file_of_fifty_megabytes_is_refused_at_once(tmp_path):
    path = tmp_path / "large.txt"
    with path.open("wb") as stream:
        stream.truncate(50_000_000)
    started = time.monotonic()
    (error,) = read_all([path], io.BytesIO(), None)
    assert error.number == "W108" and time.monotonic() - started < 1


def test_a_broken_line_is_named_and_skipped(tmp_path):
    line = '{"id": "a", "text": "' + NEWS + '", "published": "2020-01-01"}\n'
    bad = '{"id": "b", "text": \n' + '{"id": "c"}\n' + '{"id": "d", "text": "' + NEWS + '", "published": "soon"}\n'
    found = read(tmp_path, (line + bad + line).encode(), "a.jsonl")
    assert [type(item) for item in found] == [Article, InputError, InputError, InputError, Article]
    assert "line 2" in found[1].where and found[1].number == "W104"
    assert "line 4" in found[3].where and found[3].number == "W105"


def test_broken_utf8_inside_json(tmp_path):
    (error,) = read(tmp_path, b'{"id": "a", "text": "\xd9"}\n', "a.jsonl")
    assert isinstance(error, InputError)


def test_a_missing_file():
    (error,) = read_all([Path("no/such/file.txt")], io.BytesIO(), None)
    assert error.number == "W101" and "no/such/file.txt" in error.where


def test_a_folder_is_read_in_order(tmp_path):
    for name in ("b.txt", "a.txt", "c.bin"):
        (tmp_path / name).write_text(NEWS, encoding="utf-8")
    found = list(read_all([tmp_path], io.BytesIO(), None))
    assert [Path(item.id).name for item in found] == ["a.txt", "b.txt"]


def test_standard_input_takes_text_and_json_lines():
    text = list(read_all([Path("-")], io.BytesIO(NEWS.encode()), None))
    lines = list(read_all([Path("-")], io.BytesIO(('{"id": 7, "text": "' + NEWS + '"}').encode()), None))
    assert text[0].text == NEWS and lines[0].id == "7"


def test_what_is_too_long(tmp_path):
    (error,) = read(tmp_path, (NEWS * (LARGEST // len(NEWS) + 1)).encode())
    assert error.number == "W108"


HARD = [
    NEWS.replace(" ", "  \u200f\u200e\u202b"),
    "".join(letter + "\u064f\u0651" for letter in NEWS),
    NEWS.replace("ا", "ـا") + "\x00\x07\x1b[31m",
    "‫" + NEWS + "‬" * 50,
    "(" * 5000 + NEWS,
    '"' * 3001 + NEWS,
    "و" * 3000,
    "قصف " * 5000,
    "٣" * 4000 + " قتيلا",
    "،" * 5000,
]


@pytest.mark.parametrize("text", HARD, ids=range(len(HARD)))
def test_odd_characters_do_no_harm(read, text):
    read(text)


def test_a_sentence_of_twenty_thousand_words(coder):
    text = "قصف الجيش السوري مدينة حلب و" * 4000
    started = time.monotonic()
    coder.code(Article(id="long", text=text, published=None))
    assert time.monotonic() - started < 20
