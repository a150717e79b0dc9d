"""Strokes, measures, scales and paints."""

from xml.etree import ElementTree as ET

import pytest

from dasbor.present.drawing.canvas import Markup, group, hatched, joined, number, polyline, rect, text
from dasbor.present.drawing.metrics import shortened, text_width, wrapped
from dasbor.present.drawing.paints import painted, paints
from dasbor.present.drawing.scale import Scale, ticks


def root(markup: Markup) -> ET.Element:
    return ET.fromstring(f"<svg>{markup}</svg>")  # noqa: S314 - our own drawing


def test_words_are_escaped_wherever_they_stand() -> None:
    hostile = "<script>\"&'</script>"
    found = root(group(text(1, 2, hostile), said=[hostile, "second"]))
    assert found[0].get("data-said") == f"{hostile} second", "XML reads a line end in an attribute as a space"
    assert found[0][0].text == hostile


@pytest.mark.parametrize(
    ("value", "words"),
    [(0.04, "0"), (-0.04, "0"), (12.0, "12"), (12.345, "12.3"), (-3.25, "-3.2"), (1234.56, "1234.6")],
)
def test_lengths_are_short(value: float, words: str) -> None:
    assert float(number(value)) == float(words)
    assert len(number(value)) <= len(words)


def test_one_point_is_no_line_and_a_negative_rectangle_is_empty() -> None:
    assert polyline([(1, 1)], ink="ink") == ""
    assert root(rect(0, 0, -5, 3, fill="ink"))[0].get("width") == "0"


def test_a_hatching_stays_inside_its_rectangle() -> None:
    ground, strokes = root(hatched(10, 20, 30, 8))
    assert ground.get("width") == "30"
    places = (strokes.get("d") or "").replace("M", " ").replace("L", " ").split()
    assert places
    assert all(10 <= float(x) <= 40 for x in places[::2])
    assert all(20 <= float(y) <= 28 for y in places[1::2])


def test_paints_become_colours_and_an_unknown_one_is_an_error() -> None:
    colours = paints("karirhub", "dark")
    assert painted(rect(0, 0, 1, 1, fill="paper"), colours).count("#14181d") == 1
    assert "var(" not in painted(joined(rect(0, 0, 1, 1, fill=name) for name in colours), colours)
    with pytest.raises(KeyError):
        painted(rect(0, 0, 1, 1, fill="mauve"), colours)


@pytest.mark.parametrize(
    ("largest", "is_whole", "expected"),
    [
        (0, False, (0, 1)),
        (3, True, (0, 1, 2, 3)),
        (100, True, (0, 20, 40, 60, 80, 100)),
        (101, True, (0, 50, 100, 150)),
        (0.9, False, (0, 0.2, 0.4, 0.6, 0.8, 1.0)),
        (12_000, True, (0, 5000, 10_000, 15_000)),
    ],
)
def test_ticks_are_round_and_reach_above_the_largest(
    largest: float, is_whole: bool, expected: tuple[float, ...]
) -> None:
    assert ticks(largest, is_whole=is_whole) == pytest.approx(expected)


def test_a_scale_lays_its_ends_on_its_ends_and_survives_having_none() -> None:
    down = Scale(0, 200, 300, 100)
    assert (down(0), down(50), down(200)) == (300, 250, 100)
    assert Scale(5, 5, 10, 90)(7) == 10


def test_words_are_measured_rather_too_wide_than_too_narrow() -> None:
    helvetica = {"Kepulauan Bangka Belitung": 11.95, "1.234.567,8": 4.73, "Jawa Timur": 4.78}
    for words, ems in helvetica.items():  # sums of the widths that Adobe's font metrics give each letter
        assert ems * 12 <= text_width(words, 12) <= ems * 12 * 1.25


def test_words_wrap_at_spaces_and_are_cut_with_an_ellipsis() -> None:
    words = "Pengangkutan dan pergudangan; informasi dan komunikasi"
    lines = wrapped(words, 12, 150)
    assert " ".join(lines) == words
    assert all(text_width(line, 12) <= 150 for line in lines)
    cut = shortened(words, 12, 150)
    assert cut.endswith("…")
    assert text_width(cut, 12) <= 150
    assert words.startswith(cut[:-1])
    assert shortened("Aceh", 12, 150) == "Aceh"
    assert shortened("Pneumonoultramicroscopic", 12, 60).endswith("…")
