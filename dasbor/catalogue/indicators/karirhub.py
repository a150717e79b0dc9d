"""Karirhub: vacancies, jobseekers, applications, placements."""

from __future__ import annotations

from typing import Final

from dasbor.catalogue.indicator import Count, Distinct, Indicator, Ratio, Ref, Stock, Sum, Unit
from dasbor.catalogue.text import Text

_POSTINGS = Ref("vacancies", "vacancy_postings")
_OPENINGS = Ref("vacancies", "openings")
_FILLED = Ref("vacancies", "openings_filled")
_REGISTERED = Ref("jobseekers", "jobseekers_registered")
_ACTIVE = Ref("jobseekers_active", "jobseekers_active")
_PLACEMENTS = Ref("placements", "placements")

KARIRHUB: Final = (
    Indicator(
        "vacancy_postings",
        "karirhub",
        Text("Lowongan", "Vacancy postings"),
        Text("Jumlah iklan lowongan yang terbit dalam periode.", "Vacancy postings published in the period."),
        Unit.POSTINGS,
        Count(_POSTINGS),
        caveats=("posting_not_opening", "sources_disagree"),
    ),
    Indicator(
        "openings",
        "karirhub",
        Text("Kebutuhan tenaga kerja", "Openings"),
        Text(
            "Jumlah tenaga kerja yang dibutuhkan (kuota) pada lowongan yang terbit dalam periode.",
            "Workers wanted (quota) in the postings published in the period.",
        ),
        Unit.OPENINGS,
        Sum(_OPENINGS),
        caveats=("posting_not_opening", "sources_disagree"),
    ),
    Indicator(
        "openings_filled",
        "karirhub",
        Text("Kebutuhan terpenuhi", "Openings filled"),
        Text(
            "Kebutuhan tenaga kerja yang sudah terisi pada lowongan yang terbit dalam periode.",
            "Openings already filled, of the postings published in the period.",
        ),
        Unit.OPENINGS,
        Sum(_FILLED),
        caveats=("same_cohort",),
    ),
    Indicator(
        "fill_rate",
        "karirhub",
        Text("Tingkat pemenuhan lowongan", "Fill rate"),
        Text(
            "Kebutuhan terpenuhi dibagi kebutuhan tenaga kerja pada lowongan yang sama.",
            "Filled openings divided by openings of the same postings.",
        ),
        Unit.PERCENT,
        Ratio((_FILLED,), (_OPENINGS,), 100, is_share=True),
        caveats=("same_cohort",),
    ),
    Indicator(
        "openings_per_posting",
        "karirhub",
        Text("Kebutuhan per lowongan", "Openings per posting"),
        Text("Rata-rata kebutuhan tenaga kerja pada satu lowongan.", "Openings divided by postings."),
        Unit.RATIO,
        Ratio((_OPENINGS,), (_POSTINGS,)),
        better=0,
        caveats=("posting_not_opening",),
    ),
    Indicator(
        "posting_employers",
        "karirhub",
        Text("Pemberi kerja aktif", "Posting employers"),
        Text(
            "Jumlah pemberi kerja berbeda yang menerbitkan lowongan dalam periode.",
            "Different employers that published a posting in the period.",
        ),
        Unit.EMPLOYERS,
        Distinct(Ref("posting_employers", "posting_employers")),
        caveats=("distinct_not_additive",),
    ),
    Indicator(
        "open_postings",
        "karirhub",
        Text("Lowongan terbuka", "Open postings"),
        Text(
            "Lowongan yang masih terbuka pada akhir periode: sisa awal + terdaftar - terpenuhi - dihapuskan.",
            "Postings still open at the end of the period: opening balance + registered - filled - removed.",
        ),
        Unit.POSTINGS,
        Stock(Ref("vacancy_stock", "open_postings")),
        better=0,
        caveats=("stock_at_end",),
    ),
    Indicator(
        "postings_filled",
        "karirhub",
        Text("Lowongan terpenuhi", "Postings filled"),
        Text("Lowongan yang ditutup karena terisi dalam periode.", "Postings closed as filled in the period."),
        Unit.POSTINGS,
        Count(Ref("vacancy_stock", "postings_filled")),
    ),
    Indicator(
        "postings_removed",
        "karirhub",
        Text("Lowongan dihapuskan", "Postings removed"),
        Text(
            "Lowongan yang ditutup, dicabut, atau kedaluwarsa tanpa terisi penuh dalam periode.",
            "Postings closed, withdrawn or expired in the period without being filled.",
        ),
        Unit.POSTINGS,
        Count(Ref("vacancy_stock", "postings_removed")),
        better=-1,
    ),
    Indicator(
        "jobseekers_registered",
        "karirhub",
        Text("Pencari kerja terdaftar baru", "Newly registered jobseekers"),
        Text("Pencari kerja yang mendaftar dalam periode.", "Jobseekers who registered in the period."),
        Unit.PEOPLE,
        Count(_REGISTERED),
        better=0,
        caveats=("registered_may_work", "reporting_break"),
        has_per_1000=True,
    ),
    Indicator(
        "jobseekers_active",
        "karirhub",
        Text("Pencari kerja aktif", "Active jobseekers"),
        Text(
            "Pencari kerja berbeda yang aktif dalam enam bulan sampai akhir periode.",
            "Different jobseekers active in the six months to the end of the period.",
        ),
        Unit.PEOPLE,
        Stock(_ACTIVE),
        better=0,
        caveats=("registered_may_work", "stock_at_end"),
        has_per_1000=True,
    ),
    Indicator(
        "applications",
        "karirhub",
        Text("Lamaran", "Applications"),
        Text("Lamaran yang dikirim dalam periode.", "Applications sent in the period."),
        Unit.EVENTS,
        Count(Ref("applications", "applications")),
        caveats=("province_of_person",),
    ),
    Indicator(
        "applicants",
        "karirhub",
        Text("Pelamar", "Applicants"),
        Text("Orang berbeda yang melamar dalam periode.", "Different people who applied in the period."),
        Unit.PEOPLE,
        Distinct(Ref("applicants", "applicants")),
        caveats=("distinct_not_additive", "province_of_person"),
    ),
    Indicator(
        "placements",
        "karirhub",
        Text("Penempatan", "Placements"),
        Text("Pencari kerja terdaftar yang ditempatkan dalam periode.", "Registered jobseekers placed in the period."),
        Unit.PEOPLE,
        Count(_PLACEMENTS),
        has_per_1000=True,
    ),
    Indicator(
        "placement_ratio",
        "karirhub",
        Text("Rasio penempatan", "Placement ratio"),
        Text(
            "Penempatan dibagi pencari kerja yang mendaftar dalam periode yang sama.",
            "Placements divided by jobseekers registered in the same period.",
        ),
        Unit.PERCENT,
        Ratio((_PLACEMENTS,), (_REGISTERED,), 100),
        caveats=("reporting_break",),
    ),
    Indicator(
        "jobseekers_per_opening",
        "karirhub",
        Text("Pencari kerja per kebutuhan", "Jobseekers per opening"),
        Text(
            "Pencari kerja aktif dibagi kebutuhan tenaga kerja pada lowongan terbuka di akhir periode.",
            "Active jobseekers divided by the openings of postings still open at the end of the period.",
        ),
        Unit.RATIO,
        Ratio((_ACTIVE,), (Ref("vacancy_stock", "open_openings"),)),
        better=-1,
        caveats=("registered_may_work", "stock_at_end"),
    ),
)
