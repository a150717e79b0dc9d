"""What the coverage of a feed makes of a period, by tables written by hand."""

import pytest

from dasbor.catalogue.indicator import Ref
from dasbor.catalogue.period import Grain, Month
from dasbor.catalogue.sources import SOURCES
from dasbor.catalogue.status import Status
from dasbor.warehouse.coverage import Coverage, period_state
from tests.fixtures.tiny import months

FLOW = Ref("vacancies", "vacancy_postings")
STOCK = Ref("account_stock", "accounts_total")
COHORT = Ref("business_survival", "starts_observed_12m")
OFFICIAL = Ref("labour_force", "labour_force")


def covered(*without: str, first: str = "2023-02", last: str = "2025-10") -> Coverage:
    return Coverage.of(Month.parse(month) for month in months(first, last, without=without))


def state(ref: Ref, coverage: Coverage | None, start: str, grain: Grain) -> tuple[Status, bool]:
    found = period_state(ref, coverage, Month.parse(start), grain)
    return found.status, found.is_partly_reported


def test_the_tables_below_rest_on_these_declarations() -> None:
    assert SOURCES[FLOW.cube.feed].provisional_months == 2
    assert SOURCES[STOCK.cube.feed].provisional_months == 1
    assert SOURCES[COHORT.cube.feed].provisional_months == 2


@pytest.mark.parametrize(
    ("start", "grain", "status", "is_partly_reported"),
    [
        ("2023-01", "month", Status.NOT_COLLECTED, False),
        ("2023-02", "month", Status.FINAL, False),
        ("2024-05", "month", Status.MISSING, False),
        ("2025-08", "month", Status.FINAL, False),
        ("2025-09", "month", Status.PROVISIONAL, False),
        ("2025-10", "month", Status.PROVISIONAL, False),
        ("2025-11", "month", Status.NOT_COLLECTED, False),
        ("2022-10", "quarter", Status.NOT_COLLECTED, False),
        ("2023-01", "quarter", Status.PROVISIONAL, True),
        ("2024-04", "quarter", Status.PROVISIONAL, True),
        ("2025-04", "quarter", Status.FINAL, False),
        ("2025-07", "quarter", Status.PROVISIONAL, False),
        ("2025-10", "quarter", Status.PROVISIONAL, False),
        ("2026-01", "quarter", Status.NOT_COLLECTED, False),
        ("2022-01", "year", Status.NOT_COLLECTED, False),
        ("2023-01", "year", Status.PROVISIONAL, True),
        ("2024-01", "year", Status.PROVISIONAL, True),
        ("2025-01", "year", Status.PROVISIONAL, False),
    ],
)
def test_a_flow(start: str, grain: Grain, status: Status, is_partly_reported: bool) -> None:
    assert state(FLOW, covered("2024-05"), start, grain) == (status, is_partly_reported)


def test_a_quarter_and_a_year_without_any_report_are_missing() -> None:
    quarter_out = covered("2024-04", "2024-05", "2024-06")
    assert state(FLOW, quarter_out, "2024-04", "quarter") == (Status.MISSING, False)
    assert state(FLOW, quarter_out, "2024-01", "year") == (Status.PROVISIONAL, True)
    year_out = covered(*months("2024-01", "2024-12"))
    assert state(FLOW, year_out, "2024-01", "year") == (Status.MISSING, False)


@pytest.mark.parametrize(
    ("start", "grain", "status"),
    [
        ("2024-12", "month", Status.MISSING),
        ("2024-10", "quarter", Status.MISSING),
        ("2024-01", "year", Status.MISSING),
        ("2024-07", "quarter", Status.FINAL),
        ("2023-01", "year", Status.FINAL),  # the feed began in February, but December stands
        ("2025-09", "month", Status.FINAL),
        ("2025-10", "month", Status.PROVISIONAL),
        ("2025-10", "quarter", Status.PROVISIONAL),
        ("2025-01", "year", Status.PROVISIONAL),
        ("2025-11", "month", Status.NOT_COLLECTED),
    ],
)
def test_a_stock_is_that_of_the_last_month(start: str, grain: Grain, status: Status) -> None:
    assert state(STOCK, covered("2024-12"), start, grain) == (status, False)


@pytest.mark.parametrize(
    ("start", "grain", "status"),
    [
        ("2024-08", "month", Status.FINAL),
        ("2024-09", "month", Status.PROVISIONAL),
        ("2024-10", "month", Status.PROVISIONAL),
        ("2024-11", "month", Status.TOO_EARLY),
        ("2025-10", "month", Status.TOO_EARLY),
        ("2025-11", "month", Status.NOT_COLLECTED),
        ("2024-07", "quarter", Status.PROVISIONAL),
        ("2024-10", "quarter", Status.PROVISIONAL),
        ("2025-01", "quarter", Status.TOO_EARLY),
        ("2024-01", "year", Status.PROVISIONAL),
        ("2025-01", "year", Status.TOO_EARLY),
    ],
)
def test_a_cohort_must_be_twelve_months_old(start: str, grain: Grain, status: Status) -> None:
    assert state(COHORT, covered(), start, grain) == (status, False)


def test_official_figures_stand_whatever_the_feeds_cover() -> None:
    assert state(OFFICIAL, None, "2024-01", "year") == (Status.FINAL, False)


def test_a_feed_that_never_came_is_not_collected() -> None:
    assert state(FLOW, None, "2024-01", "month") == (Status.NOT_COLLECTED, False)
