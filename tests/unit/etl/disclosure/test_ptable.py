"""The table is held to two published ones, and to the laws that any such table must obey."""

import csv
from itertools import pairwise

import pytest
from hypothesis import given, reject, settings
from hypothesis import strategies as st

from etl.disclosure.parameters import PUBLISHED, InfeasibleParametersError, NoiseParameters
from etl.disclosure.ptable import noise_row, perturbation_table
from tests.shared import real, shared


def test_it_reproduces_the_table_that_tau_argus_ships() -> None:
    with real("ptable_d5_v3_js2_pstay05.csv").open(encoding="utf-8-sig") as file:
        published = {
            (int(r["i"]), int(r["j"])): float(r["p"]) for r in csv.DictReader(file, delimiter=";") if r["i"] != "0"
        }
    ours = {
        (row.count, row.count + v): p
        for row in perturbation_table(PUBLISHED)
        for v, p in zip(row.noise, row.probability, strict=True)
    }
    for cell, probability in ours.items():
        assert probability == pytest.approx(published.get(cell, 0.0), abs=1e-6), cell
    assert set(published) <= set(ours)


def test_it_reproduces_the_table_in_the_tests_of_the_r_package_ptable() -> None:
    parameters = NoiseParameters(largest=2, variance=1.05, hidden=1, stay=0.0, free_rows=frozenset({1, 2, 3}))
    with shared("facts/ptable_d2_v105_js1.csv").open(encoding="utf-8") as file:
        published = {
            (int(r["true_count"]), int(r["published_count"])): float(r["probability"])
            for r in csv.DictReader(file)
            if r["true_count"] != "0"
        }
    rows = perturbation_table(parameters)
    ours = {(r.count, r.count + v): p for r in rows for v, p in zip(r.noise, r.probability, strict=True)}
    assert set(ours) == set(published)
    for cell, probability in published.items():
        assert ours[cell] == pytest.approx(probability, abs=1e-7), cell


@settings(max_examples=40, deadline=None)
@given(
    largest=st.integers(5, 8),
    hidden=st.integers(1, 2),
    variance=st.floats(2.0, 3.5),
    stay=st.sampled_from([0.0, 0.3]),
)
def test_every_table_that_exists_obeys_its_declaration(largest: int, hidden: int, variance: float, stay: float) -> None:
    parameters = NoiseParameters(largest, variance, hidden, stay)
    try:
        table = perturbation_table(parameters)
    except InfeasibleParametersError:
        reject()
    for row in table:
        pairs = list(zip(row.noise, row.probability, strict=True))
        assert sum(p for _, p in pairs) == pytest.approx(1, abs=1e-7)
        assert sum(p * v for v, p in pairs) == pytest.approx(0, abs=1e-7)
        assert sum(p * v * v for v, p in pairs) == pytest.approx(variance, abs=1e-7)
        assert all(abs(v) <= largest and (row.count + v == 0 or row.count + v > hidden) for v, _ in pairs)
        assert all(p >= stay - 1e-9 for v, p in pairs if v == 0)
        assert all(a <= b + 1e-7 for a, b in pairwise([p for v, p in pairs if v <= 0]))
        assert all(a >= b - 1e-7 for a, b in pairwise([p for v, p in pairs if v >= 0]))


def test_larger_counts_have_symmetric_noise() -> None:
    row = noise_row(PUBLISHED.symmetric_from, PUBLISHED)
    assert row.noise == tuple(range(-5, 6))
    assert row.probability == pytest.approx(row.probability[::-1], abs=1e-7)


@pytest.mark.parametrize(
    ("parameters", "words"),
    [
        (NoiseParameters(largest=5, variance=1.9, hidden=2), "for n = 1 that is 2"),
        (NoiseParameters(largest=9, variance=3.5, hidden=3), "for n = 2 that is 4"),
        (NoiseParameters(largest=0), "largest = 0 is out of range"),
        (NoiseParameters(hidden=5), "hidden = 5 is out of range"),
        (NoiseParameters(variance=26), "variance = 26 is out of range"),
        (NoiseParameters(stay=1.0), "stay = 1.0 is out of range"),
        (NoiseParameters(largest=2, variance=3.9, hidden=0, stay=0.9), "No perturbation table exists"),
    ],
)
def test_noise_that_cannot_exist_is_refused_with_the_reason(parameters: NoiseParameters, words: str) -> None:
    with pytest.raises(InfeasibleParametersError, match=words) as refusal:
        perturbation_table(parameters)
    assert refusal.value.text.id != refusal.value.text.en
