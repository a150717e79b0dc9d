"""Numbers that follow from one another, as a list that is read from top to bottom: funnels, and stock and flow."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, Final

from dasbor.catalogue.words import particular as words
from dasbor.present.cells import area_cells, latest_period
from dasbor.present.format import inside, number, period_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from dasbor.present.cells import Cell
    from dasbor.warehouse.answer import Answer

PLUS: Final = "+"
MINUS: Final = "\N{MINUS SIGN}"
EQUALS: Final = "="


@dataclass(frozen=True, slots=True)
class Step:
    """One number: its name, itself in words, what is said under it, its length in percent of the longest, its sign."""

    name: str
    words: str
    under: str = ""
    length: float | None = None
    sign: str = ""


def funnel(answers: Sequence[Answer], area: str, period: date) -> tuple[Step, ...]:
    """Counts of one period, each with its share of the first; a rate among them is that of the latest cohort known."""
    first = _cell(answers[0], area, period)
    whole = inside(answers[0].indicator.name.say(first.lang))
    return (
        _step(answers[0], first, (), 100.0),
        *(
            _cohort(answer, area, period) if answer.indicator.is_ratio else _share(answer, area, period, first, whole)
            for answer in answers[1:]
        ),
    )


def _share(answer: Answer, area: str, period: date, first: Cell, whole: str) -> Step:
    cell = _cell(answer, area, period)
    if cell.value is None or not first.value:
        return _step(answer, cell, (), 0.0)
    share = cell.value / first.value * 100
    said = words.SHARE_OF.say(cell.lang, share=f"{number(share, cell.lang, 0)}%", whole=whole)
    return _step(answer, cell, (said,), share)


def _cohort(answer: Answer, area: str, period: date) -> Step:
    day = latest_period(answer, [area]) or period
    cell = _cell(answer, area, day)
    when = period_words(day, answer.selection.grain, cell.lang)
    said = () if day == period else (words.COHORT.say(cell.lang, period=when),)
    return _step(answer, cell, said, cell.value or 0.0)


def balance(
    stock: Answer, plus: Sequence[Answer], minus: Sequence[Answer], area: str, before: date, period: date
) -> tuple[Step, ...]:
    """The stock at the end of the period before, what came, what went, and the stock at the end of the period."""
    start, end = (_cell(stock, area, day) for day in (before, period))
    flows = [(sign, a, _cell(a, area, period)) for sign, some in ((PLUS, plus), (MINUS, minus)) for a in some]
    longest = max((c.value or 0 for c in (start, end, *(cell for _, _, cell in flows))), default=0) or 1
    return (
        _at_end(stock, start, before, longest, ""),
        *(_step(answer, cell, (), (cell.value or 0) / longest * 100, sign) for sign, answer, cell in flows),
        _at_end(stock, end, period, longest, EQUALS),
    )


def _at_end(stock: Answer, cell: Cell, day: date, longest: float, sign: str) -> Step:
    name = words.AT_END.say(
        cell.lang,
        name=stock.indicator.name.say(cell.lang),
        period=period_words(day, stock.selection.grain, cell.lang),
    )
    return Step(name, cell.words, _reason(cell), (cell.value or 0) / longest * 100, sign)


def _step(answer: Answer, cell: Cell, said: tuple[str, ...], length: float, sign: str = "") -> Step:
    under = _reason(cell) or ", ".join(said)
    return Step(answer.indicator.name.say(cell.lang), cell.words, under, min(length, 100.0), sign)


def _reason(cell: Cell) -> str:
    """Why there is no number."""
    return "" if cell.value is not None else inside(cell.status_words)


def _cell(answer: Answer, area: str, period: date) -> Cell:
    [cell] = area_cells(answer, [area], period)
    return cell


def steps_html(steps: Iterable[Step]) -> str:
    """The list as markup: names on the left, numbers and bars on the right; the bars say nothing that words do not."""
    items = "".join(
        f'<li><span class="name">{_sign(step)}{escape(step.name)}</span>'
        f'<span class="bar" aria-hidden="true"><i style="width:{step.length or 0:.1f}%"></i></span>'
        f"<b>{escape(step.words)}</b><small>{escape(step.under)}</small></li>"
        for step in steps
    )
    return f'<ol class="ds-steps">{items}</ol>'


def _sign(step: Step) -> str:
    return f'<span class="sign">{step.sign}</span> ' if step.sign else ""
