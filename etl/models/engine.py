"""Running models: the same SQL on the whole vault or bucket by bucket, and the same atoms either way."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from etl.models.distinct import add_members, start_members
from etl.models.groupings import split_names
from etl.models.latest import Bucket
from etl.models.measures import all_of, counted, finished, selected
from etl.models.model import Yields
from etl.models.rollup import add_atoms, add_cells, start_atoms, start_cells
from etl.models.workbench import EXACT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    import duckdb

    from etl.models.latest import Feeds
    from etl.models.model import Model

ROWS_OF_A_BUCKET: Final = 12_000_000
"""With so many rows of its largest feed at once, each model keeps within the memory of the workbench."""


def run_model(
    connection: duckdb.DuckDBPyConnection,
    feeds: Feeds,
    model: Model,
    last_month: date | None,
    buckets: int | None = None,
) -> None:
    """Fill the table of the model's cube in the attached file.

    `last_month` is the last month of the cube's feed, None when it has no records. `buckets` overrides the number that
    the rows of the feeds ask for; it changes memory and time, never the result.
    """
    for statement in _start(model):
        connection.execute(statement)
    for bucket in _buckets(feeds, model, buckets):
        feeds.show(model.reads, bucket)
        for statement in _add(model):
            connection.execute(statement)
    for statement in _finish(model, last_month):
        connection.execute(statement)


def _buckets(feeds: Feeds, model: Model, asked: int | None) -> Iterator[Bucket]:
    rows = max(map(feeds.rows, model.reads), default=0)
    number = max(1, asked or -(-rows // ROWS_OF_A_BUCKET)) if rows else 1
    return (Bucket(model.bucket_key, i, number) for i in range(number))


def _start(model: Model) -> Iterator[str]:
    yield start_atoms(model.cube)
    if model.yields is Yields.EVENTS:
        yield start_cells(model.cube)
    elif model.yields is Yields.MEMBERS:
        yield from start_members(model)


def _add(model: Model) -> Iterable[str]:
    match model.yields:
        case Yields.EVENTS:
            return add_cells(model.cube, model.sql)
        case Yields.MEMBERS:
            return add_members(model, model.sql)
        case Yields.ATOMS:
            return (_add_finished_atoms(model),)


def _add_finished_atoms(model: Model) -> str:
    return f"""
INSERT INTO atoms BY NAME
SELECT (list_position({split_names(model.cube)}, split) - 1)::UTINYINT AS split_no, * EXCLUDE (split)
FROM (
{model.sql}
)"""


def _finish(model: Model, last_month: date | None) -> Iterator[str]:
    if model.yields is Yields.EVENTS and last_month is not None:
        yield from add_atoms(model.cube, last_month)
    yield _write(model)
    yield "DROP TABLE atoms"


def _write(model: Model) -> str:
    """Write the atoms, without those that count nothing, in the order in which they are asked for.

    They are sorted before their categories become text, which is much less to move.
    """
    cube = model.cube
    columns = selected(all_of(map(finished, cube.measures)))
    dimensions = ", ".join(f"CAST({d} AS VARCHAR) AS {d}" for d in cube.dimensions)
    counts = " OR ".join(f"{m.key} <> 0" for m in cube.measures)
    return f"""
INSERT INTO {EXACT}.{cube.key} BY NAME
SELECT {split_names(cube)}[split_no + 1] AS split, CAST(grain AS VARCHAR) AS grain, period,
    CAST(area AS VARCHAR) AS area, {dimensions},
    {columns}
FROM (FROM {_whole_atoms(model)} WHERE {counts} ORDER BY split_no, grain, area, period)"""


def _whole_atoms(model: Model) -> str:
    """Flows and stocks of one cube, and the buckets of members, are collected apart and put together here."""
    cube = model.cube
    if model.yields is Yields.EVENTS and len({m.merge for m in cube.measures}) == 1:
        return "atoms"
    keys = ", ".join(("split_no", "grain", "period", "area", *cube.dimensions))
    sums = {name: f"sum({name})::BIGINT" for name in all_of(map(counted, cube.measures))}
    if model.yields is not Yields.ATOMS:
        sums = {name: f"coalesce({sum_}, 0)" for name, sum_ in sums.items()}
    return f"(SELECT {keys}, {selected(sums)} FROM atoms GROUP BY {keys})"
