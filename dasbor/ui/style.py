"""The stylesheet: the neutral colours of the mode and the accent of the hub as variables, then the rules."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from dasbor.present.theme import palette

if TYPE_CHECKING:
    from dasbor.present.theme import Mode

_ASSETS: Final = Path(__file__).parent / "assets"
_SHEETS: Final = ("style.css", "province.css", "compare.css", "help.css", "particular.css", "desk.css", "print.css")


@cache
def stylesheet(mode: Mode, hub: str) -> str:
    """A `<style>` element for the pages of a hub; on paper it is light whatever the mode."""
    rules = "".join((_ASSETS / sheet).read_text() for sheet in _SHEETS)
    on_paper = f"@media print{{:root{{{_variables('light', hub)}}}}}"
    return f"<style>:root{{{_variables(mode, hub)}}}{on_paper}{rules}</style>"


def _variables(mode: Mode, hub: str) -> str:
    """The colours of a hub in a mode, as the rules name them."""
    colours = palette(hub, mode)
    surface = colours.surface
    named = {
        "paper": surface.paper,
        "panel": surface.panel,
        "ink": surface.ink,
        "muted": surface.muted,
        "line": surface.line,
        "warn": surface.warn,
        "accent": colours.accent,
        "soft": colours.soft,
    }
    return "".join(f"--ds-{name}:{value};" for name, value in named.items())
