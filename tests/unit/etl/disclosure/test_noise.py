import numpy as np

from etl.disclosure.lookup import keyed_table, row_of
from etl.disclosure.noise import perturbed
from etl.disclosure.parameters import PUBLISHED
from etl.disclosure.ptable import perturbation_table

TABLE = keyed_table(perturbation_table(PUBLISHED), PUBLISHED, 5)


def test_arrays_get_what_the_table_says_cell_by_cell() -> None:
    random = np.random.default_rng(1)
    counts = np.concatenate([np.arange(0, 1200), random.integers(1200, 10**9, 300)])
    keys = random.integers(0, 256, len(counts))
    listed = {(pcv, ckey): noise for pcv, ckey, noise in TABLE.iter_rows()}
    expected = [n + listed[row_of(int(n)), int(k)] if n else 0 for n, k in zip(counts, keys, strict=True)]
    table = TABLE["pvalue"].to_numpy().reshape(750, 256)
    assert perturbed(counts, keys, table).tolist() == expected


def test_zero_stays_zero_whatever_the_key() -> None:
    table = TABLE["pvalue"].to_numpy().reshape(750, 256)
    assert not perturbed(np.zeros(256, dtype=np.int64), np.arange(256), table).any()
