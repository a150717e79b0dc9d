"""Change: its size, its words, and when it is too small to speak of."""

from datetime import date

import pytest

from dasbor.catalogue.registry import INDICATORS
from dasbor.present.chance import Reading
from dasbor.present.change import Change

SINCE = date(2025, 8, 1)


def change(indicator: str, old: float, new: float) -> Change:
    return Change(INDICATORS[indicator], old, new, SINCE)


@pytest.mark.parametrize(
    ("indicator", "old", "new", "said"),
    [
        ("vacancy_postings", 10_000, 10_320, "naik 3,2% dibandingkan Agustus 2025"),
        ("vacancy_postings", 10_000, 8_000, "turun 20,0% dibandingkan Agustus 2025"),
        ("vacancy_postings", 10_000, 10_050, "relatif stabil dibandingkan Agustus 2025"),
        ("vacancy_postings", 10_000, 10_000, "sama dengan Agustus 2025"),
        ("vacancy_postings", 0, 40, "naik 40 dibandingkan Agustus 2025"),
        ("pass_rate", 80.0, 82.5, "naik 2,5 poin persen dibandingkan Agustus 2025"),
        ("pass_rate", 80.0, 80.4, "relatif stabil dibandingkan Agustus 2025"),
        ("openings_per_posting", 7.0, 7.7, "naik 10,0% dibandingkan Agustus 2025"),
    ],
)
def test_a_change_is_said_in_words(indicator: str, old: float, new: float, said: str) -> None:
    assert change(indicator, old, new).phrase("month", "id") == said


def test_english_says_the_same() -> None:
    assert change("pass_rate", 80.0, 78.0).phrase("month", "en") == "down 2.0 percentage points on August 2025"
    assert change("vacancy_postings", 10_000, 10_050).phrase("month", "en") == "about the same as in August 2025"


@pytest.mark.parametrize(
    ("old", "new", "is_noise"), [(100, 129, True), (100, 132, False), (4, 9, True), (4, 14, False)]
)
def test_a_count_of_events_moves_by_chance_as_far_as_its_limits_allow(old: int, new: int, *, is_noise: bool) -> None:
    # published 95 % limits: 4 (1.1; 10.2), 9 (4.1; 17.1), 14 (7.7; 23.5), 100 (81.4; 121.6), 129 (107.7; 153.3)
    # hypot(121.6 - 100, 129 - 107.7) = 30.4; hypot(10.2 - 4, 9 - 4.1) = 7.9; hypot(10.2 - 4, 14 - 7.7) = 8.9
    assert change("vacancy_postings", old, new).is_noise is is_noise


def test_a_rate_of_few_moves_by_chance_and_of_many_does_not() -> None:
    few = Change.between(INDICATORS["pass_rate"], Reading(80.0, 50.0), Reading(86.0, 50.0), SINCE)
    many = Change.between(INDICATORS["pass_rate"], Reading(80.0, 5000.0), Reading(86.0, 5000.0), SINCE)
    assert few.is_noise
    assert not many.is_noise


def test_a_change_within_the_noise_of_protection_is_stable() -> None:
    # a stock does not vary by chance: 1.96 * sqrt(2) * 2 = 5.5
    valid = INDICATORS["certificates_valid"]
    assert Change.between(valid, Reading(100.0, error=2.0), Reading(105.0, error=2.0), SINCE).is_noise
    assert not Change.between(valid, Reading(100.0, error=2.0), Reading(106.0, error=2.0), SINCE).is_noise


def test_a_stock_is_judged_by_its_relative_change_alone() -> None:
    assert not change("open_postings", 100, 102).is_noise
    assert change("open_postings", 1000, 1009).is_noise


def test_signed_sizes_for_cards() -> None:
    assert change("vacancy_postings", 200, 100).size("id", sign=True) == "−50,0%"
    assert change("vacancy_postings", 200, 500).size("en", sign=True) == "+150%"
    assert change("pass_rate", 80.0, 78.5).size("id", sign=True) == "−1,5 poin persen"
    assert change("vacancy_postings", 0, 12).size("id", sign=True) == "+12"
