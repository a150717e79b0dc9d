"""The page that sets areas side by side."""

from __future__ import annotations

from typing import Final

from dasbor.catalogue.text import Text

AREAS: Final = Text("Wilayah yang dibandingkan", "Areas to compare")
AREAS_HINT: Final = Text("Pilih dua sampai enam", "Choose two to six")
INDICATORS: Final = Text("Indikator", "Indicators")
INDICATORS_HINT: Final = Text("Pilih satu sampai enam", "Choose one to six")
PRINTED: Final = Text(
    "{areas}, {first}–{last}, {basis}; indikator: {indicators}.",
    "{areas}, {first}–{last}, {basis}; indicators: {indicators}.",
)
TOO_MANY: Final = Text(
    "Paling banyak {most} wilayah dibandingkan sekaligus; {most} yang pertama ditampilkan.",
    "At most {most} areas are compared at once; the first {most} are shown.",
)
CONTRAST: Final = Text(
    "<strong>{indicator}</strong> tertinggi di {high} dan terendah di {low}.",
    "<strong>{indicator}</strong>: highest in {high}, lowest in {low}.",
)
ALIKE: Final = Text(
    "<strong>{indicator}</strong> tidak dapat dibedakan: dari {low} sampai {high}.",
    "<strong>{indicator}</strong> cannot be told apart: from {low} to {high}.",
)
TURNS: Final = Text(
    "Dalam setahun, dari {total} angka {better} membaik, {worse} memburuk, dan {stable} relatif stabil.",
    "In a year, of {total} figures {better} improved, {worse} worsened and {stable} are about the same.",
)
TABLE: Final = Text("Nilai berdampingan", "Values side by side")
TABLE_LEDE: Final = Text(
    "Periode terakhir yang memiliki angka, dengan perubahan terhadap periode yang sama setahun sebelumnya. Panjang "
    "batang membandingkan nilai dalam satu baris, bukan antarbaris.",
    "The latest period with a figure, and the change against the same period a year before. The bars compare the "
    "values within a row; they say nothing across rows.",
)
INDICATOR: Final = Text("Indikator", "Indicator")
AREA: Final = Text("Provinsi", "Province")
TRENDS: Final = Text("Perkembangan berdampingan", "Trends side by side")
TRENDS_LEDE: Final = Text(
    "Semua wilayah pada skala yang sama dalam setiap gambar.", "All areas share one scale in each chart."
)
SCATTER: Final = Text("Dua indikator terhadap satu sama lain", "Two indicators against each other")
SCATTER_LEDE: Final = Text(
    "Setiap titik adalah satu provinsi. Hubungan antara dua angka bukan bukti sebab akibat.",
    "Each point is one province. A relation between two figures is no proof of cause.",
)
SHOW_SCATTER: Final = Text("Gambar sebaran semua provinsi", "Draw all provinces")
ACROSS: Final = Text("Sumbu mendatar", "Horizontal axis")
UPWARD: Final = Text("Sumbu tegak", "Vertical axis")
SCATTER_NONE: Final = Text(
    "Tidak ada provinsi yang memiliki angka untuk kedua indikator pada periode ini.",
    "No province has a figure of both indicators in this period.",
)
SCATTER_ALT: Final = Text(
    "Diagram sebar {count} provinsi: {across} dan {upward}, {period}. Korelasi peringkat (Spearman) {correlation}.",
    "Scatter of {count} provinces: {across} and {upward}, {period}. Rank correlation (Spearman) {correlation}.",
)
CORRELATION: Final = Text(
    "Korelasi peringkat (Spearman) {correlation}, {count} provinsi.",
    "Rank correlation (Spearman) {correlation}, {count} provinces.",
)
POINT: Final = Text("{area}: {across}; {upward}", "{area}: {across}; {upward}")
