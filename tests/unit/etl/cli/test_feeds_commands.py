"""`check` and `load` as other programs use them: what they print, and how they end."""

import json
from pathlib import Path
from typing import Any

import pytest

from etl.home import Home
from etl.stages.lock import hold
from tests.faults.drop import jobseeker
from tests.unit.etl.cli.conftest import Etl, Write

GOOD = [jobseeker(1, 1), jobseeker(2, 1)]
BAD = jobseeker(3, 1, education="TK")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


def test_a_line_per_file_and_the_total(etl: Etl, write: Write, tmp_path: Path, home: Path) -> None:
    first = write(tmp_path / "in", "1", *GOOD, GOOD[0])
    second = write(tmp_path / "in", "2", jobseeker(1, 2))
    told = etl("load", tmp_path / "in", "--home", home)
    assert told.returncode == 0, told.stderr
    assert told.stdout.splitlines() == [
        f"{first}: read 3 = accepted 2 + duplicate 1 + superseded 0 + rejected 0",
        f"{second}: read 1 = accepted 1 + duplicate 0 + superseded 0 + rejected 0",
        "TOTAL: read 4 = accepted 3 + duplicate 1 + superseded 0 + rejected 0",
    ]
    assert told.stderr == ""


def test_rejected_rows_are_told_with_sentence_place_and_cure(
    etl: Etl, write: Write, tmp_path: Path, home: Path
) -> None:
    path = write(tmp_path, "1", *GOOD, BAD)
    told = etl("load", path, "--home", home)
    assert told.returncode == 1
    lines = told.stdout.splitlines()
    assert lines[0] == f"{path}: read 3 = accepted 2 + duplicate 0 + superseded 0 + rejected 1"
    assert lines[1] == "  1 × [word-unknown] kolom “education”, baris 4"
    assert lines[2].startswith("    “TK” pada “education” bukan salah satu dari: ")
    assert lines[3].startswith("    Cara memperbaiki: Gunakan salah satu kata tersebut")
    assert lines[4] == "    Panduan: docs/data-officers.md#word-unknown"
    assert lines[5].startswith(
        f"  1 baris ditolak beserta surat dan buku kerjanya: {home}/quarantine/karirhub/jobseekers/"
    )


def test_english_on_request(etl: Etl, write: Write, tmp_path: Path, home: Path) -> None:
    told = etl("check", write(tmp_path, "1", *GOOD, BAD), "--home", home, "--lang", "en")
    assert "  1 × [word-unknown] column “education”, row 4" in told.stdout
    assert "    Cure: Use one of these" in told.stdout


def test_check_writes_nothing(etl: Etl, write: Write, tmp_path: Path, home: Path) -> None:
    told = etl("check", write(tmp_path, "1", *GOOD, BAD), "--home", home)
    assert told.returncode == 1
    assert not home.exists()


def test_json_has_files_and_totals(etl: Etl, write: Write, tmp_path: Path, home: Path) -> None:
    first = write(tmp_path / "in", "1", *GOOD, BAD, jobseeker(4, 1, education="XX"))
    (tmp_path / "in" / "README.md").write_text("x")
    told = etl("load", tmp_path / "in", "--home", home, "--json")
    assert told.returncode == 1
    answer: dict[str, Any] = json.loads(told.stdout)
    assert answer["totals"] == {
        "files": 1, "refused": 0, "read": 4, "accepted": 2, "duplicate": 0, "superseded": 0, "rejected": 2
    }  # fmt: skip
    (file,) = answer["files"]
    problems, kinds = file.pop("problems"), file.pop("kinds")
    assert file == {
        "file": str(first),
        "feed": "karirhub/jobseekers",
        "read": 4,
        "accepted": 2,
        "duplicate": 0,
        "superseded": 0,
        "rejected": 2,
        "is_refused": False,
        "loaded_before_at": None,
    }
    assert [(each["code"], each["row"], each["column"], each["value"]) for each in problems] == [
        ("word-unknown", 4, "education", "TK"),
        ("word-unknown", 5, "education", "XX"),
    ]
    assert set(problems[0]["sentence"]) == set(problems[0]["cure"]) == {"id", "en"}
    assert kinds == [{"code": "word-unknown", "severity": "row", "column": "education", "count": 2, "first_row": 4}]
    assert [each["file"] for each in answer["skipped"]] == [str(tmp_path / "in" / "README.md")]
    assert answer["stopped"] is None


def test_a_file_that_cannot_be_read_ends_with_2_and_the_others_are_loaded(
    etl: Etl, write: Write, tmp_path: Path, home: Path
) -> None:
    write(tmp_path / "in", "1", *GOOD)
    (tmp_path / "in" / "karirhub" / "notes.csv").write_text("a,b\n1,2\n")
    told = etl("load", tmp_path / "in", tmp_path / "nowhere.csv", "--home", home, "--json")
    assert told.returncode == 2
    answer = json.loads(told.stdout)
    assert {Path(file["file"]).name: file["is_refused"] for file in answer["files"]} == {
        "notes.csv": True,
        "pencari_kerja-1.csv": False,
        "nowhere.csv": True,
    }
    assert answer["totals"]["accepted"] == 2
    codes = [problem["code"] for file in answer["files"] for problem in file["problems"]]
    assert codes == ["feed-unknown", "file-unreadable"]


def test_the_same_file_again_is_all_duplicates_and_says_since_when(
    etl: Etl, write: Write, tmp_path: Path, home: Path
) -> None:
    path = write(tmp_path, "1", *GOOD, BAD)
    etl("load", path, "--home", home)
    told = etl("load", path, "--home", home, "--lang", "en")
    assert told.returncode == 0
    assert told.stdout.startswith(f"{path}: read 3 = accepted 0 + duplicate 3 + superseded 0 + rejected 0\n")
    assert "  the same content was loaded on " in told.stdout
    assert "  1 row of it rejected at that time: " in told.stdout


def test_the_home_of_the_environment_is_used(etl: Etl, write: Write, tmp_path: Path, home: Path) -> None:
    told = etl("load", write(tmp_path, "1", *GOOD), DASBOR_HOME=str(home))
    assert told.returncode == 0
    assert (home / "vault" / "ledger").is_dir()


def test_a_busy_home_ends_with_2_and_says_who(etl: Etl, write: Write, tmp_path: Path, home: Path) -> None:
    path = write(tmp_path, "1", *GOOD)
    with hold(Home(home), "publish"):
        told = etl("load", path, "--home", home, "--lang", "en")
        asked = etl("load", path, "--home", home, "--json")
    assert (told.returncode, asked.returncode) == (2, 2)
    assert "Stopped: This data folder is in use by 'publish' (process " in told.stderr
    assert "docs/operators.md#home-busy" in told.stderr
    stopped = json.loads(asked.stdout)["stopped"]
    assert (stopped["code"], stopped["guide"]) == ("home-busy", "docs/operators.md#home-busy")


def test_a_home_that_cannot_be_made_ends_with_2(etl: Etl, write: Write, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    told = etl("load", write(tmp_path, "1", *GOOD), "--home", tmp_path / "file" / "home", "--lang", "en")
    assert told.returncode == 2
    assert "Stopped: The data folder cannot be written: one of its folders is a file." in told.stderr
    assert "Traceback" not in told.stderr


def test_nothing_to_read_is_no_fault(etl: Etl, tmp_path: Path, home: Path) -> None:
    (tmp_path / "empty").mkdir()
    told = etl("load", tmp_path / "empty", "--home", home, "--lang", "en")
    assert (told.returncode, told.stdout) == (0, "")
    assert told.stderr == "There are no data files there.\n"


@pytest.mark.parametrize("words", [["load"], ["load", "x", "--lang", "fr"], ["unknown"]])
def test_a_wrong_call_ends_with_2(etl: Etl, words: list[str]) -> None:
    assert etl(*words).returncode == 2


def test_a_name_of_a_file_cannot_steer_the_terminal(etl: Etl, tmp_path: Path, home: Path) -> None:
    path = tmp_path / "evil\x1b[31m.csv"
    path.write_text("a,b\n1,2\n")
    told = etl("check", path, "--home", home)
    assert told.returncode == 2
    assert "\x1b" not in told.stdout + told.stderr
