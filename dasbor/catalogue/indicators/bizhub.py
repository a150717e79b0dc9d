"""Bizhub: entrepreneurship. The unit is said each time: a person, a business, a worker, a rupiah."""

from __future__ import annotations

from typing import Final

from dasbor.catalogue.indicator import Count, Indicator, Ratio, Ref, Sum, Unit
from dasbor.catalogue.text import Text

_APPROVALS = Ref("business", "business_approvals")

BIZHUB: Final = (
    Indicator(
        "business_applications",
        "bizhub",
        Text("Permohonan", "Applications for support"),
        Text(
            "Permohonan perorangan untuk program kewirausahaan yang diajukan dalam periode.",
            "Applications by persons for entrepreneurship programmes, filed in the period.",
        ),
        Unit.PEOPLE,
        Count(Ref("business", "business_applications")),
    ),
    Indicator(
        "business_approvals",
        "bizhub",
        Text("Persetujuan", "Approvals"),
        Text("Permohonan yang disetujui dalam periode.", "Applications approved in the period."),
        Unit.PEOPLE,
        Count(_APPROVALS),
    ),
    Indicator(
        "businesses_started",
        "bizhub",
        Text("Usaha dirintis", "Businesses started"),
        Text(
            "Usaha penerima manfaat yang mulai berjalan dalam periode.",
            "Businesses of beneficiaries that started in the period.",
        ),
        Unit.BUSINESSES,
        Count(Ref("business", "businesses_started")),
        has_per_1000=True,
    ),
    Indicator(
        "uptake_rate",
        "bizhub",
        Text("Tingkat serapan program", "Uptake rate"),
        Text(
            "Penerima yang sudah memulai usaha dibagi persetujuan pada kohor persetujuan yang sama.",
            "Beneficiaries who started a business divided by approvals of the same approval cohort.",
        ),
        Unit.PERCENT,
        Ratio((Ref("business", "approvals_started"),), (_APPROVALS,), 100, is_share=True),
        caveats=("same_cohort",),
    ),
    Indicator(
        "workers_absorbed",
        "bizhub",
        Text("Tenaga kerja terserap", "Workers absorbed"),
        Text(
            "Tenaga kerja yang diserap usaha yang dirintis dalam periode.",
            "Workers absorbed by the businesses started in the period.",
        ),
        Unit.WORKERS,
        Sum(Ref("business", "workers_absorbed")),
        caveats=("contributors",),
    ),
    Indicator(
        "grants_paid",
        "bizhub",
        Text("Bantuan disalurkan", "Grants paid"),
        Text("Nilai bantuan yang dicairkan dalam periode.", "Grants paid out in the period."),
        Unit.RUPIAH,
        Sum(Ref("business", "grants_paid")),
        caveats=("contributors",),
    ),
    Indicator(
        "business_survival_12m",
        "bizhub",
        Text("Usaha bertahan 12 bulan", "12-month business survival"),
        Text(
            "Usaha yang masih berjalan setelah 12 bulan dibagi usaha yang dirintis dalam periode.",
            "Businesses still running after 12 months divided by businesses started in the period.",
        ),
        Unit.PERCENT,
        Ratio(
            (Ref("business_survival", "starts_surviving_12m"),),
            (Ref("business_survival", "starts_observed_12m"),),
            100,
            is_share=True,
        ),
        caveats=("same_cohort", "cohort_must_age"),
    ),
)
