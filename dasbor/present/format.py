"""Numbers and dates as a reader of either language writes them: `1.234.567,8` or `1,234,567.8`."""

from __future__ import annotations

import math
from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from babel.numbers import format_compact_decimal

from dasbor.catalogue.indicator import UNIT_DECIMALS, UNIT_NAMES, Unit
from dasbor.catalogue.period import MONTH_NAMES, Month, period_name

if TYPE_CHECKING:
    from dasbor.catalogue.period import Grain
    from dasbor.catalogue.text import Lang

MINUS: Final = "−"
PLOTLY_SEPARATORS: Final[dict[Lang, str]] = {"id": ",.", "en": ".,"}
"""Decimal and thousands separator as Plotly's `layout.separators` wants them."""

_SWAP: Final = str.maketrans(",.", ".,")
_SHORT_MONTHS: Final[dict[Lang, tuple[str, ...]]] = {
    "id": ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"),
    "en": ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
}


def half_up(value: float, decimals: int) -> float:
    """`value` rounded as readers expect, 2.5 to 3 and not to 2."""
    scale: float = 10.0**decimals
    return math.copysign(math.floor(abs(value) * scale + 0.5 + 1e-9), value) / scale


def number(value: float, lang: Lang, decimals: int = 0, *, sign: bool = False) -> str:
    """A number with separators of the language; a true minus; with `sign`, a plus before a positive one."""
    rounded = half_up(value, decimals)
    words = f"{abs(rounded):,.{decimals}f}"
    if lang == "id":
        words = words.translate(_SWAP)
    if rounded == 0:
        return words
    return (MINUS if rounded < 0 else "+" if sign else "") + words


def decimals_of(unit: Unit, value: float = 1) -> int:
    """How many decimals a value of the unit is shown with; small rates get one more, so that they can be told apart."""
    decimals = UNIT_DECIMALS.get(unit, 0)
    return decimals + 1 if unit is Unit.PER_1000 and 0 < abs(value) < 1 else decimals


def shown(value: float, unit: Unit) -> float:
    """A value as it reads once it is rounded for showing."""
    return half_up(value, decimals_of(unit, value))


def value_words(value: float, unit: Unit, lang: Lang) -> str:
    """A value as charts and tables show it: `12,3%`, `Rp1.234`, `9.524`."""
    words = number(value, lang, decimals_of(unit, value))
    if unit is Unit.PERCENT:
        return f"{words}%"
    return f"Rp{words}" if unit is Unit.RUPIAH else words


def value_with_unit(value: float, unit: Unit, lang: Lang) -> str:
    """A value with its unit, as sentences show it: `9.524 lowongan`, `12,3%`, `3,21 per 1.000 angkatan kerja`."""
    words = value_words(value, unit, lang)
    if unit in {Unit.PERCENT, Unit.RUPIAH, Unit.RATIO}:
        return words
    return f"{words} {UNIT_NAMES[unit].say(lang)}"


def compact(value: float, unit: Unit, lang: Lang) -> str:
    """A value in few characters for tiles and axes: `12,3 rb`, `1.2M`, `4,5%`."""
    if abs(value) < 10_000 or decimals_of(unit):
        return value_words(value, unit, lang)
    words = format_compact_decimal(value, locale=lang, fraction_digits=0 if abs(value) < 1_000_000 else 1)
    return ("Rp" if unit is Unit.RUPIAH else "") + words.replace("\N{NO-BREAK SPACE}", " ").replace("-", MINUS)


def percent_change(old: float, new: float, lang: Lang, *, sign: bool = True) -> str:
    """The relative change in percent: `+3,2%`, without decimals from 100 percent on. `old` must not be zero."""
    percent = (new - old) / abs(old) * 100
    return f"{number(percent, lang, 0 if abs(percent) >= 100 else 1, sign=sign)}%"


def month_short(month: Month, lang: Lang) -> str:
    """`Agu 2024` or `Aug 2024`."""
    return f"{month_word(month, lang)} {month.year}"


def month_word(month: Month, lang: Lang) -> str:
    """`Agu` or `Aug`."""
    return _SHORT_MONTHS[lang][month.month - 1]


def period_words(day: date, grain: Grain, lang: Lang) -> str:
    """The period that starts on `day` as people read it: `Januari 2024`."""
    return period_name(Month.of(day), grain, lang)


def period_short(day: date, grain: Grain, lang: Lang) -> str:
    """The same in few characters: `Jan 2024`, `TW I 2024` or `Q1 2024`, `2024`."""
    month = Month.of(day)
    if grain == "month":
        return month_short(month, lang)
    return period_name(month, grain, lang).replace("Triwulan", "TW")


def inside(name: str) -> str:
    """A name inside a sentence: without its capital, unless it begins with an abbreviation."""
    return name if name[1:2].isupper() else name[:1].lower() + name[1:]


def date_words(moment: str, lang: Lang) -> str:
    """An ISO date or time stamp as a date: `9 Oktober 2025` or `9 October 2025`."""
    day = datetime.fromisoformat(moment)
    return f"{day.day} {MONTH_NAMES[day.month - 1].say(lang)} {day.year}"
