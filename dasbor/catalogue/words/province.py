"""The page of one province."""

from __future__ import annotations

from typing import Final

from dasbor.catalogue.text import Text

# The choice.
PROVINCE: Final = Text("Provinsi", "Province")
CHOOSE: Final = Text("Pilih provinsi", "Choose a province")
CHOOSE_LEDE: Final = Text(
    "Satu halaman untuk satu provinsi: kedudukan, perkembangan, target, dan perubahan terakhir.",
    "One page for one province: where it stands, its trends, its targets and what changed last.",
)
UP_TO: Final = Text("Sampai", "Up to")
SHOWN_INDICATOR: Final = Text("Indikator yang digambar", "Indicator drawn")
PRINTED: Final = Text("{area}, data sampai {period}, {basis}.", "{area}, data up to {period}, {basis}.")
COMPARE: Final = Text("Bandingkan dengan provinsi sebanding", "Compare with the peers")
COMPARE_CHOSEN: Final = Text("Bandingkan wilayah yang dipilih", "Compare the areas chosen")
OPEN_PROVINCE: Final = Text("Halaman provinsi: {links}", "Province page: {links}")
OF_ISLAND: Final = Text("Kelompok pulau {island}", "Island group: {island}")
CODES: Final = Text("kode BPS {bps}, Kemendagri {kemendagri}", "BPS code {bps}, Kemendagri {kemendagri}")

# The opening sentences.
SETTING: Final = Text(
    "<strong>{area}</strong> memiliki angkatan kerja <strong>{force}</strong> ({round}), terbesar ke-{rank} dari "
    "{count} provinsi; tingkat pengangguran terbuka {rate}.",
    "<strong>{area}</strong> has a labour force of <strong>{force}</strong> ({round}), number {rank} of {count} "
    "provinces by size; its unemployment rate is {rate}.",
)
NO_SETTING: Final = Text(
    "Angka resmi angkatan kerja untuk <strong>{area}</strong> tidak tersedia dalam rilis ini.",
    "The release holds no official labour force for <strong>{area}</strong>.",
)
STRONG: Final = Text("Menonjol pada {items}.", "It stands out in {items}.")
WEAK: Final = Text("Tertinggal pada {items}.", "It lags in {items}.")
NEITHER: Final = Text(
    "Tidak ada indikator pokok yang jelas menonjol atau tertinggal menurut aturan halaman ini.",
    "By the rule of this page no headline indicator clearly stands out or lags.",
)
ITEM: Final = Text(
    "<strong>{indicator}</strong> ({value}; peringkat {rank} dari {count})",
    "<strong>{indicator}</strong> ({value}; rank {rank} of {count})",
)
YEAR: Final = Text(
    "Dibandingkan setahun sebelumnya, dari {total} indikator pokok {better} membaik, {worse} memburuk, dan {stable} "
    "relatif stabil.",
    "Against a year before, of {total} headline indicators {better} improved, {worse} worsened and {stable} are about "
    "the same.",
)
PACE: Final = Text(
    "Terhadap target {year}, {reached} dari {total} sudah pada laju rata yang diperlukan.",
    "Against the targets of {year}, {reached} of {total} are at the even pace they need.",
)
PACE_OVER: Final = Text(
    "Dari {total} target {year}, {reached} tercapai.", "Of {total} targets of {year}, {reached} were met."
)

# Where it stands.
STANDING: Final = Text("Kedudukan provinsi", "Where the province stands")
STANDING_PERIOD: Final = Text(
    "{period}, kecuali baris yang menyebut periode lain.", "{period}, unless a row says otherwise."
)
STANDING_LEDE: Final = Text(
    "Dari {judged} indikator yang dapat dibandingkan, {above} lebih baik daripada median provinsi sebanding dan "
    "{below} kurang baik; selebihnya tidak dapat dibedakan.",
    "Of {judged} indicators that can be compared, {above} are better than the median of the peers and {below} are "
    "worse; the others cannot be told apart.",
)
INDICATOR: Final = Text("Indikator", "Indicator")
VALUE: Final = Text("Nilai", "Value")
CHANGE: Final = Text("Setahun", "On the year")
RANK: Final = Text("Peringkat", "Rank")
RANK_OF: Final = Text("{rank} dari {count}", "{rank} of {count}")
BETWEEN: Final = Text("{low} – {high}", "{low} – {high}")
SPREAD: Final = Text("Sebaran provinsi", "All provinces")
NATION: Final = Text("Indonesia", "Indonesia")
PEERS: Final = Text("Median sebanding", "Peer median")
SPREAD_ALT: Final = Text(
    "{area} di antara semua provinsi: dari {low} ({lowest}) sampai {high} ({highest})",
    "{area} among all provinces: from {low} ({lowest}) to {high} ({highest})",
)
SPREAD_NONE: Final = Text("Kurang dari dua provinsi memiliki angka.", "Fewer than two provinces have a figure.")
MEANING: Final = Text("Arti", "Meaning")
NO_FIGURE: Final = Text("tidak ada", "none")
LEGEND: Final = Text("Keterangan sebaran", "Key to the spread")
LEGEND_OTHERS: Final = Text("provinsi lain", "other provinces")
LEGEND_PEERS: Final = Text("median provinsi sebanding", "median of the peers")
RANK_NOTE: Final = Text(
    "Rentang di bawah nilai memuat kebetulan dan derau pelindungan data. Peringkat 1 adalah nilai tertinggi; rentang "
    "peringkat, misalnya 3–9, memuat semua tempat yang mungkin. Keduanya berlaku untuk semua provinsi sekaligus dengan "
    "keyakinan 90%. Perubahan dihitung terhadap periode yang sama setahun sebelumnya; ≈ berarti perubahannya tidak "
    "melampaui kebetulan, pelindungan data, atau pembulatan.",
    "The range below a value holds chance and the noise of data protection. Rank 1 is the highest value; a range of "
    "ranks, such as 3–9, holds every possible place. Both hold for all provinces together with 90% confidence. Changes "
    "are against the same period a year before; ≈ means no more than chance, data protection or rounding.",
)

# Strengths and gaps.
VERDICT: Final = Text("Kekuatan dan ketertinggalan", "Strengths and gaps")
STRENGTHS: Final = Text("Kekuatan", "Strengths")
GAPS: Final = Text("Ketertinggalan", "Gaps")
VERDICT_RULE: Final = Text(
    "Kekuatan: termasuk seperempat provinsi terbaik, pasti di paruh yang lebih baik, dan lebih baik daripada median "
    "sebanding maupun Indonesia; ketertinggalan: sebaliknya. Selisih yang dapat dijelaskan oleh kebetulan, "
    "pelindungan data, atau pembulatan tidak dihitung. {judged} indikator dinilai.",
    "Strength: among the best quarter of provinces, in the better half for certain, and better than both the peer "
    "median and Indonesia; gap: the reverse. Differences that chance, data protection or rounding could explain do not "
    "count. {judged} indicators were judged.",
)
AGAINST: Final = Text("{value}; sebanding {peers}, Indonesia {nation}", "{value}; peers {peers}, Indonesia {nation}")
NO_STRENGTH: Final = Text("Tidak ada yang memenuhi aturan.", "None meets the rule.")

# Trends.
TRENDS: Final = Text("Perkembangan", "Trends")
TRENDS_LEDE: Final = Text(
    "Garis tebal {area}, garis tipis Indonesia, pada skala yang sama dan mulai dari nol.",
    "Bold line {area}, thin line Indonesia, on one scale that starts at zero.",
)
ONE_TREND: Final = Text("Satu indikator lebih dekat", "One indicator closer")

# Targets.
NO_TARGETS: Final = Text(
    "Tidak ada target {area} untuk tahun {year} dalam rilis ini.", "The release holds no target of {area} for {year}."
)

# What changed.
CHANGES: Final = Text("Perubahan dari rilis sebelumnya", "Changes from the release before")
CHANGES_LEDE: Final = Text(
    "Angka tahunan {area} yang berbeda dari rilis sebelumnya.",
    "Yearly figures of {area} that differ from the release before.",
)
NO_CHANGES: Final = Text(
    "Tidak ada angka tahunan {area} yang berubah dari rilis sebelumnya.",
    "No yearly figure of {area} changed from the release before.",
)

# Peers.
PEER_GROUP: Final = Text("Provinsi sebanding", "Peer provinces")
PEER_RULE: Final = Text(
    "Provinsi sebanding adalah {count} provinsi dengan jarak terdekat menurut angka Sakernas {round}: angkatan kerja "
    "(skala logaritma, berbobot dua), tingkat partisipasi angkatan kerja, dan tingkat pengangguran terbuka, yang "
    "masing-masing dibakukan antarprovinsi. Angka layanan tidak dipakai, sehingga perbandingan tidak membenarkan "
    "dirinya sendiri.",
    "The peers are the {count} provinces nearest by the figures of Sakernas {round}: labour force (on a logarithmic "
    "scale, counted twice), participation rate and unemployment rate, each standardised over the provinces. No figure "
    "of a service enters, so that the comparison does not confirm itself.",
)
NO_PEERS: Final = Text(
    "Tidak ada provinsi sebanding: angka Sakernas untuk {area} tidak tersedia.",
    "There are no peers: Sakernas has no figures for {area}.",
)
PEER_FIGURES: Final = (
    Text("Angkatan kerja", "Labour force"),
    Text("TPAK", "Participation rate"),
    Text("TPT", "Unemployment rate"),
)
"""The figures that make provinces alike, in the order of `dasbor.present.peers.PEER_VARIABLES`."""
DISTANCE: Final = Text("Jarak", "Distance")
