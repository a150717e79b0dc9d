"""Laws of opening and holding, over made-up figures."""

from dataclasses import dataclass

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from dasbor.catalogue.period import Month
from dasbor.warehouse.tables import AREA_KEYS
from etl.disclosure.grid import AREA_PARENT, Timeline
from etl.disclosure.hold import held
from etl.disclosure.opening import Opening
from etl.disclosure.states import HIDDEN, SHOWN

LINE = Timeline(Month(2024, 11), Month(2025, 7), ("year", "quarter", "month"))
SPLITS = ((), ("sex",), ("age",), ("sex", "age"))
SIZES = {"sex": 2, "age": 7}
LEAST = 10


@st.composite
def openings(draw: st.DrawFn, *, is_stock: bool = False, whole_families: bool = False) -> Opening:
    """Figures that nearly add up, as noise leaves them; from sparse to dense."""
    random = np.random.default_rng(draw(st.integers(0, 2**32)))
    mean = draw(st.sampled_from([2, 15, 60]))
    places = random.gamma(0.7, mean, (2, 7, len(AREA_KEYS), 1))
    months = random.poisson(places * random.gamma(2, 0.5, (1, 1, 1, 9)))
    for area in sorted(range(len(AREA_KEYS)), key=lambda a: -_depth(a)):
        inside = np.flatnonzero(area == AREA_PARENT)
        if len(inside):
            months[..., area, :] = months[..., inside, :].sum(axis=-2)
    first = LINE.first
    periods = [
        months[..., max(0, start - first) : start - first + {"year": 12, "quarter": 3, "month": 1}[g]].sum(axis=-1)
        for g, start in LINE.periods
    ]
    cells = np.stack(periods, axis=-1)
    sums = {(): (0, 1), ("sex",): (1,), ("age",): (0,), ("sex", "age"): ()}
    noisy = {
        split: np.maximum(0, (total := cells.sum(axis=axes)) + random.integers(-5, 6, total.shape) * (total > 5))
        for split, axes in sums.items()
    }
    return Opening(LINE, noisy, LEAST, is_stock, whole_families)


def _depth(area: int) -> int:
    return 0 if AREA_PARENT[area] < 0 else 1 + _depth(int(AREA_PARENT[area]))


@dataclass(frozen=True)
class Family:
    """A whole and its parts (last axis): states, what is expected of the parts, figures as they would be published."""

    whole: np.ndarray
    parts: np.ndarray
    expected: np.ndarray
    whole_figure: np.ndarray
    figures: np.ndarray


def families(opening: Opening) -> list[Family]:
    """Every kind of family: categories of a dimension, areas of an area, parts of a period."""
    states, figures = opening.states(), opening.figures
    found = []
    for split, state in states.items():
        mine = (state, opening.expected(split), figures[split])
        for axis, dimension in enumerate(split):
            rest = tuple(d for d in split if d != dimension)
            parts, likely, values = (np.moveaxis(a, axis, -1) for a in mine)
            found.append(Family(states[rest], parts, likely, figures[rest], values))
        for area in range(len(AREA_KEYS)):
            inside = np.flatnonzero(area == AREA_PARENT)
            if len(inside):
                parts, likely, values = (np.moveaxis(a[..., inside, :], -2, -1) for a in mine)
                found.append(Family(state[..., area, :], parts, likely, figures[split][..., area, :], values))
        for part in LINE.parts[1:] if not opening.is_stock else ():
            for period in np.unique(part.parent):
                parts, likely, values = (a[..., part.positions[part.parent == period]] for a in mine)
                found.append(Family(state[..., period], parts, likely, figures[split][..., period], values))
    return found


@settings(max_examples=25, deadline=None)
@given(openings())
def test_nothing_small_is_published(opening: Opening) -> None:
    for split, state in opening.states().items():
        assert (opening.figures[split][state == SHOWN] >= LEAST).all()
        assert (opening.expected(split)[state == SHOWN] >= LEAST).all()


@settings(max_examples=25, deadline=None)
@given(openings())
def test_no_part_is_published_without_its_whole(opening: Opening) -> None:
    for family in families(opening):
        assert not ((family.whole == HIDDEN)[..., None] & (family.parts == SHOWN)).any()


@settings(max_examples=25, deadline=None)
@given(openings())
def test_what_is_withheld_is_never_alone_beside_published_parts(opening: Opening) -> None:
    for family in families(opening):
        hidden = family.parts == HIDDEN
        mixed = hidden.any(axis=-1) & ~hidden.all(axis=-1)
        assert (hidden.sum(axis=-1)[mixed] >= 2).all()
        assert ((family.expected * hidden).sum(axis=-1)[mixed] >= LEAST - 1e-9).all()
        left = family.whole_figure - np.where(family.parts == SHOWN, family.figures, 0).sum(axis=-1)
        assert (left[mixed] >= LEAST).all()


@settings(max_examples=15, deadline=None)
@given(openings(whole_families=True))
def test_families_of_magnitudes_are_whole(opening: Opening) -> None:
    for family in families(opening):
        hidden = family.parts == HIDDEN
        assert (hidden.all(axis=-1) | ~hidden.any(axis=-1)).all()


@settings(max_examples=15, deadline=None)
@given(openings(), st.integers(0, 2**32))
def test_a_withheld_figure_decides_nothing_but_by_being_small(opening: Opening, seed: int) -> None:
    """Small figures of the finest cells may be any other small figures: the same is published."""
    split = ("sex", "age")
    figures = opening.figures[split].copy()
    months = LINE.parts[-1].at
    small = figures[..., months] < LEAST
    figures[..., months][small] = np.random.default_rng(seed).integers(0, LEAST, int(small.sum()))
    other = Opening(LINE, {**opening.figures, split: figures}, LEAST, is_stock=False)
    mine, theirs = opening.states(), other.states()
    assert all((mine[s] == theirs[s]).all() for s in SPLITS)


@settings(max_examples=15, deadline=None)
@given(openings(is_stock=True))
def test_the_same_laws_hold_for_stocks(opening: Opening) -> None:
    for family in families(opening):
        assert not ((family.whole == HIDDEN)[..., None] & (family.parts == SHOWN)).any()
        hidden = family.parts == HIDDEN
        mixed = hidden.any(axis=-1) & ~hidden.all(axis=-1)
        assert (hidden.sum(axis=-1)[mixed] >= 2).all()


@given(
    st.lists(st.tuples(st.integers(-1, 500), st.integers(0, 500), st.integers(-5, 5), st.integers(10, 15)), min_size=1)
)
def test_a_held_figure_is_never_off_by_its_bound_and_a_fresh_one_by_its_noise(
    cells: list[tuple[int, int, int, int]],
) -> None:
    published, exact, noise, bound = (np.array(column) for column in zip(*cells, strict=True))
    now = held(published, exact, exact + noise, bound)
    kept = now == published
    assert (np.abs(now - exact)[kept & (published >= 0)] < bound[kept & (published >= 0)]).all()
    assert (np.abs(now - exact)[~kept] <= 5).all()
