"""Publishing: a release is built aside, compared with the one in force, and put in force as a whole or not at all."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from dasbor.catalogue.problem import problem
from dasbor.catalogue.text import LANGS, Text
from dasbor.warehouse.tables import EXACT_FILE, PUBLIC_FILE
from etl.disclosure.parameters import InfeasibleParametersError
from etl.disclosure.secret import ChangedParametersError, Secret, open_secret
from etl.models.build import build_exact
from etl.release import changelog, quality, store
from etl.release.changes import Change, changes, write_changes
from etl.release.digest import METHOD, Digest
from etl.release.files import attached, digests
from etl.release.manifest import FILES, Beyond, Manifest, Source, read_whole, write_manifest
from etl.release.moves import Move, moves
from etl.release.numbers import lines
from etl.release.parts import damaged_parts
from etl.release.problems import NOT_PROTECTED, NOTHING_LOADED, ReleaseError
from etl.release.protect import protect
from etl.release.refusal import ReleaseRefusedError
from etl.release.trouble import working
from etl.stages import ledger, lock, vault
from etl.stages.progress import Progress, Silent
from etl.stages.vault_files import discard, put_in_place
from etl.stages.vault_trouble import StorageError

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    import duckdb

    from etl.disclosure.rules import Rules
    from etl.home import Home
    from etl.stages.ledger import Entry

PROTECTING: Final = Text("Melindungi dan membandingkan", "Protecting and comparing")


@dataclass(frozen=True, slots=True)
class Published:
    """What publishing came to: the release in force, and whether it is a new one."""

    name: str
    is_new: bool
    changes: tuple[Change, ...] = ()
    beyond_tolerance: tuple[Move, ...] = ()


def publish(
    home: Home,
    because: str | None = None,
    progress: Progress | None = None,
    *,
    wait: bool = False,
    now: datetime | None = None,
) -> Published:
    """Publish what the vault holds.

    When it says the same as the release in force, nothing is published. Raises ReleaseError when nothing was loaded,
    when a model fails, when the parameters of protection cannot be had, and when a total moved beyond its tolerance
    without `because`; HomeBusyError when another process holds the home, unless `wait`; StorageError when the disk does
    not take it. The release in force stays then.
    """
    with working(), lock.hold(home, "publish", wait=wait):
        home.releases.mkdir(parents=True, exist_ok=True)
        store.sweep(home)
        entries = ledger.entries(home)
        if not entries:
            raise ReleaseError(problem(NOTHING_LOADED))
        for damage in damaged_parts(home, entries):
            raise StorageError(damage)
        name = store.next_name(home, (now or datetime.now(UTC)).date())
        building = home.releases / f"{store.BUILDING}{name}"
        try:
            building.mkdir()
            return _Publication(home, building, name, now or datetime.now(UTC), because).run(
                entries, progress or Silent()
            )
        finally:
            discard(building)


@dataclass(frozen=True, slots=True)
class _Publication:
    home: Home
    building: Path
    name: str
    now: datetime
    because: str | None

    def run(self, entries: list[Entry], progress: Progress) -> Published:
        old = self._in_force()
        build_exact(self.home, entries, self._path(EXACT_FILE), progress=progress)
        progress.begin(PROTECTING)
        try:
            return self._compare_and_swap(entries, old)
        finally:
            progress.end()

    def _in_force(self) -> Manifest | None:
        """The manifest of the release in force, with digests that can be compared with new ones.

        When that release is damaged there is nothing to compare with, which needs a reason as a move of totals does.
        """
        name = store.current(self.home)
        if name is None:
            return None
        try:
            manifest = read_whole(self.home, name)
        except ReleaseError:
            if self.because:
                return None
            raise
        if manifest.digested_with == METHOD:
            return manifest
        return replace(manifest, tables=_tables(store.folder(self.home, name)))

    def _compare_and_swap(self, entries: list[Entry], old: Manifest | None) -> Published:
        rules = self._protect(old)
        manifest = replace(self._manifest(entries, old), disclosure=rules.as_stated())
        if old and manifest.says_the_same_as(old):
            return Published(old.release, is_new=False)
        moved = self._moves(old)
        beyond = tuple(move for move in moved if move.is_beyond)
        if old and beyond and not self.because:
            raise ReleaseRefusedError(beyond, old.release)
        told = tuple(Beyond(move.measure, move.year, move.tolerance) for move in beyond)
        manifest = replace(manifest, totals_compared=len(moved), totals_beyond_tolerance=told)
        found = self._changes(old)
        self._report(manifest, old, found)
        write_manifest(self.building, manifest)
        put_in_place(self.building, self.home.releases / self.name)
        store.put_in_force(self.home, self.name, "publish")
        return Published(self.name, is_new=True, changes=tuple(found), beyond_tolerance=beyond)

    def _path(self, file: str) -> Path:
        return self.building / file

    def _protect(self, old: Manifest | None) -> Rules:
        """Fill the public file; the rules by which that was done."""
        secret = _secret(self.home)
        files = {"exact": self._path(EXACT_FILE)}
        if has_before := old is not None and bool(old.disclosure):
            files["before"] = store.folder(self.home, old.release) / PUBLIC_FILE
        with attached(files, {"public": self._path(PUBLIC_FILE)}) as connection:
            protect(connection, secret, has_before=has_before)
        return secret.rules

    def _manifest(self, entries: list[Entry], old: Manifest | None) -> Manifest:
        with attached({"public": self._path(PUBLIC_FILE)}) as connection:
            ends = connection.execute("SELECT feed, strftime(max(month), '%Y-%m') FROM public.coverage GROUP BY feed")
            last_months = dict(sorted(ends.fetchall()))
        return Manifest(
            release=self.name,
            published_at=self.now.isoformat(timespec="seconds"),
            is_synthetic=vault.is_synthetic(entries),
            because=self.because,
            previous=old.release if old else None,
            last_months=last_months,
            sources=tuple(Source(entry.feed, entry.file, entry.sha256) for entry in entries),
            totals_beyond_tolerance=(),
            totals_compared=0,
            tables=_tables(self.building),
        )

    def _moves(self, old: Manifest | None) -> list[Move]:
        if old is None:
            return []
        with self._beside(old, EXACT_FILE) as connection:
            return moves(connection, "old", "new")

    def _changes(self, old: Manifest | None) -> list[Change]:
        """Write what is different into both files; what is different for everyone."""
        found: list[Change] = []
        if old is None:
            return found
        for file in (EXACT_FILE, PUBLIC_FILE):
            with self._beside(old, file) as connection:
                found = changes(connection, "old", "new")
                write_changes(connection, "new", found)
        return found

    def _beside(self, old: Manifest, file: str) -> AbstractContextManager[duckdb.DuckDBPyConnection]:
        """A file of the release in force, and the same file of the new one."""
        return attached({"old": store.folder(self.home, old.release) / file}, {"new": self._path(file)})

    def _report(self, manifest: Manifest, old: Manifest | None, found: list[Change]) -> None:
        """Write for readers what is different and what arrived; both from what everyone may see."""
        known = set(old.sources) if old else set()
        new_files = tuple(source for source in manifest.sources if source not in known)
        with attached({"new": self._path(PUBLIC_FILE)}) as connection:
            arrived = quality.quality(connection, "new", self.name)
        for name, texts in ((changelog.NAME, changelog.changelog(manifest, new_files, found)), (quality.NAME, arrived)):
            for lang in LANGS:
                self._path(f"{name}.{lang}.txt").write_text(lines(texts, lang), encoding="utf-8")


def _secret(home: Home) -> Secret:
    try:
        return open_secret(home.vault)
    except (ChangedParametersError, InfeasibleParametersError) as error:
        raise ReleaseError(problem(NOT_PROTECTED, reason=error.text)) from error


def _tables(folder: Path) -> dict[str, dict[str, Digest]]:
    files = {Path(name).stem: folder / name for name in FILES}
    with attached(files) as connection:
        return {file: digests(connection, file) for file in files}
