"""From the members of a model to atoms: different persons or employers, counted anew in every cell.

A unit that stays in one place is in exactly one cell of each level of areas, so its cells may be added up over areas.
Only units that move within the years of the data are counted area by area.
"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from dasbor.catalogue.cubes import Protection
from dasbor.catalogue.dimensions import DIMENSIONS
from etl.models.groupings import grouping_sets, in_their_split, split_number
from etl.models.workbench import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from etl.models.groupings import Split
    from etl.models.model import Model


def start_members(model: Model) -> Iterator[str]:
    """The macro `mask_of` of the varying dimensions, and what each bit of the mask stands for."""
    splits = _varying_splits(model)
    terms, rows, shift = [], [], 0
    for split in splits:
        code = ""
        for dimension in split:
            size = len(DIMENSIONS[dimension].categories)
            code = f"({code or 0} * {size} + enum_code({dimension}::dim_{dimension}))"
        terms.append(f"coalesce(1::UBIGINT << ({shift} + {code})::UBIGINT, 0)")
        for cell in product(*(DIMENSIONS[d].categories for d in split)):
            categories = dict(zip(split, cell, strict=True))
            values = ", ".join(quoted(categories[d]) if d in categories else "NULL" for d in model.varying)
            rows.append(f"({model.cube.splits.index(split)}, 1::UBIGINT << {shift}, {values})")
            shift += 1
    dimensions = "".join(f", {d} dim_{d}" for d in model.varying)
    yield f"CREATE OR REPLACE TEMP TABLE bits (split_no UTINYINT, bit UBIGINT{dimensions})"
    yield f"INSERT INTO bits VALUES {', '.join(rows)}"
    yield f"CREATE OR REPLACE MACRO mask_of({', '.join(model.varying)}) AS {' | '.join(terms)}"


def add_members(model: Model, sql: str) -> Iterator[str]:
    """Count the members that `sql` yields into atoms, at every grain."""
    fixed = "".join(f", CAST({d} AS dim_{d}) AS {d}" for d in model.fixed)
    yield f"""
CREATE OR REPLACE TEMP TABLE members AS
SELECT unit_id, unit_key, CAST(month AS DATE) AS period, CAST(place AS place) AS place{fixed}, mask
FROM (
{sql}
)"""
    yield """
CREATE OR REPLACE TEMP TABLE movers AS
SELECT unit_id FROM members GROUP BY unit_id HAVING min(place) <> max(place)"""
    for grain in model.cube.grains:
        if grain != "month":
            yield f"CREATE OR REPLACE TEMP TABLE members AS {_reduced(model, 'members', grain, 'place')}"
        stayers = "SELECT * FROM members ANTI JOIN movers USING (unit_id)"
        movers = "SELECT * FROM members SEMI JOIN movers USING (unit_id) JOIN place_areas USING (place)"
        yield from (_add(model, grain, where, f"({stayers})", "place") for where in _COUNTS)
        moved = f"({_reduced(model, f'({movers})', grain, 'area')})"
        yield f"CREATE OR REPLACE TEMP TABLE moved AS FROM {moved}"
        yield from (_add(model, grain, where, "moved", "area") for where in _COUNTS)
    yield from (f"DROP TABLE {table}" for table in ("members", "movers", "moved"))


_COUNTS = ("fixed", "varying")


def _varying_splits(model: Model) -> tuple[Split, ...]:
    return tuple(split for split in model.cube.splits if split and set(split) <= set(model.varying))


def _fixed_splits(model: Model) -> tuple[Split, ...]:
    return tuple(split for split in model.cube.splits if set(split) <= set(model.fixed))


def _reduced(model: Model, source: str, grain: str, within: str) -> str:
    """One row for each unit, period of the grain and place (or area)."""
    fixed = "".join(f", max({d}) AS {d}" for d in model.fixed)
    return f"""
SELECT unit_id, max(unit_key) AS unit_key, date_trunc('{grain}', period)::DATE AS period, {within}{fixed},
    bit_or(mask) AS mask
FROM {source}
GROUP BY unit_id, date_trunc('{grain}', period), {within}"""


def _add(model: Model, grain: str, which: str, source: str, within: str) -> str:
    """Count the units of `source` by area; those that are known by place are added up over its areas."""
    dimensions = model.fixed if which == "fixed" else model.varying
    cells = (_fixed_cells if which == "fixed" else _varying_cells)(model, source, within)
    columns = ", ".join(("split_no", "period", *dimensions))
    measure = model.cube.measures[0]
    key = f", sum(unit_key)::BIGINT AS {measure.key}__key" if measure.protection is Protection.PEOPLE else ""
    areas = " JOIN place_areas USING (place)" if within == "place" else ""
    return f"""
INSERT INTO atoms BY NAME
SELECT {columns}, '{grain}' AS grain, area, sum(units)::BIGINT AS {measure.key}{key}
FROM ({cells}){areas}
GROUP BY {columns}, area"""


def _fixed_cells(model: Model, source: str, within: str) -> str:
    splits = _fixed_splits(model)
    dimensions = "".join(f", {d}" for d in model.fixed)
    return f"""
    SELECT {split_number(model.cube, splits)} AS split_no, period, {within}{dimensions},
        count(*) AS units, sum(unit_key) AS unit_key
    FROM {source}
    GROUP BY GROUPING SETS ({grouping_sets(("period", within), splits)})
    HAVING {in_their_split(model.fixed)}"""


def _varying_cells(model: Model, source: str, within: str) -> str:
    dimensions = ", ".join(model.varying)
    return f"""
    SELECT split_no, period, {within}, {dimensions}, sum(units) AS units, sum(unit_key) AS unit_key
    FROM (
        SELECT period, {within}, mask, count(*) AS units, sum(unit_key) AS unit_key
        FROM {source} GROUP BY period, {within}, mask
    ) JOIN bits ON mask & bit <> 0
    GROUP BY split_no, period, {within}, {dimensions}"""
