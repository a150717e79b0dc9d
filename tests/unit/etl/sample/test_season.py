from datetime import date

import numpy as np
import pytest

from etl.sample.plan import Plan
from etl.sample.world.season import EVEN, JOBSEEKING, TRAINING, month_days, monthly, seconds

PLAN = Plan(date(2026, 11, 24), 1.0, 1)


def test_each_year_adds_up_to_its_figure() -> None:
    yearly = {2021: 120.0, 2022: 240.0, 2023: 600.0, 2026: 900.0}
    years = monthly(yearly, JOBSEEKING, PLAN)[:60].reshape(5, 12).sum(axis=1)
    assert years == pytest.approx([120, 240, 600, 700, 800])


def test_the_month_under_way_has_its_days_so_far() -> None:
    months = monthly({2021: 365.0, 2026: 365.0}, EVEN, PLAN)
    assert len(months) == 71
    assert months[70] / months[69] == pytest.approx(23 / 30)


def test_the_level_does_not_jump_where_a_year_begins() -> None:
    months = monthly({2021: 1200.0, 2022: 2400.0, 2023: 3600.0, 2026: 3600.0}, EVEN, PLAN)
    steps = np.diff(months[:30])
    # From one year to the next the mean month grows by 100.
    assert steps.max() < 30


def test_lebaran_takes_from_its_month() -> None:
    # 31 March 2025: the days around it lie half in March, half in April. 10 April 2024: all in April.
    weights = {(2024, 4): 39, (2025, 3): 50, (2025, 4): 51}
    lost = {when: 1 - TRAINING.weight(index) / TRAINING.months[when[1] - 1] for when, index in weights.items()}
    assert lost[2024, 4] == pytest.approx(0.55)
    assert lost[2025, 3] == pytest.approx(0.55 * 8 / 15)
    assert lost[2025, 4] == pytest.approx(0.55 * 7 / 15)
    assert TRAINING.weight(44) == TRAINING.months[8]


def test_days_lie_in_their_month_and_before_today() -> None:
    days = month_days(PLAN, 70, np.linspace(0, 1, 1000, endpoint=False)).astype("datetime64[D]").astype(date)
    assert (min(days), max(days)) == (date(2026, 11, 1), date(2026, 11, 23))
    sundays = [day for day in days if day.weekday() == 6]
    assert 0 < len(sundays) < 1000 / 7 / 2


def test_hours_follow_their_weights() -> None:
    office = (0,) * 9 + (1,) + (0,) * 14
    moments = seconds(np.linspace(0, 1, 100, endpoint=False), office)
    assert set(moments // 3600) == {9}
