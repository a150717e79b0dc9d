import numpy as np
import pytest

from dasbor.warehouse.uncertainty import Part, Protected, ratio_error, sum_error


def test_a_sum_of_twelve_atoms_of_variance_three_is_off_by_six() -> None:
    assert sum_error(12, 3) == 6.0
    assert sum_error(0, 3) == 0.0


def test_the_delta_method_agrees_with_drawing_the_noise() -> None:
    random = np.random.default_rng(4)
    above, below = (
        n + random.choice([-3, 0, 3], size=(200_000, k), p=[1 / 6, 2 / 3, 1 / 6]).sum(axis=1)
        for n, k in ((400, 2), (900, 5))
    )
    assert ratio_error((Part(400, 2),), (Part(900, 5),), 3, 100) == pytest.approx((100 * above / below).std(), rel=0.02)


def test_products_add_their_relative_variances() -> None:
    found = ratio_error((Part(100, 1), Part(7, 0)), (Part(50, 1), Part(3, 0)), 3)
    value = 100 * 7 / (50 * 3)
    assert found == pytest.approx(value * (3 / 100**2 + 3 / 50**2) ** 0.5)


def test_an_exact_ratio_is_exact() -> None:
    assert ratio_error((Part(4, 0),), (Part(9, 0),), 3) == 0.0


def test_a_numerator_of_zero_has_the_error_of_its_noise() -> None:
    assert ratio_error((Part(0, 1),), (Part(60, 0),), 3, 100) == pytest.approx(100 * 3**0.5 / 60)


def test_a_release_states_its_protection() -> None:
    stated = Protected.of({"disclosure": {"variance": 3.0, "least_base": 20, "least": 10, "largest": 5, "stay": 0.5}})
    assert stated == Protected(3.0, 20, 10, 5)
    assert stated is not None
    assert [stated.is_base(v) for v in (19, 20)] == [False, True]
    assert Protected.of({"release": "2026-11-01.1"}) is None
