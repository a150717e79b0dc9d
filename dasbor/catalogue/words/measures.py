"""The names of the measures, as formulas write them."""

from __future__ import annotations

from typing import Final

from dasbor.catalogue.text import Text

MEASURES: Final[dict[str, Text]] = {
    "vacancy_postings": Text("lowongan terbit", "postings published"),
    "openings": Text("kebutuhan tenaga kerja", "openings"),
    "openings_filled": Text("kebutuhan terpenuhi", "openings filled"),
    "posting_employers": Text("pemberi kerja yang menerbitkan lowongan", "employers that posted"),
    "open_postings": Text("lowongan terbuka di akhir periode", "postings open at the end of the period"),
    "open_openings": Text(
        "kebutuhan tenaga kerja pada lowongan terbuka di akhir periode",
        "openings of the postings open at the end of the period",
    ),
    "postings_registered": Text("lowongan terdaftar", "postings registered"),
    "postings_filled": Text("lowongan terpenuhi", "postings filled"),
    "postings_removed": Text("lowongan dihapuskan", "postings removed"),
    "jobseekers_registered": Text("pencari kerja yang mendaftar", "jobseekers registered"),
    "jobseekers_active": Text("pencari kerja aktif dalam enam bulan", "jobseekers active in six months"),
    "applications": Text("lamaran", "applications"),
    "applicants": Text("pelamar berbeda", "different applicants"),
    "placements": Text("penempatan", "placements"),
    "training_entrants": Text(
        "peserta gelombang yang mulai dalam periode", "entrants of batches that started in the period"
    ),
    "training_completions": Text(
        "lulusan gelombang yang berakhir dalam periode", "graduates of batches that ended in the period"
    ),
    "entrants_of_ended_batches": Text(
        "peserta gelombang yang berakhir dalam periode", "entrants of batches that ended in the period"
    ),
    "training_dropouts": Text("peserta mengundurkan diri", "withdrawn participants"),
    "training_seats": Text("kuota gelombang yang mulai dalam periode", "seats of batches that started in the period"),
    "assessments": Text("asesmen", "assessments"),
    "assessments_competent": Text("asesmen berhasil kompeten", "assessments found competent"),
    "certificates_issued": Text("sertifikat terbit", "certificates issued"),
    "certificates_valid": Text("sertifikat berlaku di akhir periode", "certificates valid at the end of the period"),
    "certificates_expiring": Text(
        "sertifikat berlaku yang berakhir dalam enam bulan", "valid certificates that end within six months"
    ),
    "certified_people": Text("orang berbeda dengan sertifikat berlaku", "different people with a valid certificate"),
    "business_applications": Text("permohonan", "applications for support"),
    "business_approvals": Text("persetujuan", "approvals"),
    "approvals_started": Text(
        "persetujuan yang diikuti usaha dirintis", "approvals that were followed by a business started"
    ),
    "businesses_started": Text("usaha dirintis", "businesses started"),
    "workers_absorbed": Text("tenaga kerja terserap", "workers absorbed"),
    "grants_paid": Text("bantuan disalurkan (rupiah)", "grants paid (rupiah)"),
    "starts_observed_12m": Text(
        "usaha dirintis yang sudah diamati 12 bulan", "businesses started and observed for 12 months"
    ),
    "starts_surviving_12m": Text(
        "di antaranya masih berjalan setelah 12 bulan", "of them, still running after 12 months"
    ),
    "accounts_new": Text("akun baru", "new accounts"),
    "accounts_total": Text("akun di akhir periode", "accounts at the end of the period"),
    "active_users": Text("pengguna aktif berbeda", "different active users"),
    "journeys_visited": Text("layanan dikunjungi", "journeys visited"),
    "journeys_started": Text("layanan dimulai", "journeys started"),
    "journeys_completed": Text("layanan selesai", "journeys completed"),
    "journeys_abandoned": Text("layanan ditinggalkan", "journeys abandoned"),
    "journeys_started_completed": Text(
        "layanan yang dimulai dalam periode dan kemudian selesai", "journeys started in the period and completed later"
    ),
    "journeys_completed_online": Text("layanan selesai secara daring", "journeys completed online"),
    "employers_registered": Text("pemberi kerja terdaftar di WLKP", "employers registered in WLKP"),
    "employers_reporting_12m": Text(
        "di antaranya yang menerbitkan lowongan dalam 12 bulan", "of them, employers that posted in 12 months"
    ),
    "web_visits": Text("kunjungan situs web", "website visits"),
    "web_visitors": Text("pengunjung bulanan", "monthly visitors"),
    "web_service_clicks": Text("klik ke layanan", "service clicks"),
    "social_reach": Text("jangkauan", "reach"),
    "social_engagements": Text("interaksi", "engagements"),
    "social_followers": Text("pengikut", "followers"),
    "labour_force": Text("angkatan kerja", "labour force"),
    "employed": Text("penduduk bekerja", "employed"),
    "unemployed": Text("penganggur", "unemployed"),
    "working_age_population": Text("penduduk usia kerja", "working-age population"),
    "official_jobseekers": Text("pencari kerja terdaftar (tabel BPS)", "registered jobseekers (BPS table)"),
    "official_vacancies": Text("lowongan terdaftar (tabel BPS)", "registered vacancies (BPS table)"),
    "official_placements": Text("penempatan (tabel BPS)", "placements (BPS table)"),
}
"""Measure key -> its name within a sentence."""
