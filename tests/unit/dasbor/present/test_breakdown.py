"""The breakdown."""

import pytest

from dasbor.catalogue.dimensions import DIMENSIONS
from dasbor.present.breakdown import breakdown
from dasbor.present.breakdown_parts import parts
from dasbor.present.drawing.drawing import Drawing
from dasbor.warehouse.answer import Answer
from tests.unit.dasbor.present.made import Given, day, divided
from tests.unit.dasbor.present.strokes import groups, overflowing, words

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


def drawn(answer: Answer) -> Drawing:
    figure = breakdown(answer)
    assert figure is not None
    return figure


def test_bars_carry_value_share_and_status() -> None:
    figure = drawn(divided(SECTORS, ("sector",)))
    assert figure.heading == "Rincian menurut lapangan usaha"
    first, *_ = found = groups(figure.wide)
    assert [row.words[-1] for row in found] == ["60* (60,0%)", "30 (30,0%)", "10 (10,0%)"]
    assert first.said == ["Industri pengolahan", "60 lowongan (60,0%)", "Angka sementara"]
    lengths = [float(row.filled("accent")[0]["width"]) for row in found]
    assert lengths[1] / lengths[0] == pytest.approx(0.5, abs=0.01)


def test_a_hidden_part_has_its_reason_in_place_of_a_bar() -> None:
    figure = drawn(divided({("male",): 10, ("female",): "suppressed"}, ("sex",), "placements", lang="en"))
    male, female = groups(figure.wide)
    assert (male.words, female.words) == (["Male", "10"], ["Female", "● Suppressed"])
    assert not female.filled("accent")


def test_a_name_that_finds_no_room_beside_its_bar_stands_above_it_and_is_not_cut() -> None:
    figure = drawn(divided({("N",): 10, ("C",): 60}, ("sector",)))
    assert "Jasa persewaan, ketenagakerjaan, dan penunjang" in words(figure.narrow)
    assert overflowing(figure.narrow) == []
    assert overflowing(figure.wide) == []


PAIRS: dict[tuple[str, ...], Given] = {
    ("male", "15-19"): 5,
    ("male", "20-24"): 7,
    ("male", "55+"): 0,
    ("female", "20-24"): "suppressed",
}


def test_two_splits_make_a_table_of_colours_with_the_longer_one_down() -> None:
    figure = drawn(divided(PAIRS, ("sex", "age"), "placements"))
    said = words(figure.wide)
    assert said[:2] == ["Laki-laki", "Perempuan"]
    assert [word for word in said if "tahun" in word] == ["15-19 tahun", "20-24 tahun", "55 tahun ke atas"]
    assert [cell.said[0] for cell in groups(figure.wide)] == [
        "Laki-laki, 15-19 tahun",
        "Laki-laki, 20-24 tahun",
        "Perempuan, 20-24 tahun",
        "Laki-laki, 55 tahun ke atas",
    ]


def test_a_cell_is_darker_the_more_it_holds_and_zero_has_no_fill() -> None:
    five, seven, hidden, zero = groups(drawn(divided(PAIRS, ("sex", "age"), "placements")).wide)
    assert five.filled("ramp-0")
    assert seven.filled("ramp-4")
    assert zero.filled("paper")
    assert hidden.filled("empty")
    assert [cell.words for cell in (five, seven, hidden, zero)] == [["5"], ["7"], ["●"], ["0"]]


def test_the_names_of_a_table_of_colours_stay_on_a_phone() -> None:
    trades, providers = (DIMENSIONS[d].categories for d in ("trade", "provider_type"))
    cells: dict[tuple[str, ...], Given] = {(trade, provider): 1200 for trade in trades for provider in providers}
    figure = drawn(divided(cells, ("trade", "provider_type"), "training_completions"))
    assert len(groups(figure.narrow)) == len(trades) * len(providers)
    assert overflowing(figure.narrow) == []


def test_there_is_no_breakdown_of_an_area_that_is_not_there() -> None:
    assert breakdown(divided(SECTORS, ("sector",)), area="11") is None
