"""Claims about one area: what its figure is, what became of it, and how it stands against its target."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from dasbor.catalogue.period import Month, period_name
from dasbor.catalogue.status import STATUS_NAMES, Status
from dasbor.catalogue.words import claims as words
from dasbor.present.achievement import MONTHS
from dasbor.present.format import inside, number, period_words, value_with_unit, value_words

if TYPE_CHECKING:
    from datetime import date

    from dasbor.catalogue.period import Grain
    from dasbor.catalogue.text import Lang, Text
    from dasbor.present.achievement import Achievement
    from dasbor.present.headline import Headline


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
