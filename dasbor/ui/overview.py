"""The parts of the overview: one card a hub, and the strongest movers."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Final

import streamlit as st

from dasbor.catalogue.words import overview as words
from dasbor.present.format import period_words, value_words
from dasbor.present.movers import Mover, movers
from dasbor.ui.figures import section

if TYPE_CHECKING:
    from dasbor.catalogue.text import Text
    from dasbor.ui.view import View
    from dasbor.warehouse.answer import Answer

CARDS: Final = ("vacancy_postings", "training_completions", "certificates_issued", "businesses_started", "active_users")
"""The headline of each hub and of SIAPkerja."""


def movers_part(answer: Answer, view: View) -> None:
    """The provinces that rose and fell most against the same period a year before."""
    lang, grain = view.lang, answer.selection.grain
    found = movers(answer)
    if found is None:
        return
    sentence = words.MOVERS_LEDE_RATE if answer.indicator.is_ratio else words.MOVERS_LEDE
    section(
        words.MOVERS.say(lang),
        sentence.say(
            lang,
            indicator=answer.indicator.name.say(lang),
            since=period_words(found.since, grain, lang),
            period=period_words(found.period, grain, lang),
        ),
    )
    if not found.rising and not found.falling:
        st.html(f'<p class="ds-note">{words.NO_MOVERS.say(lang)}</p>')
        return
    left, right = st.columns(2, gap="large")
    with left:
        _list(words.RISING, found.rising, view)
    with right:
        _list(words.FALLING, found.falling, view)


def _list(heading: Text, listed: tuple[Mover, ...], view: View) -> None:
    section(heading.say(view.lang), is_plain=True, level=3)
    items = "".join(f"<li>{_item(mover, view)}</li>" for mover in listed)
    st.html(f'<ul class="ds-movers">{items}</ul>' if items else f'<p class="ds-note">{words.NONE.say(view.lang)}</p>')


def _item(mover: Mover, view: View) -> str:
    lang, unit = view.lang, mover.cell.unit
    old, new = (value_words(v, unit, lang) for v in (mover.change.old, mover.change.new))
    return (
        f"<span>{escape(mover.cell.name)}</span><b>{mover.change.size(lang, sign=True)}</b>"
        f"<small>{words.FROM_TO.say(lang, old=old, new=new)}</small>"
    )
