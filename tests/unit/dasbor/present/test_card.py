"""Cards and sparklines."""

import re
from urllib.parse import unquote

from dasbor.present.card import card_html
from dasbor.present.spark import HEIGHT, WIDTH, sparkline
from dasbor.present.theme import palette
from tests.unit.dasbor.present.made import made

COLOURS = palette("karirhub", "light")


def text(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub("<[^>]+>", " ", html)).strip()


def drawing(html: str) -> str:
    found = re.search(r'src="data:image/svg\+xml,([^"]+)"', html)
    assert found
    return unquote(found[1])


def test_a_card_tells_the_number_its_unit_its_month_and_both_changes() -> None:
    card = card_html(made({"ID": [1000, *[2000] * 11, (1500, "provisional")]}), COLOURS, with_hub=True)
    assert text(card) == (
        "Karirhub Lowongan ? 1.500* lowongan September 2025 · angka sementara ▼ −25,0% vs Agu 2025 ▲ +50,0% vs Sep 2024"
    )


def test_a_change_within_noise_has_no_arrow() -> None:
    card = card_html(made({"ID": [10_000, 10_010]}, lang="en"), COLOURS)
    assert "≈ +0.1% vs Aug 2025" in text(card)


def test_a_card_without_a_figure_says_why() -> None:
    assert text(card_html(made({"ID": ["suppressed"]}), COLOURS)) == "Lowongan ? Status sel: 1 data dirahasiakan."


def test_a_card_without_a_comparison_says_so() -> None:
    assert text(card_html(made({"ID": [5]}), COLOURS)).endswith("September 2025 tidak ada pembanding")


def test_a_sparkline_breaks_at_a_gap_and_starts_at_zero() -> None:
    path = re.search(r'<path d="([^"]+)"', drawing(sparkline([0, 10, None, 5, 10], "#123456")))
    assert path
    points = re.findall(r"([ML])([\d.]+) ([\d.]+)", path[1])
    assert [command for command, _, _ in points] == ["M", "L", "M", "L"]
    heights = [float(y) for _, _, y in points]
    assert heights[0] == HEIGHT - 3
    assert heights[1] == heights[3] == 3
    assert max(float(x) for _, x, _ in points) == WIDTH - 3


def test_a_sparkline_of_one_value_is_no_line() -> None:
    assert sparkline([5, None], "#123456") == ""
    assert sparkline([], "#123456") == ""


def test_a_sparkline_of_zeros_is_flat() -> None:
    assert drawing(sparkline([0, 0], "#123456")).count(f" {HEIGHT - 3:.1f}") == 3
