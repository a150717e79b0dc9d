"""Known row versions: what a plain Python set would say, and certain where it says no."""

from datetime import datetime, timedelta

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.stages import vault_sieve
from etl.stages.vault_marks import Marks
from etl.stages.vault_sieve import Sieve
from etl.stages.vault_versions import IDENTITY, KnownVersions, Versions

Identity = tuple[int, datetime | None, int]
START = datetime.fromisoformat("2026-01-01")
RECORDS = [0, 1, 2, 2**63, 2**63 + 1, 2**64 - 1]
DAYS = st.integers(0, 2).map(lambda days: START + timedelta(days=days))
IDENTITIES = st.tuples(st.sampled_from(RECORDS), st.one_of(st.none(), DAYS), st.sampled_from([0, 7, 2**64 - 1]))


def frame(rows: list[Identity]) -> pl.DataFrame:
    return pl.DataFrame(rows, schema=IDENTITY, orient="row")


def ids(numbers: list[int]) -> pl.Series:
    return pl.Series(numbers, dtype=pl.UInt64)


@given(st.lists(st.lists(IDENTITIES, max_size=8), max_size=5), st.sets(st.sampled_from([*RECORDS, 5])))
def test_all_versions_of_the_records_asked_for_are_found(batches: list[list[Identity]], asked: set[int]) -> None:
    known, added = Versions(has_version=True), set[Identity]()
    for batch in batches:
        new = list(dict.fromkeys(row for row in batch if row not in added))
        known.add(frame(new))
        added.update(new)
    found = known.of(ids(sorted(asked))).rows()
    assert len(found) == len(set(found))
    assert set(found) == {row for row in added if row[0] in asked}
    assert len(known) == len(added)


def test_a_feed_without_versions_is_told_apart_by_content() -> None:
    known = Versions(has_version=False)
    known.add(frame([(1, None, 5), (1, None, 6), (2, None, 5)]))
    assert known.of(ids([1])).rows() == [(1, None, 5), (1, None, 6)]
    assert known.of(ids([1])).schema == IDENTITY


@pytest.mark.parametrize("held_back", [1, 3, 1000])
@given(stored=st.lists(IDENTITIES, max_size=6), batches=st.lists(st.lists(IDENTITIES, max_size=6), max_size=5))
def test_a_sieve_lets_each_version_through_once_and_counts_the_outdated(
    held_back: int, stored: list[Identity], batches: list[list[Identity]]
) -> None:
    known = KnownVersions(has_version=True)
    before = list(dict.fromkeys(stored))
    known.may_have(ids([row[0] for row in before]), ())
    known.add(frame(before))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(vault_sieve, "MOST_DOUBTFUL", held_back)
        sieve = Sieve(known)
        through = [row for batch in batches for row in sieve.sift(frame(batch)).rows()] + sieve.rest().rows()
    rows = [row for batch in batches for row in batch]
    new = set(rows) - set(stored)
    assert len(through) == len(new)
    assert set(through) == new
    assert sieve.duplicate == len(rows) - len(new)
    seen = sorted(new | set(stored), key=lambda row: (row[1] or START - timedelta(days=1), row[2]))
    latest = {row[0]: row for row in seen}
    assert sieve.count_superseded() == sum(latest[row[0]] != row for row in new)


def test_what_was_refused_does_not_stay_known() -> None:
    known = KnownVersions(has_version=True)
    rows: list[Identity] = [(1, START, 1), (2, START, 2)]
    Sieve(known).sift(frame(rows))
    again = Sieve(known)
    assert sorted([*again.sift(frame(rows)).rows(), *again.rest().rows()]) == rows
    assert again.duplicate == 0


@given(st.lists(st.lists(st.integers(0, 2**64 - 1), max_size=40), max_size=6))
def test_marks_never_deny_what_was_met(batches: list[list[int]]) -> None:
    marks, met = Marks(), set[int]()
    for batch in batches:
        answers = marks.meet(ids(batch))
        assert all(answer for number, answer in zip(batch, answers, strict=True) if number in met)
        met.update(batch)


def spread(start: int, count: int) -> pl.Series:
    """Numbers that lie in the range of 64 bits as hashes do."""
    return pl.int_range(start, start + count, dtype=pl.UInt64, eager=True).hash(seed=7)


def test_false_alarms_stay_rare_as_marks_grow_and_nothing_is_forgotten() -> None:
    known = KnownVersions(has_version=False)
    alarms = 0
    for start in range(0, 1_000_000, 50_000):
        records = spread(start, 50_000)
        alarms += int(known.may_have(records, ()).sum())
        known.add(
            pl.DataFrame({"record_id": records, "version_at": None, "content_hash": records}).cast(dict(IDENTITY))
        )
    assert alarms < 20_000
    assert known.may_have(spread(0, 1_000_000), ()).all()


def test_marks_that_grow_remember_what_is_still_held_back() -> None:
    known = KnownVersions(has_version=False)
    waiting = spread(0, 10)
    known.may_have(waiting, ())
    known.may_have(spread(10, 500_000), ())
    known.may_have(spread(600_000, 10), [waiting])
    assert known.may_have(waiting, ()).all()
