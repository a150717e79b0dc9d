import numpy as np
import polars as pl
import pytest

from dasbor.warehouse.uncertainty import Part, Protected, ratio_error, sum_error


def part(value: float, atoms: int) -> Part:
    return Part(pl.lit(float(value)), pl.lit(atoms))


def number(expression: pl.Expr) -> float:
    return float(pl.select(expression).item())


def test_a_sum_of_twelve_atoms_of_variance_three_is_off_by_six() -> None:
    assert number(sum_error(part(900, 12), 3)) == 6.0
    assert number(sum_error(part(900, 0), 3)) == 0.0


def test_the_delta_method_agrees_with_drawing_the_noise() -> None:
    random = np.random.default_rng(4)
    noise = ([-3, 0, 3], [1 / 6, 2 / 3, 1 / 6])  # variance 3
    above, below = (
        n + random.choice(noise[0], size=(200_000, k), p=noise[1]).sum(axis=1) for n, k in ((400, 2), (900, 5))
    )
    found = number(ratio_error((part(400, 2),), (part(900, 5),), 3, 100))
    assert found == pytest.approx((100 * above / below).std(), rel=0.02)


def test_products_add_their_relative_variances() -> None:
    found = number(ratio_error((part(100, 1), part(7, 0)), (part(50, 1), part(3, 0)), 3, 1))
    assert found == pytest.approx(100 * 7 / (50 * 3) * (3 / 100**2 + 3 / 50**2) ** 0.5)


def test_an_exact_ratio_is_exact() -> None:
    assert number(ratio_error((part(4, 0),), (part(9, 0),), 3, 1)) == 0.0


def test_a_numerator_of_zero_has_the_error_of_its_noise() -> None:
    assert number(ratio_error((part(0, 1),), (part(60, 0),), 3, 100)) == pytest.approx(100 * 3**0.5 / 60)


def test_a_release_states_its_protection() -> None:
    stated = {"disclosure": {"variance": 3.0, "least_base": 20, "least": 10, "largest": 5, "farthest": 14, "stay": 0.5}}
    assert Protected.of(stated) == Protected(3.0, 5, 10, 20, 14)
    assert Protected.of({"release": "2026-11-01.1"}) is None
    assert Protected.of({"disclosure": {}}) is None
