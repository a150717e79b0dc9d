"""The moving year."""

import math
from dataclasses import replace

import polars as pl
import pytest

from dasbor.catalogue.registry import INDICATORS
from dasbor.catalogue.status import Status
from dasbor.present.moving import has_moving_year, moving_title, moving_year
from tests.unit.dasbor.present.made import Given, made

YEAR: list[Given] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]


def values(cells: list[Given], **given: object) -> list[tuple[float | None, str]]:
    moved = moving_year(made({"ID": cells}, **given), ["ID"])  # type: ignore[arg-type]
    return list(zip(moved.rows["value"], moved.rows["status"], strict=True))


def test_twelve_months_are_added_and_the_first_eleven_are_only_asked_for() -> None:
    assert values([*YEAR, 100, 0]) == [(78.0, "final"), (177.0, "final"), (175.0, "final")]
    moved = moving_year(made({"ID": [*YEAR, 100]}), ["ID"])
    assert (str(moved.selection.start), str(moved.selection.end)) == ("2025-08", "2025-09")
    assert moving_title(moved) == (
        "Lowongan, Agustus 2025–September 2025; jumlah 12 bulan yang berakhir pada setiap bulan"
    )


@pytest.mark.parametrize("status", [s for s in Status if not s.has_value])
def test_a_year_with_a_month_without_a_figure_has_none_for_the_same_reason(status: Status) -> None:
    found = values([str(status), *YEAR])
    assert found == [(None, str(status)), (78.0, "final")]


def test_the_weightiest_reason_is_told_and_a_provisional_month_makes_a_provisional_year() -> None:
    two = values(["missing", "suppressed", *[1] * 10])
    assert two == [(None, "missing")], "the order of precedence of the statuses"
    assert values([(1, "provisional"), *[1] * 11]) == [(12.0, "provisional")]


def test_a_ratio_is_the_sum_above_over_the_sum_below_not_the_mean_of_months() -> None:
    answer = made({"ID": [100.0, *[0.0] * 11]}, "fill_rate")
    bases = pl.Series("base", [10.0, *[90.0] * 11])
    moved = moving_year(replace(answer, rows=answer.rows.with_columns(bases)), ["ID"])
    assert moved.rows["value"].to_list() == [pytest.approx(10 / 1000 * 100)], "10 filled of 1,000; the mean is 8.3"
    assert moved.rows["base"].to_list() == [1000.0]


def test_noise_of_independent_months_adds_up_as_its_squares_do() -> None:
    answer = made({"ID": YEAR}, "placements")
    errors = pl.Series("error", [3.0, 4.0, *[None] * 10], dtype=pl.Float64)
    moved = moving_year(replace(answer, rows=answer.rows.with_columns(errors)), ["ID"])
    assert moved.rows["error"].to_list() == [math.sqrt(3**2 + 4**2)]
    exact = moving_year(made({"ID": YEAR}), ["ID"])
    assert exact.rows["error"].to_list() == [None]


def test_only_what_months_add_up_to_has_a_moving_year() -> None:
    expected = {
        "vacancy_postings": True,
        "training_completions": True,
        "fill_rate": True,
        "posting_employers": False,  # an employer counts once a month and once a year
        "open_postings": False,  # a stock
        "placements_per_1000": False,  # over a labour force that is no flow
        "active_share": False,  # persons counted once
        "unemployed": False,
    }
    assert {key: has_moving_year(INDICATORS[key]) for key in expected} == expected
    with pytest.raises(ValueError, match="open_postings has no moving year"):
        moving_year(made({"ID": YEAR}, "open_postings"), ["ID"])


def test_areas_are_moved_apart_and_in_the_order_given() -> None:
    answer = made({"11": YEAR, "12": [1] * 12})
    assert moving_year(answer, ["12", "11"]).rows["value"].to_list() == [12.0, 78.0]
    assert moving_year(answer, ["13"]).rows.is_empty()
