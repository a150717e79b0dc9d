"""From the events of a model to the cells of a cube, and from cells to the atoms of flows and stocks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dasbor.catalogue.cubes import Merge
from etl.models.groupings import grouping_sets, in_their_split, split_number
from etl.models.measures import all_of, counted, merged, selected

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from dasbor.catalogue.cubes import Cube, Measure


def start_cells(cube: Cube) -> str:
    """The table that collects cells: a split, a month, a place, the categories, and the measures."""
    dimensions = "".join(f", {d} dim_{d}" for d in cube.dimensions)
    measures = "".join(f", {column} BIGINT" for column in all_of(map(counted, cube.measures)))
    return f"CREATE OR REPLACE TEMP TABLE cells (split_no UTINYINT, month DATE, place place{dimensions}{measures})"


def add_cells(cube: Cube, sql: str) -> Iterator[str]:
    """Count the events that `sql` yields into cells: once by all dimensions, and from there into every split."""
    dimensions = ", ".join(cube.dimensions)
    typed = ", ".join(f"CAST({d} AS dim_{d}) AS {d}" for d in cube.dimensions)
    yield f"""
CREATE OR REPLACE TEMP TABLE base AS
SELECT CAST(month AS DATE) AS month, CAST(place AS place) AS place, {typed},
    {selected(all_of(map(counted, cube.measures)))}
FROM (
{sql}
)
GROUP BY ALL"""
    yield f"""
INSERT INTO cells
SELECT {split_number(cube, cube.splits)} AS split_no, month, place, {dimensions},
    {selected(all_of(map(merged, cube.measures)))}
FROM base
GROUP BY GROUPING SETS ({grouping_sets(("month", "place"), cube.splits)})
HAVING {in_their_split(cube.dimensions)}"""
    yield "DROP TABLE base"


def add_atoms(cube: Cube, last_month: date) -> Iterator[str]:
    """Roll the cells up into areas, and months into quarters and years, and collect all of it as atoms.

    Nothing is known after `last_month`, the last month of the feed: what is dated later is a plan, such as the start of
    a batch that takes registrations.
    """
    every = selected(all_of(map(merged, cube.measures)))
    keys = ", ".join(("split_no", "area", *cube.dimensions))
    yield f"""
CREATE OR REPLACE TEMP TABLE monthly AS
SELECT {keys}, month, {every}
FROM cells JOIN place_areas USING (place)
WHERE month <= DATE '{last_month}'
GROUP BY {keys}, month"""
    yield "DROP TABLE cells"
    flows = tuple(m for m in cube.measures if m.merge is Merge.FLOW)
    stocks = tuple(m for m in cube.measures if m.merge is Merge.STOCK)
    if flows:
        yield from _add_flows(cube, flows)
    if stocks:
        yield _running(cube, stocks, last_month)
        yield from (_add_stock(cube, stocks, grain, last_month) for grain in cube.grains)
        yield "DROP TABLE running"
    yield "DROP TABLE monthly"


def _add_flows(cube: Cube, flows: tuple[Measure, ...]) -> Iterator[str]:
    keys = ", ".join(("split_no", "area", *cube.dimensions))
    columns = all_of(map(merged, flows))
    source, month = "monthly", "month"
    for grain in cube.grains:
        yield f"""
INSERT INTO atoms BY NAME
SELECT {keys}, '{grain}' AS grain, date_trunc('{grain}', {month})::DATE AS period, {selected(columns)}
FROM {source}
GROUP BY {keys}, date_trunc('{grain}', {month})"""
        source, month = f"(SELECT * FROM atoms WHERE grain = '{grain}')", "period"


def _running(cube: Cube, stocks: tuple[Measure, ...], last_month: date) -> str:
    """The stock at the end of each month, from the first movement of a cell to the last month of the feed."""
    keys = ", ".join(("split_no", "area", *cube.dimensions))
    columns = tuple(all_of(map(merged, stocks)))
    sums = ", ".join(f"(sum({column}) OVER so_far)::BIGINT AS {column}" for column in columns)
    return f"""
CREATE OR REPLACE TEMP TABLE running AS
WITH moved AS (
    SELECT {keys}, month, {sums},
        lead(month, 1, DATE '{last_month}' + INTERVAL 1 MONTH) OVER so_far AS next_month
    FROM monthly
    WINDOW so_far AS (PARTITION BY {keys} ORDER BY month ROWS UNBOUNDED PRECEDING)
)
SELECT {keys}, {", ".join(columns)},
    unnest(generate_series(month, next_month - INTERVAL 1 MONTH, INTERVAL 1 MONTH))::DATE AS month
FROM moved"""


def _add_stock(cube: Cube, stocks: tuple[Measure, ...], grain: str, last_month: date) -> str:
    keys = ", ".join(("split_no", "area", *cube.dimensions))
    columns = ", ".join(all_of(map(merged, stocks)))
    return f"""
INSERT INTO atoms BY NAME
SELECT {keys}, '{grain}' AS grain, date_trunc('{grain}', month)::DATE AS period, {columns}
FROM running
WHERE month = DATE '{last_month}'
   OR date_trunc('{grain}', month) <> date_trunc('{grain}', month + INTERVAL 1 MONTH)"""


def start_atoms(cube: Cube) -> str:
    """The table that collects atoms before they are written."""
    dimensions = "".join(f", {d} dim_{d}" for d in cube.dimensions)
    measures = "".join(f", {column} BIGINT" for column in all_of(map(counted, cube.measures)))
    return (
        "CREATE OR REPLACE TEMP TABLE atoms "
        f"(split_no UTINYINT, grain grain, period DATE, area area{dimensions}{measures})"
    )
