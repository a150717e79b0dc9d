"""On a tree the attack's inference is exact: it is held to the sum over all possible counts."""

from itertools import product

import numpy as np

from bench.attack.belief import Belief
from bench.attack.families import WITHHELD, Family, Unions
from bench.attack.seen import STATES, Seen, chance, noise_probabilities
from etl.disclosure.rules import Rules

ROWS = noise_probabilities(Rules())
LIMIT = 14


def seen(published: list[int], prior: list[float]) -> Seen:
    """One whole and its parts; the whole comes first."""
    values = np.array(published)
    low = np.maximum(0, values - 5)
    kernel = np.array(
        [[chance(ROWS, n0 + j, int(v)) for j in range(STATES)] for v, n0 in zip(values, low, strict=True)]
    )
    chances = np.array([[prior[min(n0 + j, LIMIT)] for j in range(STATES)] for n0 in low])
    parts = np.arange(1, len(values))[None, :]
    return Seen(values, low, kernel, chances, (Family(np.array([0]), parts),), Unions.beside(values))


def by_hand(published: list[int], prior: list[float]) -> list[list[float]]:
    """The posterior of each part: every combination of counts, with the noise of each set of records counted once."""
    whole, *parts = published
    found = [[0.0] * (LIMIT + 1) for _ in parts]
    for counts in product(range(LIMIT + 1), repeat=len(parts)):
        total = sum(counts)
        weight = prior[min(total, LIMIT)]
        for count, value in zip(counts, parts, strict=True):
            weight *= chance(ROWS, count, value) * prior[count]
        alone = [value for count, value in zip(counts, parts, strict=True) if count]
        if len(alone) == 1:
            weight *= float(whole == alone[0])
        else:
            weight *= chance(ROWS, total, whole)
        for count, row in zip(counts, found, strict=True):
            row[count] += weight
    return [[w / sum(row) for w in row] for row in found]


def compare(published: list[int]) -> None:
    prior = [0.8**n for n in range(LIMIT + 1)]
    case = seen(published, prior)
    ours = Belief(case).spread(2).posterior()
    for part, expected in enumerate(by_hand(published, prior), start=1):
        for count, probability in enumerate(expected):
            state = count - case.low[part]
            found = ours[part, state] if 0 <= state < STATES else 0.0
            assert abs(found - probability) < 1e-6, (part, count)


def test_three_parts_and_their_whole() -> None:
    compare([9, 3, 4, 3])


def test_a_part_with_the_same_figure_as_the_whole() -> None:
    compare([4, 4, 0, 0])


def test_a_whole_that_differs_from_its_only_figure() -> None:
    compare([6, 5, 0])


def test_no_evidence_changes_nothing() -> None:
    values = np.array([WITHHELD, 3])
    kernel = np.ones((2, STATES))
    alone = Seen(values, np.array([0, 0]), kernel, np.full((2, STATES), 0.5), (), Unions.beside(values))
    assert np.allclose(Belief(alone).spread(3).posterior(), 1 / STATES)
