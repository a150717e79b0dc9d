import numpy as np

from dasbor.catalogue.period import Month
from etl.disclosure.hold import bounds, held

ANY = np.array([10])


def test_a_published_figure_stays_until_it_is_off_by_the_bound() -> None:
    published, fresh = np.array([100]), np.array([55])
    kept = [int(held(published, np.array([exact]), fresh, ANY)[0]) for exact in (100, 109, 110, 91, 90)]
    assert kept == [100, 100, 55, 100, 55]


def test_what_was_not_published_is_fresh() -> None:
    assert held(np.array([-1]), np.array([3]), np.array([4]), ANY).tolist() == [4]


def test_bounds_are_drawn_by_lot_from_the_whole_range() -> None:
    found = bounds(1, "measure", ("sex",), Month(2026, 1), (40, 50), (10, 15))
    assert set(found.ravel().tolist()) == {10, 11, 12, 13, 14, 15}
    shares = np.bincount(found.ravel(), minlength=16)[10:] / found.size
    assert np.abs(shares - 1 / 6).max() < 0.04


def test_bounds_depend_on_the_secret_the_measure_the_split_and_the_month_alone() -> None:
    base = bounds(1, "measure", ("sex",), Month(2026, 1), (100,), (10, 15))
    assert np.array_equal(base, bounds(1, "measure", ("sex",), Month(2026, 1), (100,), (10, 15)))
    others = (
        bounds(2, "measure", ("sex",), Month(2026, 1), (100,), (10, 15)),
        bounds(1, "other", ("sex",), Month(2026, 1), (100,), (10, 15)),
        bounds(1, "measure", ("age",), Month(2026, 1), (100,), (10, 15)),
        bounds(1, "measure", ("sex",), Month(2026, 2), (100,), (10, 15)),
    )
    assert not any(np.array_equal(base, other) for other in others)
