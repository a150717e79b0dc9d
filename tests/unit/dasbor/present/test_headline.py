"""Headlines and movers."""

import pytest

from dasbor.catalogue.period import Grain
from dasbor.catalogue.status import Status
from dasbor.present.headline import headline
from dasbor.present.movers import movers
from tests.unit.dasbor.present.made import day, made

YEAR = [100, 101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111, (200, "provisional")]


def test_the_headline_compares_with_the_month_before_and_the_same_month_a_year_ago() -> None:
    top = headline(made({"ID": YEAR}))
    assert top is not None
    assert (top.period, top.value, top.status) == (day("2025-09"), 200, Status.PROVISIONAL)
    assert top.previous is not None
    assert (top.previous.old, top.previous.since) == (111, day("2025-08"))
    assert top.year_ago is not None
    assert (top.year_ago.old, top.year_ago.since) == (100, day("2024-09"))
    assert top.recent == tuple(float(v) for v in (*range(100, 112), 200))


def test_a_late_feed_has_its_headline_in_its_own_last_month() -> None:
    top = headline(made({"ID": [*YEAR[:-1], "not_collected"]}))
    assert top is not None
    assert top.period == day("2025-08")
    assert top.year_ago is None, "August 2024 is before the answer begins"


def test_no_comparison_with_a_month_that_was_not_reported() -> None:
    top = headline(made({"ID": [100, "missing", 120]}))
    assert top is not None
    assert top.previous is None


def test_a_quarter_is_compared_with_the_quarter_before() -> None:
    top = headline(made({"ID": [10, 20, 30, 40, 50]}, grain="quarter", end="2025-07"))
    assert top is not None
    assert top.previous is not None
    assert top.year_ago is not None
    assert (top.previous.since, top.year_ago.since) == (day("2025-04"), day("2024-07"))


def test_a_year_has_one_comparison() -> None:
    top = headline(made({"ID": [10, 20]}, grain="year", end="2024-01"))
    assert top is not None
    assert top.previous is not None
    assert top.previous.since == day("2023-01")
    assert top.year_ago is None


@pytest.mark.parametrize(("end", "grain"), [("2025-10", "month"), ("2025-10", "quarter"), ("2025-01", "year")])
def test_a_period_that_was_not_over_at_publication_is_compared_with_nothing(end: str, grain: Grain) -> None:
    answer = made({"ID": [1000] * 13, "11": [*[1000] * 12, 10]}, end=end, grain=grain)
    top = headline(answer)
    assert top is not None
    assert (top.previous, top.year_ago) == (None, None)
    assert movers(answer) is None


def test_there_is_no_headline_without_a_value() -> None:
    assert headline(made({"ID": ["suppressed", "suppressed"]})) is None
    assert headline(made({"11": [1, 2]})) is None


def history(old: float, new: float) -> list[float]:
    return [old, *[old] * 11, new]


def test_movers_rank_by_relative_change_and_leave_chance_out() -> None:
    found = movers(
        made(
            {
                "ID": history(5000, 6000),
                "11": history(1000, 1300),  # +30 %
                "12": history(100, 250),  # +150 %
                "13": history(10, 14),  # +40 %, but chance: 1.96 * sqrt(24) = 9.6
                "14": history(2000, 1500),  # -25 %
                "15": history(400, 100),  # -75 %
                "16": history(1000, 1001),
            }
        )
    )
    assert found is not None
    assert (found.since, found.period) == (day("2024-09"), day("2025-09"))
    assert [m.cell.name for m in found.rising] == ["Sumatera Utara", "Aceh"]
    assert [m.cell.name for m in found.falling] == ["Jambi", "Riau"]


def test_movers_of_a_percentage_rank_by_points() -> None:
    found = movers(made({"11": history(2.0, 4.0), "12": history(50.0, 58.0)}, "pass_rate"))
    assert found is not None
    assert [m.cell.name for m in found.rising] == ["Sumatera Utara", "Aceh"]


@pytest.mark.parametrize("most", [1, 3])
def test_movers_name_only_so_many(most: int) -> None:
    found = movers(made({str(code): history(1000, 2000) for code in (11, 12, 13, 14)}), most)
    assert found is not None
    assert len(found.rising) == most


def test_a_suppressed_province_is_no_mover() -> None:
    found = movers(made({"11": [*[1000] * 12, "suppressed"], "12": history(100, 900)}))
    assert found is not None
    assert [m.cell.area for m in found.rising] == ["12"]


def test_movers_need_a_year_before() -> None:
    assert movers(made({"11": [1, 2, 3]})) is None
    assert movers(made({})) is None
