"""The dictionary: every indicator as an entry with an anchor, searchable, and the statuses with their marks."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from dasbor.catalogue.hubs import HUBS
from dasbor.catalogue.registry import INDICATORS
from dasbor.catalogue.status import STATUS_MARKS, STATUS_NAMES, Status
from dasbor.catalogue.words import dictionary as words
from dasbor.present.definition import caveats_of, definition_html
from dasbor.present.table import Column, Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dasbor.catalogue.indicator import Indicator
    from dasbor.catalogue.text import Lang


def found(search: str) -> tuple[Indicator, ...]:
    """The indicators in which every word of the search occurs, in either language, in the order of the dictionary."""
    wanted = search.casefold().split()
    return tuple(i for i in INDICATORS.values() if all(word in _searched(i) for word in wanted))


def _searched(indicator: Indicator) -> str:
    hub = HUBS[indicator.hub].name
    texts = (indicator.name.id, indicator.name.en, indicator.meaning.id, indicator.meaning.en, hub.id, indicator.key)
    return " ".join(texts).casefold()


def entries_html(indicators: Sequence[Indicator], lang: Lang, last_months: dict[str, str]) -> str:
    """The entries of some indicators, one below the other."""
    return "".join(_entry(indicator, lang, last_months) for indicator in indicators)


def _entry(indicator: Indicator, lang: Lang, last_months: dict[str, str]) -> str:
    key = escape(indicator.key)
    name = escape(indicator.name.say(lang))
    link = words.LINK.say(lang, indicator=name)
    return (
        f'<article class="ds-entry" id="{key}"><h3>{name}<a href="#{key}" aria-label="{link}">#</a></h3>'
        f"{definition_html(indicator, lang, last_months, caveats_of(indicator))}"
        f'<p class="ds-note">{words.KEY.say(lang)}: <code>{key}</code></p></article>'
    )


def hubs_of(indicators: Iterable[Indicator]) -> list[str]:
    """The hubs of some indicators, each once, in order."""
    return list(dict.fromkeys(i.hub for i in indicators))


def statuses_table(lang: Lang) -> Table:
    """Every status a cell can have, with its mark."""
    rows = tuple((STATUS_NAMES[s].say(lang), STATUS_MARKS[s] or words.NO_MARK.say(lang)) for s in reversed(Status))
    return Table(
        words.STATUSES.say(lang), (Column(words.STATUS.say(lang)), Column(words.MARK.say(lang))), rows, has_heading=True
    )
