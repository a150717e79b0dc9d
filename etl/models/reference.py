"""The committed tables of official figures, as relations of the schema `reference`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from etl.models.workbench import quoted

if TYPE_CHECKING:
    import duckdb

FOLDER: Final = Path(__file__).resolve().parents[2] / "data" / "reference"
TABLES: Final = ("labour_force_august", "registered_2024")


def show_reference(connection: duckdb.DuckDBPyConnection) -> None:
    """Make a table of each CSV, with the `place` of every province."""
    connection.execute("CREATE SCHEMA reference")
    for name in TABLES:
        path = quoted(str(FOLDER / f"{name}.csv"))
        connection.execute(f"""
CREATE TABLE reference.{name} AS
SELECT CAST(province_code_bps AS place) AS place, * EXCLUDE (province_code_bps, province)
FROM read_csv({path}, header = true, types = {{'province_code_bps': 'VARCHAR'}})""")
