"""Which files a command reads, and how they are named."""

import os
from pathlib import Path

import pytest

from etl.home import Home, find_home
from etl.stages.load_files import find_files, ledger_name


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path / "home")


def make(*paths: Path) -> None:
    for path in paths:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x")


def test_folders_are_read_in_sorted_order_and_each_file_once(home: Home, tmp_path: Path) -> None:
    make(tmp_path / "b" / "z.csv", tmp_path / "b" / "a.csv", tmp_path / "a" / "deep" / "m.csv", tmp_path / "c.csv")
    found = find_files([tmp_path / "b", tmp_path, tmp_path / "c.csv"], home)
    names = [str(each.path.relative_to(tmp_path)) for each in found]
    assert names == ["b/a.csv", "b/z.csv", "c.csv", "a/deep/m.csv"]


def test_what_is_plainly_no_data_is_left_out_with_a_reason(home: Home, tmp_path: Path) -> None:
    names = ["manifest.json", "letter-id.txt", "README.md", "x.csv.part", "data.JSON", "x.xls", "x.csv.gz"]
    make(*(tmp_path / name for name in names), tmp_path / ".hidden.csv", tmp_path / ".git" / "x.csv")
    found = {each.path.name: each.skipped and each.skipped.en for each in find_files([tmp_path], home)}
    assert found == {
        "manifest.json": "not a data file",
        "letter-id.txt": "not a data file",
        "README.md": "not a data file",
        "x.csv.part": "still being copied",
        "data.JSON": None,
        "x.xls": None,
        "x.csv.gz": None,
    }


def test_a_file_given_by_its_path_is_always_read(home: Home, tmp_path: Path) -> None:
    make(tmp_path / "letter.txt", tmp_path / ".hidden.csv")
    found = find_files([tmp_path / "letter.txt", tmp_path / ".hidden.csv"], home)
    assert [each.skipped for each in found] == [None, None]


def test_what_the_home_keeps_is_not_read_as_input(home: Home) -> None:
    make(
        home.drop / "karirhub" / "x.csv",
        home.vault / "f" / "x.parquet",
        home.quarantine / "f" / "y.parquet",
        home.releases / "r" / "z.json",
    )
    assert [each.path for each in find_files([home.root], home)] == [home.drop / "karirhub" / "x.csv"]


def test_a_path_that_is_not_there_is_told(home: Home, tmp_path: Path) -> None:
    (found,) = find_files([tmp_path / "karirhub" / "nothing.csv"], home)
    assert found.trouble is not None
    assert found.trouble.file == "karirhub/nothing.csv"
    assert found.trouble.sentence.en == "The file cannot be opened: there is no such file or folder."


def test_a_folder_that_cannot_be_listed_is_told(home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(tmp_path / "closed" / "x.csv", tmp_path / "open" / "y.csv")
    listed = os.scandir

    def deny(path: str) -> object:
        if str(path).endswith("closed"):
            raise PermissionError(13, "Permission denied", str(path))
        return listed(path)

    monkeypatch.setattr(os, "scandir", deny)
    readable, denied = find_files([tmp_path], home)
    assert readable.path.name == "y.csv"
    assert denied.path.name == "closed"
    assert denied.trouble is not None
    assert "permission denied" in denied.trouble.sentence.en


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("/somewhere/drop/karirhub/lowongan-2024.csv", "karirhub/lowongan-2024.csv"),
        ("/somewhere/karirhub/2024/01/lowongan.csv", "karirhub/2024/01/lowongan.csv"),
        ("/somewhere/official/drop/skillhub/peserta.csv", "skillhub/peserta.csv"),
        ("/somewhere/lowongan.csv", "lowongan.csv"),
        ("/somewhere/else/karirhub", "karirhub"),
    ],
)
def test_the_ledger_does_not_name_folders_of_the_machine(path: str, name: str) -> None:
    assert ledger_name(Path(path)) == name


def test_the_home_is_the_one_given_else_that_of_the_environment_else_data(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DASBOR_HOME", "/srv/dasbor")
    assert find_home(Path("here")).root == Path("here")
    assert find_home().root == Path("/srv/dasbor")
    monkeypatch.setenv("DASBOR_HOME", "")
    assert find_home().root == Path("data")
