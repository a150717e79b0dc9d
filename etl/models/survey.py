"""What the vault covers: how many records each feed has by month, and from which day to which day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from etl.models.inputs import INPUTS

if TYPE_CHECKING:
    from datetime import date

    import duckdb

    from etl.models.latest import Feeds


def survey(connection: duckdb.DuckDBPyConnection, feeds: Feeds) -> None:
    """Make the tables `feed_months` and `feed_spans`, which the models may ask.

    A record is counted in every month in which something happened to it (`Input.dates`), once. Nothing is known of a
    feed after its `last_month`.
    """
    feeds.show(INPUTS)
    connection.execute(
        "CREATE TABLE feed_months (feed VARCHAR, month DATE, records BIGINT, first_on DATE, last_on DATE)"
    )
    for feed, source in INPUTS.items():
        if source.dates:
            connection.execute(_count(feed, source.dates))
    connection.execute("""
CREATE TABLE feed_spans AS
SELECT feed, min(first_on) AS first_on, max(last_on) AS last_on, min(month) AS first_month, max(month) AS last_month
FROM feed_months
GROUP BY feed""")


def _count(feed: str, dates: tuple[str, ...]) -> str:
    months = [f"month_of({day})" for day in dates]
    of_record = months[0] if len(months) == 1 else f"unnest(list_distinct([{', '.join(months)}]))"
    days = ", ".join(dates)
    return f"""
INSERT INTO feed_months
SELECT '{feed}', month, count(*), min(first_on), max(last_on)
FROM (
    SELECT {of_record} AS month, least({days}) AS first_on, greatest({days}) AS last_on
    FROM {feed.replace("/", ".")}
)
WHERE month IS NOT NULL
GROUP BY month"""


def last_months(connection: duckdb.DuckDBPyConnection) -> dict[str, date]:
    """The first day of the last month of each feed that has records."""
    return dict(connection.execute("SELECT feed, last_month FROM feed_spans").fetchall())
