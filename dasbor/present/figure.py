"""What all figures share: type, quiet axes, and the source line that no figure leaves without.

Traces and layout are gathered as plain values and become a figure in one step: building it piece by piece costs five
times as much.
"""

from __future__ import annotations

from dataclasses import dataclass
from textwrap import wrap
from typing import TYPE_CHECKING, Any, Final, TypeAlias

import plotly.graph_objects as go

from dasbor.catalogue.words import frame
from dasbor.present.format import PLOTLY_SEPARATORS
from dasbor.present.says import caption
from dasbor.present.theme import FONT, palette

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from dasbor.present.theme import Mode, Palette
    from dasbor.warehouse.answer import Answer

Figure: TypeAlias = go.Figure
"""What every drawing function returns."""
Spec: TypeAlias = dict[str, Any]
"""A trace, a layout or a part of one, as Plotly's schema describes it."""

CAPTION_WIDTH: Final = 62
"""Characters in a line of the source, so that it fits a phone."""
CAPTION_LINE: Final = 14
"""Height of one line of the source in pixels."""

CONFIG: Final[Spec] = {
    "displayModeBar": False,
    "scrollZoom": False,
    "doubleClick": False,
}
"""How Plotly behaves in the browser."""

_TEMPLATE: Final = go.layout.Template()


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


def palette_of(answer: Answer, mode: Mode) -> Palette:
    """The colours of the hub that the answer is about."""
    return palette(answer.indicator.hub, mode)


def draw(traces: Iterable[Spec], layout: Spec) -> Figure:
    """The figure of these traces and this layout."""
    return go.Figure({"data": list(traces), "layout": layout})


def base_layout(answer: Answer, mode: Mode, space: Space, period: date | None = None) -> Spec:
    """The look of the house, with the caption and the mark of a synthetic release. `annotations` may be added to.

    `period` is the one shown, when it is not all that were asked for.
    """
    surface = palette_of(answer, mode).surface
    lines = [line for said in caption(answer, period) for line in wrap(said, CAPTION_WIDTH)]
    below = len(lines) * CAPTION_LINE + 10
    total = space.plot + space.head + space.foot + below
    return {
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
        "annotations": [_synthetic(answer, surface.warn, space.rise)] if answer.is_synthetic else [],
    }


def quiet_axis(mode: Mode, **more: object) -> Spec:
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


def _caption(lines: list[str], colour: str, top: float) -> Spec:
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


def _synthetic(answer: Answer, colour: str, rise: int) -> Spec:
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
