"""Published figures move only when they are clearly off, so that no move tells of one person.

Noise is drawn anew as soon as one record of a cell changes. A stock that is published every month, a year that is still
being filled and a period that gets late records would so give away that somebody came, and who: every cell that holds
the person moves on the same day. So a figure that was published stays until it is off by a bound. The bound is drawn by
lot for each cell and month, independently of the data, so that the day of a move does not tell who came on that day.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from zlib import crc32

import numpy as np

if TYPE_CHECKING:
    from dasbor.catalogue.period import Month
    from etl.disclosure.grid import Ints, Split


def bounds(seed: int, name: str, split: Split, month: Month, shape: tuple[int, ...], hold: tuple[int, int]) -> Ints:
    """The bound of each cell of a measure in a month: whole numbers from `hold[0]` to `hold[1]`.

    The same secret seed, name, split, month and shape give the same bounds.
    """
    words = crc32(f"{name}/{','.join(split)}/{month}".encode())
    random = np.random.Generator(np.random.Philox(key=[seed & (2**64 - 1), words]))
    return random.integers(hold[0], hold[1], size=shape, endpoint=True)


def held(published: Ints, exact: Ints, fresh: Ints, bound: Ints) -> Ints:
    """What was published where it is nearer to the exact figure than the bound, else the fresh figure.

    `published` is negative where nothing was.
    """
    stays = (published >= 0) & (np.abs(published - exact) < bound)
    return np.where(stays, published, fresh)
