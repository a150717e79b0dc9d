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
SHARE: Final = Text("Bagikan halaman", "Share the page")
COPY: Final = Text("Salin tautan", "Copy link")
COPIED: Final = Text("Tautan tersalin", "Link copied")
FAILED: Final = Text("Salin alamat dari bilah peramban", "Copy the address from the browser’s bar")
PRINT: Final = Text("Cetak", "Print")
RELEASE_OF: Final = Text("Rilis {release}.", "Release {release}.")
