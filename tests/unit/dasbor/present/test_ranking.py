"""The ranking."""

from dasbor.present.ranking import ranking
from dasbor.present.theme import palette
from tests.unit.dasbor.present.made import FIVE, made


def test_bars_go_from_the_highest_to_the_lowest_and_reasons_come_last() -> None:
    figure = ranking(made(FIVE), "light")
    assert figure is not None
    bars = figure.data[0]
    assert list(bars.y) == ["Jawa Barat", "DKI Jakarta", "Aceh", "Papua", "Papua Pegunungan"]
    assert list(bars.x) == [60, 36, 0, 0, 0]
    assert list(bars.text) == [
        "60*",
        "36*",
        "0*",
        "● Data dirahasiakan",
        "× Tidak tersedia pada basis wilayah ini",
    ]
    assert figure.layout.yaxis.autorange == "reversed"


def test_the_chosen_provinces_stand_out() -> None:
    figure = ranking(made(FIVE), "light", selected=["31"])
    assert figure is not None
    colours = palette("karirhub", "light")
    assert list(figure.data[0].marker.color) == [
        colours.accent if name == "DKI Jakarta" else colours.ramp[1] for name in figure.data[0].y
    ]


def test_a_rate_is_read_against_the_nation() -> None:
    rates = ranking(made({"ID": [33.26], "11": [40.0], "12": [20.0]}, "fill_rate", lang="en"), "light")
    counts = ranking(made(FIVE), "light")
    assert rates is not None
    assert counts is not None
    assert (rates.layout.shapes[0].x0, rates.layout.shapes[0].x1) == (33.26, 33.26)
    assert rates.layout.annotations[0].text == "Indonesia 33.3%"
    assert not counts.layout.shapes


def test_the_longest_bar_leaves_room_for_its_value() -> None:
    figure = ranking(made(FIVE), "light")
    assert figure is not None
    assert figure.layout.xaxis.range[0] == 0
    assert figure.layout.xaxis.range[1] > 60 * 1.2


def test_there_is_no_ranking_without_provinces() -> None:
    assert ranking(made({"ID": [1]}), "light") is None
