"""One cube from exact to public, against plain counting by other means."""

import numpy as np
import polars as pl
import pytest

from bench.attack.world import World, make_world
from dasbor.catalogue.cubes import CUBES, Protection
from dasbor.warehouse.tables import cube_columns
from etl.disclosure.lookup import row_of
from etl.disclosure.protect import is_protected, protect_cube
from etl.disclosure.rules import Rules
from etl.disclosure.secret import Secret, make_secret

MEASURE = "jobseekers_registered"
KEYS = ["split", "grain", "period", "area", "sex", "age", "education", "disability"]


@pytest.fixture(scope="module")
def secret() -> Secret:
    return make_secret(Rules(), 3)


@pytest.fixture(scope="module")
def world() -> World:
    return make_world("jobseekers", months=6, people=20_000, batch=10, seed=3)


@pytest.fixture(scope="module")
def exact(world: World) -> pl.DataFrame:
    return world.exact()


@pytest.fixture(scope="module")
def public(world: World, exact: pl.DataFrame, secret: Secret) -> pl.DataFrame:
    return protect_cube(world.cube, exact, secret)


def test_it_has_the_columns_of_the_public_file_and_no_key(public: pl.DataFrame) -> None:
    assert public.columns == list(cube_columns(CUBES["jobseekers"], exact=False))


def test_every_published_figure_is_the_count_with_the_noise_of_its_key(
    exact: pl.DataFrame, public: pl.DataFrame, secret: Secret
) -> None:
    shown = exact.join(public, on=KEYS, suffix="_public", nulls_equal=True).drop_nulls(f"{MEASURE}_public")
    assert shown.height > 2_000
    counts, keys, figures = shown.select(MEASURE, f"{MEASURE}__key", f"{MEASURE}_public").get_columns()
    expected = [n + int(secret.table[row_of(n) - 1, k]) for n, k in zip(counts, keys, strict=True)]
    assert figures.to_list() == expected


def test_no_published_figure_is_below_ten(public: pl.DataFrame) -> None:
    assert public[MEASURE].min() == 10


def test_at_least_half_of_the_published_figures_are_unchanged_and_none_is_off_by_more_than_five(
    exact: pl.DataFrame, public: pl.DataFrame
) -> None:
    shown = exact.join(public, on=KEYS, suffix="_public", nulls_equal=True).drop_nulls(f"{MEASURE}_public")
    off = (shown[f"{MEASURE}_public"] - shown[MEASURE]).abs()
    assert (off == 0).mean() > 0.47  # half in expectation
    assert off.max() <= 5  # type: ignore[operator]


def test_the_presence_of_a_row_does_not_tell(exact: pl.DataFrame, public: pl.DataFrame) -> None:
    """Cells with nobody have a withheld row like cells with a few."""
    rows = public.filter(split="sex,age", grain="month", area="97").select(KEYS)
    assert rows.height == 2 * 7 * 6
    nobody = rows.join(exact, on=KEYS, how="anti", nulls_equal=True)
    assert nobody.height > 0


def test_one_person_less_changes_nothing_but_noise_where_she_was(
    world: World, secret: Secret, public: pl.DataFrame
) -> None:
    alone = world.take(np.arange(1, len(world.key)))
    other = protect_cube(world.cube, alone.exact(), secret)
    changed = public.join(other, on=KEYS, suffix="_other", how="full", coalesce=True, nulls_equal=True).filter(
        ~pl.col(MEASURE).eq_missing(pl.col(f"{MEASURE}_other"))
    )
    assert changed.height < public.height / 100


def test_the_order_of_rows_does_not_matter(
    world: World, exact: pl.DataFrame, secret: Secret, public: pl.DataFrame
) -> None:
    shuffled = exact.sample(fraction=1, shuffle=True, seed=1)
    assert protect_cube(world.cube, shuffled, secret).equals(public)


def test_publishing_the_same_again_changes_nothing(
    world: World, exact: pl.DataFrame, secret: Secret, public: pl.DataFrame
) -> None:
    assert protect_cube(world.cube, exact, secret, public).equals(public)


def test_what_was_published_stays_when_one_record_comes_late(world: World, exact: pl.DataFrame, secret: Secret) -> None:
    first = protect_cube(world.cube, world.take(np.arange(5, len(world.key))).exact(), secret)
    with_hold = protect_cube(world.cube, exact, secret, first)
    without = protect_cube(world.cube, exact, secret)
    both = first.join(with_hold, on=KEYS, suffix="_now", nulls_equal=True)
    both = both.join(without.rename({MEASURE: "fresh"}), on=KEYS, nulls_equal=True)
    moved = both.filter(pl.col(MEASURE) != pl.col(f"{MEASURE}_now"))
    assert moved.height == 0
    assert both.filter(pl.col(MEASURE) != pl.col("fresh")).height > 20


def test_an_empty_cube_stays_empty(exact: pl.DataFrame, secret: Secret) -> None:
    assert protect_cube(CUBES["jobseekers"], exact.clear(), secret).is_empty()


def test_what_counts_people_or_money_is_protected_and_nothing_else() -> None:
    for cube in CUBES.values():
        counts = {m.protection for m in cube.measures}
        assert is_protected(cube) is bool(counts & {Protection.PEOPLE, Protection.MAGNITUDE})
    assert is_protected(CUBES["jobseekers"])
    assert is_protected(CUBES["business"])
    assert not is_protected(CUBES["vacancies"])
    assert not is_protected(CUBES["labour_force"])
