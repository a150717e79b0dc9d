"""A selection as a sentence, in both languages."""

import pytest

from dasbor.warehouse.says import says
from dasbor.warehouse.url import from_params

SENTENCES = [
    (
        {"indicator": "vacancy_postings", "from": "2024-01", "to": "2024-12"},
        (
            "Lowongan (lowongan) di Indonesia dan setiap provinsi, Januari 2024 sampai Desember 2024, disajikan per "
            "bulan, basis 38 provinsi (sekarang)."
        ),
        (
            "Vacancy postings (postings) in Indonesia and every province, January 2024 to December 2024, shown by "
            "month, on the basis of 38 provinces (present)."
        ),
    ),
    (
        {
            "indicator": "placements",
            "from": "2024-02",
            "to": "2024-05",
            "grain": "quarter",
            "province": "31,32,33",
            "by": "sector",
            "sex": "female",
            "basis": "34",
        },
        (
            "Penempatan (orang) di DKI Jakarta, Jawa Barat dan Jawa Tengah, Triwulan I 2024 sampai Triwulan II 2024, "
            "disajikan per triwulan, dirinci menurut lapangan usaha, hanya jenis kelamin Perempuan, "
            "basis 34 provinsi (sebelum 2022)."
        ),
        (
            "Placements (people) in DKI Jakarta, Jawa Barat and Jawa Tengah, Q1 2024 to Q2 2024, shown by quarter, "
            "split by industry, only sex Female, on the basis of 34 provinces (before 2022)."
        ),
    ),
    (
        {"indicator": "web_visits", "from": "2024-01", "to": "2024-11", "grain": "year"},
        "Kunjungan situs web (kejadian) di Indonesia, 2024, disajikan per tahun.",
        "Website visits (events) in Indonesia, 2024, shown by year.",
    ),
    (
        {"indicator": "assessments", "from": "2024-01", "to": "2024-01", "province": "11,12,13,14,15,ID-JW"}
        | {"by": "kkni_level", "sector": "C,F,G"},
        (
            "Asesmen (kejadian) di Jawa, Aceh, Sumatera Utara dan 3 wilayah lain, Januari 2024, disajikan per bulan, "
            "dirinci menurut jenjang KKNI, hanya lapangan usaha Industri pengolahan, Konstruksi atau Perdagangan dan "
            "reparasi kendaraan, basis 38 provinsi (sekarang)."
        ),
        (
            "Assessments (events) in Java, Aceh, Sumatera Utara and 3 other areas, January 2024, shown by month, "
            "split by KKNI level, only industry Manufacturing, Construction or Trade and repair of vehicles, "
            "on the basis of 38 provinces (present)."
        ),
    ),
]


@pytest.mark.parametrize(("params", "indonesian", "english"), SENTENCES, ids=[p["indicator"] for p, _, _ in SENTENCES])
def test_a_selection_says_what_it_asks(params: dict[str, str], indonesian: str, english: str) -> None:
    selection = from_params(params)
    assert says(selection, "id") == indonesian
    assert says(selection, "en") == english
