"""The bar of the analysts' desk: the selection bar, with further indicators and the release."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import streamlit as st

from dasbor.catalogue.hubs import HUBS
from dasbor.catalogue.registry import INDICATORS
from dasbor.catalogue.words import desk as words
from dasbor.catalogue.words import selection as bar_words
from dasbor.ui import address
from dasbor.ui.desk import DEFAULT, DeskReading, choose_desk, fitting
from dasbor.ui.reading import Choices
from dasbor.ui.selection_bar import Bar, question_parts
from dasbor.warehouse.releases import current_name, release_names

if TYPE_CHECKING:
    from collections.abc import Callable

    from dasbor.ui.view import View

_RELEASE: Final = "desk_release"


@dataclass(frozen=True, slots=True)
class DeskBar(Bar):
    """A bar whose changes keep the further indicators as far as they still fit."""

    others: tuple[str, ...] = ()

    def widget(self, name: str, value: Any, change: Callable[[Any], dict[str, Any]]) -> dict[str, Any]:  # noqa: ANN401 - any choice
        """The arguments that tie a widget to one part of the question."""
        key = f"desk_{name}_{self.view.lang}"
        if st.session_state.get(key) != value:
            st.session_state[key] = value

        def changed() -> None:
            changes = change(st.session_state[key])
            choose_desk(self.selection, changes.pop("others", self.others), **changes)

        return {"key": key, "on_change": changed}


def desk_bar(reading: DeskReading, view: View) -> None:
    """Everything that may be chosen, in one frame."""
    others = tuple(selection.indicator for selection in reading.selections[1:])
    bar = DeskBar(reading.leading, Choices(tuple(INDICATORS), DEFAULT), view, others)
    with st.container(key="bar", horizontal=True, vertical_alignment="bottom", gap="xsmall"):
        _leading(bar)
        _others(bar)
        question_parts(bar)
        _release(bar)


def _named(bar: Bar, key: str) -> str:
    indicator = INDICATORS[key]
    return f"{bar.say(indicator.name)} · {bar.say(HUBS[indicator.hub].name)}"


def _leading(bar: DeskBar) -> None:
    st.selectbox(
        bar.say(bar_words.INDICATOR),
        list(INDICATORS),
        format_func=lambda key: _named(bar, key),
        width=330,
        **bar.widget("indicator", bar.selection.indicator, lambda key: {"indicator": key}),
    )


def _others(bar: DeskBar) -> None:
    st.multiselect(
        bar.say(words.MORE_INDICATORS),
        list(dict.fromkeys((*fitting(bar.selection), *bar.others))),
        format_func=lambda key: _named(bar, key),
        placeholder=bar.say(words.NONE_MORE),
        help=bar.say(words.MORE_HELP),
        select_all=False,
        wrap=True,
        width=330,
        **bar.widget("others", list(bar.others), lambda keys: {"others": tuple(keys)}),
    )


def _release(bar: Bar) -> None:
    """Figures as they were published on any release that is kept; the address names it then."""
    in_force = current_name()
    pinned = bar.view.pinned.info.name
    key = f"{_RELEASE}_{bar.view.lang}"
    if st.session_state.get(key) != pinned:
        st.session_state[key] = pinned
    st.selectbox(
        bar.say(words.RELEASE),
        list(dict.fromkeys((*release_names(), pinned))),
        format_func=lambda name: bar.say(words.IN_FORCE, release=name) if name == in_force else name,
        width=190,
        key=key,
        on_change=lambda: address.put("release", st.session_state[key]),
    )
