"""The outlook of targets: what the same months made of past years, asked once for all areas of an indicator."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from html import escape
from typing import TYPE_CHECKING, Final

import streamlit as st

from dasbor.catalogue.geography import NATION, SPLIT_ON, area_codes
from dasbor.catalogue.period import Month
from dasbor.catalogue.registry import INDICATORS
from dasbor.catalogue.words import outlook as words
from dasbor.present.achievement import MONTHS, achievement, is_flow
from dasbor.present.format import period_words
from dasbor.present.outlook import Outlook, Past, State, by_quarter, factors, has_factors, outlook, pasts
from dasbor.present.outlook_html import by_province_table, counts_html, outlook_table
from dasbor.ui.asking import answer_of, whole_span
from dasbor.ui.targets import Target, achieved, targets_by_area
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
    key = found.indicator.key
    if not has_factors(found.indicator):
        return outlook(found, ())
    monthly = _history(key, "month", basis, view.pinned).pasts[area]
    told = outlook(found, factors(monthly, found.year, found.months))
    if told.state is not State.UNKNOWN or "quarter" not in found.indicator.grains:
        return told
    return by_quarter(found, monthly, _history(key, "quarter", basis, view.pinned).pasts[area]) or told


@dataclass(frozen=True, slots=True)
class _History:
    """All periods of an indicator for the nation and every province; the answer by area, and taken apart."""

    answers: dict[str, Answer]
    pasts: dict[str, Past]
    last: Month


@lru_cache(maxsize=KEPT)
def _history(indicator: str, grain: Grain, basis: Basis, release: Release) -> _History:
    view = View("id", "light", release, None)
    first, last = whole_span(INDICATORS[indicator], view)
    start = max(first, Month(last.year - YEARS, 1))
    answer = answer_of(select(indicator, start, last, grain=grain, basis=basis), view)
    parts = answer.rows.partition_by("area", as_dict=True)
    answers = {str(area): replace(answer, rows=rows) for (area,), rows in parts.items()}
    return _History(answers, pasts(answer), last)


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
        one = _achieved(row, area, end, basis, view)
        if one is not None:
            found[row[0]] = outlook_of(one, area, basis, view)
    return found


def _achieved(row: Target, area: str, end: Month, basis: Basis, view: View) -> Achievement | None:
    """What became of a target: from the history where months tell it, else as it is asked for by itself."""
    key, target, source = row
    if has_factors(INDICATORS[key]):
        history = _history(key, "month", basis, view.pinned)
        last = min(end, history.last)
        if last.year < end.year:
            return None
        answer = history.answers[area]
        found = achievement(replace(answer, selection=replace(answer.selection, end=last)), area, target, source)
        is_told = found.value is not None and is_flow(found.indicator)
        if is_told or (last < history.last and last.month < MONTHS):
            return found
    return achieved(row, area, Selection(key, end, end, basis=basis, lang=view.lang), view)


def _heading(heading: str, lede: str, level: int = 2) -> str:
    return f'<div class="ds-section"><h{level}>{escape(heading)}</h{level}><p>{escape(lede)}</p></div>'
