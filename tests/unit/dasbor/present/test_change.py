"""Change: its size, its words, and when it is too small to speak of."""

from datetime import date

import pytest

from dasbor.catalogue.registry import INDICATORS
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
    ("old", "new", "is_noise"), [(100, 127, True), (100, 130, False), (4, 9, True), (4, 14, False)]
)
def test_a_count_of_events_moves_by_chance_up_to_two_standard_deviations(old: int, new: int, *, is_noise: bool) -> None:
    # sqrt(227) * 1.96 = 29.5; sqrt(230) * 1.96 = 29.7; sqrt(13) * 1.96 = 7.1; sqrt(18) * 1.96 = 8.3
    assert change("vacancy_postings", old, new).is_noise is is_noise


def test_a_stock_is_judged_by_its_relative_change_alone() -> None:
    assert not change("open_postings", 100, 102).is_noise
    assert change("open_postings", 1000, 1009).is_noise


def test_signed_sizes_for_cards() -> None:
    assert change("vacancy_postings", 200, 100).size("id", sign=True) == "−50,0%"
    assert change("vacancy_postings", 200, 500).size("en", sign=True) == "+150%"
    assert change("pass_rate", 80.0, 78.5).size("id", sign=True) == "−1,5 poin persen"
    assert change("vacancy_postings", 0, 12).size("id", sign=True) == "+12"
