"""How names of provinces and regencies are written, brought to one spelling."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

PROVINCE_ALIASES: Final[dict[str, tuple[str, ...]]] = {
    "11": ("Nanggroe Aceh Darussalam", "NAD", "DI Aceh"),
    "12": ("Sumut", "North Sumatra"),
    "13": ("Sumbar", "West Sumatra"),
    "16": ("Sumsel", "South Sumatra"),
    "19": ("Babel", "Bangka Belitung", "Kepulauan Babel", "Bangka Belitung Islands"),
    "21": ("Kepri", "Riau Kepulauan", "Riau Islands"),
    "31": ("Jakarta", "DKI", "DKJ", "Jakarta Raya", "DKI Jakarta Raya", "Daerah Khusus Jakarta"),
    "32": ("Jabar", "West Java"),
    "33": ("Jateng", "Central Java"),
    "34": ("DIY", "Yogyakarta", "Jogjakarta", "Jogja", "Yogya", "DI Jogjakarta"),
    "35": ("Jatim", "East Java"),
    "52": ("NTB", "West Nusa Tenggara"),
    "53": ("NTT", "East Nusa Tenggara"),
    "61": ("Kalbar", "West Kalimantan"),
    "62": ("Kalteng", "Central Kalimantan"),
    "63": ("Kalsel", "South Kalimantan"),
    "64": ("Kaltim", "East Kalimantan"),
    "65": ("Kaltara", "North Kalimantan"),
    "71": ("Sulut", "North Sulawesi"),
    "72": ("Sulteng", "Central Sulawesi"),
    "73": ("Sulsel", "South Sulawesi"),
    "74": ("Sultra", "Southeast Sulawesi"),
    "76": ("Sulbar", "West Sulawesi"),
    "82": ("Malut", "North Maluku"),
    "91": ("Irian Jaya Barat", "Pabar", "West Papua"),
    "92": ("PBD", "Southwest Papua"),
    "94": ("Irian Jaya",),
    "95": ("South Papua",),
    "96": ("Central Papua",),
    "97": ("Papua Pengunungan", "Highland Papua"),
}
"""BPS code -> other names in use."""

REGENCY_ALIASES: Final[dict[str, tuple[str, ...]]] = {
    "1212": ("Toba Samosir", "Tobasa"),
    "1303": ("Sawahlunto Sijunjung", "Sawahlunto/Sijunjung"),
    "1612": ("PALI",),
    "1601": ("OKU",),
    "1602": ("OKI",),
    "1608": ("OKU Timur",),
    "1609": ("OKU Selatan",),
    "7310": ("Pangkajene Kepulauan", "Pangkep"),
    "7301": ("Selayar",),
    "7604": ("Polman", "Polewali Mamasa", "Polewali Mandar"),
    "7601": ("Mamuju Utara",),
    "7109": ("Sitaro", "Kepulauan Sitaro", "Siau Tagulandang Biaro"),
    "7103": ("Sangihe",),
    "7104": ("Talaud",),
    "8103": ("Maluku Tenggara Barat", "Tanimbar"),
    "9105": ("Yapen Waropen", "Yapen"),
}
"""Kemendagri code -> former or short names, each of one regency only."""

_PROVINCE_WORDS: Final = (
    (r"^(PROVINSI|PROPINSI|PROV|PROP)\b\.?", ""),
    (r"\bKEP\b\.?", "KEPULAUAN "),
    (r"\bDAERAH ISTIMEWA\b", "DI "),
    (r"\bDAERAH KHUSUS IBU ?KOTA\b", "DKI "),
    (r"\bSUMATRA\b", "SUMATERA "),
)
_KIND: Final = r"(?P<kind>KABUPATEN|KAB|KOTAMADYA|KODYA|KOTA)\b\.?\s*(?:(?:ADMINISTRASI|ADMINISTRATIF|ADM)\b\.?\s*)?"
_BEFORE: Final = re.compile(rf"^{_KIND}(?P<name>\S.*)$")
_AFTER: Final = re.compile(rf"^(?P<name>.*\S)\s*[,(]\s*{_KIND}\)?$")


def code_key(code: str) -> str:
    """A code in the one spelling in which it is looked up: `32.01` and the `3201.0` of a spreadsheet are `3201`."""
    return re.sub(r"^(\d+)\.0$", r"\1", code.upper()).replace(".", "")


def province_key(name: str) -> str:
    """A province's name in the one spelling in which it is looked up."""
    words = _upper(name)
    for pattern, replacement in _PROVINCE_WORDS:
        words = re.sub(pattern, replacement, words)
    return _letters(words)


def regency_key(name: str) -> str:
    """A regency's bare name in the one spelling in which it is looked up."""
    return _letters(re.sub(r"\bKEP\b\.?", "KEPULAUAN ", _upper(name)))


def split_kind(name: str) -> tuple[bool | None, str]:
    """Whether the name says city (True), regency (False) or neither (None), and the bare name."""
    words = _upper(name)
    found = _BEFORE.match(words) or _AFTER.match(words)
    return (found["kind"].startswith("KO"), found["name"]) if found else (None, words)


def _upper(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return re.sub(r"\s+", " ", plain.upper()).strip()


def _letters(words: str) -> str:
    return re.sub(r"[^A-Z0-9]", "", words)
