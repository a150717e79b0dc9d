"""The trend."""

from datetime import date
from itertools import pairwise

import pytest

from dasbor.catalogue.status import Status
from dasbor.present.beside import Beside, EventMark, TargetMark
from dasbor.present.drawing.drawing import Drawing
from dasbor.present.lines import DASHES
from dasbor.present.series import MOST_LINES
from dasbor.present.trend import trend
from dasbor.warehouse.answer import Answer
from tests.unit.dasbor.present.made import Given, made
from tests.unit.dasbor.present.svg import Read, read

SIX: list[Given] = [10, 12, "missing", 14, (15, "provisional"), (11, "provisional")]
DOTTED = DASHES[Status.PROVISIONAL]


def drawn(answer: Answer, **given: object) -> Drawing:
    drawing = trend(answer, **given)  # type: ignore[arg-type]
    assert drawing is not None
    return drawing


def wide(answer: Answer, **given: object) -> Read:
    return read(drawn(answer, **given).wide)


def plot_lines(found: Read, ink: str, dash: str) -> list[list[tuple[float, float]]]:
    """The lines of the plot: those of the legend are level and a sample long."""
    return [line for line in found.lines(ink, dash=dash) if line[-1][0] - line[0][0] > 30]


def test_a_gap_is_a_gap_and_says_why() -> None:
    found = wide(made({"ID": SIX}))
    firm = plot_lines(found, "series-0", "")
    assert [len(line) for line in firm] == [2], "10 and 12; 14 stands alone between a gap and the provisional ones"
    assert found.words.count("…") == 2, "at the foot of the gap and in the legend"
    gap_x, _ = found.place("…")
    assert firm[0][-1][0] < gap_x
    assert ["Juni 2025", "Indonesia: Data tidak dilaporkan"] in found.told


def test_different_reasons_in_one_period_stand_beside_each_other() -> None:
    found = wide(made({"11": [1, "missing"], "12": ["suppressed", "suppressed"]}), selected=["11", "12"])
    assert {"… ●", "●"} <= set(found.words)


def test_marks_of_a_long_gap_do_not_run_into_each_other() -> None:
    found = read(drawn(made({"ID": ["missing"] * 100})).narrow)
    marks = [e for e in found.root.iter("{http://www.w3.org/2000/svg}text") if e.text == "…"]
    places = sorted(float(mark.get("x") or 0) for mark in marks if mark.get("text-anchor") == "middle")
    assert len(places) > 5
    assert all(right - left > 10 for left, right in pairwise(places))


def test_provisional_months_are_dotted_and_hollow_and_joined_to_the_firm_line() -> None:
    found = wide(made({"ID": SIX}))
    (dotted,) = plot_lines(found, "series-0", DOTTED)
    assert len(dotted) == 3, "14, 15 and 11"
    assert dotted[1][1] < dotted[0][1] < dotted[2][1], "15 is above 14, and 14 above 11"
    hollow = found.points("series-0", is_hollow=True)
    assert [path.count("M") for path in hollow] == [2]
    assert ["September 2025", "Indonesia: 11 lowongan (Angka sementara)"] in found.told
    assert "angka sementara" in found.words


def test_a_rebased_stretch_is_dashed() -> None:
    rebased: list[Given] = [(5, Status.REBASED.value), (6, Status.REBASED.value), 7, 8]
    found = wide(made({"97": rebased}, end="2022-12"), selected=["97"])
    (dashed,) = plot_lines(found, "series-0", DASHES[Status.REBASED])
    assert len(dashed) == 3
    assert [len(line) for line in plot_lines(found, "series-0", "")] == [2]
    assert "disusun ulang menurut provinsi sekarang" in found.words


def test_the_axis_starts_at_zero_and_heights_are_proportional() -> None:
    found = wide(made({"ID": [50, 100, 200]}))
    ((_, low), (_, middle), (_, high)) = plot_lines(found, "series-0", "")[0]
    zero = found.place("0")[1]
    floor = max(y for line in found.lines("muted", dash="") for _, y in line if abs(y - zero) < 8)
    assert floor - middle == pytest.approx(2 * (floor - low), abs=0.2)
    assert floor - high == pytest.approx(4 * (floor - low), abs=0.2)


def test_a_whole_period_is_told_at_once_with_every_line() -> None:
    found = wide(made({"11": [1, 2], "12": ["suppressed", 4]}, lang="en"), selected=["11", "12"])
    assert found.told == [
        ["August 2025", "Aceh: 1 postings", "Sumatera Utara: Suppressed"],
        ["September 2025", "Aceh: 2 postings", "Sumatera Utara: 4 postings"],
    ]


def test_events_are_numbered_on_their_day_and_listed() -> None:
    marks = Beside((EventMark(date(2025, 7, 14), "Wajib lapor diperluas", "Perpres 1"),))
    found = wide(made({"ID": SIX}), marks=marks)
    assert ["Wajib lapor diperluas", "14 Juli 2025", "Perpres 1"] in found.told
    assert "14 Juli 2025: Wajib lapor diperluas" in found.words
    ((x, _), (end, _)) = next(line for line in found.lines("muted", dash="3 3"))
    july, august = (found.place(month)[0] for month in ("Jul", "Agu"))
    assert x == end
    assert july - (august - july) / 2 < x < july + (august - july) / 2


def test_events_of_the_same_days_do_not_hide_each_other() -> None:
    marks = Beside((EventMark(date(2025, 7, 14), "Satu"), EventMark(date(2025, 7, 15), "Dua")))
    found = wide(made({"ID": SIX}), marks=marks)
    discs = list(found.root.iter("{http://www.w3.org/2000/svg}circle"))[:2]
    first, second = ((float(c.get("cx") or 0), float(c.get("cy") or 0)) for c in discs)
    assert abs(first[1] - second[1]) >= 15


def test_a_break_is_named_at_its_line_and_has_no_number() -> None:
    marks = Beside((EventMark(date(2025, 7, 1), "Pemekaran Papua", is_break=True), EventMark(date(2025, 8, 1), "Lain")))
    words = wide(made({"ID": SIX}), marks=marks).words
    assert words.count("1") == 2, "the number of the other one, at its line and in the list"
    assert words.count("Pemekaran Papua") == 1


def test_a_target_is_a_line_over_its_year_and_the_scale_has_room_for_it() -> None:
    marks = Beside(targets=(TargetMark("ID", 2025, 500, "Target 2025: 500. Sumber: Renstra"),))
    found = wide(made({"ID": [100, 200]}, end="2026-01", grain="year"), marks=marks)
    target = next(line for line in plot_lines(found, "series-0", "7 3"))
    (values,) = plot_lines(found, "series-0", "")
    assert target[0][1] == target[1][1] < values[1][1]
    assert target[0][0] < values[0][0] < target[1][0] < values[1][0]
    assert ["Target 2025: 500. Sumber: Renstra"] in found.told
    assert "target" in found.words


@pytest.mark.parametrize(
    ("indicator", "selected", "drawn_names"),
    [
        ("vacancy_postings", [], ["Indonesia"]),
        ("vacancy_postings", ["11", "12"], ["Aceh", "Sumatera Utara"]),
        ("fill_rate", ["11"], ["Indonesia", "Aceh"]),
    ],
)
def test_the_nation_is_drawn_beside_provinces_only_on_a_common_scale(
    indicator: str, selected: list[str], drawn_names: list[str]
) -> None:
    found = wide(made({"ID": [9, 9], "11": [1, 2], "12": [3, 4]}, indicator), selected=selected)
    assert found.words[: len(drawn_names)] == drawn_names


def test_lines_differ_without_colour() -> None:
    codes = [str(code) for code in range(11, 17)]
    found = wide(made({code: [1, 2] for code in codes}), selected=codes)
    shapes = {found.points(f"series-{i}", is_hollow=False)[0].split("M")[1].lstrip("-.0123456789 ") for i in range(6)}
    assert len(shapes) == len(codes)


def test_more_than_six_lines_are_not_drawn() -> None:
    codes = ["11", "12", "13", "14", "15", "16", "17", "18"]
    found = wide(made({code: [1, 2] for code in codes}), selected=codes)
    assert len(found.told[0]) == 1 + MOST_LINES


@pytest.mark.parametrize(("lang", "ticks"), [("id", ["Agu", "2025", "Sep"]), ("en", ["Aug", "2025", "Sep"])])
def test_periods_are_named_in_the_language_and_the_year_once(lang: str, ticks: list[str]) -> None:
    found = wide(made({"ID": [1, 2]}, lang=lang))  # type: ignore[arg-type]
    assert [words for words in found.words if words in ticks] == ticks


@pytest.mark.parametrize("months", [1, 2, 25, 48, 360])
def test_few_periods_are_named_and_the_latest_always_is(months: int) -> None:
    answer = made({"ID": [1] * months})
    drawing = drawn(answer)
    for scene, most in ((drawing.wide, 14), (drawing.narrow, 8)):
        found = read(scene)
        named = [words for words in found.words if words in {"Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Sep", "Des"}]
        assert 1 <= len(named) <= most
        assert named[-1] == "Sep"


@pytest.mark.parametrize(
    ("cells", "indicator", "ticks"),
    [
        ([1, 2], "vacancy_postings", ["0", "1", "2"]),
        ([33.0, 34.0], "fill_rate", ["0%", "10%", "20%", "30%", "40%"]),
        ([1.2], "openings_per_posting", ["0,00", "0,25", "0,50", "0,75", "1,00", "1,25"]),
        ([2_300_000], "vacancy_postings", ["0", "500 rb", "1 jt", "1,5 jt", "2 jt", "2,5 jt"]),
        (["suppressed"], "vacancy_postings", ["0"]),
    ],
)
def test_ticks_are_round_and_never_a_half_of_what_is_counted(
    cells: list[Given], indicator: str, ticks: list[str]
) -> None:
    found = wide(made({"ID": cells}, indicator))
    axis = [e.text for e in found.root.iter("{http://www.w3.org/2000/svg}text") if e.get("text-anchor") == "end"]
    assert [words for words in axis if words] == ticks


@pytest.mark.parametrize("given", [{"ID": SIX}, {"ID": [10_000_000, 20]}, {"ID": ["missing"]}, {"ID": [1] * 360}])
def test_nothing_leaves_the_drawing(given: dict[str, list[Given]]) -> None:
    drawing = drawn(made(given), marks=Beside((EventMark(date(2025, 9, 30), "Kata " * 40),)))
    for scene in (drawing.wide, drawing.narrow):
        for one in read(scene).root.iter("{http://www.w3.org/2000/svg}text"):
            assert 0 <= float(one.get("x") or -1) <= scene.width
            assert 0 <= float(one.get("y") or -1) <= scene.height


def test_there_is_no_trend_of_an_area_that_is_not_there() -> None:
    assert trend(made({"11": [1]})) is None
