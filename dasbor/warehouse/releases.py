"""The releases under a home: which is in force, and opening one read-only.

A release never changes, so an open one is kept and shared: each thread asks it through a cursor of its own. The name in
`releases/current` is read for every question, so a new release is taken up without a restart; a page that must not see
two pins the name it began with.
"""

from __future__ import annotations

import os
from collections import OrderedDict
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Final

from dasbor.catalogue.refusals import DAMAGED_RELEASE, NO_RELEASE, UNKNOWN_RELEASE
from dasbor.warehouse.asker import PUBLIC, Asker
from dasbor.warehouse.refusal import Refusal, nearest_word, refuse
from dasbor.warehouse.release import Release
from dasbor.warehouse.tables import CURRENT_FILE, MANIFEST_FILE, RELEASE_NAME

if TYPE_CHECKING:
    from dasbor.catalogue.problem import Problem

MOST_OPEN: Final = 6
"""Open releases that are kept; one that is still in use beyond that lives until its last user lets go."""

_open: OrderedDict[Path, Release] = OrderedDict()
_lock = Lock()


def home_directory(home: Path | None = None) -> Path:
    """Where drop, vault and releases lie: the argument, or `DASBOR_HOME`, or `data/` in the working directory."""
    return home or Path(os.environ.get("DASBOR_HOME") or "data")


def release_names(home: Path | None = None) -> list[str]:
    """The releases that lie under a home, the newest first."""
    releases = home_directory(home) / "releases"
    names = [path.parent.name for path in releases.glob(f"*/{MANIFEST_FILE}")]
    return sorted(filter(RELEASE_NAME.fullmatch, names), key=_age, reverse=True)


def current_name(home: Path | None = None) -> str:
    """The name of the release in force; empty when none was published."""
    try:
        return (home_directory(home) / "releases" / CURRENT_FILE).read_text().strip()
    except FileNotFoundError:
        return ""


def open_release(name: str = "", asker: Asker = PUBLIC, home: Path | None = None) -> Release:
    """The release of that name, or the one that serves when no name is given.

    Raises Refusal when there is none, when the name is unknown, or when it cannot be read.
    """
    return _opened(name, asker, home) if name else serving(asker, home)[0]


def serving(asker: Asker = PUBLIC, home: Path | None = None) -> tuple[Release, Problem | None]:
    """The release in force; or the last good one together with the Problem of the one that should be in force.

    Raises Refusal when no release can be read.
    """
    wanted = current_name(home)
    try:
        if wanted:
            return _opened(wanted, asker, home), None
        fault = refuse(NO_RELEASE, "release", "")
    except Refusal as refusal:
        fault = refusal
    for name in _instead_of(wanted, release_names(home)):
        try:
            return _opened(name, asker, home), fault.problem
        except Refusal:
            continue
    raise fault


def _instead_of(wanted: str, names: list[str]) -> list[str]:
    """The releases to try when one cannot be read: those before it, then those after it, which were rolled back."""
    others = [name for name in names if name != wanted]
    if not RELEASE_NAME.fullmatch(wanted):
        return others
    return sorted(others, key=lambda name: _age(name) > _age(wanted))


def _opened(name: str, asker: Asker, home: Path | None) -> Release:
    directory = home_directory(home) / "releases" / name
    file = (directory / asker.file).absolute()
    with _lock:
        if file in _open:
            _open.move_to_end(file)
            return _open[file]
        if not RELEASE_NAME.fullmatch(name) or not (directory / MANIFEST_FILE).is_file():
            known = release_names(home)
            nearest = nearest_word(name, dict.fromkeys(known, ()))
            raise refuse(UNKNOWN_RELEASE, "release", name, known, nearest=nearest)
        try:
            release = Release.read(directory, asker.file)
        except Release.Damaged as damage:
            raise refuse(DAMAGED_RELEASE, "release", name, reason=damage.reason) from damage
        _open[file] = release
        while len(_open) > MOST_OPEN:
            _open.popitem(last=False)
        return release


def _age(name: str) -> tuple[str, int]:
    day, _, count = name.partition(".")
    return day, int(count)
