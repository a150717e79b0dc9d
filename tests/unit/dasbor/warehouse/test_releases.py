"""Which release answers: the one in force, without a restart; the last good one when that is damaged."""

import json
import shutil
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import duckdb
import pytest

from dasbor.catalogue.registry import INDICATORS
from dasbor.warehouse import releases
from dasbor.warehouse.ask import ask
from dasbor.warehouse.asker import Asker, Permission
from dasbor.warehouse.refusal import Refusal
from dasbor.warehouse.releases import home_directory, open_release, release_names, serving
from dasbor.warehouse.selection import Selection
from dasbor.warehouse.tables import ALL_TABLES
from dasbor.warehouse.url import from_params
from tests.fixtures.tiny import atom, months, write_tiny_release

COVERAGE = {"karirhub/vacancies": months("2021-01", "2025-12")}
OLD, NEW = "2026-01-01.1", "2026-02-01.1"


def question(release: str = "") -> Selection:
    params = {"indicator": "openings", "from": "2024-03", "to": "2024-03", "province": "31", "release": release}
    return from_params(params)


def publish(home: Path, name: str, count: int) -> Path:
    atoms = [atom("31", "2024-03", vacancy_postings=1, openings=count, openings_filled=0)]
    return write_tiny_release(home, {"vacancies": atoms}, COVERAGE, name=name)


def answered(home: Path, release: str = "") -> tuple[str, float]:
    answer = ask(question(release), home=home)
    return answer.release.name, answer.rows["value"].item()


def code_of(act: Callable[[], object]) -> str:
    with pytest.raises(Refusal) as caught:
        act()
    return caught.value.problem.code.code


def test_a_new_release_is_taken_up_at_the_next_question(tmp_path: Path) -> None:
    publish(tmp_path, OLD, 10)
    assert answered(tmp_path) == (OLD, 10.0)
    publish(tmp_path, NEW, 20)
    assert answered(tmp_path) == (NEW, 20.0)


def test_a_page_that_began_with_a_release_stays_with_it(tmp_path: Path) -> None:
    publish(tmp_path, OLD, 10)
    pinned = open_release(home=tmp_path)
    publish(tmp_path, NEW, 20)
    assert pinned.info.name == OLD
    assert answered(tmp_path, pinned.info.name) == (OLD, 10.0)


def test_an_open_release_answers_even_when_its_files_are_gone(tmp_path: Path) -> None:
    directory = publish(tmp_path, OLD, 10)
    assert answered(tmp_path) == (OLD, 10.0)
    shutil.rmtree(directory)
    assert answered(tmp_path, OLD) == (OLD, 10.0)


def test_a_rollback_is_followed(tmp_path: Path) -> None:
    publish(tmp_path, OLD, 10)
    publish(tmp_path, NEW, 20)
    assert answered(tmp_path) == (NEW, 20.0)
    (tmp_path / "releases" / "current").write_text(f"{OLD}\n")
    assert answered(tmp_path) == (OLD, 10.0)


def cut_in_half(directory: Path) -> None:
    file = directory / "public.duckdb"
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def overwritten(directory: Path) -> None:
    file = directory / "public.duckdb"
    data = bytearray(file.read_bytes())
    data[12288 : len(data) // 2] = bytes(len(data) // 2 - 12288)
    file.write_bytes(data)


def without_tables(directory: Path) -> None:
    with duckdb.connect(str(directory / "public.duckdb")) as con:
        con.execute("DROP TABLE coverage")
    manifest = json.loads((directory / "manifest.json").read_text())
    manifest["files"]["public.duckdb"]["bytes"] = (directory / "public.duckdb").stat().st_size
    (directory / "manifest.json").write_text(json.dumps(manifest))


def cut_short(directory: Path) -> None:
    file = directory / "public.duckdb"
    file.write_bytes(file.read_bytes()[:5000])


DAMAGES: dict[str, Callable[[Path], object]] = {
    "no file": lambda directory: (directory / "public.duckdb").unlink(),
    "not a database": lambda directory: (directory / "public.duckdb").write_bytes(b"not a database" * 500),
    "cut short": cut_short,
    "cut in half": cut_in_half,
    "overwritten": overwritten,
    "a table is missing": without_tables,
    "no manifest": lambda directory: (directory / "manifest.json").unlink(),
    "an unreadable manifest": lambda directory: (directory / "manifest.json").write_text("{"),
    "an empty manifest": lambda directory: (directory / "manifest.json").write_text("{}"),
    "no directory": shutil.rmtree,
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_the_last_good_release_serves_when_the_latest_is_damaged(tmp_path: Path, damage: str) -> None:
    publish(tmp_path, OLD, 10)
    DAMAGES[damage](publish(tmp_path, NEW, 20))
    assert answered(tmp_path) == (OLD, 10.0)
    release, problem = serving(home=tmp_path)
    assert release.info.name == OLD
    assert problem is not None
    assert NEW in problem.sentence.en
    assert code_of(lambda: open_release(NEW, home=tmp_path)) in {"damaged_release", "unknown_release"}


@pytest.mark.parametrize("damage", DAMAGES)
def test_without_a_good_release_the_problem_is_told(tmp_path: Path, damage: str) -> None:
    DAMAGES[damage](publish(tmp_path, OLD, 10))
    assert code_of(lambda: ask(question(), home=tmp_path)) in {"damaged_release", "unknown_release"}


def test_a_release_that_was_rolled_back_does_not_come_back_by_damage(tmp_path: Path) -> None:
    publish(tmp_path, "2025-12-01.1", 5)
    damaged = publish(tmp_path, OLD, 10)
    publish(tmp_path, NEW, 20)
    (tmp_path / "releases" / "current").write_text(OLD)
    (damaged / "public.duckdb").unlink()
    assert answered(tmp_path) == ("2025-12-01.1", 5.0)


def test_damage_that_is_found_while_answering_is_told(tmp_path: Path) -> None:
    file = publish(tmp_path, OLD, 10) / "public.duckdb"
    release = open_release(home=tmp_path)
    size = file.stat().st_size
    with file.open("r+b") as damaged:  # the same file, damaged under the open release
        damaged.truncate(12288)
        damaged.truncate(size)
    assert code_of(lambda: [release.query(f"FROM {table}") for table in ALL_TABLES]) == "damaged_release"


def test_without_any_release_the_cure_is_told(tmp_path: Path) -> None:
    with pytest.raises(Refusal) as caught:
        ask(question(), home=tmp_path)
    assert caught.value.problem.code.code == "no_release"
    assert "python -m etl publish" in caught.value.problem.cure.id


def test_when_the_name_in_force_is_lost_the_newest_release_serves(tmp_path: Path) -> None:
    publish(tmp_path, NEW, 20)
    publish(tmp_path, OLD, 10)
    (tmp_path / "releases" / "current").unlink()
    release, problem = serving(home=tmp_path)
    assert release.info.name == NEW
    assert problem is not None


def test_an_unknown_release_is_refused_with_the_nearest(tmp_path: Path) -> None:
    publish(tmp_path, OLD, 10)
    with pytest.raises(Refusal) as caught:
        open_release("2026-01-01.2", home=tmp_path)
    assert caught.value.problem.code.code == "unknown_release"
    assert caught.value.nearest == OLD
    assert caught.value.allowed == (OLD,)


def test_a_name_never_leads_out_of_the_releases(tmp_path: Path) -> None:
    outside = publish(tmp_path / "outside", OLD, 10)
    (tmp_path / "releases").mkdir()
    assert code_of(lambda: open_release(f"../outside/releases/{outside.name}", home=tmp_path)) == "unknown_release"


def test_releases_are_listed_newest_first_by_day_and_number(tmp_path: Path) -> None:
    for name in ("2026-01-01.2", "2026-01-01.10", "2025-12-31.3"):
        (tmp_path / "releases" / name).mkdir(parents=True)
        (tmp_path / "releases" / name / "manifest.json").write_text(json.dumps({}))
    (tmp_path / "releases" / ".building-2026-03-01.1").mkdir()
    (tmp_path / "releases" / ".building-2026-03-01.1" / "manifest.json").write_text("{}")
    assert release_names(tmp_path) == ["2026-01-01.10", "2026-01-01.2", "2025-12-31.3"]


def test_the_home_is_what_the_environment_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DASBOR_HOME", str(tmp_path))
    publish(tmp_path, OLD, 10)
    assert ask(question()).rows["value"].to_list() == [10.0]
    monkeypatch.delenv("DASBOR_HOME")
    assert home_directory() == Path("data")


def test_many_threads_ask_at_once(home: Path) -> None:
    selection = from_params({"indicator": "openings", "from": "2024-01", "to": "2024-12", "by": "sector"})
    expected = ask(selection, home=home).rows
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda _: ask(selection, home=home).rows, range(40)))
    assert all(rows.equals(expected) for rows in found)


def test_open_releases_are_bounded(tmp_path: Path) -> None:
    names = [f"2026-01-{day:02d}.1" for day in range(1, releases.MOST_OPEN + 3)]
    for count, name in enumerate(names):
        publish(tmp_path, name, count)
        open_release(name, home=tmp_path)
    assert len(releases._open) <= releases.MOST_OPEN
    assert answered(tmp_path, names[0]) == (names[0], 0.0)


def test_others_may_read_the_same_file_meanwhile(tmp_path: Path) -> None:
    directory = publish(tmp_path, OLD, 10)
    assert answered(tmp_path) == (OLD, 10.0)
    with duckdb.connect(str(directory / "public.duckdb"), read_only=True) as con:
        assert con.execute("SELECT openings FROM vacancies").fetchall() == [(10,)]


def test_a_release_is_read_and_never_written(tmp_path: Path) -> None:
    publish(tmp_path, OLD, 10)
    release = open_release(home=tmp_path)
    with pytest.raises(duckdb.Error):
        release.cursor.execute("DELETE FROM vacancies")
    with pytest.raises(duckdb.Error):
        release.cursor.execute("SELECT * FROM read_text('/etc/hostname')")


def test_the_exact_file_need_not_be_there_for_the_public(tmp_path: Path) -> None:
    directory = publish(tmp_path, OLD, 10)
    (directory / "exact.duckdb").unlink()
    assert answered(tmp_path) == (OLD, 10.0)
    analyst = Asker("analyst", frozenset({Permission.SEE_EXACT}))
    assert code_of(lambda: open_release(OLD, analyst, tmp_path)) == "damaged_release"


def test_the_span_of_an_indicator_is_what_its_feed_covers(tmp_path: Path) -> None:
    publish(tmp_path, OLD, 10)
    release = open_release(home=tmp_path)
    assert [str(month) for month in release.span(INDICATORS["openings"])] == ["2021-01", "2025-12"]
    assert [str(month) for month in release.span(INDICATORS["placements"])] == ["2026-01", "2026-01"]
