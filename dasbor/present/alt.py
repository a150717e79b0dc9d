"""What a screen reader is told about each figure: what it is, its extremes, and what has no figure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dasbor.catalogue.dimensions import DIMENSIONS
from dasbor.catalogue.geography import NATION
from dasbor.catalogue.words import charts as words
from dasbor.catalogue.words import ranks
from dasbor.present.breakdown_parts import parts
from dasbor.present.cells import alike, province_cells, ranked, reasons, reference_of, shown_period
from dasbor.present.claims import listed, reason_words
from dasbor.present.format import inside, period_words, value_with_unit, value_words
from dasbor.present.says import title
from dasbor.present.series import drawn_areas, series_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dasbor.catalogue.text import Text
    from dasbor.present.cells import Cell
    from dasbor.present.series import Series
    from dasbor.warehouse.answer import Answer


def alt_map(answer: Answer) -> str:
    """The map in words."""
    return _of_provinces(answer, words.ALT_MAP)


def alt_ranking(answer: Answer) -> str:
    """The ranking in words."""
    return _of_provinces(answer, words.ALT_RANKING)


def _of_provinces(answer: Answer, sentence: Text) -> str:
    lang = answer.selection.lang
    period = shown_period(answer)
    cells = province_cells(answer, period) if period else ()
    order = ranked(cells)
    counts = reasons(cells)
    hidden = words.ALT_HIDDEN.say(lang, hidden=reason_words(counts, lang)) if counts else ""
    what = title(answer, period)
    if not order:
        return words.ALT_MAP_EMPTY.say(lang, title=what, hidden=hidden)
    said = sentence.say(
        lang, title=what, count=len(order), top=_named(order[0]), bottom=_named(order[-1]), hidden=hidden
    )
    return said + _apart(order)


def _apart(order: list[Cell]) -> str:
    """How many provinces cannot be told apart from the highest, where that is uncertain at all."""
    first = reference_of(order, ())
    if first is None:
        return ""
    count = len(alike(order, first))
    return (ranks.ALT_APART_ONE if count == 1 else ranks.ALT_APART).say(first.lang, count=count)


def _named(cell: Cell) -> str:
    return words.ALT_PART.say(cell.lang, name=cell.name, value=cell.sentence)


def alt_trend(answer: Answer, selected: Iterable[str] = ()) -> str:
    """The trend in words: where each line starts and where it ends."""
    return alt_lines(answer, series_of(answer, drawn_areas(answer, selected)))


def alt_lines(answer: Answer, lines: Iterable[Series]) -> str:
    """Some lines of an answer in words."""
    series = "; ".join(_course(answer, line) for line in lines)
    return words.ALT_TREND.say(answer.selection.lang, title=title(answer), series=series)


def _course(answer: Answer, line: Series) -> str:
    lang, grain, unit = answer.selection.lang, answer.selection.grain, answer.indicator.unit
    if not line.known:
        return words.ALT_SERIES_EMPTY.say(lang, area=line.name)
    first, last = line.known[0], line.known[-1]
    return words.ALT_SERIES.say(
        lang,
        area=line.name,
        first=value_with_unit(line.values[first] or 0, unit, lang),
        first_period=period_words(line.periods[first], grain, lang),
        last=value_with_unit(line.values[last] or 0, unit, lang),
        last_period=period_words(line.periods[last], grain, lang),
    )


def alt_breakdown(answer: Answer, area: str = NATION) -> str:
    """The breakdown in words: the largest parts."""
    lang, by = answer.selection.lang, answer.selection.by
    period = shown_period(answer)
    found = parts(answer, period, area) if period else ()
    largest = sorted((p for p in found if p.value is not None), key=lambda p: -(p.value or 0))[:3]
    named = [
        words.ALT_PART.say(lang, name=", ".join(p.names), value=value_words(p.value or 0, answer.indicator.unit, lang))
        for p in largest
    ]
    names = [inside(DIMENSIONS[d].name.say(lang)) for d in by]
    what = title(answer, period)
    if len(by) == 2:
        return words.ALT_HEATMAP.say(lang, rows=names[0], columns=names[1], title=what, top=listed(named, lang))
    return words.ALT_BREAKDOWN.say(lang, dimension=names[0], title=what, parts=listed(named, lang))
