"""Sentences that are true: typed claims, each computed from an Answer and rendered in either language.

A claim says `<strong>` around what matters and holds no other markup; names and numbers are escaped when it speaks.
"""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, Final, Protocol

from dasbor.catalogue.geography import NATION, area_name
from dasbor.catalogue.period import Month, period_name
from dasbor.catalogue.status import STATUS_NAMES, Status
from dasbor.catalogue.words import claims as words
from dasbor.present.achievement import MONTHS
from dasbor.present.cells import (
    alike,
    area_cells,
    is_unfinished,
    province_cells,
    ranked,
    reasons,
    reference_of,
    shown_period,
)
from dasbor.present.format import inside, number, period_words, value_with_unit, value_words
from dasbor.present.headline import Headline, headline

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from dasbor.catalogue.geography import Basis
    from dasbor.catalogue.indicator import Unit
    from dasbor.catalogue.period import Grain
    from dasbor.catalogue.text import Lang, Text
    from dasbor.present.achievement import Achievement
    from dasbor.present.cells import Cell
    from dasbor.warehouse.answer import Answer

MOST: Final = 5
"""Sentences that open a page."""


class Claim(Protocol):
    """Something the data show."""

    def says(self, lang: Lang) -> str:
        """The claim as one sentence, safe to set as HTML."""


@dataclass(frozen=True, slots=True)
class Level:
    """What the figure of an area is."""

    headline: Headline
    area: Text
    grain: Grain
    is_unfinished: bool = False

    def says(self, lang: Lang) -> str:
        """Say for instance `Lowongan di Indonesia pada September 2025: 9.524 lowongan (angka sementara)`."""
        unit = self.headline.indicator.unit
        return words.LEVEL.say(
            lang,
            indicator=escape(self.headline.indicator.name.say(lang)),
            area=escape(self.area.say(lang)),
            period=period_words(self.headline.period, self.grain, lang),
            value=value_with_unit(self.headline.value, unit, lang),
            note=self._note(lang),
        )

    def _note(self, lang: Lang) -> str:
        if self.is_unfinished:
            return words.UNFINISHED.say(lang)
        return words.PROVISIONAL.say(lang) if self.headline.status is Status.PROVISIONAL else ""


@dataclass(frozen=True, slots=True)
class NoLevel:
    """That the area a reader asked for has no figure, and why."""

    indicator: Text
    area: Text
    period: date
    grain: Grain
    status: Status

    def says(self, lang: Lang) -> str:
        """Say for instance `Penempatan di Papua pada September 2025 tidak memiliki angka: data dirahasiakan`."""
        return words.NO_LEVEL.say(
            lang,
            indicator=escape(self.indicator.say(lang)),
            area=escape(self.area.say(lang)),
            period=period_words(self.period, self.grain, lang),
            status=inside(STATUS_NAMES[self.status].say(lang)),
        )


@dataclass(frozen=True, slots=True)
class Course:
    """What became of the figure since the period before and since a year before."""

    headline: Headline
    grain: Grain

    def says(self, lang: Lang) -> str:
        """Say for instance `Angka ini naik 3,2% dibandingkan Agustus 2025`."""
        known = [c for c in (self.headline.previous, self.headline.year_ago) if c is not None]
        phrases = [c.phrase(self.grain, lang) for c in known]
        if len(phrases) == 1:
            return words.ONE_CHANGE.say(lang, first=phrases[0])
        return words.TWO_CHANGES.say(lang, first=phrases[0], second=phrases[1])


@dataclass(frozen=True, slots=True)
class Extremes:
    """Which provinces have the highest figures (`highest`) or the lowest."""

    entries: tuple[tuple[Text, float], ...]
    unit: Unit
    highest: bool
    ties: int = 0
    """How many provinces share the lowest figure, when they are more than are named."""
    alike: int | None = None
    """How many others cannot be told apart from the first; None where figures are compared as facts."""

    def says(self, lang: Lang) -> str:
        """Say for instance `Tertinggi di Jawa Barat (1.234), Jawa Timur (987), dan Banten (654)`."""
        if self.ties:
            value = value_words(self.entries[0][1], self.unit, lang)
            return words.TIED_LOWEST.say(lang, value=value, count=self.ties)
        named = [
            words.AREA_VALUE.say(lang, area=escape(name.say(lang)), value=value_words(value, self.unit, lang))
            for name, value in self.entries
        ]
        plain, alone, pair, among = _HIGHEST if self.highest else _LOWEST
        areas, first = listed(named, lang), escape(self.entries[0][0].say(lang))
        if self.alike is None or (self.alike == 0 and len(named) == 1):
            return plain.say(lang, areas=areas)
        if self.alike == 0:
            return alone.say(lang, first=named[0], others=listed(named[1:], lang))
        return (pair if self.alike == 1 else among).say(lang, areas=areas, count=self.alike, area=first)


_HIGHEST = (words.LEADERS, words.LEADERS_ALONE, words.LEADERS_PAIR, words.LEADERS_AMONG)
_LOWEST = (words.LAGGARDS, words.LAGGARDS_ALONE, words.LAGGARDS_PAIR, words.LAGGARDS_AMONG)


@dataclass(frozen=True, slots=True)
class Indistinct:
    """That no province can be told apart from any other."""

    count: int

    def says(self, lang: Lang) -> str:
        """Say that the differences are within the uncertainty."""
        return words.INDISTINCT.say(lang, count=self.count)


@dataclass(frozen=True, slots=True)
class AgainstTarget:
    """How the figure stands against the target of its year."""

    achievement: Achievement

    def says(self, lang: Lang) -> str:
        """Say for instance `Sampai Oktober 2025, tercapai 8.500 (70,8%) dari target 12.000 untuk tahun 2025, ...`."""
        a = self.achievement
        unit, verdict = a.indicator.unit, str(a.verdict)
        facts = {
            "month": period_name(Month(a.year, a.months), "month", lang),
            "value": value_with_unit(a.value or 0, unit, lang),
            "target": value_words(a.target, unit, lang),
            "year": a.year,
        }
        if not a.is_flow or a.months == MONTHS:
            return words.TARGET_LEVEL.say(lang, verdict=words.VERDICTS[verdict].say(lang), **facts)
        share, due = (f"{number(part, lang, 1)}%" for part in (a.share or 0, a.due / a.target * 100))
        return words.TARGET_PACE.say(lang, share=share, verdict=words.PACES[verdict].say(lang, due=due), **facts)


@dataclass(frozen=True, slots=True)
class WithoutFigure:
    """How many provinces have no figure, and why."""

    counts: tuple[tuple[Status, int], ...]
    total: int

    def says(self, lang: Lang) -> str:
        """Say for instance `5 dari 38 provinsi tanpa angka: 4 data dirahasiakan, 1 data tidak dilaporkan`."""
        count = sum(n for _, n in self.counts)
        return words.WITHOUT_FIGURE.say(lang, count=count, total=self.total, reasons=reason_words(self.counts, lang))


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
    claims += _extremes(ranked(cells), answer.selection.basis, named)
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


def _extremes(order: list[Cell], basis: Basis, named: int) -> list[Claim]:
    """The highest and the lowest, where the provinces are enough and can be told apart."""
    if len(order) < 2 * named:
        return []
    if all(c.place is not None and (c.place.best, c.place.worst) == (1, len(order)) for c in order):
        return [Indistinct(len(order))]
    lowest = order[: -named - 1 : -1]
    highest = [c for c in order[:named] if c.value != lowest[0].value]
    ties = sum(c.value == lowest[0].value for c in order)

    def entries(cells: Sequence[Cell]) -> tuple[tuple[Text, float], ...]:
        return tuple((area_name(c.area, basis), c.value or 0) for c in cells)

    unit = order[0].unit
    leading = [Extremes(entries(highest), unit, highest=True, alike=_alike(order, highest[0]))] if highest else []
    return [
        *leading,
        Extremes(
            entries(lowest), unit, highest=False, ties=ties if ties > named else 0, alike=_alike(order, lowest[0])
        ),
    ]


def _alike(order: list[Cell], first: Cell) -> int | None:
    """How many others cannot be told apart from a province; None among facts."""
    return None if reference_of(order, ()) is None else len(alike(order, first))


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


def reason_words(counts: Sequence[tuple[Status, int]], lang: Lang) -> str:
    """`4 data dirahasiakan, 1 data tidak dilaporkan`."""
    return ", ".join(
        words.REASON.say(lang, count=count, status=inside(STATUS_NAMES[status].say(lang))) for status, count in counts
    )


def listed(items: Sequence[str], lang: Lang) -> str:
    """`A`, `A dan B`, `A, B, dan C`."""
    if len(items) < 2:
        return "".join(items)
    if len(items) == 2:
        return words.AND.say(lang, first=items[0], last=items[1])
    return words.LIST_AND.say(lang, first=", ".join(items[:-1]), last=items[-1])
