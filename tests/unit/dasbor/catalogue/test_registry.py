"""Laws that hold for every indicator, so that a new one is tested the day it is declared."""

import re

import pytest

from dasbor.catalogue.caveats import CAVEATS
from dasbor.catalogue.cubes import CUBES, Cube, Merge, Protection
from dasbor.catalogue.dimensions import DIMENSIONS
from dasbor.catalogue.hubs import HUBS
from dasbor.catalogue.indicator import Count, Distinct, Indicator, Ratio, Stock, Sum, Unit
from dasbor.catalogue.registry import INDICATORS, of_hub
from dasbor.catalogue.sources import SOURCES
from tests.shared import shared

every_indicator = pytest.mark.parametrize("indicator", INDICATORS.values(), ids=INDICATORS.keys())
every_cube = pytest.mark.parametrize("cube", CUBES.values(), ids=CUBES.keys())


def test_every_indicator_of_the_plan_is_declared() -> None:
    plan = shared("INDICATORS.md").read_text(encoding="utf-8")
    rows = [line.split("|")[2] for line in plan.splitlines() if line.startswith("|") and "`" in line.split("|")[2]]
    planned = {key for cell in rows for key in re.findall(r"`([a-z_0-9]+)`", cell)}
    assert len(planned) > 50
    assert planned <= set(INDICATORS)


def test_the_twins_per_1000_are_those_of_the_plan() -> None:
    twins = {key.removesuffix("_per_1000") for key in INDICATORS if key.endswith("_per_1000")}
    assert twins == {
        "jobseekers_registered",
        "jobseekers_active",
        "placements",
        "training_completions",
        "certificates_issued",
        "certified_people",
        "businesses_started",
        "accounts_total",
        "active_users",
    }


@every_indicator
def test_its_key_follows_the_grammar_of_names(indicator: Indicator) -> None:
    assert re.fullmatch(r"[a-z][a-z0-9_]*", indicator.key)
    if indicator.key.endswith("_per_1000"):
        assert indicator.unit is Unit.PER_1000
    if indicator.key.endswith(("_rate", "_share")):
        assert indicator.unit is Unit.PERCENT


@every_indicator
def test_its_words_and_caveats_exist(indicator: Indicator) -> None:
    assert indicator.hub in HUBS
    assert set(indicator.caveats) <= set(CAVEATS)
    for words in (indicator.meaning.id, indicator.meaning.en):
        assert words.endswith(".")


@every_indicator
def test_its_expression_fits_its_measures(indicator: Indicator) -> None:
    merges = {ref.measure.merge for ref in indicator.refs}
    match indicator.expression:
        case Count() | Sum():
            assert merges == {Merge.FLOW}
        case Stock():
            assert merges == {Merge.STOCK}
        case Distinct():
            assert merges == {Merge.DISTINCT}
        case Ratio(scale=scale):
            assert scale in {1, 100, 1000}
            assert indicator.unit in {Unit.PERCENT, Unit.PER_1000, Unit.RATIO}


@every_indicator
def test_its_splits_exist_in_every_cube_it_counts_from(indicator: Indicator) -> None:
    assert indicator.splits[0] == ()
    assert indicator.grains
    for split in indicator.splits:
        for ref in indicator.own_refs:
            fixed = {d for d, _ in ref.where}
            assert ref.cube.ordered((*split, *fixed)) in ref.cube.splits


@every_cube
def test_the_dimensions_and_feed_of_a_cube_exist(cube: Cube) -> None:
    assert set(cube.dimensions) <= set(DIMENSIONS)
    assert cube.feed in SOURCES
    assert len(set(cube.splits)) == len(cube.splits)
    assert all(len(split) <= 2 for split in cube.splits)


def test_every_measure_of_every_cube_serves_an_indicator() -> None:
    used = {(ref.cube_key, ref.measure_key) for i in INDICATORS.values() for ref in i.refs}
    declared = {(c.key, m.key) for c in CUBES.values() for m in c.measures}
    # the inflow of the stock-and-flow identity is `vacancy_postings` counted in the stock's own cube
    assert declared - used == {("vacancy_stock", "postings_registered")}


def test_whatever_counts_people_is_protected() -> None:
    counts_people = {Unit.PEOPLE, Unit.CERTIFICATES, Unit.BUSINESSES, Unit.ACCOUNTS}
    for indicator in INDICATORS.values():
        if indicator.unit in counts_people and indicator.hub not in {"official", "outreach"}:
            assert indicator.is_protected, indicator.key
    assert all(
        m.protection is Protection.OPEN for c in CUBES.values() if c.feed.startswith("official") for m in c.measures
    )


def test_indicators_of_a_hub_are_those_declared_for_it() -> None:
    assert [i.key for i in of_hub("outreach")][:2] == ["web_visits", "web_visitors"]
    assert sum(len(of_hub(hub)) for hub in HUBS) == len(INDICATORS)


def test_a_number_is_offered_only_by_what_it_was_collected_by() -> None:
    by_one = {key: set(INDICATORS[key].dimensions) for key in INDICATORS}
    assert by_one["official_jobseekers"] == by_one["official_placements"] == {"sex"}
    assert by_one["official_vacancies"] == {"sex_required"}
    assert by_one["labour_force"] == {"sex"}
    assert by_one["employed"] == by_one["unemployment_rate"] == set()
