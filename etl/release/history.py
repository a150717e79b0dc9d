"""Looking at releases, comparing two of them, and going back to one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dasbor.warehouse.tables import PUBLIC_FILE
from etl.release import store
from etl.release.changes import Change, changes
from etl.release.files import attached
from etl.release.manifest import Manifest, read_manifest
from etl.release.problems import ReleaseError
from etl.release.trouble import working
from etl.stages import lock

if TYPE_CHECKING:
    from etl.home import Home


@dataclass(frozen=True, slots=True)
class Listed:
    """A release in the list; `manifest` is None when it cannot be read."""

    name: str
    is_current: bool
    manifest: Manifest | None


def releases(home: Home) -> list[Listed]:
    """Every release, the newest first."""
    in_force = store.current(home)
    return [Listed(name, name == in_force, _manifest(home, name)) for name in reversed(store.names(home))]


def diff(home: Home, before: str, now: str) -> list[Change]:
    """What differs between the public figures of two releases, by indicator, year and area.

    Raises ReleaseError when one of them does not exist.
    """
    folders = {"old": store.folder(home, before) / PUBLIC_FILE, "new": store.folder(home, now) / PUBLIC_FILE}
    with attached(folders) as connection:
        return changes(connection, "old", "new")


def rollback(home: Home, name: str, *, wait: bool = False) -> str | None:
    """Put an existing release in force again; the one that was in force before stays and can be put back.

    The name of the release before. Raises ReleaseError when the release does not exist or has no readable manifest,
    HomeBusyError when another process holds the home, unless `wait`, and StorageError when the disk does not take it.
    """
    with working(), lock.hold(home, "rollback", wait=wait):
        read_manifest(home, name)
        before = store.current(home)
        if before != name:
            store.put_in_force(home, name, "rollback")
        return before


def _manifest(home: Home, name: str) -> Manifest | None:
    try:
        return read_manifest(home, name)
    except ReleaseError:
        return None
