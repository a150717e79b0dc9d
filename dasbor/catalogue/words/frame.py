"""What stands on every page: the name, the language, the release, the mark of synthetic data."""

from __future__ import annotations

from typing import Final

from dasbor.catalogue.text import Lang, Text, verbatim

PRODUCT: Final = verbatim("Dasbor SIAPkerja")
TITLE: Final = Text("{page} · {product}", "{page} · {product}")
MINISTRY: Final = Text("Kementerian Ketenagakerjaan", "Ministry of Manpower")
LANGUAGE: Final = Text("Bahasa", "Language")
LANGUAGE_NAMES: Final[dict[Lang, Text]] = {"id": verbatim("Indonesia"), "en": verbatim("English")}
SYNTHETIC_TAG: Final = Text("DATA CONTOH", "SAMPLE DATA")
SYNTHETIC_BANNER: Final = Text(
    "<strong>Data contoh sintetis.</strong> Angka di halaman ini dibuat untuk peragaan, bukan catatan kegiatan "
    "yang sebenarnya.",
    "<strong>Synthetic sample data.</strong> The figures on this page were made for demonstration; they are not "
    "records of real activity.",
)
RELEASE: Final = Text("Rilis {release}, terbit {date}", "Release {release}, published {date}")
FOOTER: Final = Text(
    "Batas wilayah bersifat indikatif. Angka yang mencakup orang dilindungi; sel kecil tidak ditampilkan.",
    "Boundaries are indicative. Figures that count people are protected; small cells are not shown.",
)
NO_RELEASE_TITLE: Final = Text("Belum ada rilis data", "There is no data release yet")
NO_RELEASE: Final = Text(
    "Belum ada rilis yang dapat ditampilkan. Operator perlu memuat berkas hub dan menerbitkan rilis; halaman ini "
    "menampilkannya begitu rilis tersedia, tanpa memulai ulang.",
    "There is no release to show. The operator has to load the hubs' files and publish a release; this page shows it "
    "as soon as it exists, without a restart.",
)
