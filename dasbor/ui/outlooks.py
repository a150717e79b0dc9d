"""The outlook of targets: what the same months made of past years, asked once for all areas of an indicator."""

from __future__ import annotations

from functools import lru_cache
from html import escape
from typing import TYPE_CHECKING, Final

import streamlit as st

from dasbor.catalogue.geography import NATION, SPLIT_ON, area_codes
from dasbor.catalogue.period import Month
from dasbor.catalogue.registry import INDICATORS
from dasbor.catalogue.words import outlook as words
from dasbor.present.format import period_words
from dasbor.present.outlook import Outlook, State, by_quarter, factors, has_factors, outlook
from dasbor.present.outlook_html import by_province_table, counts_html, outlook_table
from dasbor.ui.asking import answer_of, whole_span
from dasbor.ui.targets import achieved, targets_by_area
from dasbor.ui.view import View
from dasbor.warehouse.select import select
from dasbor.warehouse.selection import Selection

if TYPE_CHECKING:
    from dasbor.catalogue.geography import Basis
    from dasbor.catalogue.period import Grain
    from dasbor.catalogue.text import Lang
    from dasbor.present.achievement import Achievement
    from dasbor.warehouse.answer import Answer
    from dasbor.warehouse.release import Release

YEARS: Final = 8
"""How many past years are looked at, at most."""
KEPT: Final = 32


def outlook_of(found: Achievement, area: str, basis: Basis, view: View) -> Outlook:
    """The outlook of a target by the area's own past years: by months, or by quarters where months are suppressed."""
    if not has_factors(found.indicator):
        return outlook(found, ())
    monthly = _history(found, "month", basis, view)
    told = outlook(found, factors(monthly, area, found.year, found.months))
    if told.state is not State.UNKNOWN or "quarter" not in found.indicator.grains:
        return told
    return by_quarter(found, monthly, _history(found, "quarter", basis, view), area) or told


def _history(found: Achievement, grain: Grain, basis: Basis, view: View) -> Answer:
    """The years before and the one of the target, for the nation and every province."""
    first, last = whole_span(found.indicator, view)
    end = max(first, min(last, Month(found.year, found.months)))
    start = min(max(first, Month(found.year - YEARS, 1)), end)
    return answer_of(select(found.indicator.key, start, end, grain=grain, basis=basis, lang=view.lang), view)


def targets_part(asked: Selection, view: View) -> None:
    """The targets of the nation, how many provinces are where, and every province."""
    st.html(_made(asked.end, asked.basis, view.lang, view.pinned))


@lru_cache(maxsize=KEPT)
def _made(end: Month, basis: Basis, lang: Lang, release: Release) -> str:
    view = View(lang, "light", release, None)
    nation = outlooks_in(NATION, end, basis, view)
    if not nation:
        return _heading(words.TARGETS.say(lang), words.NONE.say(lang, year=end.year))
    codes = [area for area in area_codes(basis) if basis == "38" or area not in SPLIT_ON]
    by_area = {area: outlooks_in(area, end, basis, view) for area in codes}
    by_area = {area: found for area, found in by_area.items() if found}
    months = max(o.achievement.months for o in nation.values())
    until = period_words(Month(end.year, months).first_day, "month", lang)
    lede = words.LEDE.say(lang, year=end.year, month=until, months=months)
    outlooks = tuple(nation.values())
    parts = [
        _heading(words.TARGETS.say(lang), lede),
        counts_html(outlooks, by_area, lang),
        outlook_table(outlooks, words.NATION.say(lang, year=end.year), lang).to_html(),
    ]
    if by_area:
        parts.append(_heading(words.BY_PROVINCE.say(lang), words.BY_PROVINCE_LEDE.say(lang), level=3))
        parts.append(by_province_table(by_area, basis, lang).to_html())
    return "".join(parts)


def outlooks_in(area: str, end: Month, basis: Basis, view: View) -> dict[str, Outlook]:
    """The outlooks of an area's targets in the year of a month, by indicator; those of digital services first."""
    rows = targets_by_area(view.pinned).get((area, end.year), [])
    known = [row for row in rows if row[0] in INDICATORS and not INDICATORS[row[0]].is_national_only]
    found: dict[str, Outlook] = {}
    for row in sorted(known, key=lambda row: INDICATORS[row[0]].hub != "siapkerja"):
        one = achieved(row, area, Selection(row[0], end, end, basis=basis, lang=view.lang), view)
        if one is not None:
            found[row[0]] = outlook_of(one, area, basis, view)
    return found


def _heading(heading: str, lede: str, level: int = 2) -> str:
    return f'<div class="ds-section"><h{level}>{escape(heading)}</h{level}><p>{escape(lede)}</p></div>'
