"""Small multiples: the course of each headline indicator, the province beside the nation on one scale."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Final

from dasbor.catalogue.geography import NATION
from dasbor.catalogue.indicator import UNIT_NAMES, Unit
from dasbor.catalogue.status import STATUS_NAMES
from dasbor.present.alt import alt_lines
from dasbor.present.format import inside, period_short, value_words
from dasbor.present.standing import plain_name
from dasbor.present.strip import image
from dasbor.present.theme import palette

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dasbor.present.series import Series
    from dasbor.present.spread import Spread
    from dasbor.present.theme import Mode
    from dasbor.warehouse.answer import Answer

WIDTH: Final = 200
HEIGHT: Final = 64
_EDGE: Final = 4


def multiples(spreads: Iterable[Spread], area: str, mode: Mode) -> str:
    """A figure an indicator, as many in a row as fit."""
    figures = "".join(_multiple(spread, area, mode) for spread in spreads)
    return f'<div class="ds-multiples">{figures}</div>' if figures else ""


def _multiple(spread: Spread, area: str, mode: Mode) -> str:
    answer, own = spread.answer, spread.lines.get(area)
    if own is None:
        return ""
    lines = (*([spread.lines[NATION]] if NATION in spread.lines else []), own)
    lang, grain, unit = answer.selection.lang, answer.selection.grain, answer.indicator.unit
    under = f" <small>{escape(UNIT_NAMES[unit].say(lang))}</small>" if unit is Unit.PER_1000 else ""
    name = f"<figcaption>{escape(plain_name(answer.indicator).say(lang))}{under}</figcaption>"
    if not own.known:
        reason = inside(STATUS_NAMES[own.statuses[-1]].say(lang))
        return f"<figure>{name}<p>{escape(reason)}</p></figure>"
    last = own.known[-1]
    value = value_words(own.values[last] or 0, unit, lang)
    ends = "".join(f"<i>{period_short(day, grain, lang)}</i>" for day in (own.periods[0], own.periods[-1]))
    return (
        f'<figure>{name}<b>{value}</b><img src="{_drawing(lines, area, answer, mode)}" '
        f'alt="{escape(alt_lines(answer, lines))}"><span class="ends">{ends}</span></figure>'
    )


def _drawing(lines: Sequence[Series], area: str, answer: Answer, mode: Mode) -> str:
    colours = palette(answer.indicator.hub, mode)
    top = max((v for line in lines for v in line.values if v is not None), default=0) or 1
    foot = f'<path d="M0 {HEIGHT - _EDGE}H{WIDTH}" stroke="{colours.surface.line}"/>'
    drawn = "".join(
        _line(line, top, *((colours.accent, 2.4) if line.area == area else (colours.surface.muted, 1.2)))
        for line in lines
    )
    return image(WIDTH, foot + drawn, HEIGHT)


def _line(line: Series, top: float, ink: str, width: float) -> str:
    """The stretches between gaps, a stretch of one value as a point, and the last value marked."""
    step = (WIDTH - 2 * _EDGE) / max(len(line.values) - 1, 1)
    points = [
        None if v is None else (_EDGE + i * step, HEIGHT - _EDGE - v / top * (HEIGHT - 2 * _EDGE))
        for i, v in enumerate(line.values)
    ]
    if all(p is None for p in points):
        return ""
    path, is_down = "", False
    for point in points:
        if point is not None:
            path += f"{'L' if is_down else 'M'}{point[0]:.1f} {point[1]:.1f}{'' if is_down else 'h0'}"
        is_down = point is not None
    x, y = next(p for p in reversed(points) if p is not None)
    stroke = f'fill="none" stroke="{ink}" stroke-width="{width}" stroke-linejoin="round" stroke-linecap="round"'
    return f'<path d="{path}" {stroke}/><circle cx="{x:.1f}" cy="{y:.1f}" r="{width * 1.3:.1f}" fill="{ink}"/>'
