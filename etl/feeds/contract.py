"""What a feed is: the key, the columns it fills in the vault, and how its records are told apart."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import polars as pl

COMMON: Final[dict[str, pl.DataType]] = {
    "record_id": pl.UInt64(),
    "content_hash": pl.UInt64(),
    "version_at": pl.Datetime("us"),
    "file_id": pl.String(),
    "source_row": pl.UInt32(),
}
"""First columns of every part of the vault."""
REGION: Final[dict[str, pl.DataType]] = {
    "province_code_bps": pl.String(),
    "province_code_34": pl.String(),
    "regency_code": pl.String(),
}
PERSON: Final[dict[str, pl.DataType]] = {"person_id": pl.UInt64(), "cell_key": pl.UInt8(), "person_key8": pl.UInt8()}


@dataclass(frozen=True, slots=True)
class Feed:
    """A contract with a hub."""

    key: str
    key_columns: tuple[str, ...]
    """The columns, in our names, whose text makes `record_id`."""
    has_version: bool
    """Whether records carry `version_at`; null otherwise."""
    vault_schema: dict[str, pl.DataType]
