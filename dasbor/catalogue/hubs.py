"""The hubs of SIAPkerja and the other origins of data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from dasbor.catalogue.text import Text, verbatim


@dataclass(frozen=True, slots=True)
class Hub:
    """An origin of data: its key (folder and URL word), its name and what it does."""

    key: str
    name: Text
    about: Text


HUBS: Final[dict[str, Hub]] = {
    hub.key: hub
    for hub in (
        Hub(
            "karirhub",
            verbatim("Karirhub"),
            Text("Lowongan, lamaran, dan penempatan", "Vacancies, applications and placements"),
        ),
        Hub("skillhub", verbatim("Skillhub"), Text("Pelatihan vokasi", "Vocational training")),
        Hub(
            "sertihub",
            verbatim("Sertihub"),
            Text("Sertifikasi kompetensi, terintegrasi dengan BNSP", "Competency certification, integrated with BNSP"),
        ),
        Hub(
            "bizhub",
            verbatim("Bizhub"),
            Text(
                "Perluasan kesempatan kerja melalui kewirausahaan",
                "Wider employment through entrepreneurship",
            ),
        ),
        Hub(
            "siapkerja",
            verbatim("SIAPkerja"),
            Text("Satu akun untuk semua layanan ketenagakerjaan", "One account for all manpower services"),
        ),
        Hub(
            "outreach",
            Text("Situs web dan media sosial", "Website and social media"),
            Text("Ruang informasi publik kementerian", "The ministry's public room for information"),
        ),
        Hub(
            "official",
            Text("Statistik resmi", "Official statistics"),
            Text("Angka terbitan BPS dan Kemnaker", "Figures published by BPS and the ministry"),
        ),
        Hub(
            "steering",
            Text("Target dan peristiwa", "Targets and milestones"),
            Text("Target kinerja dan peristiwa penting", "Performance targets and milestones"),
        ),
    )
}
