"""The ranking."""

import re

import pytest

from dasbor.catalogue.geography import PROVINCES
from dasbor.present.chance import Reading
from dasbor.present.drawing.drawing import Drawing
from dasbor.present.ranking import ranking
from tests.unit.dasbor.present.made import FIVE, Given, made
from tests.unit.dasbor.present.strokes import Group, groups, overflowing, words

RATES: dict[str, list[Given]] = {
    "ID": [Reading(50.0, 30_000.0)],
    "11": [Reading(40.0, 10_000.0, 0.1)],
    "12": [Reading(60.0, 10_000.0, 0.1)],
    "13": [Reading(55.0, 30.0, 3.0)],
    "94": ["suppressed"],
}


def drawn(cells: dict[str, list[Given]], indicator: str = "completion_rate", **more: object) -> Drawing:
    figure = ranking(made(cells, indicator, lang=more.pop("lang", "id")), **more)  # type: ignore[arg-type]
    assert figure is not None
    return figure


def rows(figure: Drawing) -> list[Group]:
    return groups(figure.wide)


def test_bars_go_from_the_highest_to_the_lowest_and_reasons_come_last() -> None:
    found = rows(drawn(FIVE, "vacancy_postings"))
    assert [row.said[0] for row in found] == ["Jawa Barat", "DKI Jakarta", "Aceh", "Papua", "Papua Pegunungan"]
    assert [row.words[-1] for row in found] == [
        "60*",
        "36*",
        "0*",
        "● Data dirahasiakan",
        "× Tidak tersedia pada basis wilayah ini",
    ]
    assert [len(row.filled("ramp-2")) for row in found] == [1, 1, 1, 0, 0]


def test_the_length_of_a_bar_is_its_value() -> None:
    sixty, thirty_six, zero = (
        float(row.filled("ramp-2")[0]["width"]) for row in rows(drawn(FIVE, "vacancy_postings"))[:3]
    )
    assert thirty_six / sixty == pytest.approx(0.6, abs=0.005)
    assert zero == 0


def test_ranks_that_cannot_be_told_apart_are_given_as_a_range() -> None:
    found = {row.said[0]: row for row in rows(drawn(RATES))}
    assert found["Sumatera Utara"].words[0] == "1–2"
    assert found["Sumatera Barat"].words[0] == "1–3"
    assert found["Aceh"].words[0] == "2–3"
    assert found["Papua"].words[0] == ""


def test_what_is_pointed_at_tells_value_rank_range_and_status() -> None:
    aceh = next(row for row in rows(drawn(RATES, lang="en")) if row.said[0] == "Aceh")
    assert aceh.said[1:3] == ["40.0%", "rank 2–3 of 3"]
    assert aceh.said[3].startswith("range 38.")
    assert aceh.said[4] == "Final"


def test_who_cannot_be_told_apart_from_the_highest_stands_on_a_ground_of_its_own() -> None:
    figure = drawn(RATES)
    marked = [row.said[0] for row in rows(figure) if row.filled("soft")]
    assert marked == ["Sumatera Utara", "Sumatera Barat"]
    assert "tidak dapat dibedakan dari Sumatera Utara: 1 provinsi lain" in words(figure.wide)


def test_who_chose_one_province_sees_who_cannot_be_told_apart_from_it() -> None:
    figure = drawn(RATES, selected=["11"])
    assert [row.said[0] for row in rows(figure) if row.filled("soft")] == ["Sumatera Barat", "Aceh"]
    assert "tidak dapat dibedakan dari Aceh: 1 provinsi lain" in words(figure.wide)


def test_the_chosen_provinces_stand_out() -> None:
    found = rows(drawn(FIVE, "vacancy_postings", selected=["31"]))
    assert [bool(row.filled("accent")) for row in found[:3]] == [False, True, False]


def test_facts_have_neither_ranges_nor_a_legend() -> None:
    figure = drawn({"ID": [33.26], "11": [40.0], "12": [20.0]}, "fill_rate")
    assert not any("rentang" in said for said in words(figure.wide))
    assert not any(row.paths for row in rows(figure))
    assert [row.words[0] for row in rows(figure)] == ["1", "2"]


def test_a_rate_is_read_against_the_nation_and_a_count_is_not() -> None:
    assert "Indonesia 33.3%" in words(drawn({"ID": [33.26], "11": [40.0], "12": [20.0]}, "fill_rate", lang="en").wide)
    assert not any(said.startswith("Indonesia") for said in words(drawn(FIVE, "vacancy_postings").wide))


def test_a_range_beyond_the_axis_is_cut_off_and_the_bars_keep_their_room() -> None:
    wild: dict[str, list[Given]] = {"11": [Reading(50.0, 20_000.0)], "12": [Reading(40.0, 40.0)]}
    figure = drawn(wild, "placements_per_1000")
    longest = float(rows(figure)[0].filled("ramp-2")[0]["width"])
    assert longest > 0.3 * figure.wide.width
    strokes = [path["d"] for path in rows(figure)[1].paths]
    places = [float(x) for stroke in strokes for x in re.findall(r"[MLH](\d+\.\d)", stroke)]
    assert longest < max(places) <= figure.wide.width


@pytest.mark.parametrize("lang", ["id", "en"])
def test_no_words_leave_the_drawing_at_either_width(lang: str) -> None:
    cells: dict[str, list[Given]] = {
        "ID": [Reading(50.0, 9000.0)],
        **{code: [Reading(float(i * 2 + 11), 400.0, 1.0)] for i, code in enumerate(PROVINCES)},
        "91": ["not_on_basis"],
    }
    figure = drawn(cells, lang=lang)
    assert overflowing(figure.narrow) == []
    assert overflowing(figure.wide) == []


def test_there_is_no_ranking_without_provinces() -> None:
    assert ranking(made({"ID": [1]})) is None
