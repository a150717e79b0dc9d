"""The feeds as the models see them: columns with the types of SQL, and the days on which their records happened."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import polars as pl

from dasbor.catalogue.dimensions import DIMENSIONS
from etl.feeds.contract import COMMON
from etl.feeds.registry import FEEDS

if TYPE_CHECKING:
    from etl.feeds.contract import Feed

IDENTITY: Final = {"record_id": "UBIGINT", "version_at": "TIMESTAMP", "content_hash": "UBIGINT"}
"""What tells one row version from all others; of one record the last one in this order counts."""

_KINDS: Final[dict[pl.DataType, str]] = {
    pl.Boolean(): "BOOLEAN",
    pl.Date(): "DATE",
    pl.Datetime("us"): "TIMESTAMP",
    pl.Decimal(18, 2): "DECIMAL(18, 2)",
    pl.Float64(): "DOUBLE",
    pl.Int16(): "SMALLINT",
    pl.Int32(): "INTEGER",
    pl.Int64(): "BIGINT",
    pl.String(): "VARCHAR",
    pl.UInt8(): "UTINYINT",
    pl.UInt64(): "UBIGINT",
}


@dataclass(frozen=True, slots=True)
class Input:
    """The columns of a feed beside `IDENTITY`, with their types; `dim_*` is the list of categories of that dimension.

    `dates` are the SQL of the days that records are counted by: those on which something happened, never plans.
    """

    columns: dict[str, str]
    dates: tuple[str, ...] = ()

    @property
    def has_region(self) -> bool:
        """Whether a record says where it belongs."""
        return "province_code_34" in self.columns


_IF_OVER: Final = "CASE WHEN status IN ('passed', 'failed', 'withdrawn') THEN"

_DATES: Final[dict[str, tuple[str, ...]]] = {
    "karirhub/vacancies": ("published_on",),
    "karirhub/jobseekers": ("registered_on",),
    "karirhub/applications": ("applied_on",),
    "karirhub/placements": ("placed_on",),
    "skillhub/participants": ("registered_on", f"{_IF_OVER} started_on END", f"{_IF_OVER} ended_on END"),
    "sertihub/assessments": ("assessed_on", "issued_on"),
    "bizhub/beneficiaries": ("applied_on", "approved_on", "disbursed_on", "started_on", "closed_on"),
    "siapkerja/accounts": ("created_on",),
    "siapkerja/service_events": ("on_date",),
    "siapkerja/employers": ("reported_on",),
    "outreach/channels": ("month",),
    "official/registered": ("make_date(year, 1, 1)",),
    "official/unemployment_rate": ("make_date(year, CASE round WHEN 'february' THEN 2 ELSE 8 END, 1)",),
}


def _kind(column: str, dtype: pl.DataType) -> str:
    if column in DIMENSIONS:
        return f"dim_{column}"
    return "step" if column == "step" else _KINDS[dtype]


def _input(feed: Feed) -> Input:
    own = {column: dtype for column, dtype in feed.vault_schema.items() if column not in COMMON}
    return Input({column: _kind(column, dtype) for column, dtype in own.items()}, _DATES.get(feed.key, ()))


INPUTS: Final[dict[str, Input]] = {key: _input(feed) for key, feed in FEEDS.items()}
"""Every feed of the vault. Steering feeds have no days: they are plans, not reports."""
