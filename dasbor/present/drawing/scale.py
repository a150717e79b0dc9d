"""Scales: from values to pixels, with few round ticks."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

_STEPS: Final = (1, 2, 2.5, 5, 10)
_WHOLE_STEPS: Final = (1, 2, 5, 10)


@dataclass(frozen=True, slots=True)
class Scale:
    """Values from `low` to `high` laid from pixel `start` to pixel `end` (downwards where `end` is smaller)."""

    low: float
    high: float
    start: float
    end: float

    def __call__(self, value: float) -> float:
        """The pixel of a value; of any value where the scale has no extent, its start."""
        if self.high == self.low:
            return self.start
        return self.start + (value - self.low) / (self.high - self.low) * (self.end - self.start)


def ticks(largest: float, *, most: int = 6, is_whole: bool = False) -> tuple[float, ...]:
    """Round values from zero to the first that is not below `largest`, at most `most` of them; (0, 1) for nothing.

    With `is_whole` there is none at a fraction. `most` is at least 2.
    """
    if largest <= 0:
        return (0, 1)
    step = _step(largest / (most - 1), _WHOLE_STEPS if is_whole else _STEPS)
    if is_whole:
        step = max(step, 1)
    count = math.ceil(largest / step - 1e-9)
    return tuple(round(i * step, 10) for i in range(count + 1))


def _step(least: float, steps: tuple[float, ...]) -> float:
    """The smallest round step that is not below `least`."""
    power: float = 10.0 ** math.floor(math.log10(least))
    return next(step * power for step in steps if step * power >= least * (1 - 1e-9))
