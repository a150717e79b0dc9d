"""The province map with its tiles, as a component: seen and pointed at on the map, reached by keyboard on the tiles."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Final

import streamlit as st

from dasbor.catalogue.words import charts as words
from dasbor.present.theme import SURFACES
from dasbor.ui.figures import file_of

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from dasbor.present.drawing.drawing import Drawing
    from dasbor.present.map import ProvinceMap
    from dasbor.ui.view import View

_ASSETS: Final = Path(__file__).parent / "assets"
_SCRIPTS: Final = ("save.js", *(f"provinces/{part}.js" for part in ("map", "tiles", "main")))
_component = st.components.v2.component(
    "dasbor.provinces",
    html=(_ASSETS / "provinces" / "figure.html").read_text(),
    css="".join((_ASSETS / sheet).read_text() for sheet in ("provinces/figure.css", "save.css")),
    js="\n".join((_ASSETS / script).read_text() for script in _SCRIPTS),
)


def provinces(
    figure: ProvinceMap,
    file: Drawing,
    view: View,
    *,
    key: str,
    selected: Collection[str] = (),
    on_choose: Callable[[str], None],
) -> None:
    """The map and the tiles; `on_choose` is called with the code of a province that is pressed on either.

    `file` is what the map is saved as, its outlines apart.
    """

    def chosen() -> None:
        if area := st.session_state[key].chosen:
            on_choose(area)

    data = asdict(figure) | {
        "label": words.TILES.say(view.lang),
        "help": words.TILES_HELP.say(view.lang),
        "hint": words.TILES_HINT.say(view.lang),
        "file": file_of(file, "map", figure.description) | {"width": file.wide.width},
        "warn": SURFACES[view.mode].warn,
        "tiles": [asdict(tile) | {"selected": tile.area in selected} for tile in figure.tiles],
    }
    _component(key=key, data=data, on_chosen_change=chosen)
