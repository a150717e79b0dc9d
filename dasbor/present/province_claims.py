"""The sentences that open the page of a province: typed claims, each computed from its standings and targets."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from dasbor.catalogue.words import province as words
from dasbor.present.claims import listed
from dasbor.present.format import inside, period_words, value_with_unit, value_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from dasbor.catalogue.text import Lang, Text
    from dasbor.present.achievement import Achievement
    from dasbor.present.cells import Cell
    from dasbor.present.claims import Claim
    from dasbor.present.standing import Standing
    from dasbor.present.strengths import Verdict

NAMED: int = 3
"""Strengths, and gaps, that a sentence names."""


@dataclass(frozen=True, slots=True)
class Setting:
    """How large the labour force of the province is, and how many of it are unemployed, by the latest survey."""

    area: Text
    round_on: date
    force: Cell
    unemployment: Cell
    provinces: int

    def says(self, lang: Lang) -> str:
        """Say for instance `Bali memiliki angkatan kerja 2.742.720 orang (Agustus 2025), terbesar ke-17 ...`."""
        return words.SETTING.say(
            lang,
            area=escape(self.area.say(lang)),
            force=value_with_unit(self.force.value or 0, self.force.unit, lang),
            round=period_words(self.round_on, "month", lang),
            rank=self.force.rank,
            count=self.provinces,
            rate=self.unemployment.sentence,
        )


@dataclass(frozen=True, slots=True)
class NoSetting:
    """That no survey tells of the province."""

    area: Text

    def says(self, lang: Lang) -> str:
        """Say that the release holds no labour force for it."""
        return words.NO_SETTING.say(lang, area=escape(self.area.say(lang)))


@dataclass(frozen=True, slots=True)
class Notable:
    """The strengths of the province, or its gaps."""

    standings: tuple[Standing, ...]
    is_strength: bool

    def says(self, lang: Lang) -> str:
        """Say for instance `Menonjol pada tingkat kelulusan pelatihan (96,1%; peringkat 3 dari 38)`."""
        items = [_item(s, lang) for s in self.standings]
        return (words.STRONG if self.is_strength else words.WEAK).say(lang, items=listed(items, lang))


@dataclass(frozen=True, slots=True)
class NothingNotable:
    """That no indicator stands out, of those that could be judged."""

    judged: int

    def says(self, lang: Lang) -> str:
        """Say so."""
        return words.NEITHER.say(lang)


@dataclass(frozen=True, slots=True)
class YearCourse:
    """How many headline indicators improved and worsened since a year before."""

    better: int
    worse: int
    total: int

    def says(self, lang: Lang) -> str:
        """Say for instance `dari 17 indikator pokok 9 membaik, 3 memburuk, dan 5 relatif stabil`."""
        stable = self.total - self.better - self.worse
        return words.YEAR.say(lang, total=self.total, better=self.better, worse=self.worse, stable=stable)


@dataclass(frozen=True, slots=True)
class Pace:
    """How many targets of the year are where they should be by now."""

    year: int
    reached: int
    total: int
    is_over: bool

    def says(self, lang: Lang) -> str:
        """Say for instance `Terhadap target 2026, 2 dari 4 sudah pada laju yang diperlukan`."""
        sentence = words.PACE_OVER if self.is_over else words.PACE
        return sentence.say(lang, year=self.year, reached=self.reached, total=self.total)


def notable(verdict: Verdict) -> Iterator[Claim]:
    """What stands out and what lags; that nothing does, when figures were judged at all."""
    if verdict.strengths:
        yield Notable(verdict.strengths[:NAMED], is_strength=True)
    if verdict.gaps:
        yield Notable(verdict.gaps[:NAMED], is_strength=False)
    if verdict.judged and not verdict.strengths and not verdict.gaps:
        yield NothingNotable(verdict.judged)


def year_course(standings: Iterable[Standing]) -> Iterator[Claim]:
    """What became of the indicators that have a good direction and a figure of a year before."""
    changes = [s.change for s in standings if s.change is not None and s.indicator.better]
    if changes:
        turns = [0 if c.is_noise else c.direction * c.indicator.better for c in changes]
        yield YearCourse(turns.count(1), turns.count(-1), len(turns))


def pace(achievements: Sequence[Achievement]) -> Iterator[Claim]:
    """How the targets go that can be compared with a figure."""
    known = [a.is_reached for a in achievements if a.is_reached is not None]
    if known:
        first = achievements[0]
        yield Pace(first.year, sum(known), len(known), is_over=first.months == 12)


def _item(s: Standing, lang: Lang) -> str:
    value = value_words(s.value or 0, s.indicator.unit, lang)
    return words.ITEM.say(
        lang,
        indicator=escape(inside(s.indicator.name.say(lang))),
        value=value,
        rank=s.cell.rank_words,
        count=s.ranked,
    )
