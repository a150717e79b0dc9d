"""The fixed groupings of a cube, as SQL says them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from etl.models.workbench import listed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dasbor.catalogue.cubes import Cube

Split = tuple[str, ...]


def grouping_sets(keys: tuple[str, ...], splits: Iterable[Split]) -> str:
    """Every split, each together with the keys."""
    return ", ".join(f"({', '.join((*keys, *split))})" for split in splits)


def split_number(cube: Cube, splits: Iterable[Split]) -> str:
    """Which split of the cube a row of grouping sets over `splits` belongs to: its position in `cube.splits`."""
    dimensions = tuple(dict.fromkeys(d for split in splits for d in split))
    if not dimensions:
        return "0::UTINYINT"
    cases = " ".join(f"WHEN {_grouping_id(dimensions, split)} THEN {cube.splits.index(split)}" for split in splits)
    return f"(CASE grouping_id({', '.join(dimensions)}) {cases} END)::UTINYINT"


def _grouping_id(dimensions: Split, split: Split) -> int:
    return sum(1 << bit for bit, dimension in enumerate(reversed(dimensions)) if dimension not in split)


def in_their_split(dimensions: Iterable[str]) -> str:
    """The condition that a row has a category in each dimension of its grouping set.

    A record without a category counts in the total and in the splits by other dimensions, never in a split by this one.
    """
    return " AND ".join(f"NOT (grouping({d}) = 0 AND {d} IS NULL)" for d in dimensions) or "true"


def split_names(cube: Cube) -> str:
    """The SQL list that gives a split its name by its number."""
    return f"[{listed(','.join(split) for split in cube.splits)}]"
