import uuid

import numpy as np
import pytest

from etl.sample.world import arrays


def words(*values: int) -> arrays.Words:
    return np.array(values, dtype=np.uint64)


def test_mixing_is_the_published_generator() -> None:
    # splitmix64 by Sebastiano Vigna, seed 0: its first outputs.
    gamma = 0x9E3779B97F4A7C15
    first = arrays.mix(words(0, 1, 2), gamma)
    assert [int(word) for word in first] == [0xE220A8397B1DCDAF, 0x6E789E6AA1B965F4, 0x06C45D188009454F]


def test_hexadecimal_text_is_that_of_python() -> None:
    first, second = words(0, 255, 2**64 - 1), words(1, 0xABCDEF, 7)
    expected = [f"{int(a):016x}{int(b):016x}" for a, b in zip(first, second, strict=True)]
    assert arrays.hexes(first, second).to_list() == expected


def test_identifiers_are_random_uuids() -> None:
    many = arrays.mix(np.arange(500, dtype=np.uint64), 5)
    texts = arrays.uuids(many, arrays.mix(many, 6)).to_list()
    assert {(uuid.UUID(text).version, uuid.UUID(text).variant) for text in texts} == {(4, uuid.RFC_4122)}
    assert [str(uuid.UUID(text)) for text in texts] == texts
    assert len(set(texts)) == 500


def test_whole_counts_keep_the_sum_and_stay_beside_their_expectation() -> None:
    rng = np.random.default_rng(1)
    expected = rng.random(400) * 3
    counts = arrays.whole(expected, rng)
    assert abs(counts.sum() - expected.sum()) < 1
    assert (np.abs(counts - expected) < 1 + 1e-9).all()
    assert counts.min() >= 0


def test_whole_counts_are_right_on_average() -> None:
    expected = np.array([0.2, 1.3, 0.05])
    draws = [arrays.whole(expected, np.random.default_rng(seed)) for seed in range(4000)]
    assert np.mean(draws, axis=0) == pytest.approx(expected, abs=0.03)


def test_choices_follow_the_weights_and_a_weight_of_zero_is_never_chosen() -> None:
    chosen = arrays.choose((np.arange(1000) + 0.5) / 1000, (1, 0, 3))
    assert np.bincount(chosen).tolist() == [250, 0, 750]


def test_names_may_repeat_and_may_be_none_at_all() -> None:
    assert arrays.named(("a", "", "c"), np.array([2, 0, 0, 1])).to_list() == ["c", "a", "a", ""]
    assert arrays.named(("a",), np.array([], dtype=np.int64)).to_list() == []
