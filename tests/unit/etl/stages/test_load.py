"""Loading: what becomes of each row, whatever the order and however often."""

import itertools
from pathlib import Path

import polars as pl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from etl.stages import ledger, vault
from etl.stages.ledger import Counts
from tests.unit.etl.stages.paper import FEED, Paper, Row, expected


@pytest.fixture
def paper(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Paper:
    return Paper(monkeypatch, tmp_path)


def counts(read: int, accepted: int, duplicate: int, superseded: int, rejected: int) -> Counts:
    return Counts(read, accepted, duplicate, superseded, rejected)


def test_each_row_is_one_of_four_things(paper: Paper) -> None:
    paper.write(
        "a.paper",
        [
            (1, 1, "first", "ok"),
            (1, 2, "second", "ok"),
            (1, 1, "first", "ok"),
            (2, 1, "alone", "ok"),
            (3, 1, "wrong", "bad"),
            (4, 1, "strange", "odd"),
        ],
    )
    (report,) = paper.load()
    assert report.counts == counts(read=6, accepted=3, duplicate=1, superseded=1, rejected=1)
    assert paper.contents() == expected(
        [(1, 1, "first", "ok"), (1, 2, "second", "ok"), (2, 1, "alone", "ok"), (4, 1, "strange", "odd")]
    )


def test_a_row_is_superseded_by_a_later_one_of_an_earlier_file(paper: Paper) -> None:
    later = paper.write("later.paper", [(1, 9, "new", "ok")])
    earlier = paper.write("earlier.paper", [(1, 3, "old", "ok")])
    assert [report.counts for report in paper.load(later, earlier)] == [counts(1, 1, 0, 0, 0), counts(1, 0, 0, 1, 0)]
    assert paper.contents() == expected([(1, 9, "new", "ok"), (1, 3, "old", "ok")])


def test_of_two_contents_with_one_version_one_is_later_wherever_it_stands(paper: Paper) -> None:
    for name, rows in {"ab": ["a", "b"], "ba": ["b", "a"]}.items():
        fresh = [(record, 1, content, "ok") for record in (ord(name[0]),) for content in rows]
        (report,) = paper.load(paper.write(f"{name}.paper", fresh))
        assert report.counts == counts(2, 1, 0, 1, 0)


def test_a_record_without_version_gives_way_to_one_with_a_version(paper: Paper) -> None:
    (report,) = paper.load(paper.write("a.paper", [(1, 1, "a", "ok"), (1, None, "z", "ok")]))
    assert report.counts == counts(2, 1, 0, 1, 0)


def test_the_same_row_without_version_is_a_duplicate(paper: Paper) -> None:
    rows: list[Row] = [(1, None, "same", "ok")]
    paper.load(paper.write("a.paper", rows))
    (report,) = paper.load(paper.write("b.paper", [*rows, (2, None, "other", "ok")]))
    assert report.counts == counts(2, 1, 1, 0, 0)


def test_loading_the_same_file_again_reads_nothing_and_changes_nothing(paper: Paper) -> None:
    paper.write("a.paper", [(1, 1, "a", "ok"), (2, 1, "b", "bad")])
    paper.load()
    before = sorted((path, path.stat().st_mtime_ns) for path in paper.home.root.rglob("*") if path.name != "vault")
    (report,) = paper.load()
    assert report.counts == counts(2, 0, 2, 0, 0)
    assert report.loaded_before == ledger.entries(paper.home)[0]
    after = sorted((path, path.stat().st_mtime_ns) for path in paper.home.root.rglob("*") if path.name != "vault")
    assert after == before


def test_a_copy_under_another_name_is_the_same_file(paper: Paper) -> None:
    rows: list[Row] = [(1, 1, "a", "ok")]
    paper.write("a.paper", rows)
    paper.write("b.paper", rows)
    assert [report.counts.duplicate for report in paper.load()] == [0, 1]
    assert len(ledger.entries(paper.home)) == 1


def test_the_ledger_names_the_parts_and_their_rows(paper: Paper) -> None:
    paper.write("a.paper", [(record, 1, "x", "ok") for record in range(7)])
    paper.load()
    (entry,) = ledger.entries(paper.home)
    assert (entry.file, entry.feed, entry.counts.accepted) == ("a.paper", FEED, 7)
    assert [part.rows for part in entry.parts] == [7]
    assert [path.name for path in vault.parts(paper.home, FEED)] == [f"{entry.sha256[:16]}-0.parquet"]


def test_a_file_of_duplicates_only_has_no_part(paper: Paper) -> None:
    paper.load(paper.write("a.paper", [(1, 1, "a", "ok"), (2, 1, "b", "ok")]))
    paper.load(paper.write("b.paper", [(2, 1, "b", "ok")]))
    assert {entry.file: len(entry.parts) for entry in ledger.entries(paper.home)} == {"a.paper": 1, "b.paper": 0}


def test_rows_keep_file_and_row_they_came_from(paper: Paper) -> None:
    paper.load(paper.write("a.paper", [(1, 1, "bad", "bad"), (5, 1, "good", "ok")]))
    (entry,) = ledger.entries(paper.home)
    rows = pl.read_parquet(vault.parts(paper.home, FEED)).select("file_id", "source_row", "record_id").rows()
    assert rows == [(entry.file_id, 3, 5)]


@pytest.mark.parametrize(
    ("manifest", "synthetic"),
    [('{"is_synthetic": true}', True), ('{"is_synthetic": false}', False), ("{}", False), ("[1]", False), ("{", False)],
)
def test_the_ledger_knows_what_is_synthetic_by_the_manifest_above(paper: Paper, manifest: str, synthetic: bool) -> None:
    (paper.desk / "manifest.json").write_text(manifest)
    (paper.desk / "hub").mkdir()
    paper.write("hub/a.paper", [(1, 1, "a", "ok")])
    paper.load()
    entries = ledger.entries(paper.home)
    assert [entry.is_synthetic for entry in entries] == [synthetic]
    assert vault.is_synthetic(entries) is synthetic


ROWS = st.lists(
    st.tuples(
        st.integers(1, 6),
        st.one_of(st.none(), st.integers(0, 3)),
        st.sampled_from("abc"),
        st.sampled_from(["ok", "ok", "ok", "odd", "bad"]),
    ),
    max_size=12,
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(files=st.lists(ROWS, min_size=1, max_size=4))
def test_no_row_is_lost_and_the_order_of_files_does_not_matter(
    files: list[list[Row]], monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    orders = list(itertools.islice(itertools.permutations(range(len(files))), 3))
    for order in orders:
        paper = Paper(monkeypatch, tmp_path_factory.mktemp("order"))
        paths = [paper.write(f"{place}.paper", files[place]) for place in order]
        told = paper.load(*paths)
        assert [report.counts.read for report in told] == [len(files[place]) for place in order]
        for report in told:
            assert report.counts.is_conserved
            assert min(report.counts.accepted, report.counts.duplicate, report.counts.superseded) >= 0
        assert paper.contents() == expected(*files)
        stored = sum(report.counts.accepted + report.counts.superseded for report in told)
        assert stored == len(expected(*files))
        rejected = {f"{place}.paper": sum(row[3] == "bad" for row in files[place]) for place in order}
        assert {r.file.rsplit("/")[-1]: r.counts.rejected for r in told if not r.loaded_before} == {
            r.file.rsplit("/")[-1]: rejected[r.file.rsplit("/")[-1]] for r in told if not r.loaded_before
        }


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(files=st.lists(ROWS, min_size=1, max_size=3))
def test_check_foretells_what_load_does(
    files: list[list[Row]], monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    paper = Paper(monkeypatch, tmp_path_factory.mktemp("check"))
    for place, rows in enumerate(files):
        paper.write(f"{place}.paper", [*rows, (100 + place, 1, "own", "ok")])
    foretold = paper.check()
    assert not paper.home.root.exists()
    assert [report.counts for report in foretold] == [report.counts for report in paper.load()]
