"""What each cell is: a figure, or the reason why there is none. Decided cell by cell from what the release holds.

Statuses are numbers here, in their order of precedence: of several that apply to a cell the smallest wins.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import polars as pl

from dasbor.catalogue.cubes import Protection
from dasbor.catalogue.sources import SOURCES
from dasbor.catalogue.status import Status

if TYPE_CHECKING:
    from dasbor.catalogue.indicator import Ref

ORDER: Final = tuple(Status)
RANK: Final = {status: rank for rank, status in enumerate(ORDER)}


def rank(status: Status) -> pl.Expr:
    """The status as a number of its precedence."""
    return pl.lit(RANK[status], pl.UInt8)


def part_rank(ref: Ref, position: int) -> pl.Expr:
    """The status of one measure of an indicator in each cell.

    Reads the columns `state_<i>` (from the coverage of its feed), `value_<i>` and `is_hidden_<i>` (from its atoms, null
    when there are none), `unplaced_<i>` (whether records of the cell's former province could not be placed),
    `redrawn_on` and `period`.
    """
    source = SOURCES[ref.cube.feed]
    hidden = Status.NOT_COLLECTED if ref.measure.protection is Protection.OPEN else Status.SUPPRESSED
    found = [
        pl.when(pl.col(f"unplaced_{position}")).then(rank(Status.NOT_ON_BASIS)),
        pl.col(f"state_{position}"),
        pl.when(pl.col(f"is_hidden_{position}")).then(rank(hidden)),
        pl.when(pl.col("period") < pl.col("redrawn_on")).then(rank(Status.REBASED)),
    ]
    if source.is_official:
        found.append(pl.when(pl.col(f"value_{position}").is_null()).then(rank(Status.NOT_COLLECTED)))
    return pl.min_horizontal(*found)


def status_words(ranks: str) -> pl.Expr:
    """The column of ranks as words."""
    return pl.col(ranks).replace_strict(list(range(len(ORDER))), [str(s) for s in ORDER], return_dtype=pl.String)
