"""Strengths and gaps: sixteen provinces, small enough to see which are in the best and the worst quarter."""

from dataclasses import replace

import pytest

from dasbor.catalogue.geography import PROVINCES
from dasbor.present.chance import Reading
from dasbor.present.spread import Spread
from dasbor.present.standing import Standing, standing
from dasbor.present.strengths import LEAST_RANKED, MOST, verdict
from tests.unit.dasbor.present.made import made

SIXTEEN = tuple(PROVINCES)[:16]
MIDDLE = SIXTEEN[6:10]
"""Provinces with 7 to 10: their median is 8.5, as is the nation's figure."""


def row(place: int, indicator: str = "completion_rate", error: float | None = None) -> Standing:
    """The standing of the province with the `place`-th lowest of the figures 1 to 16."""
    figures = {area: [Reading(float(i + 1))] for i, area in enumerate(SIXTEEN)}
    own = {SIXTEEN[place - 1]: [Reading(float(place), None, error)]}
    found = standing(Spread.of(made({"ID": [8.5]} | figures | own, indicator)), SIXTEEN[place - 1], MIDDLE)
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
    """13 less 1.96 times 1.8 is 9.47."""
    noisy = row(13, error=1.8)
    assert noisy.nation is not None
    for nation, count in ((9.4, 1), (9.5, 0)):
        assert len(verdict([replace(noisy, nation=replace(noisy.nation, value=nation))]).strengths) == count


def test_a_rank_that_may_lie_in_the_other_half_is_none() -> None:
    """All ranks hold together with 90 percent, each interval with 0.9 ** (1 / 16): 2.716 standard errors wide.

    13 less 2.716 times 1.8 is 8.1, above eight of the sixteen; less 2.716 times 1.9 it is 7.8, above seven.
    """
    assert len(verdict([row(13, error=1.8)]).strengths) == 1
    assert len(verdict([row(13, error=1.9)]).strengths) == 0


def test_a_difference_that_chance_could_explain_is_none() -> None:
    """13 percent of 100: exact limits 7.1 and 21.2 (Clopper and Pearson's tables), so 8.5 cannot be left out.

    Of 1,000: 11.0 and 15.2, but the ranks of all sixteen together still reach the worse half. Of 10,000 neither holds.
    """
    for base, count in ((100.0, 0), (1000.0, 0), (10_000.0, 1)):
        cells = {"ID": [8.5]} | {area: [Reading(float(i + 1), base)] for i, area in enumerate(SIXTEEN)}
        found = standing(Spread.of(made(cells, "completion_rate")), SIXTEEN[12], MIDDLE)
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
