"""Files for download, one module a format. Each takes Answers, so none can forget a status, a source or a release.

A file is made as it is sent: a format yields its bytes in pieces, and of the answers only one is held at a time.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from dasbor.present.files.as_csv import csv_chunks
from dasbor.present.files.as_csvw import csvw_chunks
from dasbor.present.files.as_json import json_chunks
from dasbor.present.files.as_jsonstat import jsonstat_chunks, jsonstat_collection
from dasbor.present.files.as_parquet import parquet_chunks
from dasbor.present.files.as_sdmx_csv import sdmx_csv_chunks
from dasbor.present.files.as_sdmx_structure import sdmx_structure_chunks
from dasbor.present.files.as_xlsx import xlsx_chunks
from dasbor.present.files.as_zip import zip_chunks

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable

    from dasbor.warehouse.answer import Answer

    Chunks = Callable[[Iterable[Answer]], Generator[bytes]]


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file: its suffix, its media type, and how it is made."""

    suffix: str
    media_type: str
    chunks: Chunks
    several: Chunks | None = None
    """How it is made of several indicators, where that is another file than of one."""
    description: str | None = None
    """The suffix of the file that describes it, where that is another file."""
    is_description: bool = False
    """Whether it says nothing of single cells, so that the beginning of each answer is enough."""

    def of(self, count: int) -> Chunks:
        """How a file of so many indicators is made."""
        return self.several if self.several and count > 1 else self.chunks


_XLSX: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_SDMX_CSV: Final = "application/vnd.sdmx.data+csv; version=2.0.0; charset=utf-8"
_SDMX_STRUCTURE: Final = "application/vnd.sdmx.structure+json; version=2.0.0"

FORMATS: Final[dict[str, Format]] = {
    kind.suffix: kind
    for kind in (
        Format("csv", "text/csv; charset=utf-8", csv_chunks, description="csv-metadata.json"),
        Format("xlsx", _XLSX, xlsx_chunks),
        Format("parquet", "application/vnd.apache.parquet", parquet_chunks),
        Format("json", "application/json", json_chunks),
        Format("jsonstat.json", "application/json", jsonstat_chunks, jsonstat_collection),
        Format("sdmx.csv", _SDMX_CSV, sdmx_csv_chunks, description="sdmx-structure.json"),
        Format("sdmx-structure.json", _SDMX_STRUCTURE, sdmx_structure_chunks, is_description=True),
        Format("csv-metadata.json", "application/csvm+json", csvw_chunks, is_description=True),
        Format("zip", "application/zip", zip_chunks),
    )
}
"""Every format by its suffix."""


def whole(chunks: Iterable[bytes]) -> bytes:
    """A file in one piece, for those who need it so."""
    return b"".join(chunks)
