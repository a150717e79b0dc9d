"""The one resolver of regions."""

import pytest

from dasbor.catalogue.geography import PROVINCES, Province
from etl.stages.regions import (
    Misplaced,
    Regency,
    agreed,
    province_of_code,
    province_of_name,
    regency_of_code,
    regency_of_name,
)
from etl.stages.regions.names import PROVINCE_ALIASES, REGENCY_ALIASES, province_key
from etl.stages.regions.places import regencies


def code_of(found: Province | Misplaced) -> str:
    return found.code_bps if isinstance(found, Province) else found.code.code


def regency(found: Regency | Misplaced) -> str:
    return found.code if isinstance(found, Regency) else found.code.code


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("KEP. RIAU", "21"), ("Kepulauan Riau", "21"), ("KEPRI", "21"), ("Riau", "14"), ("D.I. Yogyakarta", "34"),
        ("DI YOGYAKARTA", "34"), ("Daerah Istimewa Yogyakarta", "34"), ("Jogja", "34"), ("Jakarta Raya", "31"),
        ("DKI", "31"),
        ("Daerah Khusus Ibukota Jakarta", "31"), ("Daerah Khusus Jakarta", "31"), ("NTB", "52"), ("ntt", "53"),
        ("Babel", "19"), ("Kep. Bangka Belitung", "19"), ("Bangka-Belitung", "19"), ("Prov. Jawa Barat", "32"),
        ("PROVINSI  BALI", "51"), ("Propinsi Banten", "36"), ("Sumatra Barat", "13"),
        ("Nanggroe Aceh Darussalam", "11"),
        ("PAPUA BARAT DAYA", "92"), ("Papua Pengunungan", "97"), ("papua", "94"), ("Irian Jaya Barat", "91"),
    ],
)  # fmt: skip
def test_a_province_is_known_in_every_usual_spelling(name: str, code: str) -> None:
    assert code_of(province_of_name(name)) == code


@pytest.mark.parametrize("province", PROVINCES.values(), ids=lambda province: province.name)
def test_every_official_name_and_code_is_known(province: Province) -> None:
    assert province_of_name(province.name) == province_of_name(province.name.upper()) == province
    assert province_of_code(province.code_bps, "BPS") == province
    assert province_of_code(province.code_kemendagri, "Kemendagri") == province


def test_no_alias_means_two_provinces() -> None:
    names = {province_key(province.name): code for code, province in PROVINCES.items()}
    for code, aliases in PROVINCE_ALIASES.items():
        for alias in aliases:
            assert names.setdefault(province_key(alias), code) == code, alias


@pytest.mark.parametrize(
    ("name", "nearest"), [("Jawa Tengahh", "Jawa Tengah"), ("Kalimantn Timur", "Kalimantan Timur")]
)
def test_an_unknown_province_is_told_the_nearest(name: str, nearest: str) -> None:
    found = province_of_name(name)
    assert isinstance(found, Misplaced)
    assert str(found.details["nearest"]).startswith(nearest)


@pytest.mark.parametrize(
    ("code", "system", "found"),
    [
        ("97", "Kemendagri", "region-of-other-system"), ("93", "BPS", "region-of-other-system"),
        ("99", "BPS", "province-unknown"), ("91", "BPS", "91"), ("91", "Kemendagri", "94"), ("96", "Kemendagri", "92"),
    ],
)  # fmt: skip
def test_a_code_is_of_its_own_system(code: str, system: str, found: str) -> None:
    assert code_of(province_of_code(code, system)) == found  # type: ignore[arg-type]


@pytest.mark.parametrize("code", ["91", "92", "94", "95", "96"])
def test_a_code_that_means_another_province_in_the_other_system_is_caught_by_the_name(code: str) -> None:
    bps, kemendagri = province_of_code(code, "BPS"), province_of_code(code, "Kemendagri")
    assert isinstance(bps, Province)
    assert isinstance(kemendagri, Province)
    assert agreed(code, "BPS", bps.name) == bps
    [fault] = agreed(code, "BPS", kemendagri.name)  # type: ignore[misc]
    assert fault.code.code == "region-of-other-system"
    assert fault.details["nearest"] == f"{kemendagri.code_bps} ({kemendagri.name})"


def test_code_and_name_may_both_be_wrong() -> None:
    faults = agreed("99", "BPS", "Atlantis")
    assert isinstance(faults, list)
    assert [(fault.at, fault.code.code) for fault in faults] == [
        ("province", "province-unknown"), ("province_name", "province-unknown"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("KAB. BOGOR", "3201"), ("Kabupaten Bogor", "3201"), ("Kota Bogor", "3271"), ("Kodya Bogor", "3271"),
        ("Bogor, Kab.", "3201"), ("Bogor (Kota)", "3271"), ("KOTA ADM. JAKARTA BARAT", "3173"),
        ("Kepulauan Seribu", "3101"),
        ("Kab. Adm. Kep. Seribu", "3101"), ("Gunungkidul", "3403"), ("Gunung Kidul", "3403"), ("Kota Baru", "6302"),
        ("KOTABARU", "6302"), ("Kotamobagu", "7174"), ("Fak-Fak", "9203"), ("Toli-Toli", "7204"), ("Pare-Pare", "7372"),
        ("Lima Puluh Kota", "1307"), ("Kab. Limapuluh Kota", "1307"), ("Banda Aceh", "1171"), ("Sitaro", "7109"),
        ("Kab. Merauke", "9301"), ("Maluku Tenggara Barat", "8103"),
    ],
)  # fmt: skip
def test_a_regency_is_known_in_every_usual_spelling(name: str, code: str) -> None:
    assert regency(regency_of_name(name)) == code


@pytest.mark.parametrize("name", ["Bogor", "BANDUNG", "Sorong", "Jayapura", "Kupang"])
def test_a_name_of_a_regency_and_a_city_is_ambiguous(name: str) -> None:
    found = regency_of_name(name)
    assert isinstance(found, Misplaced)
    assert found.code.code == "regency-ambiguous"
    assert "Kabupaten" in str(found.details["nearest"])
    assert "Kota" in str(found.details["nearest"])


def test_the_province_decides_between_two_of_a_name() -> None:
    assert regency(regency_of_name("Banjar", PROVINCES["32"])) == "3279"
    assert regency(regency_of_name("Banjar", PROVINCES["63"])) == "6303"
    assert regency(regency_of_name("Banjar")) == "regency-ambiguous"


@pytest.mark.parametrize("each", regencies(), ids=lambda each: each.code)
def test_every_regency_is_found_by_its_name_and_by_its_codes(each: Regency) -> None:
    assert regency_of_name(each.name) == regency_of_name(each.name.upper(), each.province) == each
    assert (
        regency_of_code(each.code) == regency_of_code(each.code_before) == regency_of_code(each.code, each.name) == each
    )


@pytest.mark.parametrize(("code", "names"), REGENCY_ALIASES.items())
def test_an_alias_means_one_regency(code: str, names: tuple[str, ...]) -> None:
    assert {regency(regency_of_name(name)) for name in names} == {code}


def test_the_old_name_of_a_province_holds_what_was_carved_from_it() -> None:
    assert regency(regency_of_name("Merauke", PROVINCES["94"])) == "9301"
    assert regency(regency_of_name("Raja Ampat", PROVINCES["91"])) == "9603"
    assert regency(regency_of_name("Kota Jayapura", PROVINCES["95"])) == "regions-disagree"


@pytest.mark.parametrize(
    ("code", "name", "found"),
    [
        ("9471", None, "region-of-other-system"), ("9401", None, "9401"), ("9401", "Merauke", "region-of-other-system"),
        ("9401", "KAB. NABIRE", "9401"), ("3201", "KAB. MALANG", "regions-disagree"), ("0000", None, "regency-unknown"),
        ("3201", "nama yang tidak dikenal", "3201"),
    ],
)  # fmt: skip
def test_a_code_of_a_regency_is_checked_against_its_name(code: str, name: str | None, found: str) -> None:
    assert regency(regency_of_code(code, name)) == found
