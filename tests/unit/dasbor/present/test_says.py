"""Titles and captions."""

from datetime import date

from dasbor.catalogue.period import Month
from dasbor.present.says import caption, title
from dasbor.warehouse.selection import Selection
from tests.unit.dasbor.present.made import answer, day, made


def test_a_title_names_the_period_or_the_span() -> None:
    assert title(made({"ID": [1, 2]})) == "Lowongan, Agustus 2025–September 2025"
    assert title(made({"ID": [1]}, lang="en")) == "Vacancy postings, September 2025"
    assert title(made({"ID": [1, 2]}), day("2025-08")) == "Lowongan, Agustus 2025"
    assert title(made({"ID": [1, 2]}, grain="year", end="2024-01", lang="en")) == "Vacancy postings, 2023–2024"


def test_a_title_marks_a_period_that_was_not_over_at_publication() -> None:
    assert title(made({"ID": [1]}, end="2025-10")) == "Lowongan, Oktober 2025 (belum lengkap)"
    assert (
        title(made({"ID": [1, 2]}, grain="year", end="2025-01", lang="en")) == "Vacancy postings, 2024–2025 (not over)"
    )
    assert title(made({"ID": [1]}, grain="quarter", end="2025-07")) == "Lowongan, Triwulan III 2025"


def test_a_title_names_the_filters() -> None:
    asked = Selection(
        "placements", Month(2025, 9), Month(2025, 9), filters=(("age", ("20-24", "25-29")), ("sex", ("female",)))
    )
    assert title(answer(asked, [])) == (
        "Penempatan (Kelompok umur: 20-24 tahun, 25-29 tahun; Jenis kelamin: Perempuan), September 2025"
    )


def test_a_caption_names_the_round_of_the_denominator_that_is_shown() -> None:
    asked = Selection("placements_per_1000", Month(2025, 7), Month(2025, 9), areas=("ID",))
    rows = [
        (date(2025, 7, 1), "ID", 0.1, None, "final", None, date(2024, 8, 1)),
        (date(2025, 9, 1), "ID", 0.2, None, "final", None, date(2025, 8, 1)),
    ]
    found = answer(asked, rows)
    source = "Sumber: Karirhub, data penempatan; BPS, Sakernas Agustus. Penyebut: Sakernas {}. Rilis 2025-10-01.1."
    assert caption(found, date(2025, 9, 1))[1] == source.format("Agustus 2025")
    assert caption(found)[1] == source.format("Agustus 2024, Agustus 2025")
