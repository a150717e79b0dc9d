"""Figures on the page: heading, chart, and the same cells as a table one click away."""

from __future__ import annotations

from dataclasses import asdict
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import streamlit as st

from dasbor.catalogue.words import charts as words
from dasbor.present.files.offers import links_html
from dasbor.ui.view import current_view

if TYPE_CHECKING:
    from dasbor.present.drawing.drawing import Drawing
    from dasbor.present.table import Table
    from dasbor.warehouse.answer import Answer

_ASSETS: Final = Path(__file__).parent / "assets"
_chart = st.components.v2.component(
    "dasbor.chart",
    html=(_ASSETS / "chart" / "figure.html").read_text(),
    css="".join((_ASSETS / sheet).read_text() for sheet in ("chart/figure.css", "save.css")),
    js="".join((_ASSETS / script).read_text() for script in ("save.js", "chart/main.js")),
)
_PLOTLY: Final = {"displayModeBar": False, "scrollZoom": False, "doubleClick": False}


def section(
    heading: str, lede: str = "", body: str = "", *, is_plain: bool = False, level: int = 2, about: str = ""
) -> None:
    """The heading of a part of the page, with a rule above it unless it is plain; `about` is markup beside it.

    `body` is markup below it: in one element with its heading it costs a browser less than in two.
    """
    plain = " ds-plain" if is_plain else ""
    said = f"<p>{escape(lede)}</p>" if lede else ""
    titled = f"<h{level}>{escape(heading)}</h{level}>"
    beside = f'<div class="ds-titled">{titled}{about}</div>' if about else titled
    st.html(f'<div class="ds-section{plain}">{beside}{said}</div>{body}')


def chart(drawing: Drawing, *, key: str, alt: str) -> None:
    """A drawing with its description: what is pointed at is told, and it is saved as SVG or PNG with its title."""
    data = file_of(drawing, key, alt) | {
        "narrow": drawing.narrow.svg(),
        "caption": drawing.caption,
        "tag": drawing.tag,
        "alt": alt,
        "paints": drawing.paints(current_view().mode),
    }
    _chart(key=key, data=data)


def file_of(drawing: Drawing, key: str, alt: str) -> dict[str, Any]:
    """What the browser needs to save a drawing, see `assets/save.js`."""
    said = {"tools": words.SAVE, "svg": words.SAVE_SVG, "png": words.SAVE_PNG}
    return {
        "name": f"{drawing.name}_{key}",
        "wide": drawing.wide.svg(),
        "sheet": asdict(drawing.sheet(alt)),
        "words": {name: text.say(drawing.lang) for name, text in said.items()},
    }


def plotly_chart(figure: Any, *, key: str, alt: str) -> None:  # noqa: ANN401 - a figure of Plotly, which ui does not know
    """A Plotly figure with its description; its library costs a page a second, so it is for what was asked for."""
    st.plotly_chart(figure, theme=None, config=_PLOTLY, key=key, alt=alt)


def table_below(table: Table, answer: Answer) -> None:
    """The cells of the chart above as a table, folded, with the way to the file that holds them."""
    files = links_html((answer.selection,), answer.release.name, ("xlsx", "csv"), "ds-data")
    heading = escape(words.TABLE.say(answer.selection.lang))
    st.html(f'<details class="ds-fold"><summary>{heading}</summary>{table.to_html()}{files}</details>')
