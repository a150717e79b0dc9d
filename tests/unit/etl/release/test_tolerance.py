"""Totals of complete years may not move beyond their tolerance unless somebody says why."""

import pytest

from dasbor.catalogue.cubes import CUBES
from etl.release import ReleaseRefusedError, publish, store
from etl.release.manifest import read_manifest
from etl.release.moves import Move
from etl.release.tolerance import DEFAULT, TOLERANCES
from tests.unit.etl.models.tiny_vault import TinyVault
from tests.unit.etl.release.conftest import DAY, jobseekers

FEED = "karirhub/jobseekers"


def test_more_than_the_tolerance_is_refused_with_what_moved_from_what_to_what(tiny: TinyVault) -> None:
    publish(tiny.home, now=DAY)
    tiny.add(FEED, *jobseekers(2024, 3, start=1000))
    with pytest.raises(ReleaseRefusedError) as refused:
        publish(tiny.home, now=DAY)
    problem = refused.value.problem
    assert "Newly registered jobseekers 2024 from 200 to 203 (1.5 %, tolerance 1.0 %)" in problem.sentence.en
    assert "Pencari kerja terdaftar baru 2024 dari 200 menjadi 203 (1,5 %, batas 1,0 %)" in problem.sentence.id
    assert "2026-11-24.1" in problem.cure.en
    assert "--because" in problem.cure.id
    assert store.names(tiny.home) == ["2026-11-24.1"]
    assert store.current(tiny.home) == "2026-11-24.1"


def test_because_publishes_it_and_is_kept(tiny: TinyVault) -> None:
    publish(tiny.home, now=DAY)
    tiny.add(FEED, *jobseekers(2024, 3, start=1000))
    done = publish(tiny.home, "late files of West Java", now=DAY)
    assert {(move.measure, move.year) for move in done.beyond_tolerance} == {("jobseekers_registered", 2024)}
    manifest = read_manifest(tiny.home, done.name)
    assert manifest.because == "late files of West Java"
    assert manifest.previous == "2026-11-24.1"
    assert [(m.measure, m.year) for m in manifest.totals_beyond_tolerance] == [("jobseekers_registered", 2024)]
    assert manifest.totals_compared > 1
    for lang in ("id", "en"):
        assert "late files of West Java" in (tiny.home.releases / done.name / f"changelog.{lang}.txt").read_text()


def test_a_move_within_the_tolerance_is_published(tiny: TinyVault) -> None:
    publish(tiny.home, now=DAY)
    tiny.add(FEED, *jobseekers(2024, 2, start=1000))
    assert publish(tiny.home, now=DAY).name == "2026-11-24.2"


def test_the_running_year_and_new_feeds_may_move_freely(tiny: TinyVault) -> None:
    tiny.add(FEED, jobseekers(2026, 1)[0])
    publish(tiny.home, now=DAY)
    tiny.add(FEED, *jobseekers(2026, 50, start=1000))
    tiny.add(
        "karirhub/placements", *({"person": str(n), "at": "32", "placed_on": f"{2020 + n}-06-01"} for n in range(6))
    )
    done = publish(tiny.home, now=DAY)
    assert done.is_new
    assert done.beyond_tolerance == ()


def test_the_largest_moves_are_told_and_the_others_counted() -> None:
    moves = [Move("placements", 2015 + n, 100, 110 + n, 0.03) for n in range(7)]
    refused = ReleaseRefusedError(moves, "2026-01-01.1")
    assert [move.year for move in refused.moves] == [2021, 2020, 2019, 2018, 2017, 2016, 2015]
    assert "2017" in refused.problem.sentence.en
    assert "2016" not in refused.problem.sentence.en
    assert refused.problem.sentence.en.endswith("and 2 more.")
    assert "dan 2 angka lainnya" in refused.problem.sentence.id


@pytest.mark.parametrize(
    ("before", "now", "is_beyond"),
    [(100, 101, False), (100, 102, True), (100, 99, False), (100, 98, True), (0, 0, False), (0, 1, True), (5, 0, True)],
)
def test_a_move_is_relative_to_the_total_before(before: int, now: int, is_beyond: bool) -> None:
    assert Move("placements", 2024, before, now, 0.01).is_beyond is is_beyond


def test_tolerances_name_measures() -> None:
    known = {measure.key for cube in CUBES.values() for measure in cube.measures}
    assert TOLERANCES.keys() <= known
    assert all(t is None or DEFAULT < t <= 0.1 for t in TOLERANCES.values())
