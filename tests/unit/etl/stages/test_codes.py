"""Industries of both versions of KBLI, occupations of both versions of KBJI, and trades."""

import pytest

from dasbor.catalogue.dimensions import DIMENSIONS, SECTORS
from etl.stages.codes import last_letter, occupation_of, sector_of
from etl.stages.parts.trades import TRADES, trade_key

# Sections of ISIC Rev. 5 against those of Rev. 4, as the United Nations published them.
MOVED = dict(zip("JKLMNOPQRSTUV", "JJKLMNOPQRSTU", strict=True))


@pytest.mark.parametrize("letter", "ABCDEFGHI")
def test_letters_to_i_stayed(letter: str) -> None:
    assert sector_of(letter, 2020) == sector_of(letter, 2025) == letter


@pytest.mark.parametrize(("letter", "before"), MOVED.items())
def test_letters_from_j_moved(letter: str, before: str) -> None:
    assert sector_of(letter, 2025) == before


@pytest.mark.parametrize(
    ("code", "letter"),
    [("01", "A"), ("03", "A"), ("05111", "B"), ("33", "C"), ("35", "D"), ("39", "E"), ("41", "F"), ("47", "G"),
     ("53", "H"), ("56", "I"), ("58", "J"), ("62019", "J"), ("64", "K"), ("68", "L"), ("75", "M"), ("78", "N"),
     ("84", "O"), ("85", "P"), ("88", "Q"), ("93", "R"), ("96", "S"), ("97", "T"), ("99", "U")],
)  # fmt: skip
def test_a_division_names_its_section_in_both_versions(code: str, letter: str) -> None:
    assert sector_of(code, 2020) == sector_of(code, 2025) == letter


@pytest.mark.parametrize(
    ("code", "version"),
    [
        ("V", 2020),
        ("W", 2025),
        ("04", 2020),
        ("34", 2025),
        ("00", 2020),
        ("1", 2020),
        ("123456", 2020),
        ("45", 2025),
        ("", 2020),
    ],
)
def test_what_is_no_code_has_no_section(code: str, version: int) -> None:
    assert sector_of(code, version) is None


def test_the_vehicle_trade_is_a_division_of_2020_only() -> None:
    assert sector_of("45", 2020) == "G"


def test_the_last_letters() -> None:
    assert (last_letter(2020), last_letter(2025)) == ("U", "V")
    assert {sector_of(letter, 2025) for letter in "ABCDEFGHIJKLMNOPQRSTUV"} == set(SECTORS)


@pytest.mark.parametrize(
    ("code", "group"), [("7212", "7"), ("0", "0"), ("01", "0"), ("951210", "9"), ("juru", None), ("1234567", None)]
)
def test_an_occupation_is_its_major_group(code: str, group: str | None) -> None:
    assert occupation_of(code) == group


@pytest.mark.parametrize(
    ("name", "trade"),
    [
        ("Teknik Las", "welding"),
        ("KEJURUAN LAS", "welding"),
        ("Tata Busana", "garment"),
        ("TIK", "ict"),
        ("ict", "ict"),
        ("Lain-lain", "other"),
    ],
)
def test_a_trade_is_known_by_its_names(name: str, trade: str) -> None:
    assert TRADES[trade_key(name)] == trade


def test_every_trade_has_a_name() -> None:
    assert set(TRADES.values()) == set(DIMENSIONS["trade"].categories)
