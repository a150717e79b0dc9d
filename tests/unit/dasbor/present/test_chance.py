"""Intervals: they agree with published tables, and cover what they promise to cover."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from dasbor.catalogue.indicator import Ratio
from dasbor.catalogue.registry import INDICATORS
from dasbor.present.chance import (
    Chance,
    Interval,
    Reading,
    binomial,
    chance_of,
    differs,
    interval,
    poisson,
    ratio_of_means,
)


@pytest.mark.parametrize(
    ("events", "low", "high"),
    # the 95 % limits of a Poisson count in the table that epidemiologists use (Garwood 1936; Ulm 1990)
    [(0, 0, 3.69), (1, 0.03, 5.57), (4, 1.09, 10.24), (10, 4.80, 18.39), (30, 20.24, 42.83), (100, 81.36, 121.63)],
)
def test_a_count_has_the_limits_of_the_published_table(events: int, low: float, high: float) -> None:
    found = poisson(events, 0.05)
    assert (found.low, found.high) == (pytest.approx(low, abs=0.006), pytest.approx(high, abs=0.006))


@pytest.mark.parametrize(
    ("events", "trials", "low", "high"),
    # Clopper and Pearson's 95 % limits as statistical tables print them
    [(0, 10, 0, 0.3085), (1, 10, 0.0025, 0.4450), (5, 10, 0.1871, 0.8129), (10, 10, 0.6915, 1)],
)
def test_a_share_has_the_limits_of_the_published_table(events: int, trials: int, low: float, high: float) -> None:
    found = binomial(events, trials, 0.05)
    assert (found.low, found.high) == (pytest.approx(low, abs=6e-5), pytest.approx(high, abs=6e-5))


def test_two_counts_that_are_equal_may_be_in_either_order() -> None:
    found = ratio_of_means(5, 5, 0.05)
    assert found.low == pytest.approx(0.1871 / 0.8129, abs=2e-4)
    assert found.low * found.high == pytest.approx(1)


@pytest.mark.parametrize(
    ("key", "model"),
    [
        ("placements", Chance.COUNT),
        ("placements_per_1000", Chance.COUNT),
        ("posting_employers", Chance.COUNT),
        ("completion_rate", Chance.SHARE),
        ("active_share", Chance.SHARE),
        ("placement_ratio", Chance.TWO_COUNTS),
        ("openings", Chance.NONE),
        ("fill_rate", Chance.NONE),
        ("open_postings", Chance.NONE),
        ("certified_people_per_1000", Chance.NONE),
        ("unemployment_rate", Chance.NONE),
        ("official_placements", Chance.NONE),
        ("reach_parity_sex", Chance.NONE),
    ],
)
def test_the_kind_of_an_indicator_decides_what_chance_does_to_it(key: str, model: Chance) -> None:
    assert chance_of(INDICATORS[key]) is model


@pytest.mark.parametrize("key", [i.key for i in INDICATORS.values() if isinstance(i.expression, Ratio)])
def test_a_share_is_never_above_one_and_is_given_in_percent(key: str) -> None:
    expression = INDICATORS[key].expression
    assert isinstance(expression, Ratio)
    assert not expression.is_share or expression.scale == 100


def test_a_rate_has_the_limits_of_its_events_over_its_base() -> None:
    # 10 placements in a labour force of 2,000: 5 per 1,000
    found = interval(INDICATORS["placements_per_1000"], Reading(5.0, 2000.0), 0.95)
    assert (found.low, found.high) == (pytest.approx(4.80 / 2, abs=0.003), pytest.approx(18.39 / 2, abs=0.003))


def test_noise_widens_each_side_by_the_root_of_the_squares() -> None:
    found = interval(INDICATORS["placements"], Reading(100.0, error=10.0), 0.95)
    assert found.low == pytest.approx(100 - math.hypot(100 - 81.36, 19.6), abs=0.02)
    assert found.high == pytest.approx(100 + math.hypot(121.63 - 100, 19.6), abs=0.02)


def test_a_stock_is_uncertain_by_its_noise_alone_and_a_fact_not_at_all() -> None:
    found = interval(INDICATORS["certificates_valid"], Reading(100.0, error=2.0), 0.95)
    assert (found.low, found.high) == (pytest.approx(96.08, abs=0.01), pytest.approx(103.92, abs=0.01))
    assert interval(INDICATORS["open_postings"], Reading(100.0), 0.95) == Interval(100, 100)


def test_a_share_that_noise_lifts_above_one_still_has_its_interval() -> None:
    found = interval(INDICATORS["completion_rate"], Reading(102.0, 50.0, 1.0), 0.95)
    assert found.low < 95
    assert found.high == 102
    assert math.isfinite(found.high)


def test_nothing_goes_below_zero() -> None:
    assert interval(INDICATORS["placements"], Reading(3.0, error=4.0), 0.99).low == 0


@pytest.mark.parametrize("mean", [0.2, 1, 3.5, 12, 80, 600])
@pytest.mark.parametrize("confidence", [0.95, 0.9972])
def test_the_interval_of_a_count_holds_the_truth_as_often_as_promised(mean: float, confidence: float) -> None:
    counts = range(int(mean + 12 * math.sqrt(mean) + 20))
    placements = INDICATORS["placements"]
    missed = sum(
        float(stats.poisson.pmf(n, mean))
        for n in counts
        if not interval(placements, Reading(float(n)), confidence).holds(mean)
    )
    assert missed <= 1 - confidence + 1e-9


@pytest.mark.parametrize("mean", [3.5, 12, 80])
def test_it_does_so_for_a_count_with_noise(mean: float) -> None:
    random = np.random.default_rng(2021)
    counts = random.poisson(mean, 4000)
    noise = np.where(counts > 0, random.integers(-3, 4, 4000), 0)  # the variance of -3 to 3 is 4
    placements = INDICATORS["placements"]
    published = np.maximum(counts + noise, 0)
    held = [interval(placements, Reading(float(n), error=2.0), 0.95).holds(mean) for n in published]
    assert np.mean(held) >= 0.95


def test_readings_differ_when_their_limits_say_so() -> None:
    # 100 has the limits 81.4 and 121.6; 130 has 108.6 and 154.4: 30 is less than the root of 21.6^2 + 21.4^2 = 30.4
    placements = INDICATORS["placements"]
    assert not differs(placements, Reading(100), Reading(130), 0.95)
    assert differs(placements, Reading(100), Reading(132), 0.95)
    assert differs(placements, Reading(132), Reading(100), 0.95)
    assert not differs(placements, Reading(100, error=4.0), Reading(132, error=4.0), 0.95)


@pytest.mark.parametrize("mean", [4, 30, 400])
@pytest.mark.parametrize("noise", [0, 2])
def test_what_did_not_change_is_seldom_said_to_have(mean: float, noise: float) -> None:
    random = np.random.default_rng(11)
    placements = INDICATORS["placements"]
    pairs = np.maximum(random.poisson(mean, (2000, 2)) + noise * random.normal(size=(2000, 2)), 0)
    alarms = [differs(placements, Reading(a, error=noise), Reading(b, error=noise), 0.95) for a, b in pairs]
    assert np.mean(alarms) <= 0.05


@given(
    st.floats(0, 1e7),
    st.floats(1, 1e8),
    st.floats(0, 100),
    st.sampled_from(["placements", "placements_per_1000", "completion_rate", "placement_ratio", "open_postings"]),
)
def test_an_interval_holds_its_value_and_grows_with_confidence(
    events: float, base: float, error: float, key: str
) -> None:
    indicator = INDICATORS[key]
    ratio = indicator.expression if isinstance(indicator.expression, Ratio) else None
    reading = Reading(events, error=error)
    if ratio is not None:
        reading = Reading(ratio.scale * events / base, base, error * ratio.scale / base)
    narrow, wide = (interval(indicator, reading, confidence) for confidence in (0.9, 0.997))
    assert 0 <= wide.low <= narrow.low <= reading.value <= narrow.high <= wide.high
    assert math.isfinite(wide.high)


@pytest.mark.parametrize(("events", "base"), [(3e8, 0.0), (2e8, 3e8), (1e7, 1e7)])
def test_great_numbers_are_as_sure_as_they_are(events: float, base: float) -> None:
    # for so many the normal law is exact enough: 1.96 standard deviations
    found = binomial(events, base, 0.05) if base else poisson(events, 0.05)
    share = events / base if base else events
    sd = math.sqrt(share * (1 - share) / base) if base else math.sqrt(events)
    assert found.low == pytest.approx(share - 1.96 * sd, rel=1e-6)
    assert found.high == pytest.approx(share + 1.96 * sd, rel=1e-6)
