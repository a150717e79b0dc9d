"""`sample`, and that what is loaded from it is known to be a sample."""

import json
from pathlib import Path

from etl.home import Home
from etl.stages import ledger
from tests.unit.etl.cli.conftest import Etl


def test_a_sample_is_written_checked_and_known_as_such(etl: Etl, tmp_path: Path) -> None:
    out, home = tmp_path / "sample", tmp_path / "home"
    options = ("--months", "2", "--scale", "0.0005", "--seed", "7")
    told = etl("sample", "--out", out, *options, "--lang", "en")
    assert told.returncode == 0, told.stderr
    assert told.stdout == f"The synthetic sample was written to {out}; manifest.json lists what is in it.\n"
    manifest = json.loads((out / "manifest.json").read_text())
    loaded = json.loads(etl("load", out, "--home", home, "--json").stdout)
    assert {file["file"] for file in loaded["files"]} == {str(out / file["path"]) for file in manifest["files"]}
    totals = loaded["totals"]
    assert totals["read"] == sum(totals[fate] for fate in ("accepted", "duplicate", "superseded", "rejected")) > 0
    assert all(entry.is_synthetic for entry in ledger.entries(Home(home)))


def test_a_folder_with_other_files_is_left_alone(etl: Etl, tmp_path: Path) -> None:
    (tmp_path / "mine.csv").write_text("x")
    told = etl("sample", "--out", tmp_path, "--months", "1", "--lang", "en")
    assert told.returncode == 2
    assert "Stopped: " in told.stderr
    assert "Traceback" not in told.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["mine.csv"]
