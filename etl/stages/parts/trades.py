"""The names under which Skillhub knows the trade fields (kejuruan)."""

from __future__ import annotations

import re
from typing import Final

from dasbor.catalogue.dimensions import DIMENSIONS

_ALIASES: Final[dict[str, tuple[str, ...]]] = {
    "welding": ("Las", "Pengelasan", "Las Industri"),
    "manufacturing": ("Manufaktur", "Mesin", "Teknik Mesin"),
    "automotive": ("Otomotif", "Sepeda Motor", "Teknik Sepeda Motor"),
    "electrical": ("Listrik", "Kelistrikan", "Instalasi Listrik"),
    "electronics": ("Elektronika",),
    "refrigeration": ("Teknik Refrigerasi", "Refrigeration", "Teknik Pendingin", "Tata Udara"),
    "construction": ("Konstruksi", "Teknik Bangunan"),
    "ict": ("TIK", "Teknologi Informasi", "Informatika", "Komputer", "Information and Communication Technology"),
    "business": ("Bisnis Manajemen", "Manajemen", "Administrasi Perkantoran", "Business and Management"),
    "garment": ("Garmen Apparel", "Menjahit", "Tata Busana", "Busana", "Fashion Technology"),
    "beauty": ("Tata Rias", "Kecantikan", "Tata Rias dan Kecantikan"),
    "tourism": ("Perhotelan", "Pariwisata dan Perhotelan"),
    "food": ("Pengolahan Hasil Pertanian", "Tata Boga", "Processing", "Prosesing"),
    "agriculture": ("Mekanisasi Pertanian", "Peternakan"),
    "fishery": ("Budidaya Perikanan",),
    "languages": ("Bahasa Inggris", "Bahasa Jepang", "Bahasa Korea"),
    "other": ("Lainnya", "Lain-lain", "Aneka Kejuruan"),
}


def trade_key(name: str) -> str:
    """A name of a trade field in the one spelling in which it is looked up."""
    bare = re.sub(r"^kejuruan\s+", "", name.strip().lower())
    return re.sub(r"[^a-z0-9]", "", bare)


TRADES: Final[dict[str, str]] = {
    trade_key(name): key
    for key, words in DIMENSIONS["trade"].categories.items()
    for name in (key, words.id, words.en, *_ALIASES[key])
}
"""Name as looked up -> category of the dimension `trade`."""
