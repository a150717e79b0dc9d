"""Words and fields that several contracts share."""

from __future__ import annotations

from typing import Final

import polars as pl

from dasbor.catalogue.dimensions import DIMENSIONS
from etl.feeds.contract import Field
from etl.feeds.kinds import Code, Moment, Pseudonym, RegionCode, Whole, Words, same

_SEX: Final = dict.fromkeys(("male", "L", "Laki-laki"), "male") | dict.fromkeys(("female", "P", "Perempuan"), "female")
EDUCATION: Final = {
    "SD": "primary_or_less",
    "SMP": "junior_secondary",
    "SMA": "senior_secondary",
    "SMK": "vocational_secondary",
    **dict.fromkeys(("D1", "D2", "D3", "D4"), "diploma"),
    "S1": "bachelor",
    "S2": "postgraduate",
    "S3": "postgraduate",
}
"""Words of the contracts -> ours."""
EDUCATION_ALSO: Final = {
    **same(*dict.fromkeys(EDUCATION.values())),
    **dict.fromkeys(("Tidak Sekolah", "Tidak/Belum Sekolah", "Tidak Tamat SD", "SD atau Sederajat"), "primary_or_less"),
    "SMP atau Sederajat": "junior_secondary",
    "SMA atau Sederajat": "senior_secondary",
    "SMK atau Sederajat": "vocational_secondary",
    **dict.fromkeys(("Diploma", "D-I", "D-II", "D-III", "D-IV"), "diploma"),
    "Sarjana": "bachelor",
    **dict.fromkeys(("Magister", "Doktor", "Pascasarjana"), "postgraduate"),
}
"""Spellings of the same that are in use; the names of the public API among them."""


def sex(*words: str, is_required: bool | pl.Expr = True) -> Field:
    """The sex of a person in the words of a layout."""
    return Field("sex", Words({word: _SEX[word] for word in words}, _SEX), is_required)


def of_dimension(dimension: str, *, without: str = "") -> Words:
    """The categories of a dimension as they are."""
    return Words(same(*(key for key in DIMENSIONS[dimension].categories if key != without)))


def birth_year(*, is_required: bool | pl.Expr = True) -> Field:
    """The year of birth; how old that makes somebody at the event is a matter of `parts.person.AgeBand`."""
    return Field("birth_year", Whole(pl.Int16(), 0, 9999), is_required)


PERSON_KEY: Final = Field("person_key", Pseudonym(), is_stored=False)
CITY_CODE: Final = Field("city_code", RegionCode(), is_stored=False)
EDUCATION_FIELD: Final = Field("education", Words(EDUCATION, EDUCATION_ALSO), is_required=False)
DISABILITY: Final = Field("has_disability", Words({"0": False, "1": True}, dtype=pl.Boolean()), is_required=False)
VERSION: Final = Field("version_at", Moment(), is_stored=False)
CHANNEL: Final = Field("channel", of_dimension("channel"))
KBLI: Final = (
    Field("kbli_code", Code(), is_required=False),
    Field("kbli_version", Words({"2020": 2020, "2025": 2025}, dtype=pl.Int16()), is_required=False),
)
