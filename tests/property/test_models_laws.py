"""What must hold between the atoms of every cube, whatever the hubs sent."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from dasbor.catalogue.cubes import CUBES, Cube, Measure, Merge, Protection
from dasbor.catalogue.geography import ISLANDS, PROVINCES, SPLIT_ON, provinces_of
from tests.unit.etl.models.random_vault import Maker
from tests.unit.etl.models.tiny_vault import Counted, TinyVault, count

COUNTED = [cube for cube in CUBES.values() if not cube.feed.startswith("official/")]
PLACED = [cube for cube in CUBES.values() if not cube.is_national_only]
UNPLACED = [f"{code}?" for code in SPLIT_ON]


@pytest.fixture(scope="module")
def counted(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Counted]:
    """Everything about everyone is known, so parts add up to wholes exactly."""
    found = count(Maker(seed=7, is_complete=True).write(tmp_path_factory.mktemp("complete")))
    yield found
    found.connection.close()


@pytest.fixture(scope="module")
def ragged(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Counted]:
    """Attributes, places and people are missing here and there."""
    found = count(Maker(seed=8, is_complete=False).write(tmp_path_factory.mktemp("ragged")))
    yield found
    found.connection.close()


def additive(cube: Cube) -> list[str]:
    """Columns that add up over areas and categories; key sums do so modulo 256."""
    columns = []
    for measure in cube.measures:
        if measure.merge is not Merge.DISTINCT:
            columns += [measure.key, *([f"{measure.key}__n"] if measure.protection is Protection.MAGNITUDE else [])]
    return columns


def keys(cube: Cube) -> list[str]:
    return [
        f"{m.key}__key" for m in cube.measures if m.protection is Protection.PEOPLE and m.merge is not Merge.DISTINCT
    ]


def sums(cube: Cube) -> str:
    """Sums without the NULL of an official table that does not split a measure."""
    plain = [f"coalesce(sum({c}), 0)::BIGINT AS {c}" for c in additive(cube)]
    return ", ".join([*plain, *(f"(sum({c}::BIGINT) % 256)::BIGINT AS {c}" for c in keys(cube))])


def same(counted: Counted, one: str, other: str) -> None:
    """Both queries give the same rows."""
    differ = counted.rows(f"(({one}) EXCEPT ({other})) UNION ALL (({other}) EXCEPT ({one})) LIMIT 5")
    assert not differ


def grouped(cube: Cube, where: str, *names: str, area: str | None = None) -> str:
    by = ", ".join(n for n in names if n)
    shown = f"{by}, '{area}' AS area" if area else by
    nothing = " AND ".join(f"{c} = 0" for c in [*additive(cube), *keys(cube)])
    return f"SELECT {shown}, {sums(cube)} FROM {cube.key} WHERE {where} GROUP BY {by} HAVING NOT ({nothing})"


def listed(words: object) -> str:
    return "(" + ", ".join(f"'{w}'" for w in words) + ")"  # type: ignore[attr-defined]


@pytest.mark.parametrize("cube", [c for c in PLACED if additive(c)], ids=lambda c: c.key)
def test_provinces_and_what_is_unplaced_add_up_to_islands_and_nation(counted: Counted, cube: Cube) -> None:
    names = ("split", "grain", "period", *cube.dimensions)
    parts = listed([*PROVINCES, *UNPLACED])
    national = "" if cube.key != "labour_force" else " AND split = ''"
    same(
        counted,
        grouped(cube, f"area IN {parts}", *names, area="ID"),
        grouped(cube, f"area = 'ID'{national}", *names, area="ID"),
    )
    same(
        counted,
        grouped(cube, f"area IN {listed(ISLANDS)}", *names),
        grouped(cube, f"area = 'ID'{national}", *names),
    )
    for island in ISLANDS:
        within = listed([*provinces_of(island), *(UNPLACED if island == "ID-PP" else ())])
        same(counted, grouped(cube, f"area IN {within}", *names), grouped(cube, f"area = '{island}'", *names))


@pytest.mark.parametrize("cube", [c for c in PLACED if additive(c)], ids=lambda c: c.key)
@pytest.mark.parametrize("former", SPLIT_ON)
def test_the_38_and_what_is_unplaced_add_up_to_the_34(counted: Counted, cube: Cube, former: str) -> None:
    names = ("split", "grain", "period", *cube.dimensions)
    parts = listed([f"{former}?", *(code for code, p in PROVINCES.items() if p.code_34 == former)])
    same(counted, grouped(cube, f"area IN {parts}", *names), grouped(cube, f"area = '{former}@34'", *names))


@pytest.mark.parametrize("cube", [c for c in COUNTED if additive(c)], ids=lambda c: c.key)
@pytest.mark.parametrize("grain", ["quarter", "year"])
def test_months_make_up_quarters_and_years(counted: Counted, cube: Cube, grain: str) -> None:
    names = ("split", "area", *cube.dimensions)
    last = "(SELECT max(month) FROM feed_last)"
    counted.connection.execute(
        f"CREATE OR REPLACE TEMP TABLE feed_last AS SELECT max(month) AS month FROM coverage WHERE feed = '{cube.feed}'"
    )
    for merge in {m.merge for m in cube.measures}:
        part = Cube(cube.key, cube.feed, tuple(m for m in cube.measures if m.merge is merge), cube.dimensions)
        period = f"date_trunc('{grain}', period)::DATE"
        ends = f"(period = {last} OR {period} <> date_trunc('{grain}', period + INTERVAL 1 MONTH))"
        months = f"grain = 'month' AND {ends if merge is Merge.STOCK else 'true'}"
        by = ", ".join(names)
        nothing = " AND ".join(f"{c} = 0" for c in [*additive(part), *keys(part)])
        same(
            counted,
            f"SELECT {by}, {period} AS p, {sums(part)} FROM {cube.key} WHERE {months} GROUP BY {by}, p "
            f"HAVING NOT ({nothing})",
            f"SELECT {by}, period AS p, {sums(part)} FROM {cube.key} WHERE grain = '{grain}' GROUP BY {by}, p "
            f"HAVING NOT ({nothing})",
        )


@pytest.mark.parametrize("cube", [c for c in COUNTED if additive(c)], ids=lambda c: c.key)
def test_categories_add_up_to_the_total(counted: Counted, cube: Cube) -> None:
    names = ("grain", "period", "area")
    for split in cube.splits[1:]:
        parts, total = f"split = '{','.join(split)}'", "split = ''"
        same(counted, grouped(cube, parts, *names), grouped(cube, total, *names))


@pytest.mark.parametrize("cube", COUNTED, ids=lambda c: c.key)
def test_a_part_is_never_more_than_the_whole(ragged: Counted, cube: Cube) -> None:
    for measure in cube.measures:
        for split in cube.splits[1:]:
            joined = ragged.rows(f"""
                SELECT part.period, part.area FROM {cube.key} AS part
                LEFT JOIN {cube.key} AS whole
                  ON whole.split = '' AND (whole.grain, whole.period, whole.area) = (part.grain, part.period, part.area)
                WHERE part.split = '{",".join(split)}' AND part.{measure.key} > coalesce(whole.{measure.key}, 0)""")
            assert not joined


@pytest.mark.parametrize("cube", [c for c in PLACED if c in COUNTED], ids=lambda c: c.key)
def test_an_area_is_never_more_than_what_holds_it(ragged: Counted, cube: Cube) -> None:
    islands = listed(ISLANDS)
    for measure in cube.measures:
        rows = ragged.rows(f"""
            SELECT grain, period, split FROM {cube.key} GROUP BY grain, period, split, {", ".join(cube.dimensions)}
            HAVING max({measure.key}) FILTER (area <> 'ID') > max({measure.key}) FILTER (area = 'ID')
                OR ({measure.merge is not Merge.DISTINCT} AND
                    sum({measure.key}) FILTER (area IN {islands}) > sum({measure.key}) FILTER (area = 'ID'))""")
        assert not rows


def protected(protection: Protection) -> list[tuple[Cube, Measure]]:
    return [(cube, m) for cube in COUNTED for m in cube.measures if m.protection is protection]


@pytest.mark.parametrize(("cube", "measure"), protected(Protection.PEOPLE), ids=lambda v: v.key)
def test_nobody_has_no_key(ragged: Counted, cube: Cube, measure: Measure) -> None:
    assert not ragged.rows(f"SELECT * FROM {cube.key} WHERE {measure.key} = 0 AND {measure.key}__key <> 0")
    assert not ragged.rows(f"SELECT * FROM {cube.key} WHERE {measure.key} < 0 OR {measure.key}__key IS NULL")


@pytest.mark.parametrize(("cube", "measure"), protected(Protection.MAGNITUDE), ids=lambda v: v.key)
def test_the_largest_contributions_lie_within_the_total(ragged: Counted, cube: Cube, measure: Measure) -> None:
    m = measure.key
    assert not ragged.rows(f"""
        SELECT * FROM {cube.key}
        WHERE {m}__max2 > {m}__max1 OR {m}__max1 + {m}__max2 > {m} OR ({m}__n = 1 AND {m} <> {m}__max1)
           OR ({m}__n = 2 AND {m} <> {m}__max1 + {m}__max2) OR ({m}__n = 0) <> ({m} = 0)""")


@pytest.mark.parametrize("found", ["counted", "ragged"])
def test_open_postings_are_those_of_before_and_registered_without_filled_and_removed(
    request: pytest.FixtureRequest, found: str
) -> None:
    broken = request.getfixturevalue(found).rows("""
        WITH months AS (SELECT month FROM coverage WHERE feed = 'karirhub/vacancies'),
        cells AS (SELECT DISTINCT split, area, sector FROM vacancy_stock WHERE grain = 'month'),
        every AS (
            SELECT cells.split, cells.area, cells.sector, month, coalesce(open_postings, 0) AS open_postings,
                coalesce(postings_registered - postings_filled - postings_removed, 0) AS change
            FROM cells CROSS JOIN months LEFT JOIN vacancy_stock AS s
              ON s.grain = 'month' AND s.period = month AND s.split = cells.split AND s.area = cells.area
                AND s.sector IS NOT DISTINCT FROM cells.sector
        )
        SELECT *, lag(open_postings, 1, 0) OVER (PARTITION BY split, area, sector ORDER BY month) AS before FROM every
        QUALIFY open_postings <> before + change""")
    assert not broken


@pytest.mark.parametrize("cube", CUBES.values(), ids=lambda c: c.key)
def test_an_atom_is_there_once_and_counts_something(ragged: Counted, cube: Cube) -> None:
    names = ", ".join(("split", "grain", "period", "area", *cube.dimensions))
    assert not ragged.rows(f"SELECT {names} FROM {cube.key} GROUP BY {names} HAVING count(*) > 1")
    nothing = " AND ".join(f"coalesce({m.key}, 0) = 0" for m in cube.measures)
    assert not ragged.rows(f"SELECT * FROM {cube.key} WHERE {nothing}")
    for split in cube.splits:
        belongs = " AND ".join(f"({d} IS NOT NULL) = {d in split}" for d in cube.dimensions)
        assert not ragged.rows(f"SELECT * FROM {cube.key} WHERE split = '{','.join(split)}' AND NOT ({belongs})")
    assert ragged.rows(f"SELECT count(*) FROM {cube.key}")[0][0] > 0


def test_a_release_of_nothing_is_whole(tmp_path: Path) -> None:
    nothing = count(TinyVault(tmp_path))
    assert {cube: n for cube in CUBES if (n := nothing.rows(f"SELECT count(*) FROM {cube}")[0][0])}.keys() == {
        "labour_force",
        "official_registered",
    }
