"""The address of the page is the view: what is chosen stands in the URL, and nowhere else.

Streamlit empties the address when the reader goes to another page. What is chosen for all pages (language, period,
areas, basis) is therefore remembered in the session and written again on arrival. A cold link says everything itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import streamlit as st

if TYPE_CHECKING:
    from collections.abc import Mapping

_TAKEN_ALONG: Final = ("lang", "from", "to", "grain", "province", "basis", "release")
OF_THE_RUN: Final = frozenset({"lang", "release"})
"""Parameters that choose no figure: how the run speaks, and from which release."""
FORM: Final = "trend"
"""The parameter that chooses the form of the trend; it chooses no figure and is part of the view."""
_MEMORY: Final = "address_memory"
_PAGE: Final = "address_page"


def params() -> dict[str, str]:
    """The parameters of the address; of a repeated one the last."""
    return st.query_params.to_dict()


def write(new: Mapping[str, str]) -> None:
    """Put these parameters, and no others, in the address and remember those that other pages share."""
    if dict(new) != params():
        st.query_params.from_dict(dict(new))
    _memory().update({key: new.get(key, "") for key in _TAKEN_ALONG})


def put(key: str, value: str) -> None:
    """Put one parameter in the address beside those that are there."""
    if params().get(key) != value:
        st.query_params[key] = value
    _memory()[key] = value


def reset() -> None:
    """Forget what was chosen, but for what holds for the whole run."""
    write({key: value for key, value in params().items() if key in OF_THE_RUN})


def remembered(key: str) -> str:
    """The value last chosen in this session, empty when there is none."""
    return _memory().get(key, "")


def arrive(page: str, *, takes: tuple[str, ...]) -> None:
    """On arriving from another page, take along the parameters `takes` that the address does not name."""
    came_from = st.session_state.get(_PAGE)
    st.session_state[_PAGE] = page
    given = params()
    if came_from not in {None, page}:
        kept = {key: value for key in takes if (value := remembered(key)) and key not in given}
        if kept:
            st.query_params.from_dict(given | kept)
    _memory().update({key: given[key] for key in _TAKEN_ALONG if key in given})


def _memory() -> dict[str, str]:
    memory: dict[str, str] = st.session_state.setdefault(_MEMORY, {})
    return memory
