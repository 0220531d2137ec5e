# SPDX-License-Identifier: Apache-2.0
"""Floors: read, held, raised and lowered."""

import pytest

from waqai.evaluate.floors import FloorError, read_floors, rewrite
from waqai.evaluate.intervals import Estimate

FIGURES = {
    "gold": {
        name: Estimate(value, 0.0, 1.0) for name, value in (("detect.f", 0.7539), ("macro", 0.5), ("blame", 0.21))
    },
    "gsr": {"detect.ASSAULT.f": Estimate(0.5, 0.4, 0.6)},
}
FILE = """# what must not fall
[gold]
detect.f = 0.760  # since the spring
blame = 0.300

[gsr]
detect.ASSAULT.f = 0.500
"""


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "floors.toml"
    path.write_text(FILE, encoding="utf-8")
    return path


def test_what_fell_is_named(path):
    (fallen,) = (floor for floor in read_floors(path, FIGURES) if floor.is_broken)
    assert str(fallen) == "gold detect.f fell to 0.7539, below its floor 0.760"


def test_a_rate_has_a_ceiling(path):
    path.write_text("[gold]\nblame = 0.2\n", encoding="utf-8")
    (risen,) = read_floors(path, FIGURES)
    assert risen.is_broken and "rose to 0.2100, above its ceiling 0.200" in str(risen)


def test_lowering_changes_what_fell_alone(path):
    rewrite(path, read_floors(path, FIGURES), lambda floor: floor.is_broken)
    assert path.read_text(encoding="utf-8") == FILE.replace("0.760", "0.753")
    assert not any(floor.is_broken for floor in read_floors(path, FIGURES))


def test_raising_changes_what_is_better_alone(path):
    (moved,) = rewrite(path, read_floors(path, FIGURES), lambda floor: floor.is_exceeded)
    assert moved.name == "blame" and path.read_text(encoding="utf-8") == FILE.replace("0.300", "0.210")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("[gold]\ndetect.g = 0.5\n", "W525"),
        ("[silver]\ndetect.f = 0.5\n", "W523"),
        ('[gold]\ndetect.f = "much"\n', "W524"),
        ("[gold]\ndetect.f = \n", "W522"),
    ],
)
def test_a_file_that_cannot_be_used(path, text, number):
    path.write_text(text, encoding="utf-8")
    with pytest.raises(FloorError, match=number):
        read_floors(path, FIGURES)


def test_a_floor_that_cannot_be_rewritten_is_named_and_left(path):
    path.write_text("[gold]\ndetect = {f = 0.9}\n", encoding="utf-8")
    with pytest.raises(FloorError, match=r"gold\.detect\.f"):
        rewrite(path, read_floors(path, FIGURES), lambda floor: floor.is_broken)
    assert "0.9" in path.read_text(encoding="utf-8")


def test_no_file(tmp_path):
    with pytest.raises(FloorError, match="W521"):
        read_floors(tmp_path / "none.toml", FIGURES)
