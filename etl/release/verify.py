"""Whether everything that lies under a home is what it was when it was written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import duckdb
import polars as pl

from dasbor.catalogue.cubes import CUBES
from dasbor.catalogue.problem import Problem, problem
from dasbor.catalogue.text import Text, verbatim
from dasbor.warehouse.tables import EXACT_FILE, SIDE_TABLES, cube_columns
from etl.models.inputs import IDENTITY
from etl.release import store
from etl.release.digest import METHOD
from etl.release.files import attached, columns_of, digests
from etl.release.manifest import FILES, OTHER_BYTES, Manifest, read_manifest, sha256_of
from etl.release.parts import damaged_parts
from etl.release.problems import NO_CURRENT_RELEASE, RELEASE_DAMAGED, VERSION_TWICE, ReleaseError
from etl.release.versions import schema_version
from etl.stages import ledger, vault
from etl.stages.progress import Progress, Silent

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from etl.home import Home
    from etl.stages.ledger import Entry

VERIFYING: Final = Text("Memeriksa rilis dan gudang data", "Verifying releases and the vault")

_ROWS = Text(
    "tabel {table} di {file} tidak sama dengan manifesnya", "the table {table} of {file} is not that of its manifest"
)
_LAYOUT = Text(
    "tabel {table} di {file} tidak berkolom semestinya", "the table {table} of {file} does not have its columns"
)


def verify(home: Home, progress: Progress | None = None) -> list[Problem]:
    """Check the bytes, contents and columns of every release, and the parts of the vault against the ledger.

    The problems found; none when all is well. Raises StorageError when an entry of the ledger cannot be read.
    """
    listener = progress or Silent()
    names, entries = store.names(home), ledger.entries(home)
    feeds = sorted({entry.feed for entry in entries})
    listener.begin(VERIFYING, len(names) + len(feeds))
    found = list(_current(home))
    for name in names:
        found += _release(home, name)
        listener.advance()
    for feed in feeds:
        found += _feed(home, feed, [entry for entry in entries if entry.feed == feed])
        listener.advance()
    listener.end()
    return found


def _current(home: Home) -> Iterator[Problem]:
    name = store.current(home)
    if name and name not in store.names(home):
        yield problem(NO_CURRENT_RELEASE, value=name)


def _release(home: Home, name: str) -> Iterator[Problem]:
    try:
        manifest = read_manifest(home, name)
        for file in FILES:
            for reason in _faults(home, manifest, file):
                yield problem(RELEASE_DAMAGED, value=name, reason=reason)
    except ReleaseError as error:
        yield error.problem
    except (OSError, duckdb.Error) as error:
        yield problem(RELEASE_DAMAGED, value=name, reason=verbatim(str(error).splitlines()[0]))


def _faults(home: Home, manifest: Manifest, file: str) -> Iterator[Text]:
    path = store.folder(home, manifest.release) / file
    if sha256_of(path) != manifest.files[file]["sha256"]:
        yield OTHER_BYTES.fill(file=file)
    kept = path.stem
    with attached({kept: path}) as connection:
        if manifest.digested_with == METHOD:
            held, stated = digests(connection, kept), manifest.tables[kept]
            for table in sorted(held.keys() | stated.keys()):
                if held.get(table) != stated.get(table):
                    yield _ROWS.fill(table=table, file=file)
        if manifest.schema_version == schema_version():
            there = columns_of(connection, kept)
            for table, columns in _layout(is_exact=file == EXACT_FILE).items():
                if there.get(table) != columns:
                    yield _LAYOUT.fill(table=table, file=file)


def _layout(*, is_exact: bool) -> dict[str, dict[str, str]]:
    return {key: cube_columns(cube, exact=is_exact) for key, cube in CUBES.items()} | SIDE_TABLES


def _feed(home: Home, feed: str, entries: list[Entry]) -> Iterator[Problem]:
    if damaged := list(damaged_parts(home, entries)):
        yield from damaged
    elif twice := _versions_twice(vault.parts(home, feed, entries)):
        yield problem(VERSION_TWICE, value=feed, count=twice)


def _versions_twice(parts: list[Path]) -> int:
    if not parts:
        return 0
    versions = pl.scan_parquet(parts).select(*IDENTITY)
    counted: int = versions.group_by(*IDENTITY).len().filter(pl.col("len") > 1).select(pl.len()).collect().item()
    return counted
