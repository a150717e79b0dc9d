"""The file that a citation stands for, made again from the release it names: byte by byte what it was."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dasbor.catalogue.refusals import UNKNOWN_CITATION
from dasbor.present.files import FORMATS
from dasbor.present.files.answers import answers_for
from dasbor.present.files.citation import cited
from dasbor.warehouse.refusal import refuse
from dasbor.warehouse.releases import open_release

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

    from dasbor.present.files import Format
    from dasbor.present.files.citation import Citation


@dataclass(frozen=True, slots=True)
class CitedFile:
    """A cited question, the kind of file it was answered with, and its bytes, made as they are taken."""

    citation: Citation
    format: Format
    chunks: Generator[bytes]


def cited_file(key: str, home: Path | None = None) -> CitedFile:
    """The file of a citation. Raises Refusal when it cannot be read, or its release is no longer kept."""
    citation = cited(key)
    if citation.suffix not in FORMATS:
        raise refuse(UNKNOWN_CITATION, "id", key)
    release = open_release(citation.selection.release, home=home)
    kind = FORMATS[citation.suffix]
    return CitedFile(citation, kind, kind.chunks(answers_for(kind, (citation.selection,), release)))
