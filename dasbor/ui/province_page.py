"""What the page of a province shows, asked for and put into words once for each province, period, release and look."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from dasbor.catalogue.geography import ISLANDS, NATION, area_codes, area_name
from dasbor.catalogue.period import MONTHS_IN, Month
from dasbor.catalogue.registry import INDICATORS
from dasbor.present.cells import latest_period, province_cells
from dasbor.present.peers import PEER_VARIABLES, peers
from dasbor.present.province_claims import NoSetting, Setting
from dasbor.present.spread import Spread
from dasbor.present.standing import HEADLINES, amount_key, standing
from dasbor.ui.asking import answer_of, whole_span
from dasbor.warehouse.ask import answer
from dasbor.warehouse.select import select

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from dasbor.catalogue.period import Grain
    from dasbor.present.cells import Cell
    from dasbor.present.claims import Claim
    from dasbor.present.peers import Peer
    from dasbor.present.standing import Standing
    from dasbor.ui.view import View
    from dasbor.warehouse.answer import Answer
    from dasbor.warehouse.release import Release
    from dasbor.warehouse.selection import Selection

PERIODS: Final[dict[Grain, int]] = {"month": 25, "quarter": 9, "year": 5}
"""Periods that the small multiples show."""
SPREADS_KEPT: Final = 128
"""Answers kept apart for all sessions together; one is about 150 kB."""


@dataclass(frozen=True, slots=True)
class Survey:
    """The latest survey round that is not after the month asked for: the cells of each peer variable by area."""

    round_on: date | None
    cells: tuple[dict[str, Cell], ...]


def province_of(asked: Selection) -> str | None:
    """The province that the page is about: the first that was chosen; None when none was."""
    return next((area for area in asked.areas if area != NATION and area not in ISLANDS), None)


def last_whole(month: Month, grain: Grain) -> Month:
    """The last month of the latest period of a grain that is over with `month`."""
    size = MONTHS_IN[grain]
    end = month.start_of(grain) + (size - 1)
    return end if end <= month else end + -size


def spread_of(key: str, asked: Selection, view: View) -> Spread:
    """The recent periods of an indicator for the nation, the island groups and every province, up to the month asked.

    Only periods that are over: a part of one beside whole ones misleads.
    """
    indicator = INDICATORS[key]
    grain = asked.grain if asked.grain in indicator.grains else indicator.grains[0]
    first, last = whole_span(indicator, view)
    end = max(last_whole(min(asked.end, last), grain), first)
    start = max(first.start_of(grain), end + (1 - PERIODS[grain] * MONTHS_IN[grain]))
    areas = (NATION, *ISLANDS, *area_codes(asked.basis))
    release = view.pinned
    question = select(key, start, end, grain=grain, areas=areas, basis=asked.basis, lang=view.lang)
    return _taken_apart(replace(question, release=release.info.name), release)


@lru_cache(maxsize=SPREADS_KEPT)
def _taken_apart(question: Selection, release: Release) -> Spread:
    """Kept for every province, for the question names none."""
    return Spread.of(answer(question, release))


def survey(asked: Selection, view: View) -> Survey:
    """The figures that make provinces alike."""
    years = [_yearly(variable.indicator, asked, view) for variable in PEER_VARIABLES]
    period = latest_period(years[0], area_codes(asked.basis))
    if period is None:
        return Survey(None, ())
    round_on = Month(period.year, 8).first_day
    return Survey(round_on, tuple({c.area: c for c in province_cells(y, period)} for y in years))


def _yearly(key: str, asked: Selection, view: View) -> Answer:
    """The surveys of up to five years, without one whose August is still to come in the month asked for."""
    end = Month(asked.end.year - (asked.end.month < 8), 12)
    areas = (NATION, *ISLANDS, *area_codes(asked.basis))
    return answer_of(select(key, end + -59, end, areas=areas, basis=asked.basis, lang=view.lang), view)


def peers_of(area: str, found: Survey) -> tuple[Peer, ...]:
    """The peers of a province by the survey."""
    if not found.cells:
        return ()
    figures = {code: tuple(cells[code].value for cells in found.cells) for code in found.cells[0]}
    return peers(figures, area)


def standings_of(area: str, alike: Sequence[Peer], asked: Selection, view: View) -> tuple[Standing, ...]:
    """The standing of the province in each headline indicator."""
    return tuple(filter(None, (_standing(key, area, alike, asked, view) for key in HEADLINES)))


def _standing(key: str, area: str, alike: Sequence[Peer], asked: Selection, view: View) -> Standing | None:
    counted = amount_key(key)
    amounts = spread_of(counted, asked, view) if counted else None
    return standing(spread_of(key, asked, view), area, [peer.area for peer in alike], amounts)


def setting_of(area: str, found: Survey, asked: Selection) -> Claim:
    """How large the province is, or that no survey says so."""
    name = area_name(area, asked.basis)
    own = [cells[area] for cells in found.cells if cells[area].value is not None]
    if found.round_on is None or len(own) < len(PEER_VARIABLES):
        return NoSetting(name)
    return Setting(name, found.round_on, own[0], own[2], len(found.cells[0]))
