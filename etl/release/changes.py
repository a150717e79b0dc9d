"""What is different from the release before, by indicator, year and area."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import polars as pl

from dasbor.catalogue.indicator import Ratio
from dasbor.catalogue.registry import INDICATORS
from etl.release.files import columns_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    import duckdb

    from dasbor.catalogue.indicator import Indicator


_SCHEMA: Final = {
    "indicator": pl.String(),
    "period": pl.Date(),
    "area": pl.String(),
    "old_value": pl.Float64(),
    "new_value": pl.Float64(),
}


@dataclass(frozen=True, slots=True)
class Change:
    """A yearly figure before and now; None where it is suppressed."""

    indicator: str
    period: date
    area: str
    old_value: float | None
    new_value: float | None


def plain_indicators() -> Iterator[Indicator]:
    """The indicators that are a measure themselves; ratios follow from them."""
    return (i for i in INDICATORS.values() if not isinstance(i.expression, Ratio) and not i.refs[0].where)


def changes(connection: duckdb.DuckDBPyConnection, before: str, now: str) -> list[Change]:
    """What differs between two attached files, in the order of the dictionary, the latest year first.

    An atom that is not there is zero, NULL is suppressed. An indicator that one of them does not have is left out.
    """
    old, new = (columns_of(connection, file) for file in (before, now))
    found: list[Change] = []
    for indicator in plain_indicators():
        (ref,) = indicator.refs
        if all(ref.measure_key in tables.get(ref.cube_key, {}) for tables in (old, new)):
            found += [Change(*row) for row in connection.execute(_differences(indicator, before, now)).fetchall()]
    return found


def write_changes(connection: duckdb.DuckDBPyConnection, file: str, found: list[Change]) -> None:
    """Put them into the table `changes` of an attached file."""
    rows = pl.DataFrame(found, schema=_SCHEMA, orient="row")
    connection.register("found_changes", rows)
    connection.execute(f"INSERT INTO {file}.changes BY NAME FROM found_changes")
    connection.unregister("found_changes")


def _differences(indicator: Indicator, before: str, now: str) -> str:
    (ref,) = indicator.refs
    old, new = (
        f"(SELECT period, area, {ref.measure_key}::DOUBLE AS figure FROM {file}.{ref.cube_key} "
        "WHERE split = '' AND grain = 'year')"
        for file in (before, now)
    )
    return f"""SELECT '{indicator.key}' AS indicator, period, area, old_value, new_value
FROM (
    SELECT
        coalesce(new.period, old.period) AS period,
        coalesce(new.area, old.area) AS area,
        CASE WHEN old.area IS NULL THEN 0 ELSE old.figure END AS old_value,
        CASE WHEN new.area IS NULL THEN 0 ELSE new.figure END AS new_value
    FROM {old} AS old
    FULL JOIN {new} AS new ON old.period = new.period AND old.area = new.area
)
WHERE old_value IS DISTINCT FROM new_value
ORDER BY period DESC, area <> 'ID', area"""
