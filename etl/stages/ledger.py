"""The ledger: which files were loaded, what became of their rows, and in which parts of the vault the rows lie.

A file is loaded exactly when its entry exists. The entry is written last and atomically, so the vault is consistent at
every moment: what no entry names is not part of it.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

import orjson

from dasbor.catalogue.problem import problem
from etl.stages.vault_files import write_whole
from etl.stages.vault_trouble import VAULT_DAMAGED, StorageError

if TYPE_CHECKING:
    from pathlib import Path

    from etl.home import Home


@dataclass(frozen=True, slots=True)
class Counts:
    """What became of the rows read: each is exactly one of accepted, duplicate, superseded and rejected."""

    read: int = 0
    accepted: int = 0
    duplicate: int = 0
    superseded: int = 0
    rejected: int = 0

    def __add__(self, other: Counts) -> Counts:
        """The counts of both together."""
        return Counts(
            self.read + other.read,
            self.accepted + other.accepted,
            self.duplicate + other.duplicate,
            self.superseded + other.superseded,
            self.rejected + other.rejected,
        )

    @property
    def is_conserved(self) -> bool:
        """Whether no row was lost and none counted twice."""
        return self.read == self.accepted + self.duplicate + self.superseded + self.rejected


@dataclass(frozen=True, slots=True)
class ProblemCount:
    """How often one problem was found in one column of a file, and the first row that has it (None: the whole file)."""

    code: str
    severity: str
    column: str | None
    count: int
    first_row: int | None


@dataclass(frozen=True, slots=True)
class Part:
    """One Parquet file of the vault, by its name in the folder of the feed."""

    name: str
    rows: int


@dataclass(frozen=True, slots=True)
class Entry:
    """One loaded file. `file` is its name under the folder of its hub; `loaded_at` is in UTC.

    `is_synthetic` says that the file belongs to the sample: a release of a vault that holds one is marked so.
    """

    sha256: str
    file: str
    feed: str
    size: int
    loaded_at: datetime
    counts: Counts
    parts: tuple[Part, ...]
    problems: tuple[ProblemCount, ...]
    is_synthetic: bool = False

    @property
    def file_id(self) -> str:
        """How the rows of the vault and the folders of the quarantine name the file."""
        return self.sha256[:16]


def entry_path(home: Home, sha256: str) -> Path:
    """Where the entry of a file is, or would be."""
    return home.ledger / f"{sha256}.json"


def record(home: Home, entry: Entry) -> None:
    """Write the entry: from this moment the file is loaded."""
    content = orjson.dumps(asdict(entry), option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)
    write_whole(entry_path(home, entry.sha256), content)


def find(home: Home, sha256: str) -> Entry | None:
    """The entry of the file with this content, or None when it was never loaded.

    Raises StorageError when it is damaged.
    """
    return _read(entry_path(home, sha256)) if is_loaded(home, sha256) else None


def is_loaded(home: Home, sha256: str) -> bool:
    """Whether the file with this content was loaded."""
    return entry_path(home, sha256).is_file()


def entries(home: Home) -> list[Entry]:
    """Every loaded file, in an order that does not depend on when it was loaded.

    Raises StorageError when an entry is damaged.
    """
    found = (_read(path) for path in home.ledger.glob("[0-9a-f]*.json"))
    return sorted(found, key=lambda entry: (entry.feed, entry.file, entry.sha256))


def _read(path: Path) -> Entry:
    try:
        fields: dict[str, Any] = orjson.loads(path.read_bytes())
        fields["loaded_at"] = datetime.fromisoformat(fields["loaded_at"])
        fields["counts"] = Counts(**fields["counts"])
        fields["parts"] = tuple(Part(**part) for part in fields["parts"])
        fields["problems"] = tuple(ProblemCount(**count) for count in fields["problems"])
        return Entry(**fields)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise StorageError(problem(VAULT_DAMAGED, file=path.name)) from error
