"""The figures over HTTP: the same grammar, answers and refusals as everywhere, streamed and remembered."""

import csv
import io
import json
import zipfile
from pathlib import Path

import polars as pl
import pytest
from starlette.testclient import TestClient

from dasbor.present.files import FORMATS, whole
from dasbor.present.files.as_csv import csv_chunks
from dasbor.warehouse.ask import ask
from dasbor.warehouse.url import from_params
from tests.fixtures.tiny import atom, months, write_tiny_release

QUESTION = {"indicator": "openings", "from": "2024-01", "to": "2024-03", "province": "31,ID-JB", "by": "platform"}
MEDIA = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "parquet": "application/vnd.apache.parquet",
    "json": "application/json",
    "jsonstat.json": "application/json",
    "sdmx.csv": "application/vnd.sdmx.data+csv; version=2.0.0; charset=utf-8",
    "sdmx-structure.json": "application/vnd.sdmx.structure+json; version=2.0.0",
    "csv-metadata.json": "application/csvm+json",
    "zip": "application/zip",
}


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


@pytest.mark.parametrize("suffix", FORMATS)
def test_a_file_is_the_answer_in_that_format(api: TestClient, home: Path, suffix: str) -> None:
    reply = api.get(f"/api/v1/data.{suffix}", params=QUESTION)
    assert reply.status_code == 200
    assert reply.headers["content-type"] == MEDIA[suffix]
    assert reply.headers["content-disposition"] == f'attachment; filename="openings_2024-01_2024-03.{suffix}"'
    answer = ask(from_params(QUESTION), home=home)
    assert reply.content == whole(FORMATS[suffix].chunks([answer]))


def test_csv_comes_in_two_dialects(api: TestClient, home: Path) -> None:
    answer = ask(from_params(QUESTION), home=home)
    for dialect in ("standard", "excel-id"):
        reply = api.get("/api/v1/data.csv", params={**QUESTION, "dialect": dialect})
        assert reply.content == whole(csv_chunks([answer], dialect))


def test_several_indicators_in_one_file(api: TestClient) -> None:
    reply = api.get("/api/v1/data.csv", params={**QUESTION, "indicator": "openings, vacancy_postings,openings"})
    assert [row["indicator"] for row in rows(reply.text)] == ["openings"] * 12 + ["vacancy_postings"] * 12
    assert "openings-vacancy_postings_2024-01" in reply.headers["content-disposition"]


def test_a_parameter_given_twice_is_a_list(api: TestClient) -> None:
    once = api.get("/api/v1/data.csv", params={**QUESTION, "sector": "C,F"})
    twice = api.get("/api/v1/data.csv", params=[*QUESTION.items(), ("sector", "C"), ("sector", "F")])
    assert twice.content == once.content
    refused = api.get("/api/v1/data.csv", params=[*QUESTION.items(), ("from", "2024-02")])
    assert refused.json()["problem"]["code"] == "several_words"


def test_without_a_period_all_that_the_release_holds_is_sent(api: TestClient) -> None:
    found = rows(api.get("/api/v1/data.csv", params={"indicator": "placements", "province": "ID"}).text)
    assert (found[0]["period"], found[-1]["period"]) == ("2022-11", "2026-09")


def test_a_large_answer_comes_whole(api: TestClient) -> None:
    params = {"indicator": "openings", "from": "2023-01", "to": "2025-12", "by": "sector,occupation"}
    with api.stream("GET", "/api/v1/data.csv", params=params) as reply:
        lines = sum(piece.count(b"\n") for piece in reply.iter_bytes())
    assert lines == 1 + 39 * 22 * 11 * 36
    assert reply.headers["x-rows"] == str(39 * 22 * 11 * 36)


def test_what_is_known_is_not_sent_again(api: TestClient) -> None:
    first = api.get("/api/v1/data.csv", params=QUESTION)
    tag = first.headers["etag"]
    again = api.get("/api/v1/data.csv", params=QUESTION, headers={"if-none-match": f'"other", {tag}'})
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
    for changed in ({**QUESTION, "to": "2024-02"}, {**QUESTION, "dialect": "excel-id"}, {**QUESTION, "lang": "en"}):
        assert api.get("/api/v1/data.csv", params=changed, headers={"if-none-match": tag}).status_code == 200
    assert api.get("/api/v1/data.json", params=QUESTION, headers={"if-none-match": tag}).status_code == 200


def test_a_new_release_is_sent_though_the_old_one_is_known(
    server: TestClient, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DASBOR_HOME", str(tmp_path))
    coverage = {"karirhub/vacancies": months("2021-01", "2025-12")}
    params = {"indicator": "openings", "from": "2024-01", "to": "2024-01", "province": "ID"}
    seen = []
    for name, count in (("2026-01-01.1", 10), ("2026-02-01.1", 20)):
        atoms = [atom("ID", "2024-01", vacancy_postings=1, openings=count, openings_filled=0)]
        write_tiny_release(tmp_path, {"vacancies": atoms}, coverage, name=name)
        known = {"if-none-match": seen[-1].headers["etag"]} if seen else {}
        seen.append(server.get("/api/v1/data.csv", params=params, headers=known))
    assert [reply.status_code for reply in seen] == [200, 200]
    assert [rows(reply.text)[0]["value"] for reply in seen] == ["10", "20"]
    pinned = server.get("/api/v1/data.csv", params={**params, "release": "2026-01-01.1"})
    assert [(row["value"], row["release"]) for row in rows(pinned.text)] == [("10", "2026-01-01.1")]


def test_head_tells_what_get_would_send(api: TestClient) -> None:
    head, get = (api.request(method, "/api/v1/data.csv", params=QUESTION) for method in ("HEAD", "GET"))
    assert head.status_code == 200
    assert head.content == b""
    for header in ("etag", "content-type", "content-disposition", "cache-control"):
        assert head.headers[header] == get.headers[header]
    assert "content-length" not in head.headers


@pytest.mark.parametrize("encoding", ["gzip", "br", "zstd"])
def test_files_travel_compressed(api: TestClient, encoding: str) -> None:
    params = {"indicator": "openings", "from": "2023-01", "to": "2024-12"}
    plain = api.get("/api/v1/data.csv", params=params, headers={"accept-encoding": "identity"})
    assert "content-encoding" not in plain.headers
    with api.stream("GET", "/api/v1/data.csv", params=params, headers={"accept-encoding": encoding}) as reply:
        sent = b"".join(reply.iter_raw())
        assert reply.headers["content-encoding"] == encoding
    assert len(sent) < len(plain.content) / 5


# address, parameters, HTTP status, code, parameter named, nearest valid word
REFUSED = [
    ("data.csv", {}, 400, "missing_parameter", "indicator", None),
    ("data.csv", {**QUESTION, "indicator": "opening"}, 400, "unknown_word", "indicator", "openings"),
    ("data.json", {**QUESTION, "grain": "monthly"}, 400, "unknown_word", "grain", "month"),
    ("data.csv", {**QUESTION, "dialect": "excel"}, 400, "unknown_word", "dialect", "excel-id"),
    ("data.json", {**QUESTION, "dialect": "standard"}, 400, "unknown_parameter", "dialect", None),
    ("data.parquet", {**QUESTION, "provinsi": "31"}, 400, "unknown_parameter", "provinsi", "province"),
    ("data.csv", {**QUESTION, "release": "2020-01-01.1"}, 400, "unknown_release", "release", None),
    ("data.csv", {**QUESTION, "release": "../.."}, 400, "unknown_release", "release", None),
    ("data.cvs", QUESTION, 404, "unknown_address", "path", "/api/v1/data.csv"),
    ("data.exe", QUESTION, 404, "unknown_address", "path", "/api/v1/data.xlsx"),
    ("helth", {}, 404, "unknown_address", "path", "/api/v1/health"),
    ("geo/provinces-37.json", {}, 404, "unknown_address", "path", "/api/v1/geo/provinces-38.json"),
]


@pytest.mark.parametrize(("address", "params", "status", "code", "parameter", "nearest"), REFUSED)
def test_every_refusal_has_the_same_shape(  # noqa: PLR0917 - the columns of the table above
    api: TestClient, address: str, params: dict[str, str], status: int, code: str, parameter: str, nearest: str | None
) -> None:
    reply = api.get(f"/api/v1/{address}", params=params)
    assert reply.status_code == status
    assert reply.headers["content-type"] == "application/json"
    assert reply.headers["cache-control"] == "no-store"
    [(word, problem)] = reply.json().items()
    assert word == "problem"
    assert list(problem) == [
        "code",
        "sentence",
        "cure",
        "parameter",
        "given",
        "allowed",
        "nearest",
        "documentation",
    ]
    assert (problem["code"], problem["parameter"]) == (code, parameter)
    assert problem["nearest"] == nearest or (nearest is None and problem["nearest"] in problem["allowed"])
    assert problem["documentation"] == f"docs/api.md#{code}"
    assert problem["sentence"].keys() == problem["cure"].keys() == {"id", "en"}


def test_without_a_release_the_service_is_unavailable(
    server: TestClient, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DASBOR_HOME", str(tmp_path))
    reply = server.get("/api/v1/data.csv", params=QUESTION)
    assert reply.status_code == 503
    assert reply.json()["problem"]["code"] == "no_release"


def test_a_damaged_release_that_is_asked_for_is_unavailable(
    server: TestClient, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DASBOR_HOME", str(tmp_path))
    release = write_tiny_release(tmp_path, {}, {})
    (release / "public.duckdb").write_bytes(b"damaged")
    reply = server.get("/api/v1/data.csv", params={**QUESTION, "release": release.name})
    assert reply.status_code == 503
    assert reply.json()["problem"]["code"] == "damaged_release"
    assert str(tmp_path) not in reply.text


def test_no_other_site_is_let_in(api: TestClient) -> None:
    reply = api.get("/api/v1/data.json", params=QUESTION, headers={"origin": "https://example.org"})
    assert not [header for header in reply.headers if header.startswith("access-control")]


SOURCES_TOLD = {
    "csv": lambda data: [row["source"] for row in rows(data.decode())],
    "sdmx.csv": lambda data: [row["SOURCE"] for row in rows(data.decode())],
    "parquet": lambda data: pl.read_parquet(data)["source"].to_list(),
    "xlsx": lambda data: pl.read_excel(data)["Sumber"].to_list(),
    "zip": lambda data: SOURCES_TOLD["csv"](zipfile.ZipFile(io.BytesIO(data)).read("data.csv")),
    "json": lambda data: [row["source"] for row in json.loads(data)["rows"]],
    "jsonstat.json": lambda data: [json.loads(data)["source"]],
}
"""Where the figures of a file come from, in the words of its format."""
FLAGS_TOLD = {
    "json": lambda told: told["is_synthetic"],
    "jsonstat.json": lambda told: told["extension"]["is_synthetic"],
    "csv-metadata.json": lambda told: told["notes"][0]["is_synthetic"],
    "sdmx-structure.json": lambda told: told["meta"]["test"],
}
"""What a file says of itself as a whole."""


@pytest.mark.parametrize("suffix", FORMATS)
def test_synthetic_figures_say_so_in_every_format(api: TestClient, suffix: str) -> None:
    data = api.get(f"/api/v1/data.{suffix}", params=QUESTION).content
    assert suffix in {*SOURCES_TOLD, *FLAGS_TOLD}
    if suffix in SOURCES_TOLD:
        sources = SOURCES_TOLD[suffix](data)
        assert sources
        assert all(source.endswith("(data contoh sintetis)") for source in sources)
    if suffix in FLAGS_TOLD:
        assert FLAGS_TOLD[suffix](json.loads(data)) is True


def test_a_csv_says_where_its_metadata_are(api: TestClient) -> None:
    reply = api.get("/api/v1/data.csv", params={**QUESTION, "dialect": "excel-id"})
    [link] = reply.links.values()
    assert link["rel"] == "describedby"
    described = api.get(f"/api/v1/{link['url']}")
    assert described.headers["content-type"] == MEDIA["csv-metadata.json"]
    [table] = described.json()["tables"]
    columns = [column["name"] for column in table["tableSchema"]["columns"]]
    assert columns == list(rows(api.get(f"/api/v1/{table['url']}").text)[0])


@pytest.mark.parametrize("suffix", ["sdmx.csv", "sdmx-structure.json", "csv-metadata.json", "jsonstat.json", "json"])
def test_every_format_of_text_travels_compressed(api: TestClient, suffix: str) -> None:
    params = {"indicator": "openings", "from": "2023-01", "to": "2024-12"}
    with api.stream("GET", f"/api/v1/data.{suffix}", params=params, headers={"accept-encoding": "gzip"}) as reply:
        reply.read()
        assert reply.headers["content-encoding"] == "gzip"
