"""What a changed choice makes of the question."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dasbor.catalogue.geography import area_codes
from dasbor.catalogue.period import Month
from dasbor.catalogue.registry import INDICATORS
from dasbor.ui.asking import chosen_provinces, focus, of_all_areas, of_one_period
from dasbor.ui.reading import compatible, fitted
from dasbor.warehouse.select import select
from dasbor.warehouse.url import from_params, to_params

START, END = Month(2025, 1), Month(2025, 12)
ASKED = select("vacancy_postings", START, END, by=["platform"], filters={"sector": ["C"]})


@pytest.mark.parametrize(
    ("indicator", "by", "filters"),
    [
        ("openings", ("platform",), (("sector", ("C",)),)),
        ("posting_employers", (), (("sector", ("C",)),)),
        ("placements", (), (("sector", ("C",)),)),
        ("jobseekers_registered", (), ()),
        ("placements_per_1000", (), ()),
    ],
)
def test_what_the_new_indicator_cannot_be_split_by_is_dropped(
    indicator: str, by: tuple[str, ...], filters: tuple[object, ...]
) -> None:
    found = fitted(replace(ASKED, indicator=indicator))
    assert (found.by, found.filters) == (by, filters)


def test_a_grain_that_does_not_exist_becomes_one_that_does() -> None:
    assert fitted(replace(ASKED, indicator="labour_force")).grain == "year"


def test_a_period_turned_around_becomes_one_month() -> None:
    found = fitted(replace(ASKED, start=Month(2026, 3)))
    assert (found.start, found.end) == (Month(2026, 3), Month(2026, 3))


def test_areas_that_the_other_basis_does_not_have_are_dropped() -> None:
    assert fitted(replace(ASKED, basis="34", areas=("97",))).areas == ()
    assert fitted(replace(ASKED, basis="34", areas=("11",))).areas == ("11",)


def test_areas_of_a_national_indicator_are_dropped() -> None:
    assert fitted(replace(ASKED, indicator="web_visits", areas=("11",))).areas == ()


@given(
    st.sampled_from(list(INDICATORS)),
    st.sampled_from([ASKED, select("training_completions", START, END, by=["sex", "age"], areas=["97", "ID-JW"])]),
    st.sampled_from(["34", "38"]),
)
def test_a_fitted_question_can_always_be_asked(indicator: str, asked: object, basis: str) -> None:
    found = fitted(replace(asked, indicator=indicator, basis=basis))  # type: ignore[type-var]
    assert from_params(to_params(found)) == found


def test_compatible_dimensions_are_those_of_declared_groupings() -> None:
    placements = INDICATORS["placements"]
    assert compatible(placements, set()) == {"sex", "age", "education", "sector"}
    assert compatible(placements, {"sex"}) == {"age", "education", "sector"}
    assert compatible(placements, {"age"}) == {"sex"}
    assert compatible(placements, {"sex", "age"}) == set()


def test_an_island_group_stands_for_its_provinces() -> None:
    assert chosen_provinces(replace(ASKED, areas=("ID-NU", "11", "ID"))) == ("51", "52", "53", "11")
    assert chosen_provinces(replace(ASKED, areas=("ID-PP",), basis="34")) == ("91", "94")


def test_the_map_is_of_all_areas_and_keeps_the_island_groups_that_were_chosen() -> None:
    assert of_all_areas(ASKED).areas == ()
    assert of_all_areas(replace(ASKED, areas=("11",))).areas == ()
    assert of_all_areas(replace(ASKED, areas=("ID-JW", "11"))).areas == ("ID", "ID-JW", *area_codes("38"))
    assert of_all_areas(replace(ASKED, indicator="web_visits")).areas == ("ID",)
    assert of_all_areas(ASKED).by == ()


def test_one_area_is_what_the_sentences_are_about() -> None:
    assert focus(ASKED) == "ID"
    assert focus(replace(ASKED, areas=("11",))) == "11"
    assert focus(replace(ASKED, areas=("11", "12"))) == "ID"


def test_one_period_is_as_long_as_its_grain() -> None:
    found = of_one_period(replace(ASKED, grain="quarter"), date(2025, 4, 1))
    assert (found.start, found.end) == (Month(2025, 4), Month(2025, 6))
