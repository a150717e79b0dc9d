"""Strengths and gaps: sixteen provinces, small enough to see which are in the best and the worst quarter."""

from dataclasses import replace

import pytest

from dasbor.catalogue.geography import PROVINCES
from dasbor.present.chance import Reading
from dasbor.present.standing import Standing, standing
from dasbor.present.strengths import LEAST_RANKED, MOST, verdict
from tests.unit.dasbor.present.made import made

SIXTEEN = tuple(PROVINCES)[:16]
MIDDLE = SIXTEEN[6:10]
"""Provinces with 7 to 10: their median is 8.5, as is the nation's figure."""


def row(place: int, indicator: str = "completion_rate", error: float | None = None) -> Standing:
    """The standing of the province with the `place`-th lowest of the figures 1 to 16."""
    cells = {"ID": [8.5]} | {area: [Reading(float(i + 1), None, error)] for i, area in enumerate(SIXTEEN)}
    found = standing(made(cells, indicator), SIXTEEN[place - 1], MIDDLE)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("place", "kind"), [(16, "strength"), (13, "strength"), (12, ""), (5, ""), (4, "gap"), (1, "gap")]
)
def test_the_best_and_the_worst_quarter(place: int, kind: str) -> None:
    found = verdict([row(place)])
    assert (len(found.strengths), len(found.gaps)) == (int(kind == "strength"), int(kind == "gap"))
    assert found.judged == 1


def test_where_less_is_better_the_lowest_are_the_strengths() -> None:
    found = verdict([row(1, "jobseekers_per_opening"), row(16, "jobseekers_per_opening")])
    assert [s.value for s in found.strengths] == [1]
    assert [s.value for s in found.gaps] == [16]


def test_where_neither_direction_is_good_nothing_is_judged() -> None:
    assert verdict([row(16, "openings_per_posting")]).judged == 0


def test_a_difference_that_protection_could_explain_is_none() -> None:
    # 13 is 4.5 above both; 1.96 times 2.2 is 4.3, 1.96 times 2.4 is 4.7
    assert len(verdict([row(13, error=2.2)]).strengths) == 1
    assert len(verdict([row(13, error=2.4)]).strengths) == 0


def test_a_difference_that_chance_could_explain_is_none() -> None:
    """13 of 100: exact limits 7.1 and 21.2; 130 of 1,000: 11.0 and 15.2 (Clopper and Pearson's tables)."""
    for base, count in ((100.0, 0), (1000.0, 1)):
        cells = {"ID": [8.5]} | {area: [Reading(float(i + 1), base)] for i, area in enumerate(SIXTEEN)}
        found = standing(made(cells, "completion_rate"), SIXTEEN[12], MIDDLE)
        assert found is not None
        assert len(verdict([found]).strengths) == count


def test_being_better_than_the_peers_is_not_enough_when_the_nation_is_better() -> None:
    strong = row(14)
    assert strong.nation is not None
    assert verdict([replace(strong, nation=replace(strong.nation, value=15))]).strengths == ()
    assert verdict([replace(strong, peers=15)]).strengths == ()


def test_few_provinces_have_no_quarters_and_a_missing_median_no_verdict() -> None:
    few = row(16)
    assert verdict([replace(few, provinces=few.provinces[: LEAST_RANKED - 1])]).judged == 0
    assert verdict([replace(few, peers=None)]).judged == 0


def test_the_most_pronounced_come_first_and_no_more_than_can_be_talked_about() -> None:
    found = verdict([row(place) for place in (13, 16, 14, 15, 15)])
    assert [s.value for s in found.strengths] == [16, 15, 15, 14]
    assert len(found.strengths) == MOST
