"""The panels that are particular to the page of a hub: declared by the page, about the area and period it shows."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dasbor.catalogue.geography import NATION, area_name
from dasbor.catalogue.period import MONTHS_IN, Month
from dasbor.present.by_category import by_category
from dasbor.present.cells import shown_period
from dasbor.present.format import period_words
from dasbor.present.steps import balance, funnel, steps_html
from dasbor.ui.asking import answer_of, focus
from dasbor.ui.figures import section

if TYPE_CHECKING:
    from datetime import date

    from dasbor.catalogue.text import Text
    from dasbor.ui.view import View
    from dasbor.warehouse.answer import Answer
    from dasbor.warehouse.selection import Selection

_BACK = {"month": 24, "quarter": 8, "year": 3}
"""How many periods before the one shown are asked for, so that the latest cohort of a rate is among them."""


@dataclass(frozen=True, slots=True)
class _Shown:
    """The area and the period that the page shows, and how to ask about them."""

    selection: Selection
    area: str
    period: date
    view: View

    def answer(self, indicator: str, *, by: tuple[str, ...] = (), back: int = 0) -> Answer:
        """An indicator of this area up to this period, without filters."""
        grain, start = self.selection.grain, Month.of(self.period)
        asked = replace(
            self.selection,
            indicator=indicator,
            areas=(self.area,),
            by=by,
            filters=(),
            start=start + -back * MONTHS_IN[grain],
            end=start + (MONTHS_IN[grain] - 1),
        )
        return answer_of(asked, self.view)


@dataclass(frozen=True, slots=True)
class Funnel:
    """Counts that follow from one another, and perhaps a rate of what became of them."""

    heading: Text
    lede: Text
    indicators: tuple[str, ...]

    def html(self, shown: _Shown) -> str:
        """The panel as markup."""
        answers = [shown.answer(key, back=_BACK[shown.selection.grain]) for key in self.indicators]
        return steps_html(funnel(answers, shown.area, shown.period))


@dataclass(frozen=True, slots=True)
class StockAndFlow:
    """What there was, what came, what went, and what there is."""

    heading: Text
    lede: Text
    stock: str
    plus: tuple[str, ...]
    minus: tuple[str, ...]

    def html(self, shown: _Shown) -> str:
        """The panel as markup."""
        stock = shown.answer(self.stock, back=1)
        plus, minus = ([shown.answer(key) for key in keys] for keys in (self.plus, self.minus))
        before = (Month.of(shown.period) + -MONTHS_IN[shown.selection.grain]).first_day
        return steps_html(balance(stock, plus, minus, shown.area, before, shown.period))


@dataclass(frozen=True, slots=True)
class ByCategory:
    """The categories of a dimension by several indicators."""

    heading: Text
    lede: Text
    dimension: str
    indicators: tuple[str, ...]
    is_national: bool = False
    """Whether it is about the nation whatever the page shows."""

    def html(self, shown: _Shown) -> str:
        """The panel as markup."""
        answers = [shown.answer(key, by=(self.dimension,)) for key in self.indicators]
        return by_category(answers, shown.area, shown.period, self.heading.say(shown.view.lang)).to_html()


Panel = Funnel | StockAndFlow | ByCategory


def particular(panels: tuple[Panel, ...], answer: Answer, asked: Selection, view: View) -> None:
    """The panels of a page about the area in focus, in the period that its figures show."""
    period = shown_period(answer)
    if period is None:
        return
    when = period_words(period, asked.grain, view.lang)
    for panel in panels:
        area = NATION if isinstance(panel, ByCategory) and panel.is_national else focus(asked)
        shown = _Shown(replace(asked, by=(), filters=()), area, period, view)
        where = area_name(area, asked.basis).say(view.lang)
        section(panel.heading.say(view.lang), f"{where}, {when}. {panel.lede.say(view.lang)}", panel.html(shown))
