"""Where a province stands: every figure of a row beside what was put into the answer."""

import pytest

from dasbor.catalogue.registry import INDICATORS
from dasbor.catalogue.status import Status
from dasbor.present.chance import Reading
from dasbor.present.spread import Spread
from dasbor.present.standing import HEADLINES, amount_key, plain_name, standing
from dasbor.present.standing_table import standing_table
from tests.unit.dasbor.present.made import made

RATE = "completion_rate"
THIRTEEN = 12
PEERS = ("31", "33", "36")


def months(old: float | str, new: float | str) -> list[float | str]:
    """A figure a year ago, eleven months in between, and the latest."""
    return [old, *([1.0] * (THIRTEEN - 1)), new]


def table() -> dict[str, list[float | str]]:
    return {
        "ID": months(80, 85),
        "ID-JW": months(82, 86),
        "11": months(70, 75),
        "31": months(90, 91),
        "32": months(84, 88),
        "33": months(60, 65),
        "36": months(85, "suppressed"),
        "51": months(88, 88.04),
    }


def test_a_row_holds_what_the_answer_holds() -> None:
    row = standing(Spread.of(made(table(), RATE)), "32", ("11", "31", "33", "36"))
    assert row is not None
    assert (row.value, row.nation and row.nation.value, row.island and row.island.value) == (88, 85, 86)
    assert row.peers == 75, "the median of 75, 91 and 65; the suppressed one says nothing"
    assert row.change is not None
    assert (row.change.old, row.change.new) == (84, 88)
    assert row.change.since.isoformat() == "2024-09-01"
    assert (row.cell.rank, row.ranked) == (2, 5), "88,0 and 88,04 read the same"
    assert (row.ahead, row.behind) == (1, 2)
    assert row.amount is None


def test_a_median_of_fewer_than_three_peers_is_not_given() -> None:
    row = standing(Spread.of(made(table(), RATE)), "32", PEERS)
    assert row is not None
    assert row.peers is None


def test_the_count_behind_a_rate_is_that_of_the_same_province_and_period() -> None:
    rates = made(table(), "training_completions_per_1000")
    counts = made({"ID": months(1, 2), "32": months(3, 777)}, "training_completions")
    row = standing(Spread.of(rates), "32", PEERS, Spread.of(counts))
    assert row is not None
    assert row.amount is not None
    assert (row.amount.area, row.amount.value) == ("32", 777)


def test_a_province_without_a_figure_keeps_its_reason_and_has_neither_rank_nor_change() -> None:
    row = standing(Spread.of(made(table(), RATE)), "36", ("11", "31", "33"))
    assert row is not None
    assert (row.value, row.cell.status, row.cell.rank, row.change) == (None, Status.SUPPRESSED, None, None)
    assert (row.ahead, row.behind) == (0, 0)
    html = standing_table((row,), "light")
    assert "● <small" in html
    assert "data dirahasiakan" in html


def test_a_yearly_figure_is_set_against_the_year_before() -> None:
    yearly = made({"ID": [50, 60], "32": [40, 45]}, RATE, grain="year", end="2024-01")
    row = standing(Spread.of(yearly), "32", ())
    assert row is not None
    assert row.change is not None
    assert row.change.since.isoformat() == "2023-01-01"


def test_an_answer_without_the_province_has_no_row() -> None:
    assert standing(Spread.of(made({"ID": [1.0]}, RATE)), "32", ()) is None


@pytest.mark.parametrize("lang", ["id", "en"])
def test_the_table_says_value_change_rank_and_the_extremes(lang: str) -> None:
    row = standing(Spread.of(made(table(), RATE, lang=lang)), "32", ("11", "31", "33"))  # type: ignore[arg-type]
    assert row is not None
    html = standing_table((row,), "light")
    said = {
        "id": ("88,0%", "+4,0 poin persen", "2 dari 5", "65,0% (Jawa Tengah) sampai 91,0% (DKI Jakarta)"),
        "en": ("88.0%", "+4.0 percentage points", "2 of 5", "65.0% (Jawa Tengah) to 91.0% (DKI Jakarta)"),
    }[lang]
    for words in said:
        assert words in html


def test_a_figure_that_chance_moves_has_its_range_below_and_a_fact_has_none() -> None:
    """One province alone, so its own 90 percent holds: 85 of 100, Clopper and Pearson 77.8 to 90.5."""
    for base, has_range in ((100.0, True), (None, False)):
        row = standing(Spread.of(made({"ID": [85.0], "32": [Reading(85.0, base)]}, RATE)), "32", ())
        assert row is not None
        assert ("77,8% – 90,5%" in standing_table((row,), "light")) == has_range


def test_the_headline_indicators_are_rates_that_every_province_has() -> None:
    for key in HEADLINES:
        indicator = INDICATORS[key]
        assert indicator.is_ratio
        assert not indicator.is_national_only
    assert {INDICATORS[key].hub for key in HEADLINES} == {"karirhub", "skillhub", "sertihub", "bizhub", "siapkerja"}


def test_a_rate_per_1000_goes_by_the_name_of_its_count() -> None:
    assert amount_key("placements_per_1000") == "placements"
    assert amount_key("pass_rate") is None
    assert plain_name(INDICATORS["placements_per_1000"]) == INDICATORS["placements"].name
    assert plain_name(INDICATORS["pass_rate"]) == INDICATORS["pass_rate"].name
