"""What all figures share: type, quiet axes, and the source line that no figure leaves without."""

from __future__ import annotations

from dataclasses import dataclass
from textwrap import wrap
from typing import TYPE_CHECKING, Any, Final, TypeAlias

import plotly.graph_objects as go

from dasbor.catalogue.words import charts as words
from dasbor.catalogue.words import frame
from dasbor.present.format import PLOTLY_SEPARATORS
from dasbor.present.says import title
from dasbor.present.theme import FONT, palette

if TYPE_CHECKING:
    from dasbor.present.theme import Mode, Palette
    from dasbor.warehouse.answer import Answer

CAPTION_WIDTH: Final = 62
"""Characters in a line of the source, so that it fits a phone."""
CAPTION_LINE: Final = 14
"""Height of one line of the source in pixels."""

CONFIG: Final[dict[str, Any]] = {
    "displayModeBar": False,
    "scrollZoom": False,
    "doubleClick": False,
    "topojsonURL": "/api/v1/geo/un/",
}
"""How Plotly behaves in the browser; the last line keeps a map from asking the internet for coastlines."""

Figure: TypeAlias = go.Figure
"""What every drawing function returns."""

_TEMPLATE: Final = go.layout.Template()


def palette_of(answer: Answer, mode: Mode) -> Palette:
    """The colours of the hub that the answer is about."""
    return palette(answer.indicator.hub, mode)


def caption_lines(answer: Answer, what: str) -> list[str]:
    """What is shown, its source and release, in lines short enough for a phone."""
    lang = answer.selection.lang
    sources = "; ".join(source.name.say(lang) for source in answer.sources)
    release = words.RELEASE.say(lang, release=answer.release.name)
    return [
        *wrap(what, CAPTION_WIDTH),
        *wrap(f"{words.SOURCE.say(lang, sources=sources)}. {release}.", CAPTION_WIDTH),
    ]


@dataclass(frozen=True, slots=True)
class Space:
    """Heights in pixels: the plot itself, what stands above and below it, and how far the synthetic mark rises."""

    plot: int
    head: int = 26
    """The mark of a synthetic release, and a legend."""
    foot: int = 10
    """Ticks or a legend, before the caption."""
    rise: int = 3
    """From the top of the plot to the synthetic mark."""


def base_figure(answer: Answer, mode: Mode, space: Space, what: str = "") -> Figure:
    """An empty figure with the look of the house, its caption, and the mark of a synthetic release."""
    surface = palette_of(answer, mode).surface
    lines = caption_lines(answer, what or title(answer))
    below = len(lines) * CAPTION_LINE + 10
    total = space.plot + space.head + space.foot + below
    figure = go.Figure(
        layout={
            "template": _TEMPLATE,
            "height": total,
            "margin": {"l": 4, "r": 10, "t": space.head, "b": space.foot + below, "pad": 0},
            "paper_bgcolor": surface.paper,
            "plot_bgcolor": surface.paper,
            "font": {"family": FONT, "size": 13, "color": surface.ink},
            "separators": PLOTLY_SEPARATORS[answer.selection.lang],
            "hoverlabel": {
                "bgcolor": surface.panel,
                "bordercolor": surface.line,
                "font": {"family": FONT, "size": 13, "color": surface.ink},
                "align": "left",
            },
            "showlegend": False,
            "dragmode": False,
            "title": _caption(lines, surface.muted, below / total),
        }
    )
    if answer.is_synthetic:
        figure.add_annotation(_synthetic(answer, surface.warn, space.rise))
    return figure


def quiet_axis(mode: Mode, **more: object) -> dict[str, Any]:
    """An axis with a thin grid, no line, no zero line, muted labels."""
    surface = palette("official", mode).surface
    return {
        "gridcolor": surface.line,
        "gridwidth": 1,
        "zeroline": False,
        "showline": False,
        "fixedrange": True,
        "tickfont": {"color": surface.muted, "size": 12},
        "automargin": True,
        **more,
    }


def _caption(lines: list[str], colour: str, top: float) -> dict[str, Any]:
    """The title of the layout, placed at the foot: the only text that Plotly places by the edges of the image."""
    return {
        "text": "<br>".join(lines),
        "xref": "container",
        "yref": "container",
        "x": 0,
        "y": top,
        "xanchor": "left",
        "yanchor": "top",
        "pad": {"l": 2, "t": 4},
        "font": {"size": 11, "color": colour, "family": FONT, "weight": 400},
    }


def _synthetic(answer: Answer, colour: str, rise: int) -> dict[str, Any]:
    return {
        "text": f"<b>{frame.SYNTHETIC_TAG.say(answer.selection.lang)}</b>",
        "xref": "paper",
        "yref": "paper",
        "x": 1,
        "y": 1,
        "xanchor": "right",
        "yanchor": "bottom",
        "yshift": rise,
        "showarrow": False,
        "font": {"size": 10, "color": colour},
        "bordercolor": colour,
        "borderwidth": 1,
        "borderpad": 2,
    }
