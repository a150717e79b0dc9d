"""The trend."""

from datetime import date

import pytest

from dasbor.catalogue.status import Status
from dasbor.present.trend import EventMark, trend
from tests.unit.dasbor.present.made import Given, made

SIX: list[Given] = [10, 12, "missing", 14, (15, "provisional"), (11, "provisional")]


def test_a_gap_is_a_gap_and_says_why() -> None:
    figure = trend(made({"ID": SIX}), "light")
    assert figure is not None
    firm, dotted, marks = figure.data
    assert list(firm.y) == [10, 12, None, 14, None, None]
    assert firm.connectgaps is False
    assert (list(marks.x), list(marks.text)) == (["2025-06-01"], ["…"])
    assert marks.hovertext[0] == "Indonesia: Data tidak dilaporkan"
    assert dotted.connectgaps is False


def test_provisional_months_are_dotted_and_hollow_and_joined_to_the_firm_line() -> None:
    figure = trend(made({"ID": SIX}), "light")
    assert figure is not None
    dotted = figure.data[1]
    assert dotted.line.dash == "dot"
    assert list(dotted.y) == [None, None, None, 14, 15, 11]
    assert list(dotted.marker.size) == [0, 0, 0, 0, 7, 7]
    assert dotted.hovertext[-1] == "<b>Indonesia</b>, September 2025: 11 lowongan (Angka sementara)"
    assert dotted.hovertext[3] == "", "the joint is not told twice"


def test_a_rebased_stretch_is_dashed() -> None:
    rebased: list[Given] = [(5, Status.REBASED.value), (6, Status.REBASED.value), 7, 8]
    figure = trend(made({"97": rebased}, end="2022-12"), "light", selected=["97"])
    assert figure is not None
    assert [t.line.dash for t in figure.data] == [None, "dash"]
    assert list(figure.data[1].y) == [5, 6, 7, None]


def test_the_split_of_papua_is_marked_where_it_matters() -> None:
    months = {"97": [1] * 6, "11": [1] * 6, "ID": [2] * 6}
    new = trend(made(months, end="2023-01"), "light", selected=["97"])
    old = trend(made(months, end="2023-01"), "light", selected=["11"])
    former = trend(made({"94": [1] * 6}, end="2023-01", basis="34"), "light", selected=["94"])
    later = trend(made({"97": [1] * 6}, end="2024-01"), "light", selected=["97"])
    assert [[a.text for a in f.layout.annotations] for f in (new, old, former, later) if f] == [
        ["Pemekaran Papua"],
        [],
        [],
        [],
    ]
    assert new is not None
    assert new.layout.shapes[0].x0 == "2022-11-11"


def test_events_are_marked_on_their_day() -> None:
    figure = trend(made({"ID": SIX}), "light", marks=[EventMark(date(2025, 7, 14), "Wajib lapor diperluas")])
    assert figure is not None
    assert (figure.layout.shapes[0].x0, figure.layout.annotations[0].text) == ("2025-07-14", "Wajib lapor diperluas")


@pytest.mark.parametrize(
    ("indicator", "selected", "drawn"),
    [
        ("vacancy_postings", [], ["Indonesia"]),
        ("vacancy_postings", ["11", "12"], ["Aceh", "Sumatera Utara"]),
        ("fill_rate", ["11"], ["Indonesia", "Aceh"]),
    ],
)
def test_the_nation_is_drawn_beside_provinces_only_on_a_common_scale(
    indicator: str, selected: list[str], drawn: list[str]
) -> None:
    figure = trend(made({"ID": [9, 9], "11": [1, 2], "12": [3, 4]}, indicator), "light", selected=selected)
    assert figure is not None
    assert [t.name for t in figure.data if t.showlegend] == drawn


def test_lines_differ_without_colour() -> None:
    codes = [str(code) for code in range(11, 17)]
    figure = trend(made({code: [1, 2] for code in codes}), "light", selected=codes)
    assert figure is not None
    assert len({t.marker.symbol for t in figure.data}) == len(codes)


def test_more_than_six_lines_are_not_drawn() -> None:
    codes = ["11", "12", "13", "14", "15", "16", "17", "18"]
    figure = trend(made({code: [1, 2] for code in codes}), "light", selected=codes)
    assert figure is not None
    assert len(figure.data) == 6


@pytest.mark.parametrize(
    ("lang", "ticks"), [("id", ["Agu<br>2025", "Sep<br>2025"]), ("en", ["Aug<br>2025", "Sep<br>2025"])]
)
def test_ticks_are_named_in_the_language(lang: str, ticks: list[str]) -> None:
    figure = trend(made({"ID": [1, 2]}, lang=lang), "light")  # type: ignore[arg-type]
    assert figure is not None
    assert list(figure.layout.xaxis.ticktext) == ticks
    assert figure.layout.separators == {"id": ",.", "en": ".,"}[lang]


def test_few_ticks_and_the_latest_period_always_has_one() -> None:
    figure = trend(made({"ID": [1] * 48}), "light")
    assert figure is not None
    assert len(figure.layout.xaxis.tickvals) <= 7
    assert figure.layout.xaxis.tickvals[-1] == "2025-09-01"


def test_counts_never_get_a_tick_at_a_half_and_nothing_gets_no_scale() -> None:
    few = trend(made({"ID": [1, 2]}), "light")
    none = trend(made({"ID": ["suppressed", "suppressed"]}), "light")
    rate = trend(made({"ID": [33.0, 34.0]}, "fill_rate"), "light")
    assert few is not None
    assert none is not None
    assert rate is not None
    assert few.layout.yaxis.dtick == 1
    assert none.layout.yaxis.showticklabels is False
    assert rate.layout.yaxis.ticksuffix == "%"
    assert few.layout.yaxis.rangemode == "tozero"


def test_there_is_no_trend_of_an_area_that_is_not_there() -> None:
    assert trend(made({"11": [1]}), "light") is None
