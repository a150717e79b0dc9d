"""Axes: a few quiet lines with their numbers, and few names of periods below."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from babel.numbers import format_compact_decimal

from dasbor.catalogue.indicator import Unit
from dasbor.catalogue.period import Month
from dasbor.present.drawing.canvas import SMALL, Markup, joined, line, text
from dasbor.present.format import month_word, number

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from dasbor.catalogue.period import Grain
    from dasbor.catalogue.text import Lang
    from dasbor.present.drawing.scale import Scale

TICK_ROOM: Final = 40
"""Pixels that the name of a period takes, with its distance to the next."""
_STEPS: Final[dict[str, tuple[int, ...]]] = {
    "month": (1, 2, 3, 6, 12, 24, 36, 60),
    "quarter": (1, 2, 4, 8, 12, 20, 40),
    "year": (1, 2, 5, 10),
}


def tick_words(values: Sequence[float], unit: Unit, lang: Lang) -> list[str]:
    """Round values as an axis names them, all with the same number of decimals; millions in short."""
    if max(values) >= 1_000_000:
        words = [_short(value, lang) for value in values]
    else:
        decimals = next((d for d in range(4) if all(abs(round(v, d) - v) < 1e-9 for v in values)), 4)
        words = [number(value, lang, decimals) for value in values]
    if unit is Unit.PERCENT:
        return [f"{word}%" for word in words]
    return [f"Rp{word}" for word in words] if unit is Unit.RUPIAH else words


def _short(value: float, lang: Lang) -> str:
    words = format_compact_decimal(value, locale=lang, fraction_digits=1) if value else "0"
    return words.replace("\N{NO-BREAK SPACE}", " ")


def grid(values: Sequence[float], words: Sequence[str], scale: Scale, left: float, right: float) -> Markup:
    """A line for each value, its number before it; the line of zero is the darker one."""
    lines = (line((left, scale(v)), (right, scale(v)), ink="muted" if v == 0 else "line", width=1) for v in values)
    names = (
        text(left - 6, scale(v) + SMALL * 0.35, word, ink="muted", size=SMALL, anchor="end")
        for v, word in zip(values, words, strict=True)
    )
    return joined((*lines, *names))


def shown_ticks(count: int, room: float, grain: Grain, *, from_first: bool = False) -> list[int]:
    """The positions of the periods that are named: counted from the latest, as many as the room has place for."""
    most = max(int(room / TICK_ROOM), 1)
    step = next((s for s in _STEPS[grain] if -(-count // s) <= most), -(-count // most))
    named = 0 if from_first else count - 1
    return [i for i in range(count) if (named - i) % step == 0]


def period_ticks(
    days: Sequence[date], places: Sequence[float], y: float, grain: Grain, lang: Lang, *, has_years: bool = True
) -> Markup:
    """The names of some periods, centred on their places; the year stands below where it begins or changes."""
    pieces: list[Markup] = []
    year_before = 0
    for day, x in zip(days, places, strict=True):
        if grain == "year":
            pieces.append(text(x, y, str(day.year), ink="muted", size=SMALL, anchor="middle"))
            continue
        pieces.append(text(x, y, _name(day, grain, lang), ink="muted", size=SMALL, anchor="middle"))
        if has_years and day.year != year_before:
            pieces.append(text(x, y + 14, str(day.year), ink="muted", size=SMALL, anchor="middle", weight=600))
        year_before = day.year
    return joined(pieces)


def _name(day: date, grain: Grain, lang: Lang) -> str:
    month = Month.of(day)
    if grain == "month":
        return month_word(month, lang)
    return f"{'TW' if lang == 'id' else 'Q'}{' ' if lang == 'id' else ''}{(month.month + 2) // 3}"
