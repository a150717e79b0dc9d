import pytest

from dasbor.catalogue.geography import PROVINCES
from tests.unit.etl.boundaries.reference import fact, table

REGENCIES = table("regencies.csv")
NEW_PROVINCES = {"92", "95", "96", "97"}


def _plain(name: str) -> str:
    return name.removeprefix("Kabupaten ").replace(" ", "").casefold()


def test_all_514_regencies_and_cities_are_there_once() -> None:
    assert len(REGENCIES) == 514
    assert len({row["regency"] for row in REGENCIES}) == 514
    assert [sum(row["kind"] == kind for row in REGENCIES) for kind in ("regency", "city")] == [416, 98]


@pytest.mark.parametrize(
    "column", ["regency_code_kemendagri", "regency_code_kemendagri_before_2022", "regency_code_bps_before_2022"]
)
def test_a_code_names_one_regency_in_its_system(column: str) -> None:
    codes = [row[column] for row in REGENCIES]
    assert len(set(codes)) == 514
    assert all(len(code) == 4 and code.isdigit() for code in codes)


def test_provinces_agree_with_the_handed_table_and_with_the_catalogue() -> None:
    handed = {row["bps_code"]: row for row in fact("provinces.csv")}
    for row in REGENCIES:
        province = handed[row["province_code_bps"]]
        assert row["province"] == province["name"] == PROVINCES[row["province_code_bps"]].name
        assert row["regency_code_kemendagri"][:2] == province["kemendagri_code"]
        assert row["regency_code_bps_before_2022"][:2] == province["bps_code_before_2022"]
    assert {row["province_code_bps"] for row in REGENCIES} == handed.keys()


def test_only_regencies_of_the_new_provinces_changed_their_kemendagri_code() -> None:
    changed = {
        row["province_code_bps"]
        for row in REGENCIES
        if row["regency_code_kemendagri"] != row["regency_code_kemendagri_before_2022"]
    }
    assert changed == NEW_PROVINCES


def test_no_former_kemendagri_code_was_given_to_another_regency() -> None:
    present = {row["regency_code_kemendagri"]: row["regency"] for row in REGENCIES}
    former = {row["regency_code_kemendagri_before_2022"]: row["regency"] for row in REGENCIES}
    assert not [code for code in present.keys() & former.keys() if present[code] != former[code]]


@pytest.mark.parametrize(
    ("regency", "kemendagri", "kemendagri_before", "bps_before"),
    [
        ("Kabupaten Merauke", "9301", "9101", "9401"),
        ("Kabupaten Nabire", "9401", "9104", "9404"),
        ("Kabupaten Aceh Selatan", "1101", "1101", "1103"),
        ("Kabupaten Simeulue", "1109", "1109", "1101"),
    ],
)
def test_codes_that_are_traps(regency: str, kemendagri: str, kemendagri_before: str, bps_before: str) -> None:
    [row] = [row for row in REGENCIES if row["regency"] == regency]
    assert row["regency_code_kemendagri"] == kemendagri
    assert row["regency_code_kemendagri_before_2022"] == kemendagri_before
    assert row["regency_code_bps_before_2022"] == bps_before


def test_the_six_provinces_of_papua_hold_the_regencies_of_the_handed_table() -> None:
    handed = {(row["bps_code"], _plain(row["regency"])) for row in fact("papua_regencies.csv")}
    ours = {(row["province_code_bps"], _plain(row["regency"])) for row in REGENCIES if row["province_code_bps"] >= "91"}
    assert ours == handed
    assert len(ours) == 42


def test_the_table_restates_the_handed_one_row_by_row() -> None:
    ours = [(row["regency_code_kemendagri"], row["regency"], row["province_code_bps"]) for row in REGENCIES]
    assert ours == [(row["kemendagri_code"], row["name"], row["province_code_bps"]) for row in fact("regencies.csv")]
