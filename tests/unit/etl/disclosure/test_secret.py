import json
import stat
from pathlib import Path

import numpy as np
import pytest

from etl.disclosure.parameters import InfeasibleParametersError
from etl.disclosure.rules import Rules
from etl.disclosure.secret import ChangedParametersError, open_secret, renew_secret


def test_it_is_made_once_and_stays_the_same(tmp_path: Path) -> None:
    first, again = open_secret(tmp_path), open_secret(tmp_path)
    assert first.seed == again.seed
    assert np.array_equal(first.table, again.table)
    assert first.table.shape == (750, 256)
    assert first.rules == Rules()


def test_two_vaults_have_different_secrets(tmp_path: Path) -> None:
    one, other = open_secret(tmp_path / "one"), open_secret(tmp_path / "other")
    assert one.seed != other.seed
    assert not np.array_equal(one.table, other.table)


def test_only_the_owner_may_read_it(tmp_path: Path) -> None:
    open_secret(tmp_path)
    folder = tmp_path / "disclosure"
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert {file.name: stat.S_IMODE(file.stat().st_mode) for file in folder.iterdir()} == {
        "seed.json": 0o600,
        "table.parquet": 0o600,
    }


def test_it_never_prints_what_it_holds(tmp_path: Path) -> None:
    secret = open_secret(tmp_path)
    assert str(secret.seed) not in repr(secret)
    assert "table" not in repr(secret)


def test_changed_parameters_are_refused_until_the_secret_is_renewed(tmp_path: Path) -> None:
    before = open_secret(tmp_path)
    (tmp_path / "disclosure" / "parameters.toml").write_text("stay = 0.4\n")
    with pytest.raises(ChangedParametersError, match=r"stay.*python -m etl.disclosure renew") as refusal:
        open_secret(tmp_path)
    assert "Parameter pelindungan berubah" in refusal.value.text.id
    after = renew_secret(tmp_path)
    assert after.rules.noise.stay == 0.4
    assert after.seed != before.seed
    assert open_secret(tmp_path).seed == after.seed


def test_parameters_that_cannot_be_had_make_no_secret(tmp_path: Path) -> None:
    (tmp_path / "disclosure").mkdir()
    (tmp_path / "disclosure" / "parameters.toml").write_text("hidden = 9\nlargest = 12\n")
    with pytest.raises(InfeasibleParametersError):
        open_secret(tmp_path)
    assert [file.name for file in (tmp_path / "disclosure").iterdir()] == ["parameters.toml"]


def test_a_broken_write_leaves_the_old_secret(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = open_secret(tmp_path)

    def fail(_: int) -> None:
        raise OSError("the disk is full")

    monkeypatch.setattr("etl.disclosure.secret.os.fsync", fail)
    with pytest.raises(OSError, match="full"):
        renew_secret(tmp_path)
    monkeypatch.undo()
    after = open_secret(tmp_path)
    assert after.seed == before.seed
    assert np.array_equal(after.table, before.table)
    assert json.loads((tmp_path / "disclosure" / "seed.json").read_text())["seed"] == before.seed
