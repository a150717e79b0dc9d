"""Hashes and keys that never change: of texts, of whole rows, and the random-looking keys of persons and records."""

from __future__ import annotations

from typing import Final, cast

import polars as pl
import polars_hash as plh

SEPARATOR: Final = "\x1f"
"""Between the parts of a composite key."""
_ENCODING: Final = 1
"""Version of the row encoding of polars-hash, which keeps it as it is for ever."""
_FACTORS: Final = (0xBF58476D1CE4E5B9, 0x94D049BB133111EB)


def xxh3(text: pl.Expr) -> pl.Expr:
    """XXH3, 64 bits, of a text; null of null."""
    return cast("plh.HExpr", text).nchash.xxh3_64()


def key_hash(parts: list[pl.Expr]) -> pl.Expr:
    """The hash of the text of a key, its parts joined by the unit separator."""
    return xxh3(pl.concat_str([part.cast(pl.String) for part in parts], separator=SEPARATOR))


def row_hash(columns: list[str]) -> pl.Expr:
    """XXH3, 64 bits, of the canonical bytes of columns in this order; nulls count."""
    return plh.hash_rows(columns, version=_ENCODING).nchash.xxh3_64()


def mixed(number: pl.Expr) -> pl.Expr:
    """A 64-bit number scrambled so that every bit of it moves every bit of the result (the finaliser of splitmix64)."""
    first, second = (pl.lit(factor, dtype=pl.UInt64) for factor in _FACTORS)
    once = (number ^ (number // 2**30)) * first
    twice = (once ^ (once // 2**27)) * second
    return twice ^ (twice // 2**31)


def top_byte(number: pl.Expr) -> pl.Expr:
    """The highest eight bits of a 64-bit number."""
    return (number // 2**56).cast(pl.UInt8)
