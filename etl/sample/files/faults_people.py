"""The planted defects of the feeds about people and their services (Karirhub's jobseekers, SIAPkerja)."""

from __future__ import annotations

from datetime import date, datetime
from typing import Final

from dasbor.catalogue.problems import cells, codes, regions, rules
from etl.sample.files.defects import Defect, torn, wrong

SHORT_KEY: Final = "0123456789abcdef0123456789abcde"
LATE_DAY: Final = "2099-01-31"
EARLY_DAY: Final = "2014-12-31"
LATE_MOMENT: Final = datetime(2099, 1, 31, 8)  # noqa: DTZ001 - the layouts carry no zone
EARLY_MOMENT: Final = datetime(2014, 12, 31, 8)  # noqa: DTZ001
BPS_ONLY: Final = "9471"
"""Kota Jayapura in the BPS list; in the Kemendagri list there is no such code."""
NOWHERE: Final = "9999"

JOBSEEKERS: Final[tuple[Defect, ...]] = (
    wrong(cells.PSEUDONYM_MALFORMED, "person_key", SHORT_KEY),
    wrong(cells.VALUE_MISSING, "person_key", ""),
    wrong(cells.NOT_A_DATE, "registered_on", "2024-02-31"),
    wrong(cells.VALUE_MISSING, "registered_on", ""),
    wrong(rules.DATE_IN_FUTURE, "registered_on", LATE_DAY),
    wrong(rules.DATE_TOO_EARLY, "registered_on", EARLY_DAY),
    wrong(regions.REGENCY_UNKNOWN, "city_code", NOWHERE),
    wrong(regions.REGION_OF_OTHER_SYSTEM, "city_code", BPS_ONLY),
    wrong(cells.VALUE_MISSING, "city_code", ""),
    wrong(cells.WORD_UNKNOWN, "gender", "X"),
    wrong(cells.NOT_A_WHOLE_NUMBER, "birth_year", "19sembilan8"),
    wrong(rules.AGE_OUT_OF_RANGE, "birth_year", "2019"),
    wrong(rules.AGE_OUT_OF_RANGE, "birth_year", "1899"),
    wrong(cells.WORD_UNKNOWN, "education", "SLTA"),
    wrong(cells.WORD_UNKNOWN, "disability", "2"),
    wrong(cells.NOT_A_TIME, "updated_at", "kemarin"),
    torn(cells.ROW_RAGGED),
    wrong(cells.NUL_CHARACTER, "gender", "male\0"),
)
ACCOUNTS: Final[tuple[Defect, ...]] = (
    wrong(cells.PSEUDONYM_MALFORMED, "person_key", SHORT_KEY),
    wrong(cells.VALUE_MISSING, "created_on", None),
    wrong(rules.DATE_IN_FUTURE, "created_on", date(2099, 1, 31)),
    wrong(rules.DATE_TOO_EARLY, "created_on", date(2014, 12, 31)),
    wrong(cells.WORD_UNKNOWN, "account_type", "admin"),
    wrong(regions.REGENCY_UNKNOWN, "city_code", NOWHERE),
    wrong(regions.REGION_OF_OTHER_SYSTEM, "city_code", BPS_ONLY),
    wrong(cells.WORD_UNKNOWN, "gender", "X"),
    wrong(rules.AGE_OUT_OF_RANGE, "birth_year", 2019),
)
APPLICATIONS: Final[tuple[Defect, ...]] = (
    wrong(cells.VALUE_MISSING, "application_id", None),
    wrong(cells.VALUE_MISSING, "posting_id", None),
    wrong(cells.PSEUDONYM_MALFORMED, "person_key", SHORT_KEY),
    wrong(rules.DATE_IN_FUTURE, "applied_at", LATE_MOMENT),
    wrong(rules.DATE_TOO_EARLY, "applied_at", EARLY_MOMENT),
    wrong(cells.WORD_UNKNOWN, "channel", "fax"),
    wrong(codes.POSTING_UNKNOWN, "posting_id", "00000000-0000-4000-8000-000000000001"),
)
EVENTS: Final[tuple[Defect, ...]] = (
    wrong(cells.VALUE_MISSING, "event_id", None),
    wrong(cells.PSEUDONYM_MALFORMED, "person_key", SHORT_KEY),
    wrong(rules.DATE_IN_FUTURE, "at", LATE_MOMENT),
    wrong(rules.DATE_TOO_EARLY, "at", EARLY_MOMENT),
    wrong(cells.WORD_UNKNOWN, "hub", "pelatihanhub"),
    wrong(cells.WORD_UNKNOWN, "channel", "fax"),
    wrong(cells.WORD_UNKNOWN, "journey", "file_complaint"),
    wrong(cells.WORD_UNKNOWN, "step", "paused"),
    wrong(regions.REGENCY_UNKNOWN, "city_code", NOWHERE),
    wrong(regions.REGION_OF_OTHER_SYSTEM, "city_code", BPS_ONLY),
)
EMPLOYERS: Final[tuple[Defect, ...]] = (
    wrong(cells.VALUE_MISSING, "employer_id", ""),
    wrong(regions.PROVINCE_UNKNOWN, "province_code", "99"),
    wrong(cells.VALUE_MISSING, "province_code", ""),
    wrong(codes.SECTOR_UNKNOWN, "kbli_code", "ZZ"),
    wrong(codes.CLASSIFICATION_VERSION_MISSING, "kbli_version", ""),
    wrong(cells.WORD_UNKNOWN, "size_class", "raksasa"),
    wrong(cells.NOT_A_DATE, "reported_on", "31-12-2023"),
    wrong(rules.DATE_IN_FUTURE, "reported_on", LATE_DAY),
    torn(cells.ROW_RAGGED),
)
CHANNELS: Final[tuple[Defect, ...]] = (
    wrong(cells.WORD_UNKNOWN, "channel", "mastodon"),
    wrong(cells.NOT_A_WHOLE_NUMBER, "visits", "banyak", {"channel": "website"}),
    wrong(cells.NUMBER_OUT_OF_RANGE, "followers", "-5", {"channel": "instagram"}),
)
