"""The whole release as Parquet: what is in it, its checksums, parts of it by range, and nothing else."""

import hashlib
import io
import tempfile
from pathlib import Path

import duckdb
import polars as pl
import pyarrow.parquet as pq
import pytest
from starlette.testclient import TestClient

from dasbor.warehouse import bulk
from dasbor.warehouse.tables import ALL_TABLES
from tests.fixtures.tiny import atom, months, write_tiny_release

RELEASE = "2026-11-01.1"


@pytest.fixture(autouse=True)
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for temporary files of our own."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def test_the_manifest_tells_rows_size_and_digest_of_every_table(api: TestClient) -> None:
    told = api.get("/api/v1/bulk/").json()
    assert (told["release"], told["is_synthetic"]) == (RELEASE, True)
    assert [file["file"] for file in told["files"]] == [f"{table}.parquet" for table in ALL_TABLES]
    for file in told["files"]:
        reply = api.get(file["address"])
        assert reply.headers["content-type"] == "application/vnd.apache.parquet"
        assert len(reply.content) == file["bytes"]
        assert hashlib.sha256(reply.content).hexdigest() == file["sha256"]
        assert pq.read_metadata(io.BytesIO(reply.content)).num_rows == file["rows"]


def test_a_file_holds_what_the_release_holds(api: TestClient, home: Path) -> None:
    with duckdb.connect(":memory:") as connection:
        connection.execute(f"ATTACH '{home}/releases/{RELEASE}/public.duckdb' AS release (READ_ONLY)")
        expected = connection.sql("FROM release.jobseekers ORDER BY ALL").pl()
    got = pl.read_parquet(api.get(f"/api/v1/bulk/{RELEASE}/jobseekers.parquet").content)
    assert got.equals(expected)
    assert "jobseekers_registered__key" not in got.columns, "the exact file must not be what is sent"


def test_a_broken_download_goes_on(api: TestClient) -> None:
    address = f"/api/v1/bulk/{RELEASE}/vacancies.parquet"
    whole = api.get(address)
    half = len(whole.content) // 2
    first = api.get(address, headers={"range": f"bytes=0-{half - 1}"})
    rest = api.get(address, headers={"range": f"bytes={half}-", "if-range": whole.headers["etag"]})
    assert (first.status_code, rest.status_code) == (206, 206)
    assert first.content + rest.content == whole.content
    assert rest.headers["content-range"] == f"bytes {half}-{len(whole.content) - 1}/{len(whole.content)}"
    changed = api.get(address, headers={"range": f"bytes={half}-", "if-range": '"other"'})
    assert (changed.status_code, changed.content) == (200, whole.content)
    assert api.get(address, headers={"range": f"bytes={len(whole.content) + 5}-"}).status_code == 416


class Ranged(io.RawIOBase):
    """A file on the server, of which only what is read is fetched."""

    def __init__(self, api: TestClient, address: str) -> None:
        self.api, self.address, self.place, self.fetched = api, address, 0, 0
        self.size = int(api.head(address).headers["content-length"])

    def seekable(self) -> bool:
        return True

    def readable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = 0) -> int:
        self.place = offset + (0, self.place, self.size)[whence]
        return self.place

    def tell(self) -> int:
        return self.place

    def read(self, count: int = -1) -> bytes:
        end = self.size if count < 0 else min(self.size, self.place + count)
        if end <= self.place:
            return b""
        data = self.api.get(self.address, headers={"range": f"bytes={self.place}-{end - 1}"}).content
        self.place, self.fetched = end, self.fetched + len(data)
        return data


def test_a_program_reads_only_the_columns_that_it_needs(api: TestClient) -> None:
    file = Ranged(api, f"/api/v1/bulk/{RELEASE}/vacancies.parquet")
    table = pq.ParquetFile(file).read(columns=["openings"])
    assert table.num_rows > 1000
    assert file.fetched < file.size / 2


def test_a_release_that_is_named_is_the_one_that_is_sent(
    server: TestClient, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DASBOR_HOME", str(tmp_path))
    for name, count in (("2026-01-01.1", 10), ("2026-02-01.1", 20)):
        atoms = [atom("ID", "2024-01", vacancy_postings=1, openings=count, openings_filled=0)]
        covered = {"karirhub/vacancies": months("2021-01", "2025-12")}
        write_tiny_release(tmp_path, {"vacancies": atoms}, covered, name=name)
    assert server.get("/api/v1/bulk").json()["release"] == "2026-02-01.1"
    for name, count in (("2026-01-01.1", 10), ("2026-02-01.1", 20)):
        assert server.get("/api/v1/bulk/", params={"release": name}).json()["release"] == name
        got = pl.read_parquet(server.get(f"/api/v1/bulk/{name}/vacancies.parquet").content)
        assert got["openings"].to_list() == [count]


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("2026-11-01.1/exact.duckdb", "unknown_address"),
        ("2026-11-01.1/manifest.json", "unknown_address"),
        ("2026-11-01.1/..%2f..%2fmanifest.json", "unknown_address"),
        ("2020-01-01.1/vacancies.parquet", "unknown_release"),
        ("..%2f..%2fetc/passwd", "unknown_address"),
        ("..%2f..%2fetc/vacancies.parquet", "unknown_address"),
    ],
)
def test_nothing_else_can_be_had(api: TestClient, path: str, code: str) -> None:
    reply = api.get(f"/api/v1/bulk/{path}")
    assert reply.status_code in {400, 404}
    assert reply.json()["problem"]["code"] == code


def test_only_a_few_releases_are_kept_as_files(tmp_path: Path, temporary: Path) -> None:
    names = [f"2026-0{month}-01.1" for month in range(1, bulk.MOST_KEPT + 3)]
    for name in names:
        write_tiny_release(tmp_path, {}, {}, name=name)
        bulk.bulk_manifest(name, tmp_path)
    [root] = temporary.iterdir()
    assert sorted(path.name.rsplit("-", 1)[0] for path in root.iterdir()) == names[-bulk.MOST_KEPT :]
    assert bulk.bulk_manifest(names[0], tmp_path)["release"] == names[0]


def test_a_folder_of_somebody_else_is_not_used(
    tmp_path: Path, temporary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_tiny_release(tmp_path, {}, {})
    monkeypatch.setattr("os.getuid", lambda: 4_000_000)
    (temporary / "dasbor-bulk-4000000").mkdir()
    with pytest.raises(PermissionError):
        bulk.bulk_manifest("", tmp_path)
