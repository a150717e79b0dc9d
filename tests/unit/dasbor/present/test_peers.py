"""Peers: a table small enough to work out by hand, and what the rule makes of the real labour force."""

import csv
import math

import pytest

from dasbor.catalogue.geography import PROVINCES
from dasbor.catalogue.registry import INDICATORS
from dasbor.present.peers import PEER_VARIABLES, PEERS, PeerVariable, peers
from tests.shared import ROOT

SIZE_AND_RATE = (PeerVariable("labour_force", is_logarithmic=True), PeerVariable("unemployment_rate"))
FOUR = {"a": (10.0, 2.0), "b": (100.0, 2.0), "c": (1000.0, 6.0), "d": (10000.0, 6.0)}
"""Logarithms 1, 2, 3, 4: mean 2.5, deviation sqrt(1.25); rates 2, 2, 6, 6: mean 4, deviation 2."""


def test_distances_are_those_worked_out_by_hand() -> None:
    found = peers(FOUR, "b", variables=SIZE_AND_RATE)
    step = 1 / math.sqrt(1.25)
    assert [peer.area for peer in found] == ["a", "c", "d"]
    assert [peer.distance for peer in found] == pytest.approx(
        [step, math.sqrt(step**2 + 2**2), math.sqrt((2 * step) ** 2 + 2**2)]
    )


def test_a_weight_of_two_counts_a_squared_difference_twice() -> None:
    heavy = (PeerVariable("labour_force", is_logarithmic=True, weight=2), SIZE_AND_RATE[1])
    (nearest, *_) = peers(FOUR, "b", variables=heavy)
    assert nearest.distance == pytest.approx(math.sqrt(2 * 1 / 1.25))


def test_of_equal_distances_the_first_in_the_official_order_comes_first() -> None:
    row = {"x": (100.0, 5.0), "y": (10.0, 5.0), "z": (1000.0, 5.0)}
    assert [peer.area for peer in peers(row, "x", variables=SIZE_AND_RATE)] == ["y", "z"]
    turned = {key: row[key] for key in ("z", "y", "x")}
    assert [peer.area for peer in peers(turned, "x", variables=SIZE_AND_RATE)] == ["z", "y"]


def test_a_province_without_a_figure_is_nobodys_peer_and_has_none() -> None:
    holed = FOUR | {"c": (1000.0, None), "e": (0.0, 2.0)}
    assert peers(holed, "c", variables=SIZE_AND_RATE) == ()
    assert peers(holed, "e", variables=SIZE_AND_RATE) == (), "nobody has a labour force of zero"
    assert {peer.area for peer in peers(holed, "a", variables=SIZE_AND_RATE)} == {"b", "d"}
    assert peers({}, "a", variables=SIZE_AND_RATE) == ()


def test_a_figure_in_which_nobody_differs_makes_no_difference() -> None:
    alike = {key: (size, 5.0) for key, (size, _) in FOUR.items()}
    assert [peer.area for peer in peers(alike, "a", variables=SIZE_AND_RATE)] == ["b", "c", "d"]


def test_every_province_has_peers_of_its_own_kind_in_the_survey_of_2025() -> None:
    with (ROOT / "data/reference/labour_force_august.csv").open() as lines:
        rows = [row for row in csv.DictReader(lines) if row["year"] == "2025"]
    figures = {row["province_code_bps"]: _figures({k: int(v) for k, v in row.items() if v.isdigit()}) for row in rows}
    found = {area: [peer.area for peer in peers(figures, area)] for area in PROVINCES}
    assert {len(areas) for areas in found.values()} == {PEERS}
    assert set(found["32"]) >= {"35", "33", "36"}, "the large provinces of Java are alike"
    assert not {"32", "33", "35"} & {area for code in ("65", "95", "97") for area in found[code]}


def _figures(row: dict[str, int]) -> tuple[float, ...]:
    return (
        row["labour_force"],
        row["labour_force"] / row["working_age_population"] * 100,
        row["unemployed"] / row["labour_force"] * 100,
    )


def test_the_variables_are_official_figures() -> None:
    assert {INDICATORS[variable.indicator].hub for variable in PEER_VARIABLES} == {"official"}
