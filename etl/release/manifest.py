"""The manifest of a release: what it is, what it was made from, and what its files must hold."""

from __future__ import annotations

import hashlib
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any, Final

import orjson

from dasbor.catalogue.problem import problem
from dasbor.catalogue.text import Text, verbatim
from dasbor.warehouse.tables import EXACT_FILE, MANIFEST_FILE, PUBLIC_FILE
from etl.release import store
from etl.release.digest import METHOD, Digest
from etl.release.problems import RELEASE_DAMAGED, ReleaseError
from etl.release.versions import code_version, geometry_version, schema_version

if TYPE_CHECKING:
    from pathlib import Path

    from etl.home import Home

FILES: Final = (PUBLIC_FILE, EXACT_FILE)
OTHER_BYTES: Final = Text(
    "isi berkas {file} tidak sama dengan manifesnya", "the bytes of {file} are not those of its manifest"
)


@dataclass(frozen=True, slots=True)
class Source:
    """A loaded file that a release was counted from."""

    feed: str
    file: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Beyond:
    """A yearly national total that moved beyond its tolerance; by how much is for those who may see the exact file."""

    measure: str
    year: int
    tolerance: float


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a release says about itself.

    `tables` are digests of contents by file and table, made by the method `digested_with`; `files` those of bytes.
    """

    release: str
    published_at: str
    is_synthetic: bool
    because: str | None
    previous: str | None
    last_months: dict[str, str]
    sources: tuple[Source, ...]
    totals_beyond_tolerance: tuple[Beyond, ...]
    totals_compared: int
    tables: dict[str, dict[str, Digest]]
    files: dict[str, dict[str, str | int]] = field(default_factory=dict)
    schema_version: str = field(default_factory=schema_version)
    code_version: str = field(default_factory=code_version)
    geometry_version: str = field(default_factory=geometry_version)
    digested_with: str = METHOD
    disclosure: dict[str, int | float] = field(default_factory=dict)
    """The rules by which counts of people were protected; without any, the release was not protected by noise."""

    def says_the_same_as(self, other: Manifest) -> bool:
        """Whether both releases hold the same figures, laid out and marked in the same way."""
        return (self.tables, self.is_synthetic, self.schema_version, self.geometry_version) == (
            other.tables,
            other.is_synthetic,
            other.schema_version,
            other.geometry_version,
        )


def write_manifest(folder: Path, manifest: Manifest) -> None:
    """Write the manifest beside the files, whose bytes it states."""
    files = {name: {"sha256": sha256_of(folder / name), "bytes": (folder / name).stat().st_size} for name in FILES}
    content = asdict(manifest) | {"files": files}
    (folder / MANIFEST_FILE).write_bytes(orjson.dumps(content, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE))


def read_manifest(home: Home, name: str) -> Manifest:
    """The manifest of a release. Raises ReleaseError when the release does not exist or its manifest cannot be read."""
    path = store.folder(home, name) / MANIFEST_FILE
    try:
        told: dict[str, Any] = orjson.loads(path.read_bytes())
        told["sources"] = tuple(Source(**source) for source in told["sources"])
        told["totals_beyond_tolerance"] = tuple(Beyond(**move) for move in told["totals_beyond_tolerance"])
        told["tables"] = {
            file: {table: Digest(**digest) for table, digest in tables.items()}
            for file, tables in told["tables"].items()
        }
        return Manifest(**told)
    except (OSError, orjson.JSONDecodeError, KeyError, TypeError) as error:
        reason = verbatim(f"{MANIFEST_FILE}: {error}")
        raise ReleaseError(problem(RELEASE_DAMAGED, value=name, reason=reason)) from error


def read_whole(home: Home, name: str) -> Manifest:
    """The manifest of a release whose files are what it says. Raises ReleaseError when they are not."""
    manifest = read_manifest(home, name)
    for file in FILES:
        path = store.folder(home, name) / file
        if not path.is_file() or sha256_of(path) != manifest.files[file]["sha256"]:
            raise ReleaseError(problem(RELEASE_DAMAGED, value=name, reason=OTHER_BYTES.fill(file=file)))
    return manifest


def sha256_of(path: Path) -> str:
    """The digest of a file's bytes."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
