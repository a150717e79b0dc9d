"""Projections worked out by hand; as often right as they promise; and the rule of their states."""

import math

import numpy as np
import pytest

from dasbor.catalogue.text import LANGS, Lang
from dasbor.present.achievement import Achievement, achievement
from dasbor.present.chance import Reading
from dasbor.present.outlook import CONFIDENCE, Outlook, State, by_quarter, factors, outlook, pasts
from dasbor.present.outlook_html import by_province_table, counts_html, outlook_table
from tests.unit.dasbor.present.made import Given, made

FLAT = [10.0] * 12
LATE = [5.0] * 6 + [15.0] * 6
T_80_2 = 1.8856180831641267
"""The 90th percentile of Student's t with two degrees of freedom, from a printed table (1.886), in closed form."""


def years(*months: list[Given] | list[float], indicator: str = "training_completions") -> tuple[float, ...]:
    """The factors after six months of years that end with 2025."""
    cells: list[Given] = [value for year in months for value in year]
    return factors(pasts(made({"32": cells}, indicator, end="2025-12"))["32"], 2026, 6)


def after_half(indicator: str = "training_completions", *, value: float = 60, target: float = 120) -> Achievement:
    values: list[Given] = [Reading(value / 6, 100)] * 6
    return achievement(made({"32": values}, indicator, end="2026-06"), "32", target, "Renstra")


def test_a_factor_is_the_year_over_what_it_had_by_then() -> None:
    assert years(FLAT, LATE) == pytest.approx((2, 4))


def test_of_a_rate_the_sums_count_and_not_the_mean_of_rates() -> None:
    """10 of 100 in the first half and 80 of 100 in the second: 45 % of the year over 10 % by then."""
    first: list[Given] = [Reading(10, 100 / 6)] * 6
    second: list[Given] = [Reading(80, 100 / 6)] * 6
    assert years(first + second, indicator="digital_takeup") == pytest.approx((4.5,))


def test_of_a_stock_the_last_month_counts() -> None:
    assert years([float(n) for n in range(1, 13)], indicator="accounts_total") == pytest.approx((2,))


def test_a_year_with_a_gap_or_nothing_by_then_tells_nothing() -> None:
    assert years([*FLAT[:11], "missing"], [0.0] * 6 + FLAT[:6], FLAT) == pytest.approx((2,))


def test_the_year_of_the_target_is_not_its_own_past() -> None:
    monthly = made({"32": [*FLAT, *LATE]}, "training_completions", end="2026-12")
    assert factors(pasts(monthly)["32"], 2026, 6) == pytest.approx((2,))


@pytest.mark.parametrize(("reason", "known"), [("missing", ()), ("suppressed", (2,))])
def test_a_year_that_lacks_a_report_is_not_projected(reason: str, known: tuple[float, ...]) -> None:
    monthly = made({"32": [*FLAT, 10, reason]}, "training_completions", end="2026-02")
    assert factors(pasts(monthly)["32"], 2026, 6) == pytest.approx(known)


def test_what_counts_persons_once_has_no_factors() -> None:
    assert years(FLAT, indicator="active_users") == ()


def test_the_interval_is_the_one_of_the_next_draw() -> None:
    """Factors 1, 2 and 4: the logarithms have the mean log 2 and the deviation log 2."""
    got = outlook(after_half(), (1, 2, 4))
    reach = T_80_2 * math.log(2) * math.sqrt(4 / 3)
    assert got.projection == pytest.approx(120)
    assert got.high == pytest.approx(120 * math.exp(reach))
    assert got.low == 60, "a flow never falls below what it has"


def test_a_share_stays_below_the_whole() -> None:
    got = outlook(after_half("digital_takeup", value=360, target=70), (1, 2, 4))
    assert got.high == 100


@pytest.mark.parametrize("past", [(), (2.0,), (2.0, 2.0)])
def test_fewer_than_three_years_project_nothing(past: tuple[float, ...]) -> None:
    got = outlook(after_half(), past)
    assert (got.projection, got.low, got.state) == (None, None, State.UNKNOWN)


@pytest.mark.parametrize(
    ("target", "state"),
    [(100, State.ON_TRACK), (110, State.ON_TRACK), (120, State.AT_RISK), (130, State.AT_RISK), (131, State.OFF_TRACK)],
)
def test_the_interval_decides_the_state(target: float, state: State) -> None:
    assert Outlook(after_half(target=target), 120, 110, 130, 5).state is state


@pytest.mark.parametrize(("target", "state"), [(130, State.ON_TRACK), (120, State.AT_RISK), (109, State.OFF_TRACK)])
def test_where_less_is_better_the_rule_turns(target: float, state: State) -> None:
    assert Outlook(after_half("training_dropouts", target=target), 120, 110, 130, 5).state is state


@pytest.mark.parametrize(("target", "state"), [(120, State.MET), (121, State.NOT_MET)])
def test_a_year_that_is_over_is_met_or_not(target: float, state: State) -> None:
    cells: list[Given] = list(FLAT)
    over = achievement(made({"32": cells}, "training_completions", end="2026-12"), "32", target, "Renstra")
    assert outlook(over, (1, 2, 4)).state is state


def test_a_flow_that_is_there_already_has_met_its_target_whatever_the_past() -> None:
    assert outlook(after_half(target=60), ()).state is State.MET
    assert outlook(after_half("training_dropouts", target=60), ()).state is State.UNKNOWN, "more is to come"


def test_the_interval_holds_the_end_of_the_year_as_often_as_promised() -> None:
    """Years of Poisson counts with a seasonal pattern that itself varies; five past years, 2,000 trials."""
    random = np.random.default_rng(2021)
    held, trials = 0, 2000
    for _ in range(trials):
        season = random.dirichlet(np.full(12, 60.0), size=6)
        counts = random.poisson(season * random.uniform(300, 3000))
        *past, now = [(year[:8].sum(), year.sum()) for year in counts]
        cells: list[Given] = [float(now[0]) / 8] * 8
        a = achievement(made({"32": cells}, "training_completions", end="2026-08"), "32", 1, "Renstra")
        got = outlook(a, [whole / so_far for so_far, whole in past])
        held += got.low is not None and got.high is not None and got.low <= now[1] <= got.high
    assert held / trials == pytest.approx(CONFIDENCE, abs=0.03)


QUARTERS: list[Given] = [10, 10, 10, 10, 10, 10, 20, 0, 10, 10, 10, 30, 12, 12]
"""Three past years, of 2.0, 2.0 and 3.0 times their first half, and the first half of 2026."""


def told_by_quarter(months: list[Given], quarters: list[Given]) -> Outlook | None:
    monthly = made({"32": months}, "training_completions", end="2026-07")
    quarterly = made({"32": quarters}, "training_completions", end="2026-04", grain="quarter")
    found = achievement(monthly, "32", 60, "Renstra")
    return by_quarter(found, pasts(monthly)["32"], pasts(quarterly)["32"])


def test_where_months_are_suppressed_whole_quarters_tell() -> None:
    got = told_by_quarter(["suppressed"] * 43, QUARTERS)
    assert got is not None
    assert got.is_by_quarter
    assert (got.achievement.value, got.achievement.months, got.years) == (24, 6, 3)
    assert got.projection == pytest.approx(24 * 12 ** (1 / 3)), "the geometric mean of 2, 2 and 3"


def test_a_quarter_of_which_a_month_was_not_reported_tells_nothing() -> None:
    assert told_by_quarter([*["suppressed"] * 42, "missing"], QUARTERS) is not None, "the third quarter is not used"
    assert told_by_quarter([*["suppressed"] * 40, "missing", *["suppressed"] * 2], QUARTERS) is None


def test_a_suppressed_quarter_tells_nothing() -> None:
    assert told_by_quarter(["suppressed"] * 43, [*QUARTERS[:-1], "suppressed"]) is None


@pytest.mark.parametrize("lang", LANGS)
def test_the_table_has_a_row_a_target_and_states_its_rule(lang: Lang) -> None:
    got = Outlook(after_half(), 125, 121, 130, 5)
    table = outlook_table([got, outlook(after_half("active_users"), ())], "x", lang)
    none = {"id": "tidak ada", "en": "none"}[lang]
    assert table.rows[0][1:6] == ("120", "60", {"id": "50,0%", "en": "50.0%"}[lang], "125", "121–130")
    assert table.rows[0][6] == {"id": "✓ sesuai", "en": "✓ on track"}[lang]
    assert table.rows[1][4:6] == (none, none)
    assert "80%" in table.notes[0]
    assert "Renstra" in table.notes[1]
    assert table.notes[2].startswith({"id": "Perkiraan tidak ada", "en": "There is no projection"}[lang])


def test_a_month_without_a_figure_is_the_reason_of_a_missing_sum() -> None:
    gap = achievement(made({"32": [1, "missing", 1]}, "training_completions", end="2026-03"), "32", 9, "Renstra")
    table = outlook_table([outlook(gap, (1, 2, 4))], "x", "en")
    assert table.rows[0][2:] == ("none", "none", "none", "none", "– cannot be projected")
    assert table.notes[2].startswith("Nothing is achieved on record")
    assert len(table.notes) == 3


def test_by_province_a_cell_is_percent_of_the_target() -> None:
    risky = Outlook(after_half(), 126, 114, 138, 5)
    table = by_province_table({"32": {"training_completions": risky}, "51": {}}, "38", "en")
    assert table.rows == (("Jawa Barat", "! 105% (95–115)"), ("Bali", ""))
    assert "! at risk" in table.notes[0]


def test_a_sentence_counts_the_provinces() -> None:
    on, off = Outlook(after_half(), 125, 121, 130, 5), Outlook(after_half(), 100, 90, 110, 5)
    by_area = {"32": {"training_completions": on}, "51": {"training_completions": off}}
    said = counts_html([off], by_area, "en")
    assert "Indonesia off track; provinces: 1 on track, 1 off track." in said
    assert counts_html([off], {}, "en") == ""
