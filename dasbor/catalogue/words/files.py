"""The files for download: what their columns are called, and what is said in them."""

from __future__ import annotations

from typing import Final

from dasbor.catalogue.text import Text

COLUMNS: Final[dict[str, Text]] = {
    "indicator": Text("Indikator", "Indicator"),
    "period": Text("Periode", "Period"),
    "province_code_bps": Text("Kode provinsi BPS", "BPS province code"),
    "province_code_kemendagri": Text("Kode provinsi Kemendagri", "Kemendagri province code"),
    "province": Text("Provinsi", "Province"),
    "value": Text("Nilai", "Value"),
    "unit": Text("Satuan", "Unit"),
    "status": Text("Status", "Status"),
    "source": Text("Sumber", "Source"),
    "release": Text("Rilis", "Release"),
}
"""The columns of every file in their order; those of the splits, called like their dimensions, stand before `value`."""
SYNTHETIC_SOURCE: Final = Text("{source} (data contoh sintetis)", "{source} (synthetic sample data)")
