"""The tile grid as a component: all provinces reachable by keyboard, each telling name, value, rank and status."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Final

import streamlit as st

from dasbor.catalogue.words import charts as words
from dasbor.present.tile_grid import tiles

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from dasbor.ui.view import View
    from dasbor.warehouse.answer import Answer

_ASSETS: Final = Path(__file__).parent / "assets"
_component = st.components.v2.component(
    "dasbor.tiles",
    html='<div class="tiles"></div>',
    css=(_ASSETS / "tiles.css").read_text(),
    js=(_ASSETS / "tiles.js").read_text(),
)


def tile_grid(
    answer: Answer, view: View, *, key: str, selected: Collection[str] = (), on_choose: Callable[[str], None]
) -> None:
    """The grid of the answer's provinces; `on_choose` is called with the code of a tile that is pressed."""

    def chosen() -> None:
        if area := st.session_state[key].chosen:
            on_choose(area)

    data = {
        "label": words.TILES.say(view.lang),
        "help": words.TILES_HELP.say(view.lang),
        "hint": words.TILES_HINT.say(view.lang),
        "tiles": [asdict(tile) | {"selected": tile.area in selected} for tile in tiles(answer, view.mode)],
    }
    _component(key=key, data=data, on_chosen_change=chosen)
