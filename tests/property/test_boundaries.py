"""The boundary time machine: whatever adds up adds up on both bases, in every period that the release covers.

Asked of the exact file. Protected atoms carry noise of their own, so that in the public file parts and whole differ by
it: that test states how far they may.
"""

from math import sqrt
from pathlib import Path

import polars as pl
import pytest

from dasbor.catalogue.geography import BASES, ISLANDS, NATION, PROVINCES, SPLIT_ON, Basis, area_codes, provinces_of
from dasbor.catalogue.period import Grain, Month
from dasbor.catalogue.registry import INDICATORS
from dasbor.catalogue.status import Status
from dasbor.warehouse.ask import answer
from dasbor.warehouse.asker import Asker, Permission
from dasbor.warehouse.release import Release
from dasbor.warehouse.releases import open_release
from dasbor.warehouse.select import select

FIRST, LAST = Month(2022, 10), Month(2026, 11)
ADDITIVE = [key for key, i in INDICATORS.items() if i.is_additive and not i.is_national_only]
RATIOS = [key for key, i in INDICATORS.items() if i.is_ratio and not i.is_national_only]


@pytest.fixture(scope="module")
def exact(home: Path) -> Release:
    return open_release("", Asker("analyst", frozenset({Permission.SEE_EXACT})), home)


def values(release: Release, key: str, basis: Basis, grain: Grain) -> pl.DataFrame:
    """Every area of a basis: `area`, `period`, `value`, `status`."""
    areas = (NATION, *ISLANDS, *area_codes(basis))
    return answer(select(key, FIRST, LAST, grain=grain, areas=areas, basis=basis), release).rows


def summed(rows: pl.DataFrame, parents: dict[str, str]) -> pl.DataFrame:
    """The sum of the children of each parent by period, where every child has a value."""
    return (
        rows.filter(pl.col("area").is_in(list(parents)))
        .with_columns(pl.col("area").replace_strict(parents))
        .group_by("area", "period")
        .agg(pl.col("value").sum().alias("added"), pl.col("value").is_not_null().all().alias("is_known"))
        .filter("is_known")
    )


def beside(rows: pl.DataFrame, added: pl.DataFrame) -> pl.DataFrame:
    """Parents that have a value beside the sum of their children."""
    return rows.drop_nulls("value").join(added, on=["area", "period"])


@pytest.mark.parametrize("basis", BASES)
@pytest.mark.parametrize("key", ADDITIVE)
def test_children_add_up_to_their_parent_in_every_period(exact: Release, key: str, basis: Basis) -> None:
    for grain in INDICATORS[key].grains:
        rows = values(exact, key, basis, grain)
        codes = area_codes(basis)
        islands = {code: island for island in ISLANDS for code in provinces_of(island, basis)}
        for parents in (dict.fromkeys(codes, NATION), islands, dict.fromkeys(ISLANDS, NATION)):
            compared = beside(rows, summed(rows, parents))
            assert compared.height, f"nothing was compared by {grain}"
            assert compared.filter(pl.col("value") != pl.col("added")).is_empty()


@pytest.mark.parametrize("key", ADDITIVE)
def test_the_six_provinces_of_papua_add_up_to_the_former_two(exact: Release, key: str) -> None:
    former_of = {code: province.code_34 for code, province in PROVINCES.items() if province.is_of_split}
    for grain in INDICATORS[key].grains:
        former = values(exact, key, "34", grain)
        compared = beside(former, summed(values(exact, key, "38", grain), former_of))
        assert set(compared["area"].unique()) == set(SPLIT_ON), f"nothing was compared by {grain}"
        assert compared.filter(pl.col("value") != pl.col("added")).is_empty()


@pytest.mark.parametrize("key", ADDITIVE)
def test_where_a_present_province_cannot_be_known_it_has_a_reason_and_its_former_one_a_figure(
    exact: Release, key: str
) -> None:
    present = values(exact, key, "38", INDICATORS[key].grains[0])
    unknown = present.filter(pl.col("status") == str(Status.NOT_ON_BASIS))
    assert unknown["value"].null_count() == unknown.height, "what cannot be known is shown as a number"
    assert set(unknown["area"].unique()) <= {code for code, p in PROVINCES.items() if p.is_of_split}
    former = values(exact, key, "34", INDICATORS[key].grains[0])
    assert former.filter(pl.col("status") == str(Status.NOT_ON_BASIS)).is_empty()


@pytest.mark.parametrize("key", RATIOS)
def test_a_rate_of_the_nation_lies_between_those_of_its_provinces_and_is_no_sum(exact: Release, key: str) -> None:
    """A rate is re-derived from sums: a weighted mean, so it lies between the lowest and the highest."""
    for basis in BASES:
        rows = values(exact, key, basis, INDICATORS[key].grains[0])
        nation = rows.filter(pl.col("area") == NATION).drop_nulls("value")
        provinces = rows.filter(pl.col("area").is_in(area_codes(basis)))
        spans = provinces.group_by("period").agg(
            pl.col("value").min().alias("low"),
            pl.col("value").max().alias("high"),
            pl.col("value").is_not_null().all().alias("is_known"),
        )
        joined = nation.join(spans.filter("is_known"), on="period")
        within = joined.filter(pl.col("value").is_between(pl.col("low") - 1e-9, pl.col("high") + 1e-9))
        assert within.height == joined.height


def test_protected_parts_and_whole_differ_by_no_more_than_their_noise(home: Path) -> None:
    """The stated error of the parts and of the whole, six standard deviations wide."""
    public = open_release(home=home)
    for key in ADDITIVE:
        rows = values(public, key, "34", INDICATORS[key].grains[0])
        codes = dict.fromkeys(area_codes("34"), NATION)
        compared = beside(rows, summed(rows, codes))
        error = rows.filter(pl.col("area").is_in(list(codes)))["error"].max() or 0.0
        allowed = 6 * sqrt(len(codes) + 1) * float(error)  # type: ignore[arg-type]
        assert ((compared["value"] - compared["added"]).abs() <= allowed).all(), key
