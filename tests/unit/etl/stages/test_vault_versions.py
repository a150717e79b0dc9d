"""Known row versions: what a plain Python set would say, and fast for many."""

from datetime import datetime, timedelta

import polars as pl
from hypothesis import given
from hypothesis import strategies as st

from etl.stages.vault_sieve import Sieve
from etl.stages.vault_versions import IDENTITY, LARGEST_RUN, Versions

Identity = tuple[int, datetime | None, int]
START = datetime.fromisoformat("2026-01-01")
IDENTITIES = st.tuples(
    st.sampled_from([0, 1, 2, 2**63, 2**64 - 1]),
    st.one_of(st.none(), st.integers(0, 2).map(lambda days: START + timedelta(days=days))),
    st.sampled_from([0, 7, 2**64 - 1]),
)


def frame(rows: list[Identity]) -> pl.DataFrame:
    return pl.DataFrame(rows, schema=IDENTITY, orient="row")


@given(st.lists(st.lists(IDENTITIES, max_size=8), max_size=5), st.sets(st.sampled_from([0, 1, 2, 5, 2**64 - 1])))
def test_all_versions_of_the_records_asked_for_are_found(batches: list[list[Identity]], asked: set[int]) -> None:
    known, added = Versions(), set[Identity]()
    for batch in batches:
        new = list(dict.fromkeys(row for row in batch if row not in added))
        known.add(frame(new))
        added.update(new)
    found = known.of(pl.Series(sorted(asked), dtype=pl.UInt64)).rows()
    assert len(found) == len(set(found))
    assert set(found) == {row for row in added if row[0] in asked}
    assert len(known) == len(added)


@given(st.lists(IDENTITIES, max_size=6), st.lists(st.lists(IDENTITIES, max_size=6), max_size=4))
def test_a_sieve_lets_each_version_through_once_and_counts_the_outdated(
    stored: list[Identity], batches: list[list[Identity]]
) -> None:
    known = Versions()
    known.add(frame(list(dict.fromkeys(stored))))
    sieve, seen, through = Sieve(known), set(stored), list[Identity]()
    for batch in batches:
        expected = [row for row in dict.fromkeys(batch) if row not in seen]
        assert sieve.sift(frame(batch)).rows() == expected
        seen.update(expected)
        through.extend(expected)
    latest = {row[0]: row for row in sorted(seen, key=lambda row: (row[1] or START - timedelta(days=1), row[2]))}
    assert sieve.count_superseded() == sum(latest[row[0]] != row for row in through)
    assert sieve.duplicate == sum(map(len, batches)) - len(through)


def test_runs_stay_few_as_batches_come() -> None:
    known = Versions()
    for start in range(200):
        known.add(frame([(start + 200 * place, None, 0) for place in range(10)]))
    assert len(known) == 2000
    assert len(known._runs) <= 8


def test_a_large_run_is_not_merged_again() -> None:
    known = Versions()
    half = pl.int_range(LARGEST_RUN // 2 + 1, dtype=pl.UInt64, eager=True)
    for start in (0, half.len()):
        ids = half + start
        known.add(pl.DataFrame({"record_id": ids, "version_at": None, "content_hash": ids}).cast(dict(IDENTITY)))
    assert [run.height for run in known._runs] == [half.len(), half.len()]
    assert known.of(pl.Series([0, half.len(), 2 * half.len()], dtype=pl.UInt64)).height == 2
