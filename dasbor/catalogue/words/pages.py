"""The pages: titles as the navigation shows them, and the question each answers."""

from __future__ import annotations

from typing import Final

from dasbor.catalogue.text import Text

OVERVIEW: Final = Text("Ringkasan", "Overview")
OVERVIEW_LEDE: Final = Text(
    "Keadaan layanan ketenagakerjaan menurut hub dan provinsi, dan apa yang berubah.",
    "How manpower services stand by hub and province, and what has changed.",
)
VACANCIES: Final = Text("Lowongan", "Vacancies")
VACANCIES_LEDE: Final = Text(
    "Lowongan, kebutuhan tenaga kerja, pencari kerja, dan penempatan melalui Karirhub.",
    "Vacancies, openings, jobseekers and placements through Karirhub.",
)
TRAINING: Final = Text("Pelatihan", "Training")
TRAINING_LEDE: Final = Text(
    "Peserta, lulusan, dan keterisian pelatihan vokasi melalui Skillhub.",
    "Participants, completions and seat use of vocational training through Skillhub.",
)
CERTIFICATION: Final = Text("Sertifikasi", "Certification")
CERTIFICATION_LEDE: Final = Text(
    "Asesmen, sertifikat, dan tenaga kerja bersertifikat melalui Sertihub dan BNSP.",
    "Assessments, certificates and certified people through Sertihub and BNSP.",
)
BUSINESS: Final = Text("Kewirausahaan", "Entrepreneurship")
BUSINESS_LEDE: Final = Text(
    "Permohonan, usaha yang dirintis, dan ketahanan usaha penerima manfaat Bizhub.",
    "Applications, businesses started and their survival among Bizhub beneficiaries.",
)
ADOPTION: Final = Text("Adopsi", "Adoption")
ADOPTION_LEDE: Final = Text(
    "Apakah warga memakai layanan digital SIAPkerja, di mana belum, dan apakah itu berubah.",
    "Whether citizens use the digital services of SIAPkerja, where they do not, and whether that changes.",
)
PROVINCE: Final = Text("Provinsi", "Province")
PROVINCE_LEDE: Final = Text(
    "Kedudukan satu provinsi, kekuatan dan ketertinggalannya, target, dan apa yang berubah.",
    "How one province stands, its strengths and gaps, its targets and what has changed.",
)
COMPARE: Final = Text("Bandingkan", "Compare")
COMPARE_LEDE: Final = Text(
    "Dua sampai enam provinsi atau kelompok berdampingan, menurut indikator apa pun.",
    "Two to six provinces or groups side by side, by any indicator.",
)
DESK: Final = Text("Unduh", "Download")
DESK_LEDE: Final = Text(
    "Angka yang tepat dalam berkas yang tepat, yang dapat diambil dan dikutip lagi.",
    "Exactly the figures you need, in a file that can be fetched and cited again.",
)
QUALITY: Final = Text("Mutu Data", "Data Quality")
QUALITY_LEDE: Final = Text(
    "Apa yang tiba, kapan, apa yang ditolak dan mengapa.",
    "What arrived, when, what was refused and why.",
)
DICTIONARY: Final = Text("Kamus Data", "Data Dictionary")
DICTIONARY_LEDE: Final = Text(
    "Arti, rumus, satuan, sumber, dan catatan setiap indikator.",
    "Meaning, formula, unit, source and caveats of every indicator.",
)
