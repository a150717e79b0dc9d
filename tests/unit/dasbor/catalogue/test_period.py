from datetime import date

import pytest

from dasbor.catalogue.period import Month, period_code, period_name, periods


@pytest.mark.parametrize("words", ["2024-1", "2024-13", "2024-00", "24-01", "2024-01-01", "", "x"])
def test_what_is_not_a_month_is_refused(words: str) -> None:
    with pytest.raises(ValueError, match="2024-01"):
        Month.parse(words)


def test_months_count_over_the_turn_of_the_year() -> None:
    assert Month.parse("2023-11") + 3 == Month(2024, 2)
    assert Month(2024, 2) + -14 == Month(2022, 12)
    assert Month(2024, 2) - Month(2022, 12) == 14


def test_the_last_day_knows_leap_years() -> None:
    assert Month(2024, 2).last_day == date(2024, 2, 29)
    assert Month(2023, 2).last_day == date(2023, 2, 28)
    assert Month(2023, 12).last_day == date(2023, 12, 31)


def test_periods_are_those_that_touch_the_months() -> None:
    assert list(periods(Month(2023, 12), Month(2024, 4), "quarter")) == [
        Month(2023, 10),
        Month(2024, 1),
        Month(2024, 4),
    ]
    assert list(periods(Month(2023, 12), Month(2024, 1), "year")) == [Month(2023, 1), Month(2024, 1)]
    assert list(periods(Month(2024, 2), Month(2024, 1), "month")) == []


def test_periods_are_written_for_machines_and_for_people() -> None:
    assert [period_code(Month(2024, 4), g) for g in ("month", "quarter", "year")] == ["2024-04", "2024-Q2", "2024"]
    assert period_name(Month(2024, 8), "month", "id") == "Agustus 2024"
    assert period_name(Month(2024, 10), "quarter", "id") == "Triwulan IV 2024"
    assert period_name(Month(2024, 10), "quarter", "en") == "Q4 2024"
    assert period_name(Month(2024, 1), "year", "en") == "2024"
