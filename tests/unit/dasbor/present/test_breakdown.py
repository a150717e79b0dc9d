"""The breakdown."""

import pytest

from dasbor.present.breakdown import breakdown, parts, shorten
from tests.unit.dasbor.present.made import Given, day, divided

SECTORS: dict[tuple[str, ...], Given] = {("A",): 10, ("C",): (60, "provisional"), ("G",): 30}


def test_a_long_code_list_is_sorted_by_value_and_shares_are_of_the_whole() -> None:
    found = parts(divided(SECTORS, ("sector",)), day("2025-09"))
    assert [(p.keys, p.value, p.share) for p in found] == [(("C",), 60, 60), (("G",), 30, 30), (("A",), 10, 10)]


def test_an_ordered_split_keeps_its_order() -> None:
    answer = divided({("55+",): 9, ("15-19",): 1, ("25-29",): 5}, ("age",), "placements")
    assert [p.keys[0] for p in parts(answer, day("2025-09"))] == ["15-19", "25-29", "55+"]


def test_no_shares_where_a_part_is_hidden_or_parts_do_not_add_up() -> None:
    hidden = divided({("male",): 10, ("female",): "suppressed"}, ("sex",), "placements")
    distinct = divided({("A",): 10, ("B",): 20}, ("sector",), "posting_employers")
    rate = divided({("A",): 10.0, ("B",): 20.0}, ("sector",), "fill_rate")
    for answer in (hidden, distinct, rate):
        assert {p.share for p in parts(answer, day("2025-09"))} == {None}


def test_bars_carry_value_share_and_status() -> None:
    figure = breakdown(divided(SECTORS, ("sector",)), "light")
    assert figure is not None
    assert list(figure.data[0].text) == ["60* (60,0%)", "30 (30,0%)", "10 (10,0%)"]
    assert figure.data[0].hovertext[0] == "<b>Industri pengolahan</b><br>60 lowongan (60,0%)<br>Angka sementara"


def test_a_hidden_part_has_its_reason_in_place_of_a_bar() -> None:
    figure = breakdown(divided({("male",): 10, ("female",): "suppressed"}, ("sex",), "placements", lang="en"), "light")
    assert figure is not None
    assert list(figure.data[0].text) == ["10", "● Suppressed"]
    assert list(figure.data[0].x) == [10, 0]


def test_two_splits_make_a_table_of_colours_with_the_longer_one_down() -> None:
    answer = divided(
        {("male", "15-19"): 5, ("male", "20-24"): 7, ("male", "55+"): 1, ("female", "20-24"): "suppressed"},
        ("sex", "age"),
        "placements",
    )
    figure = breakdown(answer, "light")
    assert figure is not None
    heat = figure.data[0]
    assert list(heat.x) == ["Laki-laki", "Perempuan"]
    assert list(heat.y) == ["15-19 tahun", "20-24 tahun", "55 tahun ke atas"]
    assert [list(row) for row in heat.text] == [["5", ""], ["7", "●"], ["1", ""]]
    assert [list(row) for row in heat.z] == [[5, None], [7, None], [1, None]]


def test_there_is_no_breakdown_of_an_area_that_is_not_there() -> None:
    assert breakdown(divided(SECTORS, ("sector",)), "light", area="11") is None


@pytest.mark.parametrize(
    ("name", "short"),
    [("Konstruksi", "Konstruksi"), ("Pertanian, kehutanan, dan perikanan", "Pertanian, kehutanan, dan…")],
)
def test_long_names_are_cut_at_a_word(name: str, short: str) -> None:
    assert shorten(name) == short
