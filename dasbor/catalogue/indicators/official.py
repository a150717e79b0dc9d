"""Official figures, shown exactly and with their source: BPS Sakernas, and the BPS tables of the ministry's reports."""

from __future__ import annotations

from typing import Final

from dasbor.catalogue.indicator import Count, Indicator, Ratio, Ref, Stock, Unit
from dasbor.catalogue.text import Text

_LABOUR_FORCE = Ref("labour_force", "labour_force")
_UNEMPLOYED = Ref("labour_force", "unemployed")
_WORKING_AGE = Ref("labour_force", "working_age_population")

OFFICIAL: Final = (
    Indicator(
        "labour_force",
        "official",
        Text("Angkatan kerja", "Labour force"),
        Text("Penduduk usia kerja yang bekerja atau menganggur, Agustus.", "Employed and unemployed people, August."),
        Unit.PEOPLE,
        Stock(_LABOUR_FORCE),
        better=0,
    ),
    Indicator(
        "employed",
        "official",
        Text("Penduduk bekerja", "Employed"),
        Text("Penduduk usia kerja yang bekerja, Agustus.", "People of working age who work, August."),
        Unit.PEOPLE,
        Stock(Ref("labour_force", "employed")),
    ),
    Indicator(
        "unemployed",
        "official",
        Text("Penganggur terbuka", "Unemployed"),
        Text("Angkatan kerja yang menganggur, Agustus.", "People in the labour force without work, August."),
        Unit.PEOPLE,
        Stock(_UNEMPLOYED),
        better=-1,
        caveats=("tpt_with_level",),
    ),
    Indicator(
        "working_age_population",
        "official",
        Text("Penduduk usia kerja", "Working-age population"),
        Text("Penduduk berumur 15 tahun ke atas, Agustus.", "Population aged 15 and over, August."),
        Unit.PEOPLE,
        Stock(_WORKING_AGE),
        better=0,
    ),
    Indicator(
        "unemployment_rate",
        "official",
        Text("Tingkat pengangguran terbuka (TPT)", "Unemployment rate (TPT)"),
        Text("Penganggur terbuka dibagi angkatan kerja, Agustus.", "Unemployed divided by the labour force, August."),
        Unit.PERCENT,
        Ratio((_UNEMPLOYED,), (_LABOUR_FORCE,), 100, is_share=True),
        better=-1,
        caveats=("tpt_with_level",),
    ),
    Indicator(
        "participation_rate",
        "official",
        Text("Tingkat partisipasi angkatan kerja (TPAK)", "Labour force participation rate (TPAK)"),
        Text(
            "Angkatan kerja dibagi penduduk usia kerja, Agustus.",
            "Labour force divided by the working-age population, August.",
        ),
        Unit.PERCENT,
        Ratio((_LABOUR_FORCE,), (_WORKING_AGE,), 100, is_share=True),
    ),
    Indicator(
        "official_jobseekers",
        "official",
        Text("Pencari kerja terdaftar (resmi)", "Registered jobseekers (official)"),
        Text(
            "Pencari kerja terdaftar menurut tabel BPS, setahun.",
            "Registered jobseekers in the BPS table, over the year.",
        ),
        Unit.PEOPLE,
        Count(Ref("official_registered", "official_jobseekers")),
        better=0,
        caveats=("reporting_break", "sources_disagree"),
    ),
    Indicator(
        "official_vacancies",
        "official",
        Text("Lowongan terdaftar (resmi)", "Registered vacancies (official)"),
        Text(
            "Lowongan kerja terdaftar menurut tabel BPS, setahun.",
            "Registered vacancies in the BPS table, over the year.",
        ),
        Unit.OPENINGS,
        Count(Ref("official_registered", "official_vacancies")),
        caveats=("reporting_break", "sources_disagree"),
    ),
    Indicator(
        "official_placements",
        "official",
        Text("Penempatan (resmi)", "Placements (official)"),
        Text("Penempatan tenaga kerja menurut tabel BPS, setahun.", "Placements in the BPS table, over the year."),
        Unit.PEOPLE,
        Count(Ref("official_registered", "official_placements")),
        caveats=("reporting_break", "sources_disagree"),
    ),
)
