"""Colours computed in OKLCH, so that the classes of a map differ in lightness by equal steps whatever the hue.

A reader who does not see the hue sees the lightness; so colour never carries meaning alone.
"""

from __future__ import annotations

import math

_RGB_FROM_LMS = (
    (4.0767416621, -3.3077115913, 0.2309699292),
    (-1.2684380046, 2.6097574011, -0.3413193965),
    (-0.0041960863, -0.7034186147, 1.7076147010),
)
_LMS_FROM_LAB = (
    (1.0, 0.3963377774, 0.2158037573),
    (1.0, -0.1055613458, -0.0638541728),
    (1.0, -0.0894841775, -1.2914855480),
)


def oklch(lightness: float, chroma: float, hue: float) -> str:
    """The sRGB colour `#rrggbb` of that lightness (0 to 1) and hue (degrees), with the chroma the screen can show."""
    channels = _linear_rgb(lightness, chroma, hue)
    while chroma > 0 and not all(-0.0005 <= c <= 1.0005 for c in channels):
        chroma = max(chroma - 0.004, 0)
        channels = _linear_rgb(lightness, chroma, hue)
    return "#" + "".join(f"{round(_gamma(min(max(c, 0), 1)) * 255):02x}" for c in channels)


def _linear_rgb(lightness: float, chroma: float, hue: float) -> tuple[float, ...]:
    lab = (lightness, chroma * math.cos(math.radians(hue)), chroma * math.sin(math.radians(hue)))
    lms = [sum(m * x for m, x in zip(row, lab, strict=True)) ** 3 for row in _LMS_FROM_LAB]
    return tuple(sum(m * x for m, x in zip(row, lms, strict=True)) for row in _RGB_FROM_LMS)


def _gamma(channel: float) -> float:
    return 12.92 * channel if channel <= 0.0031308 else 1.055 * channel ** (1 / 2.4) - 0.055


def luminance(colour: str) -> float:
    """The relative luminance of `#rrggbb` as WCAG defines it."""
    channels = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours as WCAG defines it, 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def readable_on(background: str) -> str:
    """Near-black or white, whichever reads better on the background."""
    return max(("#14181d", "#ffffff"), key=lambda ink: contrast(ink, background))
