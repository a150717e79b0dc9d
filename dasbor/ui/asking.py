"""Asking on behalf of a page: answers come from the release that the run is pinned to, and are kept for the next."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from dasbor.catalogue.geography import ISLANDS, NATION, area_codes, provinces_of
from dasbor.catalogue.period import MONTHS_IN, Month
from dasbor.catalogue.registry import INDICATORS
from dasbor.catalogue.text import LANGS
from dasbor.warehouse.ask import answer
from dasbor.warehouse.select import select

if TYPE_CHECKING:
    from datetime import date

    from dasbor.catalogue.indicator import Indicator
    from dasbor.ui.view import View
    from dasbor.warehouse.answer import Answer
    from dasbor.warehouse.release import Release
    from dasbor.warehouse.selection import Selection

KEPT: Final = 512
"""Answers kept for all sessions together; a large one is about 100 kB."""


_kept = lru_cache(maxsize=KEPT)(answer)


def answer_of(selection: Selection, view: View) -> Answer:
    """The answer to a selection from the release of this run."""
    return _in_language(replace(selection, release=view.pinned.info.name), view.pinned)


@lru_cache(maxsize=KEPT)
def _in_language(selection: Selection, release: Release) -> Answer:
    """Figures are the same in every language, so they are asked for once."""
    found = _kept(replace(selection, lang=LANGS[0]), release)
    return found if selection.lang == LANGS[0] else replace(found, selection=selection)


def of_all_areas(selection: Selection) -> Selection:
    """The same question, undivided, for the nation, the island groups that were chosen, and every province."""
    if INDICATORS[selection.indicator].is_national_only:
        return replace(selection, areas=(NATION,), by=())
    islands = tuple(area for area in selection.areas if area in ISLANDS)
    areas = (NATION, *islands, *area_codes(selection.basis)) if islands else ()
    return replace(selection, areas=areas, by=())


def chosen_provinces(selection: Selection) -> tuple[str, ...]:
    """The provinces that were chosen, those of chosen island groups included."""
    found: dict[str, None] = {}
    for area in selection.areas:
        found |= dict.fromkeys(provinces_of(area, selection.basis) if area in ISLANDS else (area,))
    return tuple(area for area in found if area != NATION)


def of_one_period(selection: Selection, day: date) -> Selection:
    """The same question about the one period that starts on `day`."""
    start = Month.of(day)
    return replace(selection, start=start, end=start + (MONTHS_IN[selection.grain] - 1))


def focus(selection: Selection) -> str:
    """The area that cards, sentences and breakdowns are about: the only one chosen, else the nation."""
    return selection.areas[0] if len(selection.areas) == 1 else NATION


def whole_span(indicator: Indicator, view: View) -> tuple[Month, Month]:
    """The first and the last month that an indicator covers, without the month in which the release was published.

    That month was not over, and a part of it beside whole ones misleads.
    """
    first, last = view.pinned.span(indicator)
    before = Month.parse(view.pinned.info.published_at[:7]) + -1
    return first, max(first, min(last, before))


def headline_selection(indicator: str, view: View, areas: tuple[str, ...] = (NATION,), months: int = 25) -> Selection:
    """The recent months of an indicator, up to the last one it covers."""
    first, last = whole_span(INDICATORS[indicator], view)
    start = max(first, last + (1 - months))
    return select(indicator, start, last, areas=areas, lang=view.lang)
