"""What became of a target: the same number that the release holds, and none where the two are not alike."""

import json
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import duckdb
import pytest

from dasbor.catalogue.period import Month
from dasbor.ui.targets import achieved, achievement_of, achievements_of
from dasbor.ui.view import View
from dasbor.warehouse.asker import PUBLIC
from dasbor.warehouse.releases import open_release
from dasbor.warehouse.select import select
from dasbor.warehouse.selection import Selection
from dasbor.warehouse.tables import MANIFEST_FILE, PUBLIC_FILE
from tests.fixtures.release import shared_home

ASKED = select("training_completions", Month(2025, 10), Month(2026, 10))


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return shared_home(tmp_path_factory)


@pytest.fixture(scope="module")
def view(home: Path) -> View:
    return View("id", "light", open_release("", PUBLIC, home), None)


@pytest.fixture
def release(home: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect(str(next(home.rglob(PUBLIC_FILE))), read_only=True) as connection:
        yield connection


def counted(release: duckdb.DuckDBPyConnection, area: str, last: str) -> int:
    [(found,)] = release.sql(
        "SELECT sum(training_completions) FROM training WHERE split = '' AND grain = 'month' AND area = $area "
        "AND period BETWEEN DATE '2026-01-01' AND $last::DATE",
        params={"area": area, "last": last},
    ).fetchall()
    return int(found)


@pytest.mark.parametrize(("area", "target"), [("ID", 70_000), ("32", 12_000)])
@pytest.mark.parametrize("month", [4, 10])
def test_a_flow_is_counted_from_january_to_the_last_month_asked_for(
    view: View, release: duckdb.DuckDBPyConnection, area: str, target: float, month: int
) -> None:
    found = achievement_of(area, replace(ASKED, end=Month(2026, month)), view)
    assert found is not None
    assert (found.target, found.year, found.months) == (target, 2026, month)
    assert found.value == counted(release, area, f"2026-{month:02}-01")


@pytest.mark.parametrize(
    "asked",
    [
        replace(ASKED, filters=(("sex", ("female",)),)),
        replace(ASKED, indicator="placements"),
        replace(ASKED, end=Month(2025, 12)),
    ],
    ids=["filtered", "another indicator", "a year without a target"],
)
def test_what_is_not_alike_is_not_set_against_a_target(view: View, asked: Selection) -> None:
    assert achievement_of("ID", asked, view) is None


@pytest.fixture
def gapped(home: Path, tmp_path: Path) -> View:
    """The same release with one month of Jawa Barat withheld."""
    shutil.copytree(home, tmp_path / "home")
    file = next((tmp_path / "home").rglob(PUBLIC_FILE))
    manifest = json.loads(file.with_name(MANIFEST_FILE).read_text())
    file.with_name(MANIFEST_FILE).write_text(json.dumps({**manifest, "files": {}}))
    with duckdb.connect(str(file)) as connection:
        connection.execute(
            "UPDATE training SET training_completions = NULL WHERE grain = 'month' AND area = '32' "
            "AND period = DATE '2026-03-01'"
        )
    return View("id", "light", open_release("", PUBLIC, tmp_path / "home"), None)


def test_with_a_month_withheld_the_year_itself_counts_where_the_data_end_with_it(
    gapped: View, release: duckdb.DuckDBPyConnection
) -> None:
    found = achievement_of("32", ASKED, gapped)
    [(yearly,)] = release.sql(
        "SELECT training_completions FROM training WHERE split = '' AND grain = 'year' AND area = '32' "
        "AND period = DATE '2026-01-01'"
    ).fetchall()
    assert found is not None
    assert (found.value, found.months) == (yearly, 10)


def test_with_a_month_withheld_an_earlier_month_has_no_figure(gapped: View) -> None:
    found = achievement_of("32", replace(ASKED, end=Month(2026, 4)), gapped)
    assert found is not None
    assert (found.value, found.verdict) == (None, None)


def test_the_page_of_a_province_sees_all_its_targets(view: View) -> None:
    assert [found.indicator.key for found in achievements_of("32", ASKED, view)] == ["training_completions"]


@pytest.mark.parametrize("month", [4, 10])
def test_a_ratio_tells_nothing_of_the_months_after_the_one_asked_for(
    view: View, release: duckdb.DuckDBPyConnection, month: int
) -> None:
    found = achieved(("digital_takeup", 90.0, "x"), "ID", replace(ASKED, end=Month(2026, month)), view)
    [(above, below)] = release.sql(
        "SELECT sum(journeys_completed_online), sum(journeys_completed) FROM journeys WHERE split = '' "
        "AND grain = 'month' AND area = 'ID' AND period BETWEEN DATE '2026-01-01' AND $last::DATE",
        params={"last": f"2026-{month:02}-01"},
    ).fetchall()
    assert found is not None
    assert found.value == pytest.approx(float(above) / float(below) * 100, rel=1e-3), "noise of twelve months or of one"
