"""Where numbers come from, as a reader is told it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from dasbor.catalogue.period import Month
from dasbor.catalogue.text import Text


@dataclass(frozen=True, slots=True)
class Source:
    """A feed or publication: who issues it, since when, and how long its latest months may still change."""

    feed: str
    name: Text
    first_month: Month
    provisional_months: int
    has_regency: bool
    """Whether its records carry a regency, so that they can be placed in today's provinces whatever their date."""
    is_official: bool = False


def _hub_source(feed: str, id_: str, en: str, *, provisional: int = 2, has_regency: bool = True) -> Source:
    return Source(feed, Text(id_, en), Month(2021, 1), provisional, has_regency)


SOURCES: Final[dict[str, Source]] = {
    source.feed: source
    for source in (
        _hub_source("karirhub/vacancies", "Karirhub, data lowongan", "Karirhub, vacancy records"),
        _hub_source("karirhub/jobseekers", "Karirhub, data pencari kerja", "Karirhub, jobseeker records"),
        _hub_source("karirhub/applications", "Karirhub, data lamaran", "Karirhub, application records"),
        _hub_source("karirhub/placements", "Karirhub, data penempatan", "Karirhub, placement records", provisional=3),
        _hub_source("skillhub/participants", "Skillhub, data peserta pelatihan", "Skillhub, participant records"),
        _hub_source(
            "sertihub/assessments",
            "Sertihub (BNSP), data asesmen",
            "Sertihub (BNSP), assessment records",
            has_regency=False,
        ),
        _hub_source("bizhub/beneficiaries", "Bizhub, data penerima manfaat", "Bizhub, beneficiary records"),
        _hub_source("siapkerja/accounts", "SIAPkerja, data akun", "SIAPkerja, account records", provisional=1),
        _hub_source(
            "siapkerja/service_events", "SIAPkerja, catatan layanan", "SIAPkerja, service events", provisional=1
        ),
        _hub_source("siapkerja/employers", "WLKP, daftar perusahaan", "WLKP, employer register", has_regency=False),
        _hub_source(
            "outreach/channels",
            "Kemnaker, statistik situs web dan media sosial",
            "Ministry of Manpower, website and social media statistics",
            provisional=1,
        ),
        Source(
            "official/labour_force",
            Text("BPS, Sakernas Agustus", "BPS, Sakernas (labour force survey), August"),
            Month(2023, 1),
            0,
            has_regency=True,
            is_official=True,
        ),
        Source(
            "official/registered",
            Text(
                "BPS, tabel pencari kerja, lowongan, dan penempatan (sumber: Kemnaker)",
                "BPS, table of jobseekers, vacancies and placements (source: Ministry of Manpower)",
            ),
            Month(2024, 1),
            0,
            has_regency=True,
            is_official=True,
        ),
        Source(
            "official/unemployment_rate",
            Text("BPS, tingkat pengangguran terbuka menurut provinsi", "BPS, unemployment rate by province"),
            Month(2023, 1),
            0,
            has_regency=False,
            is_official=True,
        ),
    )
}
"""Every source by the key of its feed."""
