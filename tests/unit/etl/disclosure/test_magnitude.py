"""The worked examples of the handbook."""

import numpy as np
import pytest

from etl.disclosure.magnitude import MagnitudeRule, hidden_cells

RULE = MagnitudeRule(least_contributors=3, p=10)


def may_show(rule: MagnitudeRule, *cell: int) -> bool:
    return not hidden_cells(rule, *(np.array([number]) for number in cell))[0]


@pytest.mark.parametrize(
    ("total", "largest", "second", "shown"),
    [(100_000, 50_000, 49_000, False), (110_000, 52_000, 50_000, True)],
)
def test_the_handbook_examples(total: int, largest: int, second: int, shown: bool) -> None:
    assert bool(may_show(RULE, total, 17, largest, second)) is shown


def test_too_few_contributors_hide_a_total_however_even() -> None:
    assert not may_show(RULE, 300, 2, 150, 150)
    assert not may_show(MagnitudeRule(), 400, 4, 100, 100)
    assert may_show(MagnitudeRule(), 500, 5, 100, 100)
