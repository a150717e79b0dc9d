"""Numbers and dates, against Babel's own formatting and against tables written by hand."""

from datetime import date

import pytest
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from dasbor.catalogue.indicator import Unit
from dasbor.catalogue.period import Month
from dasbor.present import format as fmt


@given(st.integers(-(10**12), 10**12))
def test_whole_numbers_read_as_babel_writes_them(value: int) -> None:
    for lang in ("id", "en"):
        assert fmt.number(value, lang) == format_decimal(value, locale=lang).replace("-", fmt.MINUS)


@pytest.mark.parametrize(
    ("value", "decimals", "indonesian", "english"),
    [
        (1234567.8, 1, "1.234.567,8", "1,234,567.8"),
        (0, 0, "0", "0"),
        (2.5, 0, "3", "3"),
        (-2.5, 0, "−3", "−3"),
        (0.125, 2, "0,13", "0.13"),
        (1.005, 2, "1,01", "1.01"),
        (-0.04, 1, "0,0", "0.0"),
        (999.95, 1, "1.000,0", "1,000.0"),
    ],
)
def test_decimals_round_half_up_and_never_show_a_negative_zero(
    value: float, decimals: int, indonesian: str, english: str
) -> None:
    assert fmt.number(value, "id", decimals) == indonesian
    assert fmt.number(value, "en", decimals) == english


def test_a_sign_is_shown_when_asked_for() -> None:
    assert fmt.number(3, "id", sign=True) == "+3"
    assert fmt.number(-3, "id", sign=True) == "−3"
    assert fmt.number(0, "id", sign=True) == "0"


@pytest.mark.parametrize(
    ("value", "unit", "shown", "said"),
    [
        (9524, Unit.POSTINGS, "9.524", "9.524 lowongan"),
        (4.76, Unit.PERCENT, "4,8%", "4,8%"),
        (3.206, Unit.PER_1000, "3,21", "3,21 per 1.000 angkatan kerja"),
        (0.0426, Unit.PER_1000, "0,043", "0,043 per 1.000 angkatan kerja"),
        (0, Unit.PER_1000, "0,00", "0,00 per 1.000 angkatan kerja"),
        (7.036, Unit.RATIO, "7,04", "7,04"),
        (1500000, Unit.RUPIAH, "Rp1.500.000", "Rp1.500.000"),
    ],
)
def test_a_value_carries_its_unit(value: float, unit: Unit, shown: str, said: str) -> None:
    assert fmt.value_words(value, unit, "id") == shown
    assert fmt.value_with_unit(value, unit, "id") == said


@pytest.mark.parametrize(
    ("value", "unit", "indonesian", "english"),
    [
        (9999, Unit.PEOPLE, "9.999", "9,999"),
        (12345, Unit.PEOPLE, "12 rb", "12K"),
        (1234567, Unit.PEOPLE, "1,2 jt", "1.2M"),
        (2_500_000_000, Unit.RUPIAH, "Rp2,5 M", "Rp2.5B"),
        (45.67, Unit.PERCENT, "45,7%", "45.7%"),
    ],
)
def test_tiles_get_a_number_of_few_characters(value: float, unit: Unit, indonesian: str, english: str) -> None:
    assert fmt.compact(value, unit, "id") == indonesian
    assert fmt.compact(value, unit, "en") == english


def test_a_large_relative_change_has_no_decimals() -> None:
    assert fmt.percent_change(200, 206.4, "id") == "+3,2%"
    assert fmt.percent_change(200, 100, "en") == "−50.0%"
    assert fmt.percent_change(10, 35, "id") == "+250%"


def test_periods_and_days_are_named_in_the_language() -> None:
    august = date(2024, 8, 1)
    assert fmt.period_short(august, "month", "id") == "Agu 2024"
    assert fmt.period_short(august, "month", "en") == "Aug 2024"
    assert fmt.period_short(date(2024, 7, 1), "quarter", "id") == "TW III 2024"
    assert fmt.period_short(date(2024, 7, 1), "quarter", "en") == "Q3 2024"
    assert fmt.period_words(date(2024, 1, 1), "year", "en") == "2024"
    assert fmt.date_words("2025-10-09T03:00:00+00:00", "id") == "9 Oktober 2025"
    assert fmt.date_words("2025-10-09", "en") == "9 October 2025"
    assert [fmt.month_word(Month(2024, m), "id") for m in (5, 8, 10, 12)] == ["Mei", "Agu", "Okt", "Des"]


@pytest.mark.parametrize(
    ("name", "within"),
    [("Jenis kelamin", "jenis kelamin"), ("LSP P1", "LSP P1"), ("KKNI", "KKNI"), ("X", "x")],
)
def test_a_name_loses_its_capital_inside_a_sentence(name: str, within: str) -> None:
    assert fmt.inside(name) == within
