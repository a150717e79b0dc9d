from pathlib import Path

import pytest

from etl.disclosure.__main__ import main
from etl.disclosure.secret import open_secret


def test_it_shows_the_rules_and_never_the_seed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    seed = open_secret(tmp_path / "vault").seed
    assert main(["show", "--home", str(tmp_path)]) == 0
    shown = capsys.readouterr().out
    assert "variance = 3.0\n" in shown
    assert "least = 10\n" in shown
    assert str(seed) not in shown


def test_looking_makes_no_secret(tmp_path: Path) -> None:
    assert main(["--home", str(tmp_path)]) == 0
    assert not (tmp_path / "vault").exists()


def test_renewing_makes_another_secret(tmp_path: Path) -> None:
    before = open_secret(tmp_path / "vault")
    assert main(["renew", "--home", str(tmp_path)]) == 0
    assert open_secret(tmp_path / "vault").seed != before.seed


@pytest.mark.parametrize("command", ["show", "renew"])
def test_what_cannot_be_had_is_told_in_both_languages(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    folder = tmp_path / "vault" / "disclosure"
    folder.mkdir(parents=True)
    (folder / "parameters.toml").write_text("least = 3\n")
    assert main([command, "--home", str(tmp_path)]) == 1
    told = capsys.readouterr().out
    assert "melindungi lebih lemah" in told
    assert "protects less than the default 10" in told
