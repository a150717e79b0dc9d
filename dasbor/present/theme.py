"""The look: one restrained palette per hub, in a light and a dark variant, and the type of the figures.

The colours of the frame itself stand in `.streamlit/config.toml`; a test holds the two together.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Final, Literal, get_args

from dasbor.present.colour import oklch

Mode = Literal["light", "dark"]
MODES: Final[tuple[Mode, ...]] = get_args(Mode)
CLASSES: Final = 5
"""How many classes a map has at most."""

FONT: Final = '"Source Sans", "Source Sans Pro", sans-serif'

_HUES: Final[dict[str, tuple[float, float]]] = {
    "karirhub": (248, 0.125),
    "skillhub": (165, 0.11),
    "sertihub": (312, 0.125),
    "bizhub": (52, 0.125),
    "siapkerja": (215, 0.075),
    "outreach": (95, 0.105),
    "official": (250, 0.03),
    "steering": (250, 0.03),
}
"""Hub -> hue in degrees and the strongest chroma used."""

_LIGHTNESS: Final[dict[Mode, tuple[float, ...]]] = {
    "light": (0.88, 0.77, 0.645, 0.505, 0.35),
    "dark": (0.34, 0.44, 0.545, 0.72, 0.88),
}
_CHROMA: Final = (0.42, 0.75, 1.0, 1.0, 0.75)


@dataclass(frozen=True, slots=True)
class Surface:
    """The neutral colours of a mode: what figures stand on and are written with."""

    paper: str
    panel: str
    ink: str
    muted: str
    line: str
    empty: str
    """The fill of an area without a figure."""
    warn: str
    """The ink of the synthetic mark."""


SURFACES: Final[dict[Mode, Surface]] = {
    "light": Surface("#ffffff", "#f5f4f0", "#1b2127", "#5b6168", "#dcd9d1", "#e9e7e1", "#8a4b00"),
    "dark": Surface("#14181d", "#1d232a", "#e9e7e2", "#a7adb4", "#37404a", "#2b323a", "#f0b45c"),
}


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of one hub in one mode."""

    mode: Mode
    accent: str
    soft: str
    ramp: tuple[str, ...]
    """The classes of a map from the lowest to the highest; neighbours differ in lightness by equal steps."""

    @property
    def surface(self) -> Surface:
        """The neutral colours beside it."""
        return SURFACES[self.mode]

    def classes(self, count: int) -> tuple[str, ...]:
        """`count` colours of the ramp, the ends included, spread evenly."""
        if count == 1:
            return (self.ramp[CLASSES // 2],)
        return tuple(self.ramp[round(i * (CLASSES - 1) / (count - 1))] for i in range(count))


@cache
def palette(hub: str, mode: Mode) -> Palette:
    """The palette of a hub. Raises KeyError for an unknown hub."""
    hue, chroma = _HUES[hub]
    ramp = tuple(oklch(li, chroma * share, hue) for li, share in zip(_LIGHTNESS[mode], _CHROMA, strict=True))
    accent = oklch(0.47 if mode == "light" else 0.78, chroma, hue)
    soft = oklch(0.955 if mode == "light" else 0.27, chroma * 0.25, hue)
    return Palette(mode, accent, soft, ramp)


@cache
def series(hub: str, mode: Mode, count: int) -> tuple[str, ...]:
    """Colours for `count` lines: the hub's own first, then hues far from it and from each other."""
    hue, _ = _HUES[hub]
    lightness = 0.5 if mode == "light" else 0.76
    steps = (0, 150, 80, 230, 300, 40)
    inks = (oklch(lightness - 0.03 * (i % 2), 0.115, (hue + step) % 360) for i, step in enumerate(steps))
    first, *others = inks
    return (palette(hub, mode).accent if count else first, *others)[:count]
