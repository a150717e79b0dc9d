"""Targets and their outlook as tables and sentences: of one area, and by province."""

from __future__ import annotations

from collections import Counter
from html import escape
from typing import TYPE_CHECKING, Final

from dasbor.catalogue.geography import area_name
from dasbor.catalogue.words import outlook as words
from dasbor.present.format import number, value_words
from dasbor.present.outlook import State
from dasbor.present.table import Column, Table

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dasbor.catalogue.geography import Basis
    from dasbor.catalogue.text import Lang
    from dasbor.present.outlook import Outlook

MARKS: Final[dict[State, str]] = {
    State.MET: "✓",
    State.ON_TRACK: "✓",
    State.AT_RISK: "!",
    State.OFF_TRACK: "✗",
    State.NOT_MET: "✗",
    State.UNKNOWN: "–",
}


def state_words(state: State, lang: Lang) -> str:
    """The state in words."""
    return words.STATES[state].say(lang)


def outlook_table(outlooks: Sequence[Outlook], caption: str, lang: Lang) -> Table:
    """A row a target of one area: target, achieved, percent, projection with its range, state; the rule below."""
    names = (words.TARGET, words.ACHIEVED, words.SHARE, words.PROJECTED, words.RANGE)
    columns = (
        Column(words.INDICATOR.say(lang)),
        *(Column(name.say(lang), is_number=True) for name in names),
        Column(words.STATE.say(lang)),
    )
    sources = "; ".join(dict.fromkeys(o.achievement.source for o in outlooks))
    notes = (words.RULE.say(lang), words.SOURCE.say(lang, sources=sources), *_gaps(outlooks, lang))
    return Table(caption, columns, tuple(_row(o, lang) for o in outlooks), notes, has_heading=True)


def _gaps(outlooks: Sequence[Outlook], lang: Lang) -> tuple[str, ...]:
    """Why some targets have no figure or no projection, and which are told by quarters."""
    unknown = [o for o in outlooks if o.state is State.UNKNOWN]
    is_without_sum = any(o.achievement.value is None for o in unknown)
    is_without_past = any(o.achievement.value is not None for o in unknown)
    found = ((is_without_sum, words.NO_SUM), (is_without_past, words.NO_PAST))
    said = tuple(text.say(lang) for is_so, text in found if is_so)
    names = dict.fromkeys(o.achievement.indicator.name.say(lang) for o in outlooks if o.is_by_quarter)
    return (*said, words.BY_QUARTER.say(lang, indicators=", ".join(names))) if names else said


def _row(o: Outlook, lang: Lang) -> tuple[str, ...]:
    a, none = o.achievement, words.NO_FIGURE.say(lang)

    def said(value: float | None) -> str:
        return none if value is None else value_words(value, a.indicator.unit, lang)

    share = none if a.share is None else f"{number(a.share, lang, 1)}%"
    span = none if o.low is None else words.SPAN.say(lang, low=said(o.low), high=said(o.high))
    state = f"{MARKS[o.state]} {state_words(o.state, lang)}"
    return (a.indicator.name.say(lang), said(a.target), said(a.value), share, said(o.projection), span, state)


def by_province_table(by_area: Mapping[str, Mapping[str, Outlook]], basis: Basis, lang: Lang) -> Table:
    """A row a province, a column an indicator: the projected percent of the target with its range and its mark.

    `by_area` holds the outlooks of each area by the key of their indicators.
    """
    keys = list(dict.fromkeys(key for of in by_area.values() for key in of))
    found = {key: o.achievement.indicator for of in by_area.values() for key, o in of.items()}
    columns = (
        Column(words.PROVINCE.say(lang)),
        *(Column(found[key].name.say(lang), is_number=True) for key in keys),
    )
    rows = tuple(
        (area_name(area, basis).say(lang), *(_cell(of.get(key), lang) for key in keys)) for area, of in by_area.items()
    )
    outlooks = [o for of in by_area.values() for o in of.values()]
    used = {o.state for o in outlooks}
    marks = "; ".join(f"{MARKS[state]} {state_words(state, lang)}" for state in State if state in used)
    notes = ((words.MARKS.say(lang, marks=marks),) if marks else ()) + _gaps(outlooks, lang)
    return Table(words.BY_PROVINCE.say(lang), columns, rows, notes, has_heading=True)


def _cell(o: Outlook | None, lang: Lang) -> str:
    if o is None:
        return ""
    mark, share = MARKS[o.state], o.achievement.share
    if o.projection is not None:
        projected, low, high = (number(o.percent(v) or 0, lang, 0) for v in (o.projection, o.low, o.high))
        return words.CELL.say(lang, mark=mark, projected=projected, low=low, high=high)
    if share is not None and o.state in {State.MET, State.NOT_MET}:
        return words.CELL_OVER.say(lang, mark=mark, share=number(share, lang, 0))
    return mark


def counts_html(nation: Sequence[Outlook], by_area: Mapping[str, Mapping[str, Outlook]], lang: Lang) -> str:
    """A sentence for each indicator that provinces have targets of: the state of the nation, and those of provinces."""
    items = "".join(f"<li>{said}</li>" for o in nation if (said := _counts(o, by_area, lang)))
    return f'<ul class="ds-states">{items}</ul>' if items else ""


def _counts(o: Outlook, by_area: Mapping[str, Mapping[str, Outlook]], lang: Lang) -> str:
    key = o.achievement.indicator.key
    states = Counter(of[key].state for of in by_area.values() if key in of)
    if not states:
        return ""
    counts = ", ".join(
        words.COUNT.say(lang, count=states[state], state=state_words(state, lang)) for state in State if states[state]
    )
    name = escape(o.achievement.indicator.name.say(lang))
    return words.COUNTS.say(lang, indicator=name, state=state_words(o.state, lang), counts=counts)
