"""The selection bar: widgets that show what the address asks, and write the address when a reader changes one.

The address is the only state. Each run sets the widgets from it, so a cold link, the back button and a change by hand
all take the same road.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import streamlit as st

from dasbor.catalogue.dimensions import DIMENSIONS
from dasbor.catalogue.geography import BASES, ISLANDS, NATION, area_codes, area_name
from dasbor.catalogue.period import GRAIN_NAMES, MONTHS_IN, Month, periods
from dasbor.catalogue.registry import INDICATORS
from dasbor.catalogue.words import selection as words
from dasbor.present.format import period_short
from dasbor.ui import address
from dasbor.ui.reading import choose, compatible
from dasbor.ui.share import on_paper

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from dasbor.catalogue.indicator import Indicator
    from dasbor.catalogue.text import Text
    from dasbor.ui.reading import Choices
    from dasbor.ui.view import View
    from dasbor.warehouse.selection import Selection

_PREFIX: Final = "bar_"


@dataclass(frozen=True, slots=True)
class Bar:
    """The bar of one run: the question it shows, and what it may be changed to."""

    selection: Selection
    choices: Choices
    view: View

    @property
    def indicator(self) -> Indicator:
        """The indicator that is chosen."""
        return INDICATORS[self.selection.indicator]

    def say(self, text: Text, **values: object) -> str:
        """The words in the reader's language."""
        return text.say(self.view.lang, **values)

    def widget(self, name: str, value: Any, change: Callable[[Any], dict[str, Any]]) -> dict[str, Any]:  # noqa: ANN401 - any choice
        """The arguments that tie a widget to one part of the question."""
        key = f"{_PREFIX}{name}_{self.view.lang}"  # words of another language are other options
        if st.session_state.get(key) != value:
            st.session_state[key] = value

        def changed() -> None:
            choose(self.selection, **change(st.session_state[key]))

        return {"key": key, "on_change": changed}


def selection_bar(selection: Selection, choices: Choices, view: View) -> None:
    """Indicator, interval, period, areas and basis; split and filters one click away."""
    bar = Bar(selection, choices, view)
    with st.container(key="bar", horizontal=True, vertical_alignment="bottom", gap="xsmall"):
        _indicator(bar)
        question_parts(bar)
    on_paper(selection, view)


def question_parts(bar: Bar) -> None:
    """Everything but the indicator, and the way back to the initial selection."""
    _grain(bar)
    _period(bar)
    if not bar.indicator.is_national_only:
        _areas(bar)
        _basis(bar)
    _more(bar)
    _reset(bar)


def overview_bar(selection: Selection, choices: Choices, view: View) -> None:
    """The short bar: indicator, month and basis."""
    bar = Bar(selection, choices, view)
    with st.container(key="bar", horizontal=True, vertical_alignment="bottom", gap="xsmall"):
        _indicator(bar)
        _month(bar)
        _basis(bar)
        _reset(bar)
    on_paper(selection, view)


def _indicator(bar: Bar) -> None:
    options = list(dict.fromkeys((*bar.choices.indicators, bar.selection.indicator)))
    st.selectbox(
        bar.say(words.INDICATOR),
        options,
        format_func=lambda key: bar.say(INDICATORS[key].name),
        width=255,
        **bar.widget("indicator", bar.selection.indicator, lambda key: {"indicator": key}),
    )


def _grain(bar: Bar) -> None:
    st.selectbox(
        bar.say(words.GRAIN),
        bar.indicator.grains,
        format_func=lambda grain: bar.say(GRAIN_NAMES[grain]),
        width=120,
        **bar.widget("grain", bar.selection.grain, lambda grain: {"grain": grain}),
    )


def _period(bar: Bar) -> None:
    options = _period_options(bar)
    grain = bar.selection.grain
    last_month = MONTHS_IN[grain] - 1
    for name, label, value, change in (
        ("from", words.FROM, bar.selection.start, lambda start: {"start": start}),
        ("to", words.TO, bar.selection.end, lambda first: {"end": first + last_month}),
    ):
        shown = value.start_of(grain)
        st.selectbox(
            bar.say(label),
            sorted({*options, shown}),
            format_func=lambda month: period_short(month.first_day, grain, bar.view.lang),
            width=116,
            **bar.widget(f"{name}_{grain}", shown, change),  # as above: periods of another grain read otherwise
        )


def _month(bar: Bar) -> None:
    months = bar.choices.months - 1
    st.selectbox(
        bar.say(words.MONTH),
        sorted({*_period_options(bar), bar.selection.end}, reverse=True),
        format_func=lambda month: period_short(month.first_day, "month", bar.view.lang),
        width=140,
        **bar.widget("month", bar.selection.end, lambda month: {"end": month, "start": month + -months}),
    )


def _period_options(bar: Bar) -> Sequence[Month]:
    return list(periods(*bar.view.pinned.span(bar.indicator), bar.selection.grain))


def _areas(bar: Bar) -> None:
    basis = bar.selection.basis
    st.multiselect(
        bar.say(words.AREAS),
        (NATION, *ISLANDS, *area_codes(basis)),
        format_func=lambda code: bar.say(area_name(code, basis)),
        placeholder=bar.say(words.ALL_AREAS),
        select_all=False,
        wrap=True,
        width=225,
        **bar.widget("areas", list(bar.selection.areas), lambda codes: {"areas": tuple(codes)}),
    )


def _basis(bar: Bar) -> None:
    st.segmented_control(
        bar.say(words.BASIS),
        BASES,
        required=True,
        wrap=True,
        help=bar.say(words.BASIS_HELP),
        **bar.widget("basis", bar.selection.basis, lambda basis: {"basis": basis}),
    )


def _more(bar: Bar) -> None:
    """Split and filters: only groupings that are counted can be chosen."""
    count = bool(bar.selection.by) + len(bar.selection.filters)
    label = bar.say(words.MORE_ACTIVE, count=count) if count else bar.say(words.MORE)
    with st.popover(label, width="content"):
        if not bar.indicator.dimensions:
            st.caption(bar.say(words.NO_FILTERS))
            return
        _split(bar)
        for dimension in _open_filters(bar):
            _filter(bar, dimension)


def _reset(bar: Bar) -> None:
    """Back to what the page starts with, once something was chosen."""
    if address.params().keys() - address.OF_THE_RUN:
        st.button(bar.say(words.RESET), type="tertiary", key=f"{_PREFIX}reset", on_click=address.reset)


def _split(bar: Bar) -> None:
    filtered = {key for key, _ in bar.selection.filters}
    options = [split for split in bar.indicator.splits if not filtered & set(split) and _fits(bar, {*split, *filtered})]
    st.selectbox(
        bar.say(words.SPLIT),
        list(dict.fromkeys((*options, bar.selection.by))),
        format_func=lambda split: " × ".join(bar.say(DIMENSIONS[d].name) for d in split) or bar.say(words.NO_SPLIT),
        **bar.widget("split", bar.selection.by, lambda split: {"by": tuple(split)}),
    )


def _fits(bar: Bar, dimensions: set[str]) -> bool:
    return any(dimensions == set(split) for split in bar.indicator.splits)


def _open_filters(bar: Bar) -> Iterator[str]:
    """The dimensions that may be filtered beside the split and the filters in use."""
    used = {*bar.selection.by, *(key for key, _ in bar.selection.filters)}
    for dimension in bar.indicator.dimensions:
        if dimension not in bar.selection.by and dimension in compatible(bar.indicator, used - {dimension}):
            yield dimension


def _filter(bar: Bar, dimension: str) -> None:
    declared = DIMENSIONS[dimension]
    filters = dict(bar.selection.filters)
    st.multiselect(
        bar.say(declared.name),
        list(declared.categories),
        format_func=lambda category: bar.say(declared.categories[category]),
        placeholder=bar.say(words.EVERYTHING),
        select_all=False,
        **bar.widget(
            f"filter_{dimension}",
            list(filters.get(dimension, ())),
            lambda chosen: {"filters": tuple(sorted({**filters, dimension: tuple(chosen)}.items()))},
        ),
    )
