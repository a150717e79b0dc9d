"""The grammar of a comparison: read, written back, refused."""

import pytest

from dasbor.catalogue.period import Month
from dasbor.warehouse.compared import MOST_INDICATORS, Comparison, comparison, comparison_params
from dasbor.warehouse.refusal import Refusal

DEFAULT = ("placements", "openings")


def read(**params: str) -> Comparison:
    return comparison(params, DEFAULT, span=lambda _: (Month(2024, 10), Month(2026, 9)))


def test_nothing_said_is_the_initial_indicators_over_the_months_they_cover() -> None:
    found = read()
    assert found.indicators == DEFAULT
    assert found.scatter is None
    assert (str(found.asked.start), str(found.asked.end), found.asked.grain) == ("2024-10", "2026-09", "month")


def test_everything_said_is_read() -> None:
    found = read(
        indicators="pass_rate, openings,pass_rate",
        scatter="openings,placements",
        province="97,ID,31,ID-SL",
        grain="quarter",
        basis="38",
        lang="en",
        **{"from": "2025-01", "to": "2025-12"},
    )
    assert found.indicators == ("pass_rate", "openings")
    assert found.scatter == ("openings", "placements")
    assert found.asked.areas == ("ID", "ID-SL", "31", "97"), "areas come in their official order"
    assert {q.indicator: (q.grain, str(q.start), q.areas) for q in found.questions()} == dict.fromkeys(
        ("pass_rate", "openings"), ("quarter", "2025-01", found.asked.areas)
    )


@pytest.mark.parametrize(
    "params",
    [
        {},
        {"indicators": "pass_rate"},
        {"indicators": "labour_force,openings,pass_rate", "scatter": "pass_rate,openings", "grain": "year"},
        {"indicators": "openings", "province": "31,94", "basis": "34", "lang": "en", "release": "2026-11-01.1"},
    ],
)
def test_what_is_written_is_read_as_the_same(params: dict[str, str]) -> None:
    found = read(**params)
    assert read(**comparison_params(found)) == found


def test_one_indicator_of_another_page_is_understood() -> None:
    assert read(indicator="pass_rate").indicators == ("pass_rate",)


def test_an_indicator_that_lacks_the_grain_takes_the_nearest_it_has() -> None:
    found = read(indicators="labour_force,openings", grain="month")
    assert [q.grain for q in found.questions()] == ["year", "month"]


def test_no_more_indicators_than_can_be_read_at_once() -> None:
    many = "openings,openings_filled,placements,applications,pass_rate,assessments,accounts_new"
    assert len(read(indicators=many).indicators) == MOST_INDICATORS


def test_a_scatter_needs_two_indicators_that_provinces_have() -> None:
    assert read(scatter="openings").scatter is None
    assert read(scatter="openings,web_visits").scatter is None


@pytest.mark.parametrize(
    ("params", "column", "nearest"),
    [
        ({"indicators": "openings,placement"}, "indicators", "placements"),
        ({"scatter": "opening,placements"}, "scatter", "openings"),
        ({"indicators": "web_visits", "province": "31"}, "province", "ID"),
        ({"indicators": "openings", "grain": "week"}, "grain", None),
        ({"indicators": "openings", "colour": "red"}, "colour", None),
    ],
)
def test_what_cannot_be_compared_is_refused_by_name(params: dict[str, str], column: str, nearest: str | None) -> None:
    with pytest.raises(Refusal) as caught:
        read(**params)
    assert caught.value.problem.column == column
    if nearest:
        assert caught.value.nearest == nearest
