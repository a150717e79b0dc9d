"""The folder of releases: names, which one is in force, the log of what was put in force, and what was left behind."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final, Literal

import orjson

from dasbor.catalogue.problem import problem
from dasbor.catalogue.text import Text, verbatim
from dasbor.warehouse.tables import CURRENT_FILE, MANIFEST_FILE
from etl.release.problems import RELEASE_UNKNOWN, ReleaseError
from etl.stages.vault_files import discard, settle, write_whole

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from etl.home import Home

LOG_FILE: Final = "log.jsonl"
BUILDING: Final = ".building-"
"""How the name of a release begins while it is being built."""

Action = Literal["publish", "rollback"]


@dataclass(frozen=True, slots=True)
class Logged:
    """One change of the release in force."""

    at: str
    action: Action
    release: str
    before: str | None


def names(home: Home) -> list[str]:
    """The releases that lie under a home, the oldest first."""
    found = (path.parent.name for path in home.releases.glob(f"*/{MANIFEST_FILE}"))
    return sorted((name for name in found if not name.startswith(".")), key=_age)


def current(home: Home) -> str | None:
    """The name of the release in force."""
    try:
        return (home.releases / CURRENT_FILE).read_text(encoding="utf-8").strip() or None
    except FileNotFoundError:
        return None


def folder(home: Home, name: str) -> Path:
    """The folder of a release. Raises ReleaseError when there is no such release."""
    known = names(home)
    if name not in known:
        listed = verbatim(", ".join(known)) if known else Text("belum ada", "none yet")
        raise ReleaseError(problem(RELEASE_UNKNOWN, value=name, known=listed))
    return home.releases / name


def next_name(home: Home, day: date) -> str:
    """The name of the next release of a day: the day and its number on that day."""
    taken = [int(number) for name in names(home) for at, _, number in [name.partition(".")] if at == day.isoformat()]
    return f"{day.isoformat()}.{max(taken, default=0) + 1}"


def put_in_force(home: Home, name: str, action: Action) -> None:
    """Make a release the one that is served, and log it. Afterwards the disk holds both."""
    before = current(home)
    write_whole(home.releases / CURRENT_FILE, f"{name}\n".encode())
    entry = Logged(datetime.now(UTC).isoformat(timespec="seconds"), action, name, before)
    with (home.releases / LOG_FILE).open("ab") as file:
        file.write(b"\n" + orjson.dumps(entry))
        file.flush()
        os.fsync(file.fileno())
    settle(home.releases)


def log(home: Home) -> list[Logged]:
    """What was put in force, the oldest first. A line that a dying process left unfinished is passed over."""
    try:
        lines = (home.releases / LOG_FILE).read_bytes().splitlines()
    except FileNotFoundError:
        return []
    return [entry for line in lines if line and (entry := _logged(line))]


def sweep(home: Home) -> None:
    """Remove what an interrupted publication left. The caller holds the home."""
    for path in home.releases.glob(f"{BUILDING}*"):
        discard(path)


def _logged(line: bytes) -> Logged | None:
    try:
        return Logged(**orjson.loads(line))
    except (orjson.JSONDecodeError, TypeError):
        return None


def _age(name: str) -> tuple[str, int]:
    day, _, number = name.partition(".")
    return day, int(number) if number.isdecimal() else 0
