"""Areas side by side: each cell beside what was put into the answer."""

import re

from dasbor.present.compare_table import compare_row, compare_table
from tests.unit.dasbor.present.made import made

AREAS = ("ID", "ID-JW", "31", "97")
CELLS = {
    "ID": [200.0, *[0.0] * 11, 400.0],
    "ID-JW": [150.0, *[0.0] * 11, 100.0],
    "31": ["missing", *[0.0] * 11, 50.0],
    "97": [5.0, *[0.0] * 11, "suppressed"],
    "51": [1.0, *[0.0] * 11, 1.0],
}


def test_a_row_holds_the_areas_asked_for_with_their_changes() -> None:
    row = compare_row(made(CELLS, "openings"), AREAS)
    assert row is not None
    assert [c.value for c in row.cells] == [400, 100, 50, None]
    assert [c and (c.old, c.new) for c in row.changes] == [(200, 400), (150, 100), None, None]


def test_an_unfinished_period_is_set_against_nothing() -> None:
    row = compare_row(made(CELLS, "openings", end="2025-10"), AREAS)
    assert row is not None
    assert row.changes == (None, None, None, None)


def test_an_answer_without_the_areas_has_no_row() -> None:
    assert compare_row(made({"ID": [1.0]}, "openings"), ("31",)) is None


def test_the_bars_are_as_long_as_the_shares_and_a_reason_is_no_bar() -> None:
    answer = made(CELLS, "openings")
    row = compare_row(answer, AREAS)
    assert row is not None
    html = compare_table((row,), answer.selection, "light")
    assert re.findall(r"width:([\d.]+)%", html) == ["100.0", "25.0", "12.5"]
    assert "<b>●</b>" in html
    assert "data dirahasiakan" in html
    assert html.count("href=") == 2, "provinces lead to their page, groups have none"
    assert 'href="provinsi?province=97"' in html
