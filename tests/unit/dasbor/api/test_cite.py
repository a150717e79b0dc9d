"""Citable numbers: the same bytes from the same release, revised figures told."""

import subprocess
import sys
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from dasbor.present.files import FORMATS
from dasbor.present.files.citation import Citation, cited
from dasbor.warehouse.refusal import Refusal
from dasbor.warehouse.url import from_params
from tests.fixtures.tiny import atom, months, write_tiny_release
from tests.shared import ROOT

OLD, NEW = "2026-01-01.1", "2026-02-01.1"
QUESTION = {"indicator": "openings", "from": "2024-01", "to": "2024-02", "province": "ID,31"}


def published(home: Path, name: str, nation: int, jakarta: int | None) -> None:
    atoms = [atom("ID", "2024-01", vacancy_postings=1, openings=nation, openings_filled=0)]
    if jakarta is not None:
        atoms.append(atom("31", "2024-01", vacancy_postings=1, openings=jakarta, openings_filled=0))
    write_tiny_release(home, {"vacancies": atoms}, {"karirhub/vacancies": months("2021-01", "2025-12")}, name=name)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home with one release in force; tests publish the second."""
    monkeypatch.setenv("DASBOR_HOME", str(tmp_path))
    published(tmp_path, OLD, 10, 4)
    return tmp_path


def key_of(api: TestClient, suffix: str = "json") -> str:
    told = api.get("/api/v1/data.json", params=QUESTION).json()
    key: str = told["indicators"][0]["citation"]["id"]
    citation = cited(key)
    return Citation(citation.selection, suffix).key


@pytest.mark.parametrize("suffix", FORMATS)
def test_a_cited_file_is_the_same_after_a_later_release(server: TestClient, home: Path, suffix: str) -> None:
    first = server.get(f"/api/v1/data.{suffix}", params=QUESTION).content
    key = key_of(server, suffix)
    published(home, NEW, 12, 4)
    again = server.get(f"/api/v1/cite/{key}")
    assert again.status_code == 200
    assert again.content == first
    assert again.headers["content-disposition"].endswith(f'.{suffix}"')
    assert server.get(f"/api/v1/data.{suffix}", params=QUESTION).content != first or suffix == "sdmx-structure.json"


def test_the_command_gives_the_same_bytes(server: TestClient, home: Path) -> None:
    key = key_of(server, "csv")
    expected = server.get(f"/api/v1/cite/{key}").content
    published(home, NEW, 12, 4)
    command = [sys.executable, "-m", "etl", "cite", key, "--home", str(home)]
    assert subprocess.run(command, cwd=ROOT, check=True, capture_output=True).stdout == expected
    file = home / "cited.csv"
    subprocess.run([*command, "--out", str(file)], cwd=ROOT, check=True)
    assert file.read_bytes() == expected


def test_the_command_refuses_what_is_no_citation(home: Path) -> None:
    command = [sys.executable, "-m", "etl", "cite", "2026-01-01.1~x", "--home", str(home), "--lang", "en"]
    ended = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True)
    assert ended.returncode == 2
    assert "cannot be read" in ended.stderr
    assert "Traceback" not in ended.stderr


def test_a_revised_figure_is_told_with_old_and_new_value(server: TestClient, home: Path) -> None:
    key = key_of(server)
    same = server.get(f"/api/v1/cite/{key}/revisions").json()
    assert (same["is_revised"], same["revised"], same["cells"]) == (False, [], 4)
    published(home, NEW, 12, 4)
    told = server.get(f"/api/v1/cite/{key}/revisions").json()
    assert (told["release_cited"], told["release_compared"], told["is_revised"]) == (OLD, NEW, True)
    assert told["revised"] == [
        {
            "area": "ID",
            "period": "2024-01",
            "old_value": 10.0,
            "old_status": "final",
            "new_value": 12.0,
            "new_status": "final",
        }
    ]
    against_itself = server.get(f"/api/v1/cite/{key}/revisions", params={"release": OLD}).json()
    assert against_itself["is_revised"] is False


def test_a_figure_that_became_known_is_a_revision(server: TestClient, home: Path) -> None:
    key = key_of(server)
    atoms = [
        atom("ID", "2024-01", vacancy_postings=1, openings=10, openings_filled=0),
        atom("31", "2024-01", vacancy_postings=1, openings=4, openings_filled=0),
    ]
    covered = {"karirhub/vacancies": months("2021-01", "2025-12", without=["2024-02"])}
    write_tiny_release(home, {"vacancies": atoms}, covered, name=NEW)
    [nation, jakarta] = server.get(f"/api/v1/cite/{key}/revisions").json()["revised"]
    assert (nation["old_value"], nation["old_status"]) == (0.0, "final")
    assert (nation["new_value"], nation["new_status"]) == (None, "missing")
    assert jakarta["area"] == "31"


def test_a_citation_holds_its_question_and_any_change_is_noticed() -> None:
    selection = from_params({**QUESTION, "release": OLD})
    citation = Citation(selection, "csv")
    assert cited(citation.key) == citation
    release, digest, packed = citation.key.split("~")
    other = Citation(from_params({**QUESTION, "to": "2024-03", "release": OLD}), "csv").key.split("~")
    assert digest != other[1]
    for changed in (
        f"{NEW}~{digest}~{packed}",
        f"{release}~{digest[:-1]}0~{packed}" if digest[-1] != "0" else f"{release}~{digest[:-1]}1~{packed}",
        f"{release}~{digest}~{other[2]}",
        f"{release}~{digest}~{packed[:-4]}",
        f"../../x~{digest}~{packed}",
        "",
    ):
        with pytest.raises(Refusal):
            cited(changed)


def test_a_release_that_is_not_kept_is_never_replaced_by_another(server: TestClient, home: Path) -> None:
    published(home, NEW, 12, 4)
    key = Citation(from_params({**QUESTION, "release": "2025-01-01.1"}), "csv").key
    reply = server.get(f"/api/v1/cite/{key}")
    assert reply.status_code == 400
    assert reply.json()["problem"]["code"] == "unknown_release"


@pytest.mark.parametrize("key", ["x", "2026-01-01.1", "2026-01-01.1~~", "2026-01-01.1~aa~%00", "2026-01-01.1~aa~eJw"])
@pytest.mark.usefixtures("home")
def test_what_is_no_citation_is_refused_in_the_one_shape(server: TestClient, key: str) -> None:
    reply = server.get(f"/api/v1/cite/{key}")
    assert reply.status_code == 404
    assert reply.json()["problem"]["code"] == "unknown_citation"


@pytest.mark.usefixtures("home")
def test_the_same_words_cite_in_both_languages(server: TestClient) -> None:
    citation = server.get("/api/v1/data.json", params=QUESTION).json()["indicators"][0]["citation"]
    assert f"Release {OLD}, digest {citation['digest']}." in citation["sentence"]["en"]
    assert f"Rilis {OLD}, sidik {citation['digest']}." in citation["sentence"]["id"]


@pytest.mark.usefixtures("home")
def test_a_csv_is_cited_by_its_header(server: TestClient) -> None:
    reply = server.get("/api/v1/data.csv", params=QUESTION)
    assert server.get(f"/api/v1/cite/{reply.headers['x-citation']}").content == reply.content
    several = server.get("/api/v1/data.csv", params={**QUESTION, "indicator": "openings,vacancy_postings"})
    assert "x-citation" not in several.headers
