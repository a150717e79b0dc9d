import hashlib
from collections.abc import Callable
from pathlib import Path

from etl.sample import write_sample
from tests.unit.etl.sample.conftest import TODAY


def digests(root: Path) -> dict[str, str]:
    found = (path for path in root.rglob("*") if path.is_file())
    return {str(path.relative_to(root)): hashlib.sha256(path.read_bytes()).hexdigest() for path in found}


OFFICIAL = {"official/pencari_kerja_lowongan_penempatan_prov_2024.csv", "official/tpt_prov_2023.csv"}
FIXED = {"SINTETIS.txt", "steering/peristiwa.csv", *OFFICIAL}


def written(out: Path, *, seed: int = 3, scale: float = 0.001) -> dict[str, str]:
    write_sample(out, months=9, scale=scale, seed=seed, today=TODAY)
    return digests(out)


def test_equal_arguments_give_equal_bytes(tmp_path: Path) -> None:
    assert written(tmp_path / "one") == written(tmp_path / "two")


def test_seed_and_scale_change_everything_but_what_is_true(tmp_path: Path) -> None:
    first, other_seed = written(tmp_path / "first"), written(tmp_path / "seed", seed=4)
    other_scale = written(tmp_path / "scale", scale=0.002)
    assert {path for path, digest in other_seed.items() if first.get(path) == digest} == FIXED | {"steering/target.csv"}
    assert {path for path, digest in other_scale.items() if first.get(path) == digest} == FIXED


def test_a_feed_written_alone_is_the_feed_of_the_whole_sample(tmp_path: Path, one_feed: Callable[..., Path]) -> None:
    write_sample(tmp_path, months=None, scale=0.002, seed=7, today=TODAY, defects=False)
    whole = digests(tmp_path)
    for feed in ("karirhub/placements", "sertihub/assessments", "siapkerja/service_events"):
        alone = digests(one_feed(feed, 0.002))
        assert alone
        assert alone.items() <= whole.items()


def test_the_past_does_not_depend_on_the_period_asked_for(one_feed: Callable[..., Path]) -> None:
    long, short = (digests(one_feed("karirhub/jobseekers", 0.002, months)) for months in (None, 6))
    assert long == short
