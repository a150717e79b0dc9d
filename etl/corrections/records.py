"""The corrections in force."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import polars as pl

from dasbor.catalogue.text import Text
from etl.corrections.correction import Correction, Status

if TYPE_CHECKING:
    from pathlib import Path

_VACANCIES: Final = "Lowongan Kerja Terdaftar"
_EITHER: Final = f"{_VACANCIES} - Laki-Laki atau Perempuan"


def _figure(heading: str) -> pl.Expr:
    return pl.col(heading).cast(pl.Int64, strict=False)


CORRECTIONS: Final = (
    Correction(
        key="bps-registered-2024-last-heading",
        feed="official/registered",
        files="*2024*",
        wrong="Pencari Kerja Terdaftar - Laki-Laki atau Perempuan",
        right=_EITHER,
        is_wrong=_figure(f"{_VACANCIES} - Laki-Laki") + _figure(f"{_VACANCIES} - Perempuan") + _figure(_EITHER)
        == _figure(f"{_VACANCIES} - Jumlah"),
        expected=Text(
            "kolom terakhir seharusnya berjudul pencari kerja “laki-laki atau perempuan”, dan bersama lowongan "
            "laki-laki dan perempuan berjumlah sama dengan jumlah lowongan pada setiap baris.",
            "the last column should be headed jobseekers “men or women”, and together with vacancies for men and for "
            "women add up to the total of vacancies in every row.",
        ),
        reason=Text(
            "judul kolom terakhir menyebut pencari kerja, padahal isinya lowongan bagi laki-laki atau perempuan: "
            "bersama kedua kolom lowongan lainnya jumlahnya sama dengan kolom jumlah lowongan pada ke-39 baris.",
            "the heading of the last column says jobseekers, but it holds vacancies for either sex: with the other two "
            "columns of vacancies it adds up to the total of vacancies in all 39 rows.",
        ),
        reported_to="Badan Pusat Statistik (BPS), Pelayanan Statistik Terpadu",
        reported_on=None,
        status=Status.TO_REPORT,
    ),
)


def corrections_of(feed: str, path: Path) -> list[Correction]:
    """The corrections that concern a file."""
    return [each for each in CORRECTIONS if each.concerns(feed, path)]
