"""The only way to a number: a Selection in, an Answer out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from dasbor.catalogue.caveats import CAVEATS
from dasbor.catalogue.cubes import Protection
from dasbor.catalogue.registry import INDICATORS
from dasbor.catalogue.sources import SOURCES
from dasbor.catalogue.status import Status
from dasbor.warehouse.answer import Answer
from dasbor.warehouse.areas import areas_asked
from dasbor.warehouse.asker import PUBLIC, Asker
from dasbor.warehouse.cells import answer_cells
from dasbor.warehouse.compile import compile_selection
from dasbor.warehouse.grid import Grid
from dasbor.warehouse.releases import open_release

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from dasbor.catalogue.indicator import Indicator
    from dasbor.catalogue.text import Text
    from dasbor.warehouse.cells import Cells
    from dasbor.warehouse.release import Release
    from dasbor.warehouse.selection import Selection

MOST_ROWS: Final = 50_000
"""Rows of a piece of an answer that is taken in pieces."""


def ask(selection: Selection, asker: Asker = PUBLIC, home: Path | None = None) -> Answer:
    """Answer a selection from the release it names, or from the one in force.

    Raises Refusal when no release can answer.
    """
    return answer(selection, open_release(selection.release, asker, home))


def answer(selection: Selection, release: Release) -> Answer:
    """Answer a selection from an open release."""
    indicator = INDICATORS[selection.indicator]
    query = compile_selection(selection)
    cells = answer_cells(selection, query.scans, release.query(query.sql, query.params), release)
    feeds = dict.fromkeys(ref.cube.feed for ref in indicator.refs)
    return Answer(
        selection=selection,
        indicator=indicator,
        rows=cells.rows,
        release=release.info,
        sources=tuple(SOURCES[feed] for feed in feeds),
        caveats=_caveats(indicator, cells, release),
        is_exact=release.is_exact,
    )


def _caveats(indicator: Indicator, cells: Cells, release: Release) -> tuple[Text, ...]:
    keys = ["synthetic"] if release.info.is_synthetic else []
    keys += indicator.caveats
    if cells.is_partly_reported:
        keys.append("partly_reported")
    if (cells.rows["status"] == str(Status.NOT_ON_BASIS)).any():
        keys.append("papua_unplaced")
    told = tuple(CAVEATS[key] for key in dict.fromkeys(keys))
    is_noisy = any(ref.measure.protection is Protection.PEOPLE for ref in indicator.refs)
    stated = release.info.protection if is_noisy and not release.is_exact else None
    return (*told, stated.says()) if stated else told


def answer_parts(selection: Selection, release: Release) -> Iterator[Answer]:
    """The same answer in pieces by area, each with the whole selection: any question in bounded memory."""
    indicator = INDICATORS[selection.indicator]
    areas = areas_asked(selection, indicator)
    size = max(1, MOST_ROWS // Grid.of(selection, indicator).block)
    for i in range(0, len(areas), size):
        part = answer(replace(selection, areas=areas[i : i + size]), release)
        yield replace(part, selection=selection)
