"""The same records give the same cubes: whole or in buckets, in any order of rows and files."""

from collections.abc import Iterator
from pathlib import Path

import polars as pl
import pytest

from dasbor.catalogue.cubes import CUBES, Cube
from dasbor.warehouse.tables import cube_columns
from etl.models.declarations import MODELS
from etl.models.inputs import IDENTITY, INPUTS
from etl.models.model import Model
from etl.release.digest import Digest, table_digest
from tests.unit.etl.models.random_vault import FEEDS, Maker
from tests.unit.etl.models.tiny_vault import Counted, TinyVault, count


def digests(counted: Counted) -> dict[str, Digest]:
    return {
        key: table_digest(counted.connection, key, tuple(cube_columns(cube, exact=True))) for key, cube in CUBES.items()
    }


@pytest.fixture(scope="module")
def vault(tmp_path_factory: pytest.TempPathFactory) -> TinyVault:
    made = Maker(seed=9, is_complete=False).write(tmp_path_factory.mktemp("vault"))
    rows = [
        {"area": area, "year": year, "jobseekers_total": 10 * year, "jobseekers_male": 4 * year}
        for year in (2021, 2022, 2023)
        for area in (("ID",) if year == 2021 else ("ID", "11", "94", "96"))
    ]
    return made.add("official/registered", *rows)


@pytest.fixture(scope="module")
def whole(vault: TinyVault) -> Iterator[Counted]:
    found = count(vault, name="whole")
    yield found
    found.connection.close()


@pytest.fixture(scope="module")
def bucketed(vault: TinyVault) -> dict[str, Digest]:
    return digests(count(vault, buckets=3, name="bucketed"))


@pytest.mark.parametrize("cube", CUBES.values(), ids=lambda c: c.key)
def test_in_buckets_is_the_same_as_whole(whole: Counted, bucketed: dict[str, Digest], cube: Cube) -> None:
    columns = tuple(cube_columns(cube, exact=True))
    assert bucketed[cube.key] == table_digest(whole.connection, cube.key, columns)
    assert bucketed[cube.key].rows > 0


@pytest.mark.parametrize("seed", [1, 2])
def test_the_order_of_rows_and_files_is_irrelevant(vault: TinyVault, whole: Counted, tmp_path: Path, seed: int) -> None:
    shuffled = TinyVault(tmp_path)
    for feed in (*FEEDS, "official/registered"):
        parts = sorted(vault.home.vault.glob(f"{feed.replace('/', '__')}/*.parquet"), reverse=seed == 1)
        rows = pl.concat([pl.read_parquet(part) for part in parts]).sample(fraction=1, shuffle=True, seed=seed)
        for start in range(0, rows.height, 400):
            shuffled.add_frame(feed, rows.slice(start, 400))
    assert digests(count(shuffled)) == digests(whole)


@pytest.mark.parametrize("model", MODELS.values(), ids=lambda m: m.cube_key)
def test_a_bucket_key_is_a_column_of_every_feed_that_the_model_reads(model: Model) -> None:
    for feed in model.reads:
        assert model.bucket_key in IDENTITY | INPUTS[feed].columns


def test_every_cube_has_a_model_and_reads_its_own_feed() -> None:
    assert MODELS.keys() == CUBES.keys()
    for key, model in MODELS.items():
        assert not model.reads or CUBES[key].feed in model.reads


@pytest.mark.parametrize("model", MODELS.values(), ids=lambda m: m.cube_key)
def test_a_model_keeps_the_rules_of_distribution(model: Model) -> None:
    sql = model.sql.upper()
    for word in ("APPROX", "RANDOM", "NOW(", "CURRENT_", "TODAY", "LIST(", "STRING_AGG", "ANY_VALUE", "FIRST(", "AVG("):
        assert word not in sql
    assert "SELECT *" not in sql
    assert "QUALIFY" not in sql or "ROW_NUMBER() OVER" in sql
