"""A card: one headline number with its changes and its recent course, as HTML."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Final

from dasbor.catalogue.hubs import HUBS
from dasbor.catalogue.indicator import UNIT_NAMES
from dasbor.catalogue.status import STATUS_MARKS, STATUS_NAMES, Status
from dasbor.catalogue.words import overview as words
from dasbor.present.claims import nothing
from dasbor.present.definition import help_button
from dasbor.present.format import inside, period_short, period_words, value_words
from dasbor.present.headline import headline
from dasbor.present.spark import sparkline

if TYPE_CHECKING:
    from dasbor.catalogue.text import Lang
    from dasbor.present.change import Change
    from dasbor.present.headline import Headline
    from dasbor.present.theme import Palette
    from dasbor.warehouse.answer import Answer

PLACE: Final = "card"
"""The place of the definitions of cards, see `help_button`."""
_ARROWS = {1: "▲", -1: "▼", 0: "≈"}


def card_html(answer: Answer, colours: Palette, *, with_hub: bool = False) -> str:
    """The card of the nation's latest figure, in the colours of its hub; a sentence where there is none."""
    lang = answer.selection.lang
    top = headline(answer)
    hub = f'<p class="ds-hub">{escape(HUBS[answer.indicator.hub].name.say(lang))}</p>' if with_hub else ""
    about = help_button(answer.indicator, lang, PLACE)
    head = f'{hub}<div class="ds-titled"><h3>{escape(answer.indicator.name.say(lang))}</h3>{about}</div>'
    body = f"<p>{escape(nothing(answer) or '')}</p>" if top is None else _figures(top, answer, colours.accent)
    return f'<article class="ds-card" style="--card:{colours.accent}">{head}{body}</article>'


def _figures(top: Headline, answer: Answer, ink: str) -> str:
    lang, grain = answer.selection.lang, answer.selection.grain
    unit = top.indicator.unit
    status = "" if top.status is Status.FINAL else f" · {inside(STATUS_NAMES[top.status].say(lang))}"
    when = period_words(top.period, grain, lang) + status
    named = UNIT_NAMES[unit].say(lang)
    changes = "".join(f"<li>{_change(c, answer)}</li>" for c in (top.previous, top.year_ago) if c is not None)
    return (
        f'<p class="ds-value">{value_words(top.value, unit, lang)}{STATUS_MARKS[top.status]}</p>'
        f'<p class="ds-unit">{escape(named)}<br>{escape(when)}</p>'
        f"<ul>{changes or f'<li>{words.NO_COMPARISON.say(lang)}</li>'}</ul>{sparkline(top.recent, ink)}"
    )


def _change(change: Change, answer: Answer) -> str:
    """`▲ +3,2% vs Agu 2025`, the arrow hidden from screen readers, which read the sign."""
    lang: Lang = answer.selection.lang
    since = words.VERSUS_PREVIOUS.say(lang, period=period_short(change.since, answer.selection.grain, lang))
    arrow = _ARROWS[0 if change.is_noise else change.direction]
    size = change.size(lang, sign=True)
    return f'<span aria-hidden="true">{arrow}</span> <b>{size}</b> {since}'
