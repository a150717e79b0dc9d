"""Protection as part of publishing."""

import hashlib
import json
from pathlib import Path

import duckdb
import pytest

from dasbor.warehouse.tables import MANIFEST_FILE, PUBLIC_FILE
from etl.disclosure.rules import Rules
from etl.disclosure.secret import open_secret
from etl.home import Home
from etl.release import ReleaseError, publish, store
from tests.unit.etl.models.tiny_vault import TinyVault
from tests.unit.etl.release.conftest import DAY, jobseekers

FEED = "karirhub/jobseekers"


def figures(home: Home, name: str) -> dict[tuple[object, ...], int]:
    """All published figures of a cube."""
    with duckdb.connect(str(home.releases / name / PUBLIC_FILE), read_only=True) as connection:
        rows = connection.execute("SELECT * FROM jobseekers WHERE jobseekers_registered IS NOT NULL").fetchall()
    return {tuple(key): figure for *key, figure in rows}


def test_a_release_states_its_rules_and_holds_nothing_of_the_secret(home: Home) -> None:
    folder = home.releases / publish(home, now=DAY).name
    seed = open_secret(home.vault).seed
    assert json.loads((folder / MANIFEST_FILE).read_bytes())["disclosure"] == Rules().as_stated()
    for file in folder.iterdir():
        content = file.read_bytes()
        assert str(seed).encode() not in content
        assert seed.to_bytes(8, "little") not in content
        assert "pvalue" not in content.decode("latin-1")
    assert {path.name for path in (home.vault / "disclosure").iterdir()} == {"seed.json", "table.parquet"}


def test_the_same_records_have_the_same_noise_in_the_next_release(tiny: TinyVault) -> None:
    first = publish(tiny.home, now=DAY)
    tiny.add(FEED, *jobseekers(2026, 80))
    second = publish(tiny.home, now=DAY)
    before, after = figures(tiny.home, first.name), figures(tiny.home, second.name)
    kept = before.keys() & after.keys()
    assert len(kept) > 10
    assert len(after.keys() - before.keys()) > 3
    assert {key: before[key] for key in kept} == {key: after[key] for key in kept}


def test_one_late_record_moves_no_published_figure(tiny: TinyVault) -> None:
    first = publish(tiny.home, now=DAY)
    tiny.add(FEED, *jobseekers(2025, 1, start=5000))
    second = publish(tiny.home, now=DAY)
    assert second.is_new
    assert figures(tiny.home, second.name) == figures(tiny.home, first.name)


def test_nothing_is_held_that_a_release_without_noise_published(tiny: TinyVault) -> None:
    first = publish(tiny.home, now=DAY)
    path = tiny.home.releases / first.name / MANIFEST_FILE
    told = json.loads(path.read_bytes())
    told["disclosure"] = {}
    with duckdb.connect(str(path.parent / PUBLIC_FILE)) as connection:
        connection.execute("UPDATE jobseekers SET jobseekers_registered = jobseekers_registered + 9")
    told["files"][PUBLIC_FILE]["sha256"] = _sha256(path.parent / PUBLIC_FILE)
    path.write_text(json.dumps(told))
    tiny.add(FEED, *jobseekers(2025, 1, start=5000))
    second = publish(tiny.home, now=DAY)
    before, after = figures(tiny.home, first.name), figures(tiny.home, second.name)
    assert all(before[key] != after[key] for key in before.keys() & after.keys() if before[key] - 9 > 100)


def test_parameters_that_cannot_be_had_stop_the_publication(tiny: TinyVault) -> None:
    first = publish(tiny.home, now=DAY)
    (tiny.home.vault / "disclosure" / "parameters.toml").write_text("least = 2\n")
    tiny.add(FEED, *jobseekers(2026, 80))
    with pytest.raises(ReleaseError) as refused:
        publish(tiny.home, now=DAY)
    assert refused.value.problem.code.code == "not-protected"
    assert "least = 2 protects less than the default 10" in refused.value.problem.sentence.en
    assert "melindungi lebih lemah" in refused.value.problem.sentence.id
    assert store.current(tiny.home) == first.name


def test_changed_parameters_stop_the_publication_until_the_secret_is_renewed(tiny: TinyVault) -> None:
    publish(tiny.home, now=DAY)
    (tiny.home.vault / "disclosure" / "parameters.toml").write_text("p = 12\n")
    tiny.add(FEED, *jobseekers(2026, 80))
    with pytest.raises(ReleaseError, match=r"etl\.disclosure renew"):
        publish(tiny.home, now=DAY)


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
