"""Sentences that are true: typed claims, each computed from an Answer and rendered in either language.

A claim says `<strong>` around what matters and holds no other markup; names and numbers are escaped when it speaks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

from dasbor.catalogue.geography import NATION, area_name
from dasbor.catalogue.status import Status
from dasbor.catalogue.words import claims as words
from dasbor.present.cells import area_cells, is_unfinished, province_cells, ranked, reasons, shown_period
from dasbor.present.claims_level import AgainstTarget, Course, Level, NoLevel
from dasbor.present.claims_ranked import WithoutFigure, extremes
from dasbor.present.headline import headline
from dasbor.present.listing import listed, reason_words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from dasbor.catalogue.text import Lang
    from dasbor.present.achievement import Achievement
    from dasbor.warehouse.answer import Answer

__all__ = ["Claim", "listed", "nothing", "opening", "reason_words"]

MOST: Final = 5
"""Sentences that open a page."""


class Claim(Protocol):
    """Something the data show."""

    def says(self, lang: Lang) -> str:
        """The claim as one sentence, safe to set as HTML."""


def opening(
    answer: Answer, area: str = NATION, *, target: Achievement | None = None, named: int = 3
) -> tuple[Claim, ...]:
    """Two to five claims that open a page about the answer; empty when the answer has no figure at all.

    `target` is what became of the target of the area in the year; a target without a figure says nothing. Where there
    is more to say than five sentences, how many provinces have no figure is left to the ranking.
    """
    period = shown_period(answer)
    if period is None:
        return ()
    cells = province_cells(answer, period)
    claims: list[Claim] = [*_level(answer, area, period)]
    if target is not None and target.value is not None and target.target > 0:
        claims.append(AgainstTarget(target))
    claims += extremes(ranked(cells), answer.selection.basis, named)
    counts = tuple(reasons(cells))
    if counts:
        claims.append(WithoutFigure(counts, len(cells)))
    return tuple(claims[:MOST])


def _level(answer: Answer, area: str, period: date) -> Iterator[Claim]:
    """The figure of the area and its course, or that it has none."""
    selection = answer.selection
    name = area_name(area, selection.basis)
    top = headline(answer, area)
    if top is not None:
        yield Level(top, name, selection.grain, is_unfinished(answer, top.period))
        if top.previous or top.year_ago:
            yield Course(top, selection.grain)
        return
    for cell in area_cells(answer, (area,), period):
        yield NoLevel(answer.indicator.name, name, period, selection.grain, cell.status)


def nothing(answer: Answer) -> str | None:
    """The sentence for an answer without a single figure, with the reasons; None when there is a figure."""
    if answer.rows.get_column("value").null_count() < answer.rows.height:
        return None
    lang = answer.selection.lang
    if answer.rows.height == 0:
        return words.NOTHING_ROWS.say(lang)
    counts = answer.rows.get_column("status").value_counts(sort=True)
    pairs = [(Status(status), count) for status, count in counts.iter_rows()]
    return words.NOTHING.say(lang, reasons=reason_words(pairs, lang))
