"""What stops a file or a load, and that nothing is half stored then."""

import errno
import os
import threading
from collections.abc import Iterator
from pathlib import Path

import polars as pl
import pytest

from dasbor.catalogue.problem import Problem
from etl.stages import ledger, load_intake, quarantine_refused, vault, vault_deposit
from etl.stages.ledger import Counts
from etl.stages.lock import HomeBusyError, hold
from etl.stages.vault_trouble import StorageError
from tests.unit.etl.stages import paper as papers
from tests.unit.etl.stages.paper import FEED, Paper, Row, expected

ROWS: list[Row] = [(1, 1, "a", "ok"), (2, 1, "b", "bad"), (3, 1, "c", "ok"), (4, 1, "d", "ok"), (5, 1, "e", "odd")]


@pytest.fixture
def paper(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Paper:
    return Paper(monkeypatch, tmp_path)


def left_behind(paper: Paper) -> list[str]:
    """Everything in the home that is a file, but the lock."""
    found = (path for path in paper.home.root.rglob("*") if path.is_file() and path.name != ".lock")
    return sorted(str(path.relative_to(paper.home.root)) for path in found)


def code_of(problem: Problem | None) -> str:
    assert problem is not None
    return problem.code.code


def test_a_torn_file_stores_nothing_and_leaves_the_others(paper: Paper) -> None:
    paper.write("a.paper", ROWS)
    torn = paper.write("b.paper", ROWS)
    torn.write_text(torn.read_text() + "torn\n")
    paper.write("c.paper", [(9, 1, "z", "ok")])
    first, second, third = paper.load()
    assert code_of(second.refusal) == "file-truncated"
    assert second.counts == Counts()
    assert (first.counts.read, third.counts.read) == (5, 1)
    assert paper.contents() == expected(ROWS, [(9, 1, "z", "ok")])
    assert len(ledger.entries(paper.home)) == 2


def test_a_refused_file_is_remembered_with_its_letters_until_it_loads(
    paper: Paper, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = paper.write("a.paper", ROWS)
    path.write_text(path.read_text() + "torn\n")
    (report,) = paper.load()
    (refusal,) = quarantine_refused.refusals(paper.home)
    assert (refusal.file, refusal.feed, refusal.code) == ("a.paper", FEED, "file-truncated")
    folder = quarantine_refused.folder(paper.home, report.file_id or "")
    assert "Berkas paper terpotong" in (folder / "letter-id.txt").read_text()
    assert "Cure: Send the file again" in (folder / "letter-en.txt").read_text()
    monkeypatch.setattr(papers, "BATCH_ROWS", 100)
    monkeypatch.setattr(load_intake, "batches", lambda *_, **__: iter([]))
    paper.load()
    assert quarantine_refused.refusals(paper.home) == []


def test_a_file_that_is_missing_or_no_file_is_told(paper: Paper, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.paper")
    for path, reason in (
        (tmp_path / "nowhere.paper", "no such file"),
        (tmp_path / "pipe.paper", "not an ordinary file"),
    ):
        (report,) = paper.load(path)
        assert code_of(report.refusal) == "file-unreadable"
        assert report.refusal is not None
        assert reason in report.refusal.sentence.en
    assert left_behind(paper) == []


def test_a_file_without_permission_is_told(paper: Paper, monkeypatch: pytest.MonkeyPatch) -> None:
    path = paper.write("a.paper", ROWS)
    opened = Path.open

    def deny(self: Path, *arguments: object, **options: object) -> object:
        if self == path:
            raise PermissionError(errno.EACCES, "Permission denied", str(self))
        return opened(self, *arguments, **options)  # type: ignore[arg-type, call-overload]

    monkeypatch.setattr(Path, "open", deny)
    (report,) = paper.load()
    assert report.refusal is not None
    assert report.refusal.sentence.id == "Berkas tidak dapat dibuka: izin ditolak."


def grow(path: Path, at: int) -> Iterator[None]:
    for count in range(100):
        if count == at:
            with path.open("a") as file:
                file.write("6|1|f|ok\n")
        yield


@pytest.mark.parametrize("at", [0, 1])
def test_a_file_that_grows_while_it_is_read_is_refused(paper: Paper, monkeypatch: pytest.MonkeyPatch, at: int) -> None:
    path = paper.write("a.paper", ROWS)
    growing = grow(path, at)

    def reading(*arguments: object, **options: object) -> Iterator[object]:
        for batch in papers.batches(*arguments, **options):  # type: ignore[arg-type]
            next(growing)
            yield batch

    monkeypatch.setattr(load_intake, "batches", reading)
    (report,) = paper.load()
    assert code_of(report.refusal) == "file-changed"
    assert ledger.entries(paper.home) == []
    assert vault.parts(paper.home, FEED) == []
    assert not [name for name in left_behind(paper) if name.endswith(".parquet")]


def test_a_file_that_vanishes_while_it_is_read_is_refused(paper: Paper, monkeypatch: pytest.MonkeyPatch) -> None:
    path = paper.write("a.paper", ROWS)

    def reading(*arguments: object, **options: object) -> Iterator[object]:
        yield from papers.batches(*arguments, **options)  # type: ignore[arg-type]
        path.unlink()

    monkeypatch.setattr(load_intake, "batches", reading)
    (report,) = paper.load()
    assert code_of(report.refusal) == "file-changed"
    assert paper.contents() == set()


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (pl.exceptions.ComputeError("could not parse `Siti Aminah`"), "reading-failed"),
        (ZeroDivisionError("Siti Aminah"), "reading-failed"),
        (pl.exceptions.ComputeError("Input/output error (os error 5)"), "file-unreadable"),
        (OSError(errno.EIO, "Input/output error"), "file-unreadable"),
    ],
)
def test_an_error_while_reading_refuses_the_file_only_and_repeats_no_value(
    paper: Paper, monkeypatch: pytest.MonkeyPatch, error: Exception, code: str
) -> None:
    paper.write("a.paper", ROWS)
    paper.write("b.paper", [(9, 1, "z", "ok")])

    def failing(path: Path, *arguments: object, **options: object) -> Iterator[object]:
        if path.name == "a.paper":
            raise error
        yield from papers.batches(path, *arguments, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(load_intake, "batches", failing)
    first, second = paper.load()
    assert code_of(first.refusal) == code
    assert first.refusal is not None
    assert "Siti" not in first.refusal.sentence.id + first.refusal.sentence.en
    assert second.counts.accepted == 1


FULL = OSError(errno.ENOSPC, "No space left on device")
FULL_BY_POLARS = pl.exceptions.ComputeError("parquet: underlying IO error: No space left on device (os error 28)")


@pytest.mark.parametrize("error", [FULL, FULL_BY_POLARS], ids=["system", "polars"])
@pytest.mark.parametrize("moment", ["part", "settle", "ledger", "quarantine"])
def test_a_full_disk_undoes_the_file_and_says_so(
    paper: Paper, monkeypatch: pytest.MonkeyPatch, moment: str, error: Exception
) -> None:
    paper.load(paper.write("a.paper", [(7, 1, "before", "ok")]))
    before = left_behind(paper)
    path = paper.write("b.paper", ROWS)

    def fail(*_arguments: object, **_options: object) -> None:
        raise error

    place = {
        "part": (pl.DataFrame, "write_parquet"),
        "settle": (vault_deposit, "put_in_place"),
        "ledger": (ledger, "write_whole"),
        "quarantine": (Path, "write_text"),
    }[moment]
    with monkeypatch.context() as broken:
        broken.setattr(*place, fail)
        with pytest.raises(StorageError) as stop:
            paper.load(path)
    assert code_of(stop.value.problem) == "disk-full"
    assert left_behind(paper) == before
    assert paper.load(path)[0].counts == Counts(5, 4, 0, 0, 1)
    assert paper.contents() == expected(ROWS, [(7, 1, "before", "ok")])


def test_a_failure_after_the_ledger_s_entry_leaves_the_file_loaded(
    paper: Paper, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = paper.write("a.paper", ROWS)
    written = ledger.record

    def fail_late(*arguments: object) -> None:
        written(*arguments)  # type: ignore[arg-type]
        raise KeyboardInterrupt

    with monkeypatch.context() as broken:
        broken.setattr(ledger, "record", fail_late)
        with pytest.raises(KeyboardInterrupt):
            paper.load(path)
    assert paper.contents() == expected(ROWS)
    assert paper.load(path)[0].counts.duplicate == 5


def test_what_was_reported_before_the_disk_was_full_stays(paper: Paper, monkeypatch: pytest.MonkeyPatch) -> None:
    paper.write("a.paper", [(7, 1, "before", "ok")])
    paper.write("b.paper", ROWS)
    written = ledger.record

    def fail_second(home: object, entry: ledger.Entry) -> None:
        if entry.file == "b.paper":
            raise FULL
        written(home, entry)  # type: ignore[arg-type]

    monkeypatch.setattr(ledger, "record", fail_second)
    with pytest.raises(StorageError):
        paper.load()
    assert paper.contents() == expected([(7, 1, "before", "ok")])


def test_orphans_of_a_killed_load_are_swept_and_nothing_else(paper: Paper) -> None:
    paper.load(paper.write("a.paper", ROWS))
    kept = left_behind(paper)
    folder, aside = vault.folder(paper.home, FEED), paper.home.quarantine / FEED
    for orphan in (
        folder / f"{'0' * 16}-0.parquet",
        folder / f".{'0' * 16}-0.parquet.tmp",
        paper.home.ledger / ".x.json.tmp",
    ):
        orphan.write_bytes(b"half")
    for orphan in (aside / ("0" * 16), aside / f".{'0' * 16}.tmp"):
        orphan.mkdir()
        (orphan / "rejected.parquet").write_bytes(b"half")
    (folder / "notes of the operator.txt").write_text("mine")
    paper.load(paper.write("b.paper", ROWS))
    paper.home.ledger.joinpath("notes.txt").write_text("mine")
    assert sorted(set(left_behind(paper)) - set(kept)) == [
        "vault/ledger/notes.txt",
        f"vault/{folder.name}/notes of the operator.txt",
    ]


def test_a_part_that_is_missing_stops_the_load(paper: Paper) -> None:
    paper.load(paper.write("a.paper", ROWS))
    vault.parts(paper.home, FEED)[0].unlink()
    with pytest.raises(StorageError) as stop:
        paper.load(paper.write("b.paper", [(9, 1, "z", "ok")]))
    assert code_of(stop.value.problem) == "vault-damaged"
    with pytest.raises(StorageError):
        paper.check(paper.desk)


@pytest.mark.parametrize("content", [b"", b"{}", b'{"sha256": "x", "loaded_at": "never"}', b"\x00" * 40])
def test_a_damaged_entry_of_the_ledger_stops_the_load(paper: Paper, content: bytes) -> None:
    paper.load(paper.write("a.paper", ROWS))
    ledger.entry_path(paper.home, ledger.entries(paper.home)[0].sha256).write_bytes(content)
    with pytest.raises(StorageError) as stop:
        paper.load(paper.write("b.paper", [(9, 1, "z", "ok")]))
    assert code_of(stop.value.problem) == "vault-damaged"


def test_the_second_of_two_loads_is_told_who_is_first(paper: Paper) -> None:
    paper.write("a.paper", ROWS)
    with hold(paper.home, "publish"), pytest.raises(HomeBusyError) as busy:
        paper.load()
    for sentence in (busy.value.problem.sentence.id, busy.value.problem.sentence.en):
        assert "'publish'" in sentence
        assert str(os.getpid()) in sentence
    assert left_behind(paper) == []
    assert paper.load()[0].counts.read == 5


def test_a_load_that_waits_gets_its_turn(paper: Paper) -> None:
    released = threading.Event()
    with hold(paper.home, "publish"):
        waiting = threading.Thread(target=lambda: [None for _ in hold_and_set(paper, released)])
        waiting.start()
        assert not released.wait(0.2)
    waiting.join(10)
    assert released.is_set()


def hold_and_set(paper: Paper, released: threading.Event) -> Iterator[None]:
    with hold(paper.home, "load", wait=True):
        released.set()
        yield
