"""Claims about the provinces: who is highest and lowest and who cannot be told apart, and who has no figure."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from dasbor.catalogue.geography import area_name
from dasbor.catalogue.words import claims as words
from dasbor.present.cells import alike, reference_of
from dasbor.present.format import value_words
from dasbor.present.listing import listed, reason_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dasbor.catalogue.geography import Basis
    from dasbor.catalogue.indicator import Unit
    from dasbor.catalogue.status import Status
    from dasbor.catalogue.text import Lang, Text
    from dasbor.present.cells import Cell


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
class WithoutFigure:
    """How many provinces have no figure, and why."""

    counts: tuple[tuple[Status, int], ...]
    total: int

    def says(self, lang: Lang) -> str:
        """Say for instance `5 dari 38 provinsi tanpa angka: 4 data dirahasiakan, 1 data tidak dilaporkan`."""
        count = sum(n for _, n in self.counts)
        return words.WITHOUT_FIGURE.say(lang, count=count, total=self.total, reasons=reason_words(self.counts, lang))


def extremes(order: list[Cell], basis: Basis, named: int) -> list[Extremes | Indistinct]:
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
