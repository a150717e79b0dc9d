import polars as pl
import pytest
from cell_key_perturbation.create_perturbed_table import create_perturbed_table

from etl.disclosure.lookup import REPEATED_ROWS, ROWS, keyed_table, noise_at, row_of, slots
from etl.disclosure.parameters import PUBLISHED
from etl.disclosure.ptable import NoiseRow, perturbation_table

TABLE = perturbation_table(PUBLISHED)


@pytest.mark.parametrize("row", TABLE, ids=lambda r: str(r.count))
def test_the_keys_share_out_the_probabilities_without_bias(row: NoiseRow) -> None:
    counts = slots(row, PUBLISHED)
    assert sum(counts) == 256
    assert sum(n * v for n, v in zip(counts, row.noise, strict=True)) == 0
    assert sum(n * v * v for n, v in zip(counts, row.noise, strict=True)) / 256 == pytest.approx(3, abs=0.05)
    for n, v, p in zip(counts, row.noise, row.probability, strict=True):
        assert n / 256 == pytest.approx(p, abs=2.5 / 256)
        if v == 0:
            assert n >= 128


def test_a_key_at_an_upper_bound_belongs_to_the_next_noise() -> None:
    noise, counts = (-1, 0, 1), (64, 128, 64)
    assert [noise_at(k, noise, counts) for k in (0, 63, 64, 191, 192, 255)] == [-1, -1, 0, 0, 1, 1]


def test_the_seed_shuffles_the_keys_and_nothing_else() -> None:
    one, same, other = (keyed_table(TABLE, PUBLISHED, seed) for seed in (1, 1, 2))
    assert one.equals(same)
    assert not one.equals(other)
    tally = [t.group_by("pcv", "pvalue").len().sort("pcv", "pvalue") for t in (one, other)]
    assert tally[0].equals(tally[1])
    rows = one.partition_by("pcv")
    assert not rows[100]["pvalue"].equals(rows[101]["pvalue"])


def test_no_row_shows_a_hidden_count() -> None:
    shown = keyed_table(TABLE, PUBLISHED, 7).select(s=pl.col("pcv").cast(pl.Int32) + pl.col("pvalue"))["s"]
    assert shown.min() == 0
    assert not shown.is_in([1, 2]).any()


def test_large_counts_use_the_last_rows_in_turn() -> None:
    assert [row_of(n) for n in (1, 750, 751, 1000, 1001)] == [1, 750, 501, 750, 501]
    assert {row_of(n) for n in range(ROWS + 1, ROWS + 1 + REPEATED_ROWS)} == set(range(501, 751))


def test_the_look_up_gives_what_the_ons_package_gives() -> None:
    table = keyed_table(TABLE, PUBLISHED, 11)
    people = pl.DataFrame({"record_key": [(i * 37) % 256 for i in range(4000)]}).with_columns(
        area=pl.Series([f"a{i % 7}" for i in range(4000)]),
        band=pl.Series([f"b{(i * i) % 11}" for i in range(4000)]),
    )
    theirs = pl.from_pandas(
        create_perturbed_table(
            people.to_pandas(),
            table.select(pl.all().cast(pl.Int64)).to_pandas(),
            geog=["area"],
            tab_vars=["band"],
            record_key="record_key",
            threshold=0,
        )
    ).filter(pl.col("pre_sdc_count") > 0)
    lookup = {(p, k): v for p, k, v in table.iter_rows()}
    ours = {
        (a, b): n + lookup[row_of(n), key % 256]
        for a, b, n, key in people.group_by("area", "band").agg(pl.len(), pl.col("record_key").sum()).iter_rows()
    }
    assert {(r["area"], r["band"]): r["count"] for r in theirs.iter_rows(named=True)} == ours
