"""Files for download, one module a format. Each takes Answers, so none can forget a status, a source or a release.

A file is made as it is sent: a format yields its bytes in pieces, and of the answers only one is held at a time.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from dasbor.present.files.as_csv import csv_chunks
from dasbor.present.files.as_json import json_chunks
from dasbor.present.files.as_parquet import parquet_chunks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from dasbor.warehouse.answer import Answer

    Chunks = Callable[[Iterable[Answer]], Iterator[bytes]]


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file: its suffix, its media type, and how it is made."""

    suffix: str
    media_type: str
    chunks: Chunks


FORMATS: Final[dict[str, Format]] = {
    kind.suffix: kind
    for kind in (
        Format("csv", "text/csv; charset=utf-8", csv_chunks),
        Format("parquet", "application/vnd.apache.parquet", parquet_chunks),
        Format("json", "application/json", json_chunks),
    )
}
"""Every format by its suffix."""


def whole(chunks: Iterator[bytes]) -> bytes:
    """A file in one piece, for those who need it so."""
    return b"".join(chunks)
