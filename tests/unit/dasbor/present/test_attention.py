"""Attention and use: worked out by hand, silent where nothing is there, and heard where something is."""

import math

import numpy as np
import pytest
from scipy.stats import spearmanr

from dasbor.catalogue.registry import INDICATORS
from dasbor.catalogue.text import LANGS, Lang
from dasbor.present.attention import Association, Pair, association, burst_changes, independent_months, on_year, pairs
from dasbor.present.attention_table import attention_table, reading
from dasbor.present.chance import Interval
from tests.unit.dasbor.present.made import Given, made

MONTHS = 58


def test_a_change_is_one_on_the_same_month_of_the_year_before() -> None:
    values: list[float | None] = [100.0] * 12 + [110.0, None, 0.0]
    assert on_year(values) == (pytest.approx(math.log(1.1)), None, None)


def test_the_correlation_is_spearmans() -> None:
    random = np.random.default_rng(1)
    x, y = random.normal(size=(2, MONTHS))
    got = association(x.tolist(), (x + y).tolist(), 0.9)
    assert got is not None
    assert got.value == pytest.approx(spearmanr(x, x + y).statistic)
    assert got.months == MONTHS
    assert got.interval.low < got.value < got.interval.high


@pytest.mark.parametrize("months", [23, 24])
def test_two_years_of_pairs_are_needed(months: int) -> None:
    x = [float(n % 7) for n in range(months)]
    assert (association(x, x, 0.9) is None) is (months < 24)


def test_a_series_that_never_changes_goes_along_with_nothing() -> None:
    assert association([1.0] * 30, [float(n) for n in range(30)], 0.9) is None


@pytest.mark.parametrize("memory", [0.0, 0.4, 0.7])
def test_months_that_are_alike_their_neighbours_count_as_fewer(memory: float) -> None:
    """Bartlett (1935): two series of that memory are worth n (1 - memory²) / (1 + memory²) independent months."""
    random = np.random.default_rng(2021)
    n = 240
    found = [independent_months(*(np.array(_walk(random, memory, n)) for _ in range(2))) for _ in range(150)]
    assert np.median(found) == pytest.approx(n * (1 - memory**2) / (1 + memory**2), rel=0.15)


@pytest.mark.parametrize("memory", [0.0, 0.6])
def test_independent_series_are_told_apart_from_nothing_as_rarely_as_promised(memory: float) -> None:
    random = np.random.default_rng(2021)
    alarms, trials = 0, 600
    for _ in range(trials):
        x, y = (_walk(random, memory) for _ in range(2))
        got = association(x, y, 0.9)
        alarms += got is not None and got.direction != 0
    assert alarms / trials <= 0.14, "10 % are promised; the months that count are an estimate themselves"


def _walk(random: np.random.Generator, memory: float, months: int = MONTHS) -> list[float]:
    values = [float(random.normal())]
    for _ in range(months - 1):
        values.append(memory * values[-1] + float(random.normal()))
    return values


def series(lag: int) -> tuple[list[Given], list[Given]]:
    """Attention with bursts, and use that follows it after so many months, each above a season."""
    random = np.random.default_rng(7)
    season = 1 + 0.3 * np.sin(np.arange(72) * math.pi / 6)
    burst = np.exp(random.normal(size=72))
    follows = np.roll(burst, lag) ** 0.5 * np.exp(0.1 * random.normal(size=72))
    return [float(v) for v in 1000 * season * burst], [float(v) for v in 500 * season * follows]


@pytest.mark.parametrize(
    ("lag", "said"),
    [(0, "go up and down together in the same month"), (1, "go up and down together a month apart")],
)
def test_use_that_follows_is_heard_at_its_month(lag: int, said: str) -> None:
    attention, use = series(lag)
    (pair,) = pairs([made({"ID": attention}, "web_visits")], [made({"ID": use}, "applications")])
    assert reading(pair, "en") == said
    assert pair.bursts is not None
    assert pair.others is not None
    assert pair.bursts > pair.others


def test_bursts_are_the_fifth_of_months_with_the_most_growth_and_the_month_after() -> None:
    """Thirty months, six bursts far apart: use doubles at them and the month after, and stands still elsewhere."""
    at = {2, 7, 12, 17, 22, 27}
    x: list[float | None] = [1.0 if n in at else 0.0 for n in range(30)]
    y: list[float | None] = [math.log(2) if n in at or n - 1 in at else 0.0 for n in range(30)]
    assert burst_changes(x, y) == (pytest.approx(100), pytest.approx(0))


def test_few_months_have_no_bursts() -> None:
    assert burst_changes([1.0] * 20, [1.0] * 20) == (None, None)


def pair(same: int, later: int) -> Pair:
    spans = {1: Interval(0.1, 0.9), 0: Interval(-0.1, 0.9), -1: Interval(-0.9, -0.1)}
    one, other = (Association(0.5 * (d or 1), spans[d], MONTHS) for d in (same, later))
    return Pair(INDICATORS["web_visits"], INDICATORS["accounts_new"], one, other, 12.34, None)


@pytest.mark.parametrize("lang", LANGS)
def test_the_table_tells_ranges_and_what_is_missing(lang: Lang) -> None:
    (row,) = attention_table([pair(1, 0)], lang).rows
    numbers = {"id": ("0,50 (0,10 sampai 0,90)", "+12,3%"), "en": ("0.50 (0.10 to 0.90)", "+12.3%")}
    assert (row[2], row[4]) == numbers[lang]
    assert row[5] == {"id": "tidak ada", "en": "none"}[lang]


@pytest.mark.parametrize(
    ("same", "later", "said"),
    [(1, 1, "same month and next"), (0, 0, "no association that is certain"), (-1, 0, "move in opposite directions")],
)
def test_a_reading_never_speaks_of_a_cause(same: int, later: int, said: str) -> None:
    words = reading(pair(same, later), "en")
    assert said in words
    assert not {"cause", "because", "effect", "leads"} & set(words.split())
