"""The trend of a page in its forms: over time, the same months of other years, and the moving year."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

import streamlit as st

from dasbor.catalogue.words import charts as words
from dasbor.present import alt, table
from dasbor.present.moving import MONTHS, has_moving_year, moving_title, moving_year
from dasbor.present.season import alt_season, first_month, season, season_drawing, season_table
from dasbor.present.series import drawn_areas
from dasbor.present.trend import trend
from dasbor.ui import address
from dasbor.ui.asking import answer_of, focus
from dasbor.ui.beside import beside_of
from dasbor.ui.explained import explained
from dasbor.ui.figures import chart, table_below
from dasbor.ui.kept import kept

if TYPE_CHECKING:
    from collections.abc import Callable

    from dasbor.ui.view import View
    from dasbor.warehouse.answer import Answer
    from dasbor.warehouse.selection import Selection

_WIDGET: Final = "trend_form"


def trend_forms(answer: Answer, asked: Selection, view: View) -> None:
    """The course of the chosen areas, of the nation when none is chosen, in the form that the address names."""
    forms = _forms(answer)
    form = address.params().get(address.FORM, "")
    form = form if form in forms else forms[0]
    if len(forms) > 1:
        _choice(forms, form, view)
    _SHOWN[form](answer, asked, view)


def _forms(answer: Answer) -> list[str]:
    """The forms that an answer can take: the season and the moving year are of months."""
    if answer.selection.grain != "month":
        return ["series"]
    return ["series", "season", *(["moving"] if has_moving_year(answer.indicator) else [])]


def _choice(forms: list[str], form: str, view: View) -> None:
    key = f"{_WIDGET}_{view.lang}"
    if st.session_state.get(key) != form:
        st.session_state[key] = form
    st.segmented_control(
        words.FORM.say(view.lang),
        forms,
        format_func=lambda one: words.FORMS[one].say(view.lang),
        key=key,
        required=True,
        wrap=True,
        label_visibility="collapsed",
        on_change=lambda: address.put(address.FORM, st.session_state[key]),
    )


def _series(answer: Answer, asked: Selection, view: View) -> None:
    marks = beside_of(answer, drawn_areas(answer, asked.areas), view)
    drawing = kept(trend, answer, selected=asked.areas, marks=marks)
    if drawing is not None:
        chart(drawing, key="trend", alt=kept(alt.alt_trend, answer, asked.areas))
        table_below(explained(kept(table.trend_table, answer, asked.areas), answer, "trend"), answer)


def _season(answer: Answer, asked: Selection, view: View) -> None:
    area = focus(asked)
    years = replace(answer.selection, start=first_month(asked.end), areas=(area,))
    all_years = answer_of(years, view)
    found = season(all_years, area)
    if found is None:
        _series(answer, asked, view)
        return
    chart(season_drawing(found), key="season", alt=alt_season(found))
    table_below(explained(season_table(found), answer, "trend"), all_years)


def _moving(answer: Answer, asked: Selection, view: View) -> None:
    areas = drawn_areas(answer, asked.areas)
    longer = answer_of(replace(answer.selection, start=answer.selection.start + (1 - MONTHS), areas=areas), view)
    moved = moving_year(longer, areas)
    marks = beside_of(moved, areas, view, is_moving_year=True)
    said = moving_title(moved)
    drawing = trend(moved, selected=areas, marks=marks, said=said)
    if drawing is not None:
        chart(drawing, key="moving", alt=f"{said}. {alt.alt_trend(moved, areas)}")
        table_below(explained(replace(table.trend_table(moved, areas), caption=said), moved, "trend"), longer)


_SHOWN: Final[dict[str, Callable[[Answer, Selection, View], None]]] = {
    "series": _series,
    "season": _season,
    "moving": _moving,
}
