"""The sentences that open a comparison: who has the highest figure and who the lowest, and what a year has changed."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, Final

from dasbor.catalogue.geography import ISLANDS, NATION
from dasbor.catalogue.words import claims as claim_words
from dasbor.catalogue.words import compare as words
from dasbor.present.chance import differs
from dasbor.present.change import CONFIDENCE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dasbor.catalogue.indicator import Indicator
    from dasbor.catalogue.text import Lang
    from dasbor.present.cells import Cell
    from dasbor.present.claims import Claim
    from dasbor.present.compare_table import Row

NAMED: Final = 4
"""Indicators that a sentence is made of."""


@dataclass(frozen=True, slots=True)
class Contrast:
    """The highest and the lowest of the areas in one indicator, and whether more than chance and noise parts them."""

    indicator: Indicator
    highest: Cell
    lowest: Cell
    is_clear: bool

    def says(self, lang: Lang) -> str:
        """Say for instance `Tingkat kompeten tertinggi di Bali (91,0%) dan terendah di Papua (85,2%)`."""
        sentence = words.CONTRAST if self.is_clear else words.ALIKE
        high, low = (_named(cell, lang) for cell in (self.highest, self.lowest))
        return sentence.say(lang, indicator=escape(self.indicator.name.say(lang)), high=high, low=low)


@dataclass(frozen=True, slots=True)
class Turns:
    """How many of the figures that have a good direction improved and worsened since a year before."""

    better: int
    worse: int
    total: int

    def says(self, lang: Lang) -> str:
        """Say for instance `Dalam setahun, dari 16 angka 4 membaik, 2 memburuk, dan 10 relatif stabil`."""
        stable = self.total - self.better - self.worse
        return words.TURNS.say(lang, total=self.total, better=self.better, worse=self.worse, stable=stable)


def contrasts(rows: Sequence[Row]) -> tuple[Claim, ...]:
    """The claims of a comparison, in the order of its indicators; empty when no two areas have a figure."""
    return (*tuple(_contrasts(rows))[:NAMED], *_turns(rows))


def _contrasts(rows: Sequence[Row]) -> Iterator[Claim]:
    for row in rows:
        order = sorted(_comparable(row), key=lambda c: -(c.value or 0))
        if len(order) < 2 or order[0].reading is None or order[-1].reading is None:
            continue
        is_clear = differs(row.indicator, order[-1].reading, order[0].reading, CONFIDENCE)
        yield Contrast(row.indicator, order[0], order[-1], is_clear)


def _comparable(row: Row) -> list[Cell]:
    """The cells with a figure; of what grows with size only areas of one kind: provinces, else island groups."""
    known = [c for c in row.cells if c.value is not None]
    if row.indicator.is_ratio:
        return known
    provinces = [c for c in known if c.area != NATION and c.area not in ISLANDS]
    return provinces if len(provinces) > 1 else [c for c in known if c.area in ISLANDS]


def _turns(rows: Sequence[Row]) -> Iterator[Claim]:
    changes = [change for row in rows if row.indicator.better for change in row.changes if change is not None]
    if changes:
        turns = [0 if c.is_noise else c.direction * c.indicator.better for c in changes]
        yield Turns(turns.count(1), turns.count(-1), len(turns))


def _named(cell: Cell, lang: Lang) -> str:
    return claim_words.AREA_VALUE.say(lang, area=escape(cell.name), value=cell.words)
