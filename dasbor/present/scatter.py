"""Two indicators against each other over all provinces: the one figure that Plotly draws, and only when asked for."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import plotly.graph_objects as go
import polars as pl

from dasbor.catalogue.geography import PROVINCES
from dasbor.catalogue.words import compare as words
from dasbor.catalogue.words import frame
from dasbor.present.cells import province_cells, shown_period
from dasbor.present.format import PLOTLY_SEPARATORS, decimals_of, number, period_words
from dasbor.present.says import caption
from dasbor.present.table import Column, Table
from dasbor.present.theme import FONT, palette

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from dasbor.catalogue.indicator import Indicator
    from dasbor.catalogue.text import Lang
    from dasbor.present.cells import Cell
    from dasbor.present.theme import Mode, Palette
    from dasbor.warehouse.answer import Answer

HEIGHT: Final = 460
_LEAST_FOR_CORRELATION: Final = 3


@dataclass(frozen=True, slots=True)
class Scatter:
    """The provinces that have a figure of both indicators, each as a pair of cells; and how the two go together."""

    across: Answer
    upward: Answer
    pairs: tuple[tuple[Cell, Cell], ...]

    @property
    def lang(self) -> Lang:
        """The language of the answers."""
        return self.across.selection.lang

    @property
    def correlation(self) -> float | None:
        """Spearman's rank correlation, -1 to 1; None for fewer than three provinces or where all read the same."""
        return spearman([(a.value or 0, u.value or 0) for a, u in self.pairs])

    @property
    def correlation_words(self) -> str:
        """The correlation with two decimals, or that there is none."""
        found = self.correlation
        return "–" if found is None else number(found, self.lang, 2)

    @property
    def period(self) -> str:
        """The period of both, or of each where they differ."""
        said = dict.fromkeys(_period(answer) for answer in (self.across, self.upward))
        return " / ".join(said)


def scatter(across: Answer, upward: Answer) -> Scatter:
    """The pairs of two answers about all provinces, each in its latest period with a figure."""
    columns, rows = ({c.area: c for c in _cells(answer) if c.value is not None} for answer in (across, upward))
    return Scatter(across, upward, tuple((columns[area], rows[area]) for area in columns if area in rows))


def _cells(answer: Answer) -> tuple[Cell, ...]:
    period = shown_period(answer)
    return province_cells(answer, period) if period else ()


def _period(answer: Answer) -> str:
    period = shown_period(answer)
    return period_words(period, answer.selection.grain, answer.selection.lang) if period else ""


def spearman(pairs: Sequence[tuple[float, float]]) -> float | None:
    """The rank correlation of pairs, equal values sharing the middle of their ranks."""
    if len(pairs) < _LEAST_FOR_CORRELATION:
        return None
    table = pl.DataFrame(pairs, schema=["across", "upward"], orient="row")
    found = float(table.select(pl.corr("across", "upward", method="spearman")).item())
    return found if math.isfinite(found) else None


def scatter_figure(found: Scatter, mode: Mode, *, selected: Collection[str] = ()) -> go.Figure:
    """A point a province with its two letters; those chosen filled and named."""
    colours = palette(found.upward.indicator.hub, mode)
    surface = colours.surface
    layout = {
        "template": go.layout.Template(),
        "height": HEIGHT,
        "margin": {"l": 8, "r": 16, "t": 26, "b": 96, "pad": 0},
        "paper_bgcolor": surface.paper,
        "plot_bgcolor": surface.paper,
        "font": {"family": FONT, "size": 13, "color": surface.ink},
        "separators": PLOTLY_SEPARATORS[found.lang],
        "showlegend": False,
        "dragmode": False,
        "hoverlabel": {"bgcolor": surface.panel, "bordercolor": surface.line, "font": {"color": surface.ink}},
        "xaxis": _axis(found.across.indicator, colours, found.lang),
        "yaxis": _axis(found.upward.indicator, colours, found.lang),
        "annotations": [_source(found, colours), *_mark(found, colours)],
    }
    return go.Figure({"data": [_points(found, colours, set(selected))], "layout": layout})


def _points(found: Scatter, colours: Palette, selected: set[str]) -> dict[str, Any]:
    chosen = [a.area in selected for a, _ in found.pairs]
    names = [a.name if is_chosen else _letters(a.area) for (a, _), is_chosen in zip(found.pairs, chosen, strict=True)]
    surface = colours.surface
    return {
        "type": "scatter",
        "mode": "markers+text",
        "x": [a.value for a, _ in found.pairs],
        "y": [u.value for _, u in found.pairs],
        "text": names,
        "textposition": "top center",
        "textfont": {"size": 11, "color": [surface.ink if is_chosen else surface.muted for is_chosen in chosen]},
        "cliponaxis": False,
        "marker": {
            "size": [13 if is_chosen else 8 for is_chosen in chosen],
            "color": [colours.accent if is_chosen else surface.paper for is_chosen in chosen],
            "line": {"color": colours.accent, "width": 1.5},
        },
        "hovertext": [_hover(a, u) for a, u in found.pairs],
        "hoverinfo": "text",
    }


def _hover(across: Cell, upward: Cell) -> str:
    area = f"<b>{across.name}</b>"
    return words.POINT.say(across.lang, area=area, across=across.sentence, upward=upward.sentence)


def _letters(area: str) -> str:
    return PROVINCES[area].iso.removeprefix("ID-")


def _axis(indicator: Indicator, colours: Palette, lang: Lang) -> dict[str, Any]:
    surface = colours.surface
    decimals = decimals_of(indicator.unit)
    return {
        "title": {"text": indicator.name.say(lang), "font": {"size": 12, "color": surface.ink}, "standoff": 8},
        "gridcolor": surface.line,
        "zeroline": False,
        "showline": False,
        "fixedrange": True,
        "automargin": True,
        "nticks": 6,
        "tickformat": f",.{decimals}~f" if decimals else ",.0f",
        "tickfont": {"color": surface.muted, "size": 12},
    }


def _source(found: Scatter, colours: Palette) -> dict[str, Any]:
    """The source and the release of both at the foot, inside the image."""
    lines = dict.fromkeys(caption(answer, shown_period(answer))[1] for answer in (found.across, found.upward))
    return {
        "text": "<br>".join(lines),
        "xref": "paper", "yref": "paper", "x": 0, "y": 0, "xanchor": "left", "yanchor": "top", "yshift": -62,
        "align": "left", "showarrow": False, "font": {"size": 11, "color": colours.surface.muted},
    }  # fmt: skip


def _mark(found: Scatter, colours: Palette) -> list[dict[str, Any]]:
    """The mark of a synthetic release."""
    if not found.across.is_synthetic:
        return []
    warn = colours.surface.warn
    return [
        {
            "text": f"<b>{frame.SYNTHETIC_TAG.say(found.lang)}</b>",
            "xref": "paper", "yref": "paper", "x": 1, "y": 1, "xanchor": "right", "yanchor": "bottom", "yshift": 3,
            "showarrow": False, "font": {"size": 10, "color": warn},
            "bordercolor": warn, "borderwidth": 1, "borderpad": 2,
        }
    ]  # fmt: skip


def scatter_alt(found: Scatter) -> str:
    """The scatter in words."""
    return words.SCATTER_ALT.say(
        found.lang,
        count=len(found.pairs),
        across=found.across.indicator.name.say(found.lang),
        upward=found.upward.indicator.name.say(found.lang),
        period=found.period,
        correlation=found.correlation_words,
    )


def scatter_table(found: Scatter) -> Table:
    """A row a province with both figures."""
    answers = (found.across, found.upward)
    columns = (
        Column(words.AREA.say(found.lang)),
        *(Column(answer.indicator.name.say(found.lang), is_number=True) for answer in answers),
    )
    rows = tuple((a.name, a.words, u.words) for a, u in found.pairs)
    return Table(scatter_alt(found), columns, rows)
