"""The worked examples of the handbook, and the rule said twice must be the same rule."""

import duckdb
import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.disclosure.magnitude import MagnitudeRule

RULE = MagnitudeRule(least_contributors=3, p=10)


@pytest.mark.parametrize(
    ("total", "largest", "second", "shown"),
    [(100_000, 50_000, 49_000, False), (110_000, 52_000, 50_000, True)],
)
def test_the_handbook_examples(total: int, largest: int, second: int, shown: bool) -> None:
    assert RULE.may_show(total, 17, largest, second) is shown


def test_too_few_contributors_hide_a_total_however_even() -> None:
    assert not RULE.may_show(300, 2, 150, 150)
    assert not MagnitudeRule().may_show(400, 4, 100, 100)
    assert MagnitudeRule().may_show(500, 5, 100, 100)


@given(parts=st.lists(st.integers(0, 10**12), min_size=1, max_size=8), p=st.sampled_from([5.0, 10.0, 25.0]))
def test_the_sql_hides_exactly_what_the_rule_does_not_show(parts: list[int], p: float) -> None:
    rule = MagnitudeRule(least_contributors=3, p=p)
    largest, second = (*sorted(parts, reverse=True), 0)[:2]
    given_ = {"t": sum(parts), "n": len(parts), "a": largest, "b": second}
    sql = (
        f"SELECT {rule.hides('t', 'n', 'a', 'b')} FROM (SELECT $t::BIGINT t, $n::BIGINT n, $a::BIGINT a, $b::BIGINT b)"
    )
    [(hidden,)] = duckdb.sql(sql, params=given_).fetchall()
    assert hidden is not rule.may_show(sum(parts), len(parts), largest, second)
