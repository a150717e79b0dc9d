"""The paints of a drawing: names that stand for a colour of a hub in a mode."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from dasbor.present.colour import readable_on
from dasbor.present.theme import palette, series

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dasbor.present.theme import Mode

MOST_SERIES: Final = 6
_REFERENCE: Final = re.compile(r"var\(--d-([a-z0-9-]+)\)")


@cache
def paints(hub: str, mode: Mode) -> Mapping[str, str]:
    """Paint -> `#rrggbb`.

    `paper panel ink muted line empty warn` are the neutral ones, `accent soft` the hub's; `ramp-0` to `ramp-4` the
    classes from low to high with `on-ramp-0` to `on-ramp-4` for words upon them; `series-0` to `series-5` lines that
    are told apart.
    """
    colours = palette(hub, mode)
    surface = colours.surface
    ramp = {f"ramp-{i}": colour for i, colour in enumerate(colours.ramp)}
    return {
        "paper": surface.paper,
        "panel": surface.panel,
        "ink": surface.ink,
        "muted": surface.muted,
        "line": surface.line,
        "empty": surface.empty,
        "warn": surface.warn,
        "accent": colours.accent,
        "soft": colours.soft,
        **ramp,
        **{f"on-{name}": readable_on(colour) for name, colour in ramp.items()},
        **{f"series-{i}": colour for i, colour in enumerate(series(hub, mode, MOST_SERIES))},
    }


def painted(markup: str, colours: Mapping[str, str]) -> str:
    """The markup with each paint replaced by its colour, for programs that know no variables.

    Raises KeyError for a paint that is not there.
    """
    return _REFERENCE.sub(lambda found: colours[found[1]], markup)
