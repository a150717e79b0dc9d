"""What a number may be split by, and the categories of each split.

Category keys are machine words and appear in URLs, files and cubes. A classification carries its version: sectors are
stored on KBLI 2020 (a KBLI 2025 code is brought to it when it is read), occupations on the major groups of KBJI 2014,
which KBJI 2026 keeps.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from dasbor.catalogue.hubs import HUBS
from dasbor.catalogue.text import Text, verbatim

UNKNOWN: Final = "unknown"


@dataclass(frozen=True, slots=True)
class Dimension:
    """A way to split a number: its key, its name, its categories in display order, and its code list."""

    key: str
    name: Text
    categories: dict[str, Text]
    code_list: str
    is_ordered: bool = False
    """Whether the categories have an order of their own (age), so that charts must not sort them by value."""


_UNKNOWN = {UNKNOWN: Text("Tidak diketahui", "Unknown")}

SECTORS: Final[dict[str, Text]] = {
    "A": Text("Pertanian, kehutanan, dan perikanan", "Agriculture, forestry and fishing"),
    "B": Text("Pertambangan dan penggalian", "Mining and quarrying"),
    "C": Text("Industri pengolahan", "Manufacturing"),
    "D": Text("Pengadaan listrik dan gas", "Electricity and gas supply"),
    "E": Text("Pengelolaan air dan limbah", "Water supply and waste management"),
    "F": Text("Konstruksi", "Construction"),
    "G": Text("Perdagangan dan reparasi kendaraan", "Trade and repair of vehicles"),
    "H": Text("Pengangkutan dan pergudangan", "Transportation and storage"),
    "I": Text("Akomodasi dan makan minum", "Accommodation and food service"),
    "J": Text("Informasi dan komunikasi", "Information and communication"),
    "K": Text("Keuangan dan asuransi", "Finance and insurance"),
    "L": Text("Real estat", "Real estate"),
    "M": Text("Jasa profesional, ilmiah, dan teknis", "Professional, scientific and technical services"),
    "N": Text("Jasa persewaan, ketenagakerjaan, dan penunjang", "Rental, employment and support services"),
    "O": Text("Administrasi pemerintahan dan jaminan sosial", "Public administration and social security"),
    "P": Text("Pendidikan", "Education"),
    "Q": Text("Kesehatan dan aktivitas sosial", "Health and social work"),
    "R": Text("Kesenian, hiburan, dan rekreasi", "Arts, entertainment and recreation"),
    "S": Text("Jasa lainnya", "Other services"),
    "T": Text("Rumah tangga sebagai pemberi kerja", "Households as employers"),
    "U": Text("Badan internasional", "International bodies"),
}
EDUCATIONS: Final[dict[str, Text]] = {
    "primary_or_less": Text("SD atau kurang", "Primary or less"),
    "junior_secondary": Text("SMP", "Junior secondary"),
    "senior_secondary": Text("SMA", "Senior secondary"),
    "vocational_secondary": Text("SMK", "Vocational secondary"),
    "diploma": Text("Diploma (D1-D4)", "Diploma"),
    "bachelor": Text("Sarjana (S1)", "Bachelor"),
    "postgraduate": Text("Pascasarjana (S2-S3)", "Postgraduate"),
}

DIMENSIONS: Final[dict[str, Dimension]] = {
    dimension.key: dimension
    for dimension in (
        Dimension(
            "sex",
            Text("Jenis kelamin", "Sex"),
            {"male": Text("Laki-laki", "Male"), "female": Text("Perempuan", "Female")},
            "SIAPkerja sex 2025",
        ),
        Dimension(
            "age",
            Text("Kelompok umur", "Age group"),
            {
                **{
                    band: Text(f"{band} tahun", f"{band} years")
                    for band in ("15-19", "20-24", "25-29", "30-34", "35-44", "45-54")
                },
                "55+": Text("55 tahun ke atas", "55 years and over"),
            },
            "SIAPkerja age bands 2025",
            is_ordered=True,
        ),
        Dimension(
            "education", Text("Pendidikan", "Education"), EDUCATIONS, "SIAPkerja education 2025", is_ordered=True
        ),
        Dimension(
            "disability",
            Text("Disabilitas", "Disability"),
            {
                "yes": Text("Penyandang disabilitas", "With a disability"),
                "no": Text("Bukan penyandang disabilitas", "Without a disability"),
            },
            "SIAPkerja disability 2025",
        ),
        Dimension("sector", Text("Lapangan usaha", "Industry"), {**SECTORS, **_UNKNOWN}, "KBLI 2020", is_ordered=True),
        Dimension(
            "occupation",
            Text("Golongan jabatan", "Occupation"),
            {
                "0": Text("TNI dan Polri", "Armed forces and police"),
                "1": Text("Manajer", "Managers"),
                "2": Text("Profesional", "Professionals"),
                "3": Text("Teknisi dan asisten profesional", "Technicians and associate professionals"),
                "4": Text("Tenaga tata usaha", "Clerical support workers"),
                "5": Text("Tenaga usaha jasa dan penjualan", "Service and sales workers"),
                "6": Text("Pekerja terampil pertanian dan perikanan", "Skilled agricultural and fishery workers"),
                "7": Text("Pekerja pengolahan dan kerajinan", "Craft and related trades workers"),
                "8": Text("Operator dan perakit mesin", "Plant and machine operators, and assemblers"),
                "9": Text("Pekerja kasar", "Elementary occupations"),
                **_UNKNOWN,
            },
            "KBJI 2014",
            is_ordered=True,
        ),
        Dimension(
            "min_education",
            Text("Pendidikan minimum", "Minimum education"),
            {**EDUCATIONS, "any": Text("Tanpa syarat", "No requirement")},
            "SIAPkerja education 2025",
            is_ordered=True,
        ),
        Dimension(
            "sex_required",
            Text("Jenis kelamin yang diminta", "Sex required"),
            {
                "male": Text("Laki-laki", "Male"),
                "female": Text("Perempuan", "Female"),
                "either": Text("Laki-laki atau perempuan", "Either"),
            },
            "Karirhub 2025",
        ),
        Dimension(
            "job_type",
            Text("Jenis pekerjaan", "Job type"),
            {
                "full_time": Text("Penuh waktu", "Full time"),
                "part_time": Text("Paruh waktu", "Part time"),
                "contract": Text("Kontrak", "Contract"),
                "internship": Text("Magang", "Internship"),
                "daily": Text("Harian lepas", "Daily"),
                **_UNKNOWN,
            },
            "Karirhub 2025",
        ),
        Dimension(
            "disability_friendly",
            Text("Terbuka bagi penyandang disabilitas", "Open to persons with disabilities"),
            {"yes": Text("Ya", "Yes"), "no": Text("Tidak dinyatakan", "Not stated")},
            "Karirhub 2025",
        ),
        Dimension(
            "platform",
            Text("Asal lowongan", "Platform"),
            {
                "internal": verbatim("Karirhub"),
                "external": Text("Portal lain", "Other portals"),
            },
            "Karirhub 2025",
        ),
        Dimension(
            "channel",
            Text("Kanal layanan", "Service channel"),
            {
                "web": Text("Situs web", "Website"),
                "android": Text("Aplikasi Android", "Android app"),
                "ios": Text("Aplikasi iOS", "iOS app"),
                "counter": Text("Loket", "Counter"),
                "job_fair": Text("Bursa kerja", "Job fair"),
            },
            "SIAPkerja channel 2025",
        ),
        Dimension(
            "trade",
            Text("Kejuruan", "Trade field"),
            {
                "welding": Text("Teknik las", "Welding"),
                "manufacturing": Text("Teknik manufaktur", "Manufacturing"),
                "automotive": Text("Teknik otomotif", "Automotive"),
                "electrical": Text("Teknik listrik", "Electrical"),
                "electronics": Text("Teknik elektronika", "Electronics"),
                "refrigeration": Text("Refrigerasi", "Refrigeration"),
                "construction": Text("Bangunan", "Construction"),
                "ict": Text("Teknologi informasi dan komunikasi", "Information and communication technology"),
                "business": Text("Bisnis dan manajemen", "Business and management"),
                "garment": Text("Garmen", "Garment"),
                "beauty": Text("Tata kecantikan", "Beauty"),
                "tourism": Text("Pariwisata", "Tourism"),
                "food": Text("Pengolahan hasil pertanian dan tata boga", "Food processing and culinary"),
                "agriculture": Text("Pertanian", "Agriculture"),
                "fishery": Text("Perikanan", "Fishery"),
                "languages": Text("Bahasa", "Languages"),
                "other": Text("Kejuruan lainnya", "Other trades"),
            },
            "Skillhub kejuruan 2025",
        ),
        Dimension(
            "provider_type",
            Text("Jenis lembaga", "Provider type"),
            {
                "BBPVP": Text("BBPVP (balai besar pusat)", "BBPVP (large central centre)"),
                "BPVP": Text("BPVP (balai pusat)", "BPVP (central centre)"),
                "BLK": Text("BLK (daerah)", "BLK (regional centre)"),
                "LPK": Text("LPK (swasta)", "LPK (private centre)"),
            },
            "Skillhub 2025",
        ),
        Dimension(
            "method",
            Text("Metode pelatihan", "Training method"),
            {
                "offline": Text("Luring", "In person"),
                "online": Text("Daring", "Online"),
                "blended": Text("Campuran", "Blended"),
            },
            "Skillhub 2025",
        ),
        Dimension(
            "kkni_level",
            Text("Jenjang KKNI", "KKNI level"),
            {str(level): Text(f"Jenjang {level}", f"Level {level}") for level in range(1, 10)},
            "KKNI 2012",
            is_ordered=True,
        ),
        Dimension(
            "lsp_type",
            Text("Jenis LSP", "Certification body type"),
            {
                "P1": Text("LSP P1 (peserta didik sendiri)", "LSP P1 (own students)"),
                "P2": Text("LSP P2 (pegawai dan jejaring sendiri)", "LSP P2 (own staff and network)"),
                "P3": Text("LSP P3 (independen)", "LSP P3 (independent)"),
            },
            "BNSP LSP types",
        ),
        Dimension(
            "programme",
            Text("Program", "Programme"),
            {
                "tkm_pemula": Text("TKM Pemula", "TKM Pemula (start-up)"),
                "tkm_lanjutan": Text("TKM Lanjutan", "TKM Lanjutan (growth)"),
                "padat_karya": Text("Padat karya", "Labour-intensive works"),
                "inkubasi": Text("Inkubasi", "Incubation"),
            },
            "Bizhub 2025",
        ),
        Dimension(
            "account_type",
            Text("Jenis akun", "Account type"),
            {
                "jobseeker": Text("Pencari kerja", "Jobseeker"),
                "employer": Text("Pemberi kerja", "Employer"),
                "training_body": Text("Lembaga pelatihan", "Training body"),
            },
            "SIAPkerja 2025",
        ),
        Dimension(
            "hub",
            verbatim("Hub"),
            {key: HUBS[key].name for key in ("karirhub", "skillhub", "sertihub", "bizhub", "siapkerja")},
            "SIAPkerja 2025",
        ),
        Dimension(
            "journey",
            Text("Layanan", "Journey"),
            {
                "apply_job": Text("Melamar pekerjaan", "Apply for a job"),
                "register_training": Text("Mendaftar pelatihan", "Register for training"),
                "book_assessment": Text("Mendaftar asesmen", "Book an assessment"),
                "apply_grant": Text("Mengajukan bantuan usaha", "Apply for a grant"),
                "update_profile": Text("Memperbarui profil", "Update the profile"),
            },
            "SIAPkerja 2025",
        ),
        Dimension(
            "size_class",
            Text("Skala usaha", "Size class"),
            {
                "micro": Text("Mikro", "Micro"),
                "small": Text("Kecil", "Small"),
                "medium": Text("Menengah", "Medium"),
                "large": Text("Besar", "Large"),
            },
            "UU 20/2008",
            is_ordered=True,
        ),
        Dimension(
            "outreach_channel",
            Text("Kanal informasi", "Outreach channel"),
            {
                "website": Text("Situs web", "Website"),
                "instagram": verbatim("Instagram"),
                "tiktok": verbatim("TikTok"),
                "youtube": verbatim("YouTube"),
                "x": verbatim("X"),
                "facebook": verbatim("Facebook"),
            },
            "Kemnaker outreach 2025",
        ),
    )
}
