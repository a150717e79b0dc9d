"""What the vault covers: how many records each feed has by month, and from which day to which day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from etl.models.inputs import INPUTS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    import duckdb

    from etl.models.latest import Feeds


def survey(connection: duckdb.DuckDBPyConnection, feeds: Feeds) -> None:
    """Make the tables `feed_months` and `feed_spans`, which the models may ask.

    A record is counted in the month it happened in (`Input.dates`, the first). `last_on` is the last day that anything
    happened on, `last_month` the last month with records: nothing is known after it.
    """
    feeds.show(INPUTS)
    connection.execute(
        "CREATE TABLE feed_months (feed VARCHAR, month DATE, records BIGINT, first_on DATE, last_on DATE)"
    )
    for statement in _counts():
        connection.execute(statement)
    connection.execute("""
CREATE TABLE feed_spans AS
SELECT feed, min(first_on) AS first_on, max(last_on) AS last_on, min(month) AS first_month, max(month) AS last_month
FROM feed_months
GROUP BY feed""")


def _counts() -> Iterator[str]:
    for feed, source in INPUTS.items():
        if source.dates:
            happened_on, *_ = source.dates
            yield f"""
INSERT INTO feed_months
SELECT '{feed}', month_of({happened_on}), count(*), min({happened_on}), max(greatest({", ".join(source.dates)}))
FROM {feed.replace("/", ".")}
GROUP BY month_of({happened_on})"""


def last_months(connection: duckdb.DuckDBPyConnection) -> dict[str, date]:
    """The first day of the last month of each feed that has records."""
    return dict(connection.execute("SELECT feed, last_month FROM feed_spans").fetchall())
