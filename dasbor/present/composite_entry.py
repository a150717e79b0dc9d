"""The entry of the index in the dictionary: meaning, method, goal-posts with their reasons, sources."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from dasbor.catalogue import composite
from dasbor.catalogue.registry import INDICATORS
from dasbor.catalogue.words import adoption as words
from dasbor.present.composite_html import goal_posts
from dasbor.present.format import inside
from dasbor.present.table import Column, Table

if TYPE_CHECKING:
    from dasbor.catalogue.text import Lang


def composite_entry(lang: Lang) -> str:
    """The entry with its anchor."""
    name = escape(composite.NAME.say(lang))
    pairs = (
        (words.HOW, composite.METHOD),
        (words.HOW_SURE, composite.CERTAINTY),
        (words.WHAT_NOT, composite.LEFT_OUT),
    )
    said = "".join(
        f'<dt class="ds-wide">{escape(term.say(lang))}</dt><dd class="ds-wide">{escape(text.say(lang))}</dd>'
        for term, text in pairs
    )
    sources = "".join(f"<li>{escape(source)}</li>" for source in composite.SOURCES)
    return (
        f'<article class="ds-entry ds-composite" id="{composite.KEY}"><h3>{name}</h3>'
        f'<p class="ds-meaning">{escape(words.ABOUT.say(lang))}</p>'
        f'<dl class="ds-defs">{said}<dt class="ds-wide">{escape(words.LITERATURE.say(lang))}</dt>'
        f'<dd class="ds-wide"><ul>{sources}</ul></dd></dl>{_components(lang).to_html()}</article>'
    )


def _components(lang: Lang) -> Table:
    columns = (
        Column(words.COMPONENT.say(lang)),
        Column(words.INDICATOR.say(lang)),
        Column(words.LOW.say(lang), is_number=True),
        Column(words.HIGH.say(lang), is_number=True),
        Column(words.REASON.say(lang), is_long=True),
    )
    rows = tuple(
        (
            one.name.say(lang),
            INDICATORS[one.indicator].name.say(lang),
            *goal_posts(i, lang),
            inside(one.reason.say(lang)),
        )
        for i, one in enumerate(composite.COMPONENTS)
    )
    return Table(composite.NAME.say(lang), columns, rows, has_heading=True)
