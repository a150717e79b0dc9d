"""Industries, with the versions of their classification."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

import numpy as np

from etl.sample.plan import day_number
from etl.sample.world.arrays import named

if TYPE_CHECKING:
    import polars as pl

    from etl.sample.world.arrays import Ints

LETTERS: Final = "ABCDEFGHIJKLMNOPQRSTU"
# The category of KBLI 2025 in which the bulk of each category of KBLI 2020 went on; J was parted into J and K.
_LETTERS_2025: Final = "ABCDEFGHIKLMNOPQRSTUV"
_CLASSES: Final = [
    "01111",
    "05100",
    "10710",
    "35111",
    "36001",
    "41011",
    "47111",
    "49431",
    "55110",
    "62019",
    "64121",
    "68111",
    "70209",
    "78200",
    "84111",
    "85495",
    "86103",
    "90011",
    "96111",
    "97000",
    "99000",
]
# Assumed shares of the categories A to U.
HIRING: Final = (2, 2, 27, 0.6, 0.6, 6, 20, 7, 8, 6, 6, 1, 3, 4, 0.4, 3, 2.5, 0.6, 1.5, 0.2, 0.1)
BUSINESSES: Final = (17, 0, 19, 0, 1, 2, 30, 2, 17, 2, 0, 0, 1, 2, 0, 1, 0.5, 1.5, 4, 0, 0)
CERTIFYING: Final = (5, 4, 15, 3, 1, 18, 8, 6, 12, 9, 6, 0.5, 3, 3, 0.5, 2, 2, 0.5, 1.5, 0, 0)
PUBLIC_WORKS: Final = (4, 0, 0, 0, 6, 80, 0, 4, 0, 0, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0)
_NEW_FROM: Final = day_number(date(2026, 1, 1))
_NEW_SHARE: Final = 0.4


def versions(days: Ints, rng: np.random.Generator) -> Ints:
    """The version of KBLI that was written on each day: 2020, and from 2026 now and then 2025."""
    is_new = (days >= _NEW_FROM) & (rng.random(len(days)) < _NEW_SHARE)
    return np.where(is_new, 2025, 2020)


def letters(sector: Ints, version: Ints) -> pl.Series:
    """The category letter of each sector in its version."""
    return named([*LETTERS, *_LETTERS_2025], sector + (version == 2025) * len(LETTERS))


def classes(sector: Ints) -> pl.Series:
    """A class of five digits of each sector; the divisions kept their numbers in KBLI 2025."""
    return named(_CLASSES, sector)
