"""One load or publish at a time in a home; the second one is told who holds it and since when."""

from __future__ import annotations

import getpass
import os
import socket
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

import orjson
from filelock import FileLock, Timeout

from dasbor.catalogue.problem import Problem, ProblemCode, Severity, problem
from dasbor.catalogue.text import Text, verbatim
from etl.stages.vault_files import write_whole
from etl.stages.vault_trouble import storing

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from etl.home import Home

LOCK_FILE: Final = ".lock"
HOLDER_FILE: Final = ".lock-holder.json"

HOME_BUSY: Final = ProblemCode(
    "home-busy",
    Severity.FILE,
    Text(
        "Folder data ini sedang dipakai oleh {holder}.",
        "This data folder is in use by {holder}.",
    ),
    Text(
        "Tunggu sampai selesai lalu jalankan lagi, atau tambahkan --wait agar perintah menunggu gilirannya.",
        "Wait until it has finished and run again, or add --wait so that the command waits for its turn.",
    ),
)


class HomeBusyError(Exception):
    """Another process loads or publishes in this home; `problem` says who and since when."""

    def __init__(self, found: Problem) -> None:
        super().__init__(found.sentence.en)
        self.problem = found


@contextmanager
def hold(home: Home, command: str, *, wait: bool = False) -> Iterator[None]:
    """Hold the home for `command` as long as the block runs. The system lets go of it when the process dies.

    Raises HomeBusyError when another process holds it, unless `wait`, and StorageError when the home cannot be written.
    """
    lock = FileLock(home.vault / LOCK_FILE)
    holder = home.vault / HOLDER_FILE
    try:
        with storing():
            home.vault.mkdir(parents=True, exist_ok=True)
            lock.acquire(timeout=-1 if wait else 0)
    except Timeout:
        raise HomeBusyError(problem(HOME_BUSY, holder=_read_holder(holder))) from None
    try:
        with storing():
            write_whole(holder, _describe(command))
        yield
    finally:
        holder.unlink(missing_ok=True)
        lock.release()


def _describe(command: str) -> bytes:
    since = datetime.now(UTC).isoformat(timespec="seconds")
    return orjson.dumps(
        {"command": command, "pid": os.getpid(), "host": socket.gethostname(), "user": _user(), "since": since}
    )


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return str(os.getuid())


def _read_holder(path: Path) -> Text:
    try:
        told = orjson.loads(path.read_bytes())
    except (OSError, orjson.JSONDecodeError):
        return Text("proses lain yang baru saja mulai", "another process that has only just started")
    since = datetime.fromisoformat(told["since"]).astimezone()
    who = verbatim(f"{told['user']}@{told['host']}")
    return Text(
        "'{command}' (proses {pid}, {who}) sejak {since:%Y-%m-%d %H:%M:%S}",
        "'{command}' (process {pid}, {who}) since {since:%Y-%m-%d %H:%M:%S}",
    ).fill(command=told["command"], pid=told["pid"], who=who, since=since)
