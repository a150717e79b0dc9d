"""SIAPkerja: accounts, active use, journeys, and how far the digital services reach."""

from __future__ import annotations

from typing import Final

from dasbor.catalogue.indicator import Count, Distinct, Indicator, Ratio, Ref, Stock, Unit
from dasbor.catalogue.text import Text

_TOTAL = Ref("account_stock", "accounts_total")
_ACTIVE = Ref("active_users", "active_users")
_STARTED = Ref("journeys", "journeys_started")
_COMPLETED = Ref("journeys", "journeys_completed")


def _accounts(dimension: str, *categories: str) -> Ref:
    return Ref("account_stock", "accounts_total", tuple((dimension, category) for category in categories))


SIAPKERJA: Final = (
    Indicator(
        "accounts_new",
        "siapkerja",
        Text("Akun baru", "New accounts"),
        Text("Akun SIAPkerja yang dibuat dalam periode.", "SIAPkerja accounts created in the period."),
        Unit.ACCOUNTS,
        Count(Ref("accounts", "accounts_new")),
    ),
    Indicator(
        "accounts_total",
        "siapkerja",
        Text("Akun", "Accounts"),
        Text("Akun SIAPkerja yang ada pada akhir periode.", "SIAPkerja accounts that exist at the end of the period."),
        Unit.ACCOUNTS,
        Stock(_TOTAL),
        caveats=("stock_at_end",),
        has_per_1000=True,
    ),
    Indicator(
        "active_users",
        "siapkerja",
        Text("Pengguna aktif", "Active users"),
        Text(
            "Orang berbeda dengan sedikitnya satu kejadian layanan dalam periode (per bulan: pengguna aktif bulanan).",
            "Different people with at least one service event in the period (by month: monthly active users).",
        ),
        Unit.PEOPLE,
        Distinct(_ACTIVE),
        caveats=("distinct_not_additive",),
        has_per_1000=True,
    ),
    Indicator(
        "active_share",
        "siapkerja",
        Text("Porsi pengguna aktif", "Active share"),
        Text(
            "Pengguna aktif dalam periode dibagi akun pada akhir periode.",
            "Active users in the period divided by accounts at its end.",
        ),
        Unit.PERCENT,
        Ratio((_ACTIVE,), (_TOTAL,), 100, is_share=True),
    ),
    Indicator(
        "journeys_visited",
        "siapkerja",
        Text("Layanan dikunjungi", "Journeys visited"),
        Text("Kunjungan ke halaman layanan dalam periode.", "Visits to a service's page in the period."),
        Unit.EVENTS,
        Count(Ref("journeys", "journeys_visited")),
    ),
    Indicator(
        "journeys_started",
        "siapkerja",
        Text("Layanan dimulai", "Journeys started"),
        Text("Layanan yang mulai diisi dalam periode.", "Journeys started in the period."),
        Unit.EVENTS,
        Count(_STARTED),
    ),
    Indicator(
        "journeys_completed",
        "siapkerja",
        Text("Layanan selesai", "Journeys completed"),
        Text("Layanan yang selesai dalam periode.", "Journeys completed in the period."),
        Unit.EVENTS,
        Count(_COMPLETED),
    ),
    Indicator(
        "journeys_abandoned",
        "siapkerja",
        Text("Layanan ditinggalkan", "Journeys abandoned"),
        Text("Layanan yang ditinggalkan sebelum selesai dalam periode.", "Journeys abandoned in the period."),
        Unit.EVENTS,
        Count(Ref("journeys", "journeys_abandoned")),
        better=-1,
    ),
    Indicator(
        "journey_completion_rate",
        "siapkerja",
        Text("Tingkat penyelesaian layanan", "Journey completion rate"),
        Text(
            "Layanan yang dimulai dalam periode dan kemudian selesai, dibagi seluruh layanan yang dimulai.",
            "Journeys started in the period and completed later, divided by all journeys started.",
        ),
        Unit.PERCENT,
        Ratio((Ref("journeys", "journeys_started_completed"),), (_STARTED,), 100, is_share=True),
        caveats=("same_cohort",),
    ),
    Indicator(
        "digital_takeup",
        "siapkerja",
        Text("Pemanfaatan kanal digital", "Digital take-up"),
        Text(
            "Layanan selesai secara daring (termasuk yang dibantu petugas) dibagi layanan selesai di semua kanal.",
            "Journeys completed online (assisted included) divided by journeys completed in all channels.",
        ),
        Unit.PERCENT,
        Ratio((Ref("journeys", "journeys_completed_online"),), (_COMPLETED,), 100, is_share=True),
    ),
    Indicator(
        "employer_reporting_rate",
        "siapkerja",
        Text("Kepatuhan lapor lowongan", "Employer reporting rate"),
        Text(
            "Pemberi kerja yang menerbitkan lowongan dalam 12 bulan terakhir dibagi pemberi kerja terdaftar di WLKP.",
            "Employers that posted a vacancy in the last 12 months divided by employers registered in WLKP.",
        ),
        Unit.PERCENT,
        Ratio(
            (Ref("employer_reporting", "employers_reporting_12m"),),
            (Ref("employer_reporting", "employers_registered"),),
            100,
            is_share=True,
        ),
        caveats=("stock_at_end",),
    ),
    Indicator(
        "reach_parity_sex",
        "siapkerja",
        Text("Kesetaraan jangkauan menurut jenis kelamin", "Reach parity by sex"),
        Text(
            "Akun per 1.000 angkatan kerja perempuan dibagi akun per 1.000 angkatan kerja laki-laki; 1 berarti setara.",
            "Accounts per 1,000 women in the labour force divided by accounts per 1,000 men; 1 means parity.",
        ),
        Unit.RATIO,
        Ratio(
            (_accounts("sex", "female"), Ref("labour_force", "labour_force", (("sex", "male"),))),
            (_accounts("sex", "male"), Ref("labour_force", "labour_force", (("sex", "female"),))),
        ),
        caveats=("labour_force_latest",),
    ),
    Indicator(
        "reach_parity_age",
        "siapkerja",
        Text("Kesetaraan jangkauan menurut umur", "Reach parity by age"),
        Text(
            "Akun kelompok umur 45 tahun ke atas dibagi akun kelompok umur 15-29 tahun.",
            "Accounts of people aged 45 and over divided by accounts of people aged 15 to 29.",
        ),
        Unit.RATIO,
        Ratio((_accounts("age", "45-54", "55+"),), (_accounts("age", "15-19", "20-24", "25-29"),)),
        caveats=("age_parity_counts", "stock_at_end"),
    ),
)
