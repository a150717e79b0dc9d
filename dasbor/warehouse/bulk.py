"""The whole public release as Parquet files: made once, beside the releases, when somebody first asks for them.

They are derived from an immutable file, so they may be thrown away at any time. They lie in the system's folder for
temporary files, because a server need not be able to write where the releases lie.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import tempfile
from contextlib import suppress
from pathlib import Path
from threading import Lock
from typing import Any, Final

import duckdb

from dasbor.catalogue.refusals import UNKNOWN_ADDRESS
from dasbor.warehouse.refusal import refuse
from dasbor.warehouse.releases import home_directory, open_release
from dasbor.warehouse.tables import ALL_TABLES, PUBLIC_FILE

MANIFEST: Final = "manifest.json"
MOST_KEPT: Final = 3
"""Releases whose files are kept; the oldest are removed when another one is made."""
_MAKING: Final = ".making-"
_SETTINGS: Final[dict[str, str | bool | int | float | list[str]]] = {
    "threads": 2,
    "memory_limit": "1GB",
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
}
_lock = Lock()


def bulk_manifest(name: str = "", home: Path | None = None) -> dict[str, Any]:
    """The files of a release, or of the one in force: name, rows, bytes and SHA-256 of each. Raises Refusal."""
    manifest: dict[str, Any] = json.loads((_folder(name, home) / MANIFEST).read_text())
    return manifest


def bulk_file(name: str, file: str, home: Path | None = None) -> Path:
    """The Parquet file of a table of a release. Raises Refusal; no other file can be named."""
    known = {f"{table}.parquet" for table in ALL_TABLES}
    if file not in known:
        raise refuse(UNKNOWN_ADDRESS, "path", file, sorted(known))
    return _folder(name, home) / file


def _folder(name: str, home: Path | None) -> Path:
    info = open_release(name, home=home).info
    source = (home_directory(home) / "releases" / info.name / PUBLIC_FILE).absolute()
    state = source.stat()
    digest = hashlib.blake2b(f"{source}:{state.st_mtime_ns}:{state.st_size}".encode(), digest_size=8).hexdigest()
    folder = _root() / f"{info.name}-{digest}"
    with _lock:
        if not (folder / MANIFEST).is_file():
            facts = {"release": info.name, "published_at": info.published_at, "is_synthetic": info.is_synthetic}
            _make(source, folder, facts)
            _forget_old()
    return folder


def _root() -> Path:
    """A folder that belongs to this user alone. Raises PermissionError when somebody else made it."""
    root = Path(tempfile.gettempdir()) / f"dasbor-bulk-{os.getuid()}"
    root.mkdir(mode=0o700, exist_ok=True)
    if root.is_symlink() or root.stat().st_uid != os.getuid():
        msg = f"{root} belongs to somebody else"
        raise PermissionError(msg)
    return root


def _make(source: Path, folder: Path, facts: dict[str, Any]) -> None:
    """Write every table aside, then put the folder in place as a whole."""
    making = Path(tempfile.mkdtemp(prefix=_MAKING, dir=folder.parent))
    try:
        files = _written(source, making)
        (making / MANIFEST).write_text(json.dumps(facts | {"files": files}))
        with suppress(OSError):  # another process was quicker, with the same content
            making.rename(folder)
    finally:
        shutil.rmtree(making, ignore_errors=True)


def _written(source: Path, folder: Path) -> list[dict[str, Any]]:
    files = []
    with duckdb.connect(":memory:", config=_SETTINGS) as connection:
        connection.execute("SET TimeZone = 'UTC'")
        connection.execute("ATTACH ? AS release (READ_ONLY)", [str(source)])
        for table in ALL_TABLES:
            path = folder / f"{table}.parquet"
            to = str(path).replace("'", "''")
            sql = f"COPY (FROM release.{table} ORDER BY ALL) TO '{to}' (FORMAT parquet, COMPRESSION zstd)"
            ((rows,),) = connection.execute(sql).fetchall()
            files.append({"file": path.name, "rows": rows, "bytes": path.stat().st_size, "sha256": _sha256(path)})
    return files


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _forget_old() -> None:
    made = [path for path in _root().iterdir() if (path / MANIFEST).is_file()]
    for path in sorted(made, key=lambda path: path.stat().st_mtime)[:-MOST_KEPT]:
        shutil.rmtree(path, ignore_errors=True)
