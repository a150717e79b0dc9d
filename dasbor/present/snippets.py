"""A few lines that fetch the same file, in the languages that analysts write."""

from __future__ import annotations

import json
from dataclasses import dataclass
from shlex import quote
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class Snippet:
    """Code with the name of its language or tool, and how it is coloured."""

    name: str
    language: str
    code: str


def snippets(address: Callable[[str], str]) -> tuple[Snippet, ...]:
    """The lines for a question; `address` gives the whole address of its file by suffix."""
    csv, parquet = address("csv"), address("parquet")
    return (
        Snippet("curl", "bash", f"curl --fail --compressed --output data.csv {quote(csv)}"),
        Snippet("Python, polars", "python", _polars(csv)),
        Snippet("Python, DuckDB", "python", _duckdb(parquet)),
        Snippet("R", "r", f'data <- read.csv({json.dumps(csv)}, na.strings = "")'),
    )


def _polars(address: str) -> str:
    return (
        "from urllib.request import urlopen\n\n"
        "import polars as pl\n\n"
        f"data = pl.read_csv(urlopen({json.dumps(address)}).read())"
    )


def _duckdb(address: str) -> str:
    return (
        "from urllib.request import urlretrieve\n\n"
        "import duckdb\n\n"
        f'urlretrieve({json.dumps(address)}, "data.parquet")\n'
        "data = duckdb.sql(\"FROM 'data.parquet'\")"
    )
