"""What the page of digital adoption has beyond a hub: the index, targets, attention and use."""

from __future__ import annotations

from typing import Final

from dasbor.catalogue.text import Text

# The index.
INDEX_LEDE: Final = Text(
    "{period}. Rata-rata empat komponen di antara patokan tetap, 0 sampai 100, untuk melihat kedudukan provinsi "
    "sekaligus; baca selalu bersama komponennya. Metode dan patokan:",
    "{period}. The mean of four components between fixed goal-posts, 0 to 100, to see where provinces stand at once; "
    "read it always with its components. Method and goal-posts:",
)
INDEX_LINK: Final = Text("kamus data", "data dictionary")
INDEX_NOTHING: Final = Text(
    "Indeks belum dapat dihitung: sampai {period} tidak ada triwulan yang sudah berakhir dengan semua komponen.",
    "There is no index yet: up to {period} no quarter is over that has all components.",
)
NATION_INDEX: Final = Text(
    "Indeks Indonesia <strong>{nation}</strong>.", "The index of Indonesia is <strong>{nation}</strong>."
)
BELOW: Final = Text(
    "{count} provinsi pasti di bawahnya; yang terendah {items}.",
    "{count} provinces are below it for certain; the lowest are {items}.",
)
ONE_BELOW: Final = Text("Satu provinsi pasti di bawahnya: {items}.", "One province is below it for certain: {items}.")
NONE_BELOW: Final = Text(
    "Tidak ada provinsi yang pasti di bawahnya: banyaknya kejadian dalam satu triwulan terlalu kecil untuk "
    "membedakannya. Lihat komponen per tahun.",
    "No province is below it for certain: a quarter has too few events to tell them apart. See the components by year.",
)
LOWEST_ITEM: Final = Text(
    "<strong>{area}</strong> ({value}, peringkat {rank}; paling tertinggal pada {part})",
    "<strong>{area}</strong> ({value}, rank {rank}; furthest behind in {part})",
)
LOWEST_PLAIN: Final = Text(
    "<strong>{area}</strong> ({value}, peringkat {rank})", "<strong>{area}</strong> ({value}, rank {rank})"
)
AREA: Final = Text("Wilayah", "Area")
RANK: Final = Text("Peringkat", "Rank")
INDEX: Final = Text("Indeks", "Index")
RANGE: Final = Text("Rentang", "Range")
RANGE_WORDS: Final = Text("{low}–{high}", "{low}–{high}")
PART_WORDS: Final = Text("{value} → {scaled}", "{value} → {scaled}")
INDEX_CAPTION: Final = Text("Indeks dan komponennya, {period}", "The index and its components, {period}")
INDEX_NOTE: Final = Text(
    "Pada setiap komponen: angka → nilai 0–100. Peringkat 1 adalah nilai tertinggi; rentang memuat semua tempat yang "
    "mungkin (keyakinan 90% untuk semua provinsi sekaligus).",
    "In each component: figure → score 0–100. Rank 1 is the highest value; a range holds every possible place "
    "(confidence 90% for all provinces together).",
)
NO_INDEX: Final = Text(
    "Tanpa indeks karena ada komponen tanpa angka: {items}.", "No index, as a component has no figure: {items}."
)
NO_INDEX_ITEM: Final = Text("{area} ({reasons})", "{area} ({reasons})")
NO_INDEX_REASON: Final = Text("{part}: {status}", "{part}: {status}")
UNITS: Final = Text(
    "{part}: {indicator}, {unit}, patokan {low} sampai {high}.",
    "{part}: {indicator}, {unit}, goal-posts {low} to {high}.",
)

# The trial.
TRIAL: Final = Text("Percobaan: bobot lain", "Trial: other weights")
TRIAL_LEDE: Final = Text(
    "Ini percobaan, bukan angka yang diterbitkan: indeks tetap berbobot sama. Geser bobot untuk melihat seberapa "
    "peringkat bergantung padanya. Tautan ke halaman ini selalu menunjukkan indeks, bukan percobaan.",
    "This is a trial and no published figure: the index keeps equal weights. Move the weights to see how far the ranks "
    "depend on them. A link to this page always shows the index, never the trial.",
)
WEIGHT: Final = Text("Bobot {part}", "Weight of {part}")
TRIAL_NONE: Final = Text("Sedikitnya satu bobot harus di atas nol.", "At least one weight must be above zero.")
TRIAL_SAME: Final = Text(
    "Bobot masih sama; geser salah satunya untuk mencoba.", "The weights are still equal; move one of them to try."
)
TRIAL_SAID: Final = Text(
    "Dengan bobot percobaan {weights}, {moved} dari {count} provinsi berpindah peringkat (perpindahan terjauh: "
    "{farthest}); yang keluar dari rentang peringkatnya semula: {outside}. Korelasi peringkat dengan indeks {rho}.",
    "With the trial weights {weights}, {moved} of {count} provinces change rank (farthest move: {farthest}); outside "
    "their former range of ranks: {outside}. The rank correlation with the index is {rho}.",
)
TRIAL_CAPTION: Final = Text("Percobaan dengan bobot {weights}", "Trial with the weights {weights}")
TRIAL_INDEX: Final = Text("Percobaan", "Trial")
TRIAL_RANK: Final = Text("Peringkat percobaan", "Trial rank")
MOVED: Final = Text("Perpindahan", "Move")

# The dictionary.
COMPOSITES: Final = Text("Indeks komposit", "Composite index")
COMPOSITES_LEDE: Final = Text(
    "Ringkasan beberapa indikator. Bukan indikator: tidak dapat disaring, dipecah, atau dijumlahkan.",
    "A summary of several indicators. It is no indicator: it cannot be filtered, split or added up.",
)
ABOUT: Final = Text(
    "Menilai apakah warga di suatu provinsi memakai layanan digital SIAPkerja. Bukan penilaian atas lembaga.",
    "Tells whether citizens of a province use the digital services of SIAPkerja. It does not score an institution.",
)
HOW: Final = Text("Cara menghitung", "How it is computed")
HOW_SURE: Final = Text("Kepastian", "Certainty")
WHAT_NOT: Final = Text("Yang tidak dimasukkan", "What is left out")
LITERATURE: Final = Text("Sumber metode", "Sources of the method")
COMPONENT: Final = Text("Komponen", "Component")
INDICATOR: Final = Text("Indikator", "Indicator")
LOW: Final = Text("Patokan 0", "Goal-post 0")
HIGH: Final = Text("Patokan 100", "Goal-post 100")
REASON: Final = Text("Alasan", "Reason")
