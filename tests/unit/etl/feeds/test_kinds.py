"""What each kind of value understands, and what it leaves."""

from datetime import date, datetime
from decimal import Decimal

import polars as pl
import pytest

from etl.feeds.contract import Field
from etl.feeds.kinds import (
    Code,
    Day,
    DayOfMoment,
    Key,
    Kind,
    Moment,
    Money,
    Month,
    Pseudonym,
    Real,
    Text,
    Whole,
    Words,
    same,
)
from etl.feeds.notation import PLAIN, Notation, example, spelled
from etl.stages.conform import conform

INDONESIAN = Notation(days=("%d/%m/%Y",), moments=("%d/%m/%Y %H:%M",), has_decimal_comma=True)
at = datetime.fromisoformat
KEY = "0123456789abcdef" * 2
FIRST_HALF = 0x0123456789ABCDEF


def read(kind: Kind, raw: list[object], notation: Notation = PLAIN, dtype: pl.DataType | None = None) -> list[object]:
    """How a kind reads a column, in the type of the vault."""
    frame = pl.DataFrame({"x": raw}, schema={"x": dtype or pl.String()}, strict=False)
    _raw, typed = conform(frame, [Field("x", kind)], notation)
    return typed.select(kind.store(pl.col("x")))["x"].to_list()


@pytest.mark.parametrize(
    ("kind", "raw", "read_as"),
    [
        (Text(), [" a b ", "", "  ", None, "\u00a0x"], ["a b", None, None, None, "x"]),
        (Code(), ["c", "32.01", "3201.0", " 62 "], ["C", "3201", "3201", "62"]),
        (Whole(), ["5", " 5 ", "5.0", "5.5", "lima", "", "-1", "1e3"], [5, 5, 5, None, None, None, -1, None]),
        (Real(0, 100), ["5.75", "5", " 5.5", "5,75", "nan", "inf"], [5.75, 5.0, 5.5, None, None, None]),
        (Money(), ["1500", "1.5", "Rp 7", "1.500.000", "x"], [Decimal(1500), Decimal("1.5"), Decimal(7), None, None]),
        (Money(is_zero_unknown=True), ["0", "1"], [None, Decimal(1)]),
        (Month(), ["2025-01", "2025-13", "01-2025", "2025"], [date(2025, 1, 1), None, None, None]),
        (Day(), ["2024-02-29", "2023-02-29", "29/02/2024"], [date(2024, 2, 29), None, None]),
        (DayOfMoment(), ["2024-02-29 10:00:00", "2024-02-29"], [date(2024, 2, 29), date(2024, 2, 29)]),
        (Words(same("open", "closed")), ["open", " OPEN", "Closed ", "tayang"], ["open", "open", "closed", None]),
        (Words({"Tidak Lulus": "no"}, {"gagal": "no"}), ["tidak lulus", "Tidak-Lulus", "GAGAL"], ["no"] * 3),
        (Words({"1": True, "0": False}, dtype=pl.Boolean()), ["1", "0", "2"], [True, False, None]),
        (Pseudonym(), [KEY, KEY.upper(), KEY[:-1], "+" + KEY[1:], "g" + KEY[1:]], [FIRST_HALF] * 2 + [None] * 3),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, Kind) else None,
)  # fmt: skip
def test_text_is_read(kind: Kind, raw: list[object], read_as: list[object]) -> None:
    assert read(kind, raw) == read_as


@pytest.mark.parametrize(
    ("kind", "raw", "read_as"),
    [
        (Money(), ["15.000.000", "15.000.000,50", "750000", "1.5", "1,500.00", "1.0000"],
         [Decimal(15000000), Decimal("15000000.5"), Decimal(750000), None, None, None]),
        (Real(0, 100), ["5,75", "1.000,5"], [5.75, 1000.5]),
        (Day(), ["31/12/2024", "2024-12-31", "12/31/2024"], [date(2024, 12, 31), None, None]),
        (Moment(), ["31/12/2024 23:59", "31/12/2024"], [at("2024-12-31 23:59:00"), at("2024-12-31 00:00:00")]),
    ],
    ids=["money", "fractions", "days", "moments"],
)  # fmt: skip
def test_text_is_read_in_the_notation_of_its_layout(kind: Kind, raw: list[object], read_as: list[object]) -> None:
    assert read(kind, raw, INDONESIAN) == read_as


def test_moments_with_an_offset_become_local() -> None:
    raw: list[object] = ["2024-12-31T20:00:00Z", "2024-12-31T20:00:00.5+07:00", "2024-12-31 20:00:00"]
    assert read(Moment(), raw) == [
        at("2025-01-01 03:00:00"), at("2024-12-31 20:00:00.500000"), at("2024-12-31 20:00:00"),
    ]  # fmt: skip
    assert read(Moment(), raw[:1], Notation(zone="UTC")) == [at("2024-12-31 20:00:00")]


@pytest.mark.parametrize(
    ("kind", "raw", "dtype", "read_as"),
    [
        (Day(), [date(2024, 1, 2)], pl.Date(), [date(2024, 1, 2)]),
        (Day(), [at("2024-01-01 20:00:00")], pl.Datetime("us", "UTC"), [date(2024, 1, 2)]),
        (Month(), [date(2024, 1, 31)], pl.Date(), [date(2024, 1, 1)]),
        (Moment(), [at("2024-01-01 20:00:00")], pl.Datetime("ns"), [at("2024-01-01 20:00:00")]),
        (Whole(), [5, None], pl.UInt8(), [5, None]),
        (Whole(), [5.0, 5.5], pl.Float64(), [5, None]),
        (Money(), [1500], pl.Int64(), [Decimal(1500)]),
        (Real(0, 100), [5], pl.Int64(), [5.0]),
        (Code(), [3201], pl.Int32(), ["3201"]),
        (Words({"1": True, "0": False}, dtype=pl.Boolean()), [True, None], pl.Boolean(), [True, None]),
        (Words({"1": True, "0": False}, dtype=pl.Boolean()), [1, 0], pl.Int8(), [True, False]),
        (Words(same("web", "ios")), ["web", "ios"], pl.Categorical(), ["web", "ios"]),
    ],
)
def test_columns_that_arrive_typed_take_no_detour(
    kind: Kind, raw: list[object], dtype: pl.DataType, read_as: list[object]
) -> None:
    assert read(kind, raw, dtype=dtype) == read_as


def test_a_key_is_stored_as_its_hash() -> None:
    # XXH3, 64 bits, seed 0, by the reference implementation.
    assert read(Key(), ["a", " karirhub "]) == [16629034431890738719, 15671308487803233338]


@pytest.mark.parametrize(
    ("kind", "value", "told"),
    [
        (Day(), "x", {"format": "dd/mm/yyyy", "example": "31/07/2024"}),
        (Moment(), "x", {"format": "dd/mm/yyyy hh:mm", "example": "31/07/2024 16:45"}),
        (Month(), "x", {"format": "yyyy-mm", "example": "2024-07"}),
        (Money(), "x", {"example": "15.000.000"}),
        (Words(same("open", "closed"), same("tutup")), "opened", {"allowed": "open, closed", "nearest": "open"}),
    ],
)
def test_what_cannot_be_read_is_explained_in_the_terms_of_the_layout(
    kind: Kind, value: str, told: dict[str, str]
) -> None:
    assert {name: str(words) for name, words in kind.explain(value, INDONESIAN).items()} == told


def test_forms_are_spelled_as_people_write_them() -> None:
    assert spelled("%Y-%m-%d %H:%M:%S") == "yyyy-mm-dd hh:mm:ss"
    assert example("%Y-%m-%d %H:%M:%S") == "2024-07-31 16:45:00"
