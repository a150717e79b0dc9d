"""Keys and hashes never change: a vault that is years old must still know its records."""

from datetime import date
from decimal import Decimal

import polars as pl

from etl.stages.hashes import key_hash, mixed, row_hash, top_byte, xxh3
from etl.stages.parts.person import person_columns

# XXH3, 64 bits, seed 0, by the reference implementation (xxhash).
XXH3 = {
    "": 3244421341483603138,
    "a": 16629034431890738719,
    "karirhub": 15671308487803233338,
    "P-000001": 9862197314446071065,
    "2025-01-01\x1fwebsite": 3587237060034517831,
    "Ünïcode – é": 11354952933192516434,
    "x" * 300: 11948529612910769492,
}
# XXH3 of the bytes of version 1 of the row encoding of polars-hash, by the reference implementation.
ROW = 10178662089726292553
# The first outputs of splitmix64 from the states 0 and 1, as its author published the generator.
GOLDEN_GAMMA = 0x9E3779B97F4A7C15
SPLITMIX64 = {0: 0xE220A8397B1DCDAF, 1: 0x910A2DEC89025CC1}


def test_texts_hash_as_the_reference_says() -> None:
    frame = pl.DataFrame({"text": list(XXH3)})
    assert frame.select(xxh3(pl.col("text")))["text"].to_list() == list(XXH3.values())


def test_a_composite_key_is_its_parts_joined() -> None:
    frame = pl.DataFrame({"month": [date(2025, 1, 1)], "channel": ["website"]})
    assert frame.select(key_hash([pl.col("month"), pl.col("channel")])).item() == XXH3["2025-01-01\x1fwebsite"]


def test_numbers_are_mixed_as_splitmix64_mixes_them() -> None:
    states = [(state + GOLDEN_GAMMA) % 2**64 for state in SPLITMIX64]
    frame = pl.DataFrame({"state": states}, schema={"state": pl.UInt64})
    assert frame.select(mixed(pl.col("state")))["state"].to_list() == list(SPLITMIX64.values())


def test_the_highest_bits() -> None:
    frame = pl.DataFrame({"x": [0, 2**56 - 1, 2**56, 2**64 - 1]}, schema={"x": pl.UInt64})
    assert frame.select(top_byte(pl.col("x")))["x"].to_list() == [0, 0, 1, 255]


def test_a_row_hashes_by_its_values_and_their_places() -> None:
    frame = pl.DataFrame({"a": ["ab", "a", None, ""], "b": ["c", "bc", "", None], "c": [1, 1, 1, 1]})
    hashes = frame.select(row_hash(["a", "b", "c"])).to_series()
    assert hashes.n_unique() == 4
    assert frame.cast({"c": pl.Int8}).select(row_hash(["a", "b", "c"])).to_series().to_list() == hashes.to_list()
    assert frame.select(row_hash(["b", "a", "c"])).to_series().to_list() != hashes.to_list()


def test_row_hashes_are_those_of_the_first_release() -> None:
    row = {
        "text": "Jawa Barat",
        "none": None,
        "day": date(2024, 5, 2),
        "number": 7,
        "money": Decimal("4500000.00"),
        "is": True,
    }
    assert pl.DataFrame([row]).select(row_hash(list(row))).item() == ROW


def test_keys_of_persons_and_records_spread_evenly() -> None:
    frame = pl.DataFrame(
        {"person": range(25_600), "record": range(7, 25_607)}, schema={"person": pl.UInt64, "record": pl.UInt64}
    )
    keys = frame.select(person_columns(pl.col("person"), pl.col("record")))
    assert keys["person_id"].to_list() == frame["person"].to_list()
    for name in ("cell_key", "person_key8"):
        counts = keys[name].value_counts()["count"]
        assert counts.len() == 256
        # 100 are expected of each key; six standard deviations of a fair draw is 60.
        assert 40 < counts.min() <= counts.max() < 160  # type: ignore[operator]


def test_the_key_of_a_person_is_the_same_in_all_her_records() -> None:
    frame = pl.DataFrame({"person": [5, 5, 5], "record": [1, 2, 3]}, schema={"person": pl.UInt64, "record": pl.UInt64})
    keys = frame.select(person_columns(pl.col("person"), pl.col("record")))
    assert keys["person_key8"].n_unique() == 1
    assert keys["cell_key"].n_unique() == 3
