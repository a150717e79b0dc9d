"""Any question that may be asked, for the property tests."""

from hypothesis import strategies as st

from dasbor.catalogue.cubes import Merge
from dasbor.catalogue.dimensions import DIMENSIONS
from dasbor.catalogue.geography import BASES, ISLANDS, NATION, area_codes
from dasbor.catalogue.indicator import Indicator
from dasbor.catalogue.period import Month
from dasbor.catalogue.registry import INDICATORS
from dasbor.catalogue.text import LANGS
from dasbor.warehouse.select import select
from dasbor.warehouse.selection import Selection

Filters = dict[str, list[str]]


@st.composite
def periods(draw: st.DrawFn, first: Month, months: int) -> tuple[Month, Month]:
    start, length = draw(st.integers(0, months - 1)), draw(st.integers(0, 35))
    return first + start, first + min(start + length, months - 1)


@st.composite
def splits_and_filters(draw: st.DrawFn, indicator: Indicator) -> tuple[list[str], Filters]:
    """A grouping that exists, each of its dimensions split by, filtered, or both."""
    by: list[str] = []
    filters: Filters = {}
    for key in draw(st.sampled_from(indicator.splits)):
        use = draw(st.sampled_from(["split", "filter", "both"]))
        if use != "filter":
            by.append(key)
        if use != "split":
            filters[key] = draw(categories(indicator, key, is_split=use == "both"))
    return draw(st.permutations(by)), filters


@st.composite
def categories(draw: st.DrawFn, indicator: Indicator, key: str, *, is_split: bool) -> list[str]:
    adds_up = is_split or all(ref.measure.merge is not Merge.DISTINCT for ref in indicator.refs)
    words = list(DIMENSIONS[key].categories)
    return draw(st.lists(st.sampled_from(words), min_size=1, max_size=len(words) if adds_up else 1, unique=True))


@st.composite
def questions(
    draw: st.DrawFn, *, first: str = "2010-01", months: int = 1080, is_split_twice: bool = False
) -> Selection:
    """A question in its canonical form; the defaults reach over all months that may be asked for."""
    indicator = draw(st.sampled_from([i for i in INDICATORS.values() if not is_split_twice or _pairs(i)]))
    basis = draw(st.sampled_from(BASES))
    areas = [NATION] if indicator.is_national_only else [NATION, *ISLANDS, *area_codes(basis)]
    start, end = draw(periods(Month.parse(first), months))
    by, filters = draw(splits_and_filters(indicator))
    if is_split_twice:
        by, filters = list(draw(st.sampled_from(_pairs(indicator)))), {}
    return select(
        indicator.key,
        start,
        end,
        grain=draw(st.sampled_from(indicator.grains)),
        areas=draw(st.lists(st.sampled_from(areas), max_size=6)),
        by=by,
        filters=filters,
        basis=basis,
        lang=draw(st.sampled_from(LANGS)),
        release=draw(st.sampled_from(["", "2026-11-01.1"])),
    )


def _pairs(indicator: Indicator) -> list[tuple[str, ...]]:
    return [split for split in indicator.splits if len(split) == 2]
