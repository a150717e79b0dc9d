"""Laws that hold for the answer to any question, asked of a complete release."""

from dataclasses import replace
from pathlib import Path

import polars as pl
import pytest
from hypothesis import assume, given, settings
from polars.testing import assert_frame_equal

from dasbor.catalogue.geography import ISLANDS, PROVINCES, provinces_of
from dasbor.catalogue.period import Month
from dasbor.catalogue.registry import INDICATORS
from dasbor.catalogue.status import Status
from dasbor.warehouse.ask import answer
from dasbor.warehouse.asker import Asker, Permission
from dasbor.warehouse.release import Release
from dasbor.warehouse.releases import open_release
from dasbor.warehouse.selection import Selection
from tests.property.questions import questions

WITH_VALUE = [str(status) for status in Status if status.has_value]
IN_REACH = questions(first="2022-06", months=60)
ADDITIVE = IN_REACH.filter(lambda s: INDICATORS[s.indicator].is_additive)


@pytest.fixture(scope="module")
def public(home: Path) -> Release:
    return open_release(home=home)


@pytest.fixture(scope="module")
def exact(home: Path) -> Release:
    return open_release("", Asker("analyst", frozenset({Permission.SEE_EXACT})), home)


def values(selection: Selection, release: Release) -> pl.DataFrame:
    return answer(selection, release).rows


@given(selection=IN_REACH)
@settings(max_examples=150)
def test_a_cell_has_a_value_exactly_when_its_status_has_one(public: Release, selection: Selection) -> None:
    rows = values(selection, public)
    assert rows.select((pl.col("value").is_not_null() == pl.col("status").is_in(WITH_VALUE)).all()).item()
    assert rows["value"].is_finite().all()
    assert (rows["value"].drop_nulls() >= 0).all()


@given(selection=IN_REACH)
def test_areas_are_answered_one_by_one_as_together(public: Release, selection: Selection) -> None:
    assume(selection.areas)
    alone = [values(replace(selection, areas=(area,)), public) for area in selection.areas]
    assert_frame_equal(pl.concat(alone), values(selection, public))


@given(selection=IN_REACH)
def test_periods_are_answered_one_by_one_as_together(public: Release, selection: Selection) -> None:
    rows = values(selection, public)
    for period in rows["period"].unique().sort()[:3]:
        month = Month.of(period)
        alone = values(replace(selection, start=month, end=month), public)
        assert_frame_equal(alone, rows.filter(pl.col("period") == period))


@given(selection=questions(first="2022-06", months=60, is_split_twice=True))
def test_the_order_of_the_splits_changes_the_order_of_the_rows_alone(public: Release, selection: Selection) -> None:
    turned = values(replace(selection, by=selection.by[::-1]), public)
    keys = ["area", *selection.by, "period"]
    rows = values(selection, public)
    assert_frame_equal(turned.select(rows.columns).sort(keys), rows.sort(keys))


@given(selection=ADDITIVE)
def test_a_filter_of_several_categories_is_their_sum(exact: Release, selection: Selection) -> None:
    apart = [(key, words) for key, words in selection.filters if key not in selection.by and len(words) > 1]
    assume(apart)
    key, words = apart[0]
    others = dict(selection.filters)

    def only(word: str) -> Selection:
        return replace(selection, filters=tuple(sorted({**others, key: (word,)}.items())))

    together = values(selection, exact)
    shown = together["value"].is_not_null()
    parts = [values(only(word), exact)["value"].fill_null(0) for word in words]
    total = pl.Series(sum(parts[1:], parts[0]))
    assert total.filter(shown).equals(together["value"].filter(shown), check_names=False)


@given(selection=ADDITIVE)
def test_the_parts_of_a_split_add_up_to_the_whole(exact: Release, selection: Selection) -> None:
    indicator = INDICATORS[selection.indicator]
    assume(indicator.dimensions and "official" not in indicator.feed)
    undivided = replace(selection, by=(), filters=())
    whole = values(undivided, exact)
    parts = values(replace(undivided, by=(indicator.dimensions[0],)), exact)
    added = parts.group_by("area", "period", maintain_order=True).agg(pl.col("value").sum())
    joined = whole.join(added, on=["area", "period"], suffix="_added").drop_nulls("value")
    assert (joined["value"] == joined["value_added"]).all()


@given(selection=ADDITIVE)
def test_islands_and_former_provinces_are_the_sums_of_what_lies_in_them(exact: Release, selection: Selection) -> None:
    assume(not INDICATORS[selection.indicator].is_national_only)
    former = values(replace(selection, areas=(), basis="34"), exact)
    islands = values(replace(selection, areas=tuple(ISLANDS), basis="34"), exact)
    keys = [*selection.by, "period"]
    for island in ISLANDS:
        within = former.filter(pl.col("area").is_in(provinces_of(island, "34")))
        added = within.group_by(keys).agg(pl.col("value").sum())
        one = islands.filter(pl.col("area") == island).drop_nulls("value").join(added, on=keys, suffix="_added")
        assert (one["value"] == one["value_added"]).all()


@given(selection=ADDITIVE)
def test_present_provinces_add_up_to_former_ones_where_all_are_known(exact: Release, selection: Selection) -> None:
    assume(not INDICATORS[selection.indicator].is_national_only)
    present = values(replace(selection, areas=(), basis="38"), exact).filter(pl.col("area") != "ID")
    former = values(replace(selection, areas=(), basis="34"), exact)
    code_34 = {code: province.code_34 for code, province in PROVINCES.items()}
    keys = ["area", *selection.by, "period"]
    added = (
        present.with_columns(pl.col("area").replace_strict(code_34))
        .group_by(keys)
        .agg(pl.col("value").sum(), pl.col("value").is_not_null().all().alias("is_known"))
        .filter("is_known")
    )
    joined = former.join(added, on=keys, suffix="_added")
    assert (joined["value"] == joined["value_added"]).all()


@given(selection=IN_REACH)
def test_the_public_sees_nothing_that_the_exact_file_denies(
    public: Release, exact: Release, selection: Selection
) -> None:
    shown, known = values(selection, public), values(selection, exact)
    both = shown["value"].is_not_null()
    assert shown["value"].filter(both).equals(known["value"].filter(both))
    assert not (known["status"] == "suppressed").any()
