"""The question: what a reader asks for, as a value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dasbor.catalogue.geography import Basis
    from dasbor.catalogue.period import Grain, Month
    from dasbor.catalogue.text import Lang


@dataclass(frozen=True, slots=True)
class Selection:
    """One question, frozen and hashable: it is the cache key, the URL, the subtitle and the file header.

    - `areas`: area codes as readers write them on `basis` (`ID`, `ID-SM`, BPS province codes), each with rows of its
      own in the answer. Empty means the nation and every province of the basis.
    - `by`: up to two dimensions that split each row.
    - `filters`: (dimension, categories) pairs, sorted; several categories are added up.
    - `release`: empty means the release in force.

    Build one with `dasbor.warehouse.url.from_params` (from text) or `select` (from values); both refuse impossible
    combinations. The constructor itself checks nothing but order.
    """

    indicator: str
    start: Month
    end: Month
    grain: Grain = "month"
    areas: tuple[str, ...] = ()
    by: tuple[str, ...] = ()
    filters: tuple[tuple[str, tuple[str, ...]], ...] = ()
    basis: Basis = "38"
    lang: Lang = "id"
    release: str = ""
