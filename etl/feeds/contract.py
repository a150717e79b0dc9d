"""What a contract with a hub is: its fields, its layouts, what follows from the fields, and its rules."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Protocol

import polars as pl

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from dasbor.catalogue.problem import ProblemCode
    from etl.feeds.kinds import Kind
    from etl.feeds.notation import Notation
    from etl.feeds.rules import Rule
    from etl.stages.read.frames import Chunk
    from etl.stages.view import Filled, View

COMMON: Final[dict[str, pl.DataType]] = {
    "record_id": pl.UInt64(),
    "content_hash": pl.UInt64(),
    "version_at": pl.Datetime("us"),
    "file_id": pl.String(),
    "source_row": pl.UInt32(),
}
"""First columns of every part of the vault."""
PERSON: Final[dict[str, pl.DataType]] = {"person_id": pl.UInt64(), "cell_key": pl.UInt8(), "person_key8": pl.UInt8()}
"""Columns of a feed that has the field `person_key`."""


@dataclass(frozen=True, slots=True)
class Field:
    """A value that every record of a feed carries, whatever the layout of the file."""

    name: str
    kind: Kind
    is_required: bool | pl.Expr = True
    """Whether the cell must be filled; or where, as a condition on other fields."""
    default: str | int | bool | None = None
    """What an empty cell means, in our words."""
    is_stored: bool = True
    """Whether the vault keeps it under its own name; a field may serve only to find others."""


class Reader(Protocol):
    """Reads one form of file and never interprets what it reads."""

    @property
    def may_omit(self) -> bool:
        """Whether a record leaves out what is empty (JSON), so that only required columns must be there."""

    def headings(self, path: Path) -> list[str]:
        """The headings of a file. Raises FileRefusedError when it is not of this form."""

    def chunks(self, path: Path, columns: Sequence[str], most_rows: int) -> Iterator[Chunk]:
        """The rows of a file in pieces of these columns. Raises FileRefusedError, also halfway, when it is damaged."""


@dataclass(frozen=True, slots=True)
class Layout:
    """A form in which a feed arrives."""

    key: str
    patterns: tuple[str, ...]
    """File names, lower case, without `.gz`."""
    reader: Reader
    notation: Notation
    headings: dict[str, str]
    """Field name -> heading in the file; only the fields that the layout has."""
    ignored: tuple[str, ...] = ()
    """Headings that belong to the layout although nothing is read from them; a star stands for all others."""


class Part(Protocol):
    """Columns that follow from several fields, with the faults found on the way: a region, a sector, an age band."""

    @property
    def outputs(self) -> dict[str, pl.DataType]:
        """The columns that it adds to the vault."""

    def fill(self, view: View) -> Filled:
        """Those columns for every row of the view."""


@dataclass(frozen=True, slots=True)
class Feed:
    """A contract with a hub."""

    key: str
    key_columns: tuple[str, ...]
    """The fields or derived columns whose text makes `record_id`."""
    layouts: tuple[Layout, ...]
    fields: tuple[Field, ...]
    parts: tuple[Part, ...] = ()
    rules: tuple[Rule, ...] = ()
    refers_to: dict[str, tuple[str, ProblemCode]] = field(default_factory=dict)
    """Column -> feed whose `record_id` it should name, and the warning when it names none."""

    @property
    def hub(self) -> str:
        """The folder in which the feed's files lie."""
        return self.key.partition("/")[0]

    @property
    def has_version(self) -> bool:
        """Whether records carry `version_at`; it is null otherwise."""
        return any(each.name == "version_at" for each in self.fields)

    @property
    def has_person(self) -> bool:
        """Whether records are about a person."""
        return any(each.name == "person_key" for each in self.fields)

    @property
    def vault_schema(self) -> dict[str, pl.DataType]:
        """The columns of the feed in the vault, in their order."""
        derived = {name: dtype for part in self.parts for name, dtype in part.outputs.items()}
        stored = {each.name: each.kind.dtype for each in self.fields if each.is_stored}
        return {**COMMON, **(PERSON if self.has_person else {}), **derived, **stored}
