"""Vectorised building blocks: hashes that are always the same, text made from numbers, exact rounding."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypeAlias

import numpy as np
import numpy.typing as npt
import polars as pl
import pyarrow as pa

if TYPE_CHECKING:
    from collections.abc import Sequence

Ints: TypeAlias = npt.NDArray[np.int64]
Floats: TypeAlias = npt.NDArray[np.float64]
Words: TypeAlias = npt.NDArray[np.uint64]
Flags: TypeAlias = npt.NDArray[np.bool_]

_ODD: Final = np.uint64(0x9E3779B97F4A7C15)
_FIRST: Final = np.uint64(0xBF58476D1CE4E5B9)
_SECOND: Final = np.uint64(0x94D049BB133111EB)
_MASK: Final = (1 << 64) - 1
_HEX: Final = np.frombuffer(b"".join(b"%02x" % byte for byte in range(256)), dtype=np.uint16)
_UUID_GROUPS: Final = ((0, 8, 0), (8, 12, 9), (12, 16, 14), (16, 20, 19), (20, 32, 24))


def mix(values: Words, salt: int) -> Words:
    """Independent 64-bit words for each value and salt (splitmix64, a bijection of `values` for one salt)."""
    word = values * _ODD + np.uint64(salt & _MASK)
    word ^= word >> np.uint64(30)
    word *= _FIRST
    word ^= word >> np.uint64(27)
    word *= _SECOND
    word ^= word >> np.uint64(31)
    return word


def unit(words: Words) -> Floats:
    """Numbers in [0, 1) from the upper bits of random words."""
    return (words >> np.uint64(11)).astype(np.float64) * 2.0**-53


def whole(expected: npt.NDArray[Any], rng: np.random.Generator) -> Ints:
    """Whole counts with the given expectations, whose sum is within 1 of the sum of `expected`."""
    edges = np.floor(np.cumsum(expected) + rng.random()).astype(np.int64)
    return np.diff(edges, prepend=0)


def pick(rng: np.random.Generator, weights: Sequence[float] | Floats, size: int) -> Ints:
    """`size` indices drawn with probabilities proportional to `weights`."""
    return choose(rng.random(size), weights)


def choose(uniform: Floats, weights: Sequence[float] | Floats) -> Ints:
    """The index to which each uniform number leads, with probabilities proportional to `weights`."""
    edges = np.cumsum(np.asarray(weights, dtype=np.float64))
    return np.searchsorted(edges[:-1] / edges[-1], uniform, side="right").astype(np.int64)


def hexes(*words: Words) -> pl.Series:
    """Lower-case hexadecimal text, 16 digits from each word."""
    return _text(_digits(*words))


def uuids(first: Words, second: Words) -> pl.Series:
    """Text of the form of a random UUID (version 4) from two words."""
    first = (first & np.uint64(0xFFFFFFFFFFFF0FFF)) | np.uint64(0x4000)
    second = (second & np.uint64(0x3FFFFFFFFFFFFFFF)) | np.uint64(0x8000000000000000)
    digits = _digits(first, second)
    text = np.full((len(digits), 36), ord("-"), dtype=np.uint8)
    for start, stop, at in _UUID_GROUPS:
        text[:, at : at + stop - start] = digits[:, start:stop]
    return _text(text)


def named(names: Sequence[str | None], index: npt.NDArray[Any]) -> pl.Series:
    """The names at the given positions."""
    return taken(pl.Series(names, dtype=pl.String), index)


def taken(values: pl.Series, index: npt.NDArray[Any]) -> pl.Series:
    """The values at the given positions."""
    # Six times as fast as `gather` where it is asked often for few: that goes through the query engine.
    return values[pl.Series(index.astype(np.uint32))]


def _digits(*words: Words) -> npt.NDArray[np.uint8]:
    octets = np.stack(words, axis=1).astype(">u8").view(np.uint8)
    return np.ascontiguousarray(_HEX[octets]).view(np.uint8)


def _text(characters: npt.NDArray[np.uint8]) -> pl.Series:
    size, width = characters.shape
    offsets = np.arange(0, (size + 1) * width, width, dtype=np.int64)
    buffers = [None, pa.py_buffer(offsets), pa.py_buffer(np.ascontiguousarray(characters))]
    return pl.Series(pa.Array.from_buffers(pa.large_string(), size, buffers))
