"""The parts that pages are composed of: sentences, map with tiles, ranking, trend, breakdown, table, notes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import streamlit as st

from dasbor.catalogue.geography import NATION, area_codes
from dasbor.catalogue.words import charts, claims, notes
from dasbor.catalogue.words import table as words
from dasbor.present import alt, table
from dasbor.present.breakdown import breakdown
from dasbor.present.cells import shown_period
from dasbor.present.claims import nothing, opening
from dasbor.present.definition import definition_html
from dasbor.present.map import province_map
from dasbor.present.map_sheet import map_drawing
from dasbor.present.ranking import ranking
from dasbor.ui.asking import answer_of, chosen_provinces, focus, of_one_period
from dasbor.ui.explained import about, explained
from dasbor.ui.figures import chart, section, table_below
from dasbor.ui.kept import kept
from dasbor.ui.notices import notice
from dasbor.ui.provinces import provinces
from dasbor.ui.reading import choose, compatible
from dasbor.ui.targets import achievement_of
from dasbor.ui.trend_forms import trend_forms
from dasbor.ui.view import current_view

if TYPE_CHECKING:
    from dasbor.ui.view import View
    from dasbor.warehouse.answer import Answer
    from dasbor.warehouse.selection import Selection


def sentences(answer: Answer, asked: Selection) -> bool:
    """What the data show, in two to five sentences; or why there is nothing to show. True when there are figures."""
    reason = nothing(answer)
    if reason is not None:
        notice(claims.NOTHING_TITLE.say(asked.lang), reason)
        return False
    area = focus(asked)
    target = achievement_of(area, asked, current_view())
    said = " ".join(claim.says(asked.lang) for claim in opening(answer, area, target=target))
    if said:
        st.html(f'<p class="ds-lead">{said}</p>')
    return True


def map_and_tiles(answer: Answer, asked: Selection, view: View) -> None:
    """The geographic map, and beside it the grid where tiny provinces are as large as Papua."""
    figure, light = kept(province_map, answer, view.mode), kept(province_map, answer, "light")
    if figure is not None and light is not None:
        section(charts.MAP.say(view.lang), is_plain=True, about=about(answer, "map"))
        selected, file = chosen_provinces(asked), kept(map_drawing, answer, light)
        provinces(figure, file, view, key="provinces", selected=selected, on_choose=lambda area: toggle(asked, area))


def toggle(asked: Selection, area: str) -> None:
    """Choose a province, or let go of it."""
    areas = tuple(a for a in asked.areas if a != area) if area in asked.areas else (*asked.areas, area)
    choose(asked, areas=areas)


def ranking_part(answer: Answer, asked: Selection) -> None:
    """All provinces from the highest to the lowest."""
    drawing = kept(ranking, answer, selected=chosen_provinces(asked))
    if drawing is None:
        return
    section(drawing.heading, kept(table.ranking_note, answer), about=about(answer, "ranking"))
    chart(drawing, key="ranking", alt=kept(alt.alt_ranking, answer))
    ranking_table_part(answer, "ranking")


def ranking_table_part(answer: Answer, place: str) -> None:
    """The ranking as a table, folded, below the figure whose `place` brings the definition."""
    table_below(explained(kept(table.ranking_table, answer), answer, place), answer)


def trend_part(answer: Answer, asked: Selection, view: View) -> None:
    """The course of the chosen areas, of the nation when none is chosen."""
    section(charts.TREND.say(view.lang), about=about(answer, "trend"))
    trend_forms(answer, asked, view)


def breakdown_part(answer: Answer, asked: Selection, view: View) -> None:
    """The latest period divided: by the split that is chosen, else by the first that fits the filters."""
    by = asked.by or _default_split(answer, asked)
    period = shown_period(answer)
    if not by or period is None:
        return
    area = focus(asked)
    divided = answer_of(of_one_period(replace(asked, by=by, areas=(area,)), period), view)
    drawing = kept(breakdown, divided, area=area)
    if drawing is None:
        return
    section(drawing.heading, about=about(answer, "breakdown"))
    chart(drawing, key="breakdown", alt=kept(alt.alt_breakdown, divided, area))
    table_below(explained(kept(table.breakdown_table, divided, area), divided, "breakdown"), divided)


def _default_split(answer: Answer, asked: Selection) -> tuple[str, ...]:
    fitting = compatible(answer.indicator, {key for key, _ in asked.filters})
    return next(((d,) for d in answer.indicator.dimensions if d in fitting), ())


def table_part(answer: Answer, asked: Selection, view: View) -> None:
    """Areas by periods: those chosen, else the nation and all provinces."""
    areas = asked.areas or (NATION, *area_codes(asked.basis))
    shown = explained(kept(table.matrix_table, answer, areas), answer, "table")
    section(words.FULL_TABLE.say(view.lang), body=shown.to_html(), about=about(answer, "table"))


def notes_part(answer: Answer, view: View) -> None:
    """What the number means and what must be read beside it."""
    told = definition_html(answer.indicator, view.lang, answer.release.last_months, answer.caveats)
    section(notes.NOTES.say(view.lang), body=told)
