"""Targets: figures worked out by hand for a flow, a stock and a rate."""

from dataclasses import replace

import pytest

from dasbor.catalogue.period import Month
from dasbor.present.achievement import Achievement, achievement
from dasbor.present.chance import Reading
from tests.unit.dasbor.present.made import Given, made

NINE = [10, 20, 30, 40, 50, 60, 70, 80, 90]


def of(indicator: str, values: list[float | str], target: float = 600, **more: str) -> Achievement:
    return achievement(made({"32": values}, indicator, **more), "32", target, "Renstra")  # type: ignore[arg-type]


def test_a_flow_adds_up_the_months_of_the_year_and_not_those_before() -> None:
    got = of("training_completions", [1000, *NINE])
    assert (got.year, got.months, got.value) == (2025, 9, 450)
    assert got.share == pytest.approx(75)
    assert got.due == pytest.approx(450), "nine twelfths of 600"
    assert got.is_reached


def test_one_less_is_behind() -> None:
    got = of("training_completions", [9, *NINE[1:]])
    assert got.is_reached is False


def test_a_month_without_a_figure_leaves_no_sum() -> None:
    for reason in ("missing", "suppressed"):
        got = of("training_completions", [*NINE[:4], reason, *NINE[5:]])
        assert (got.value, got.share, got.is_reached) == (None, None, None)


def test_a_year_that_does_not_begin_in_the_answer_leaves_no_sum() -> None:
    assert of("training_completions", NINE[1:]).value is None


def test_of_a_stock_the_last_month_counts() -> None:
    got = of("accounts_total", NINE, target=100)
    assert (got.value, got.due) == (90, 100)


def test_of_a_rate_the_year_counts() -> None:
    yearly = made({"32": [88, 91]}, "completion_rate", grain="year", end="2025-01")
    asked_in_september = replace(yearly, selection=replace(yearly.selection, end=Month(2025, 9)))
    got = achievement(asked_in_september, "32", 90, "Renstra")
    assert got.months == 9
    assert got.value == 91
    assert got.is_reached


def test_when_the_year_is_over_a_flow_is_met_or_not() -> None:
    got = of("training_completions", [50] * 12, end="2025-12")
    assert (got.value, got.due, got.is_reached) == (600, 600, True)


def test_a_ratio_of_flows_joins_its_months_by_their_sums() -> None:
    """10 of 100 and 80 of 300 are 250 of 400; the errors join as those of the counts above do."""
    cells: list[Given] = ["missing", Reading(10, 100, 2), Reading(80, 300, 1)]
    got = achievement(made({"32": cells}, "digital_takeup", end="2025-02"), "32", 60, "Renstra")
    assert got.value == pytest.approx(62.5)
    assert (got.base, got.months) == (400, 2)
    assert got.error == pytest.approx((200**2 + 300**2) ** 0.5 / 400)


def test_a_ratio_with_a_month_withheld_is_not_joined() -> None:
    cells: list[Given] = [Reading(10, 100), "suppressed"]
    assert achievement(made({"32": cells}, "digital_takeup", end="2025-02"), "32", 60, "Renstra").value is None
