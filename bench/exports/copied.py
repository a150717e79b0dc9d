"""The same rows written by DuckDB alone: its COPY of one query that makes the whole file, on the same two threads."""

from __future__ import annotations

import time
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

import duckdb

from dasbor.catalogue.registry import INDICATORS
from dasbor.warehouse.compile import compile_selection
from dasbor.warehouse.grid import Grid
from dasbor.warehouse.releases import current_name
from dasbor.warehouse.tables import PUBLIC_FILE
from dasbor.warehouse.url import from_params

if TYPE_CHECKING:
    from pathlib import Path

QUESTION: Final = {"indicator": "openings", "by": "sector,occupation", "from": "2010-01", "to": "2039-12"}
_SQL: Final = """
COPY (
  WITH atoms AS ({atoms}),
  grid AS (
    SELECT area, sector, occupation, day::DATE AS period
    FROM (SELECT unnest($every_area) AS area),
         (SELECT unnest($every_sector) AS sector),
         (SELECT unnest($every_occupation) AS occupation),
         (SELECT unnest(generate_series($first::DATE, $last::DATE, INTERVAL 1 MONTH)) AS day)
  )
  SELECT 'openings' AS indicator, strftime(period, '%Y-%m') AS period, area AS province_code_bps,
         area AS province_code_kemendagri, 'Provinsi ' || area AS province, sector, occupation,
         value_0::BIGINT AS value, 'openings' AS unit,
         CASE WHEN value_0 IS NULL THEN 'not_collected' ELSE 'final' END AS status,
         'Karirhub, data lowongan (data contoh sintetis)' AS source, '2026-11-01.1' AS release, NULL::DOUBLE AS error
  FROM grid LEFT JOIN atoms USING (area, sector, occupation, period)
) TO '{file}' (FORMAT {kind})
"""


def rows_a_second(home: Path, kind: str) -> float:
    """Rows that COPY writes in a second in a kind of file; the faster of two runs."""
    selection = from_params(QUESTION)
    query = compile_selection(selection)
    grid = Grid.of(selection, INDICATORS[selection.indicator])
    sector, occupation = grid.categories
    every = {"every_area": list(grid.areas), "every_sector": list(sector), "every_occupation": list(occupation)}
    release = home / "releases" / current_name(home) / PUBLIC_FILE
    with TemporaryDirectory() as folder, duckdb.connect(str(release), read_only=True) as connection:
        connection.execute("SET threads = 2")
        sql = _SQL.format(atoms=query.sql, file=f"{folder}/copied.{kind}", kind=kind)
        return max(_timed(connection, sql, query.params | every) for _ in range(2))


def _timed(connection: duckdb.DuckDBPyConnection, sql: str, params: dict[str, object]) -> float:
    started = time.perf_counter()
    ((rows,),) = connection.execute(sql, params).fetchall()
    return float(rows) / (time.perf_counter() - started)
