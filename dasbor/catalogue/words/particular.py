"""What is particular to the page of a hub: stock and flow, funnels, and the same categories by several indicators."""

from __future__ import annotations

from typing import Final

from dasbor.catalogue.text import Text

SHARE_OF: Final = Text("{share} dari {whole}", "{share} of {whole}")
COHORT: Final = Text("kohor {period}", "cohort of {period}")
AT_END: Final = Text("{name}, akhir {period}", "{name}, end of {period}")

STOCK_AND_FLOW: Final = Text("Stok dan aliran lowongan", "Stock and flow of vacancies")
STOCK_AND_FLOW_LEDE: Final = Text(
    "Yang terbuka di awal, ditambah yang baru, dikurangi yang terpenuhi atau dihapuskan, ialah yang terbuka di akhir.",
    "Open at the start, plus new, less filled or removed, makes open at the end.",
)
TRAINING_COURSE: Final = Text("Dari kuota ke kelulusan", "From seats to completion")
TRAINING_COURSE_LEDE: Final = Text(
    "Kuota dan peserta gelombang yang mulai dalam periode; tingkat kelulusan gelombang yang berakhir dalam periode.",
    "Seats and entrants of the batches that started in the period; completion rate of those that ended in it.",
)
BY_TRADE: Final = Text("Menurut kejuruan", "By trade")
BY_TRADE_LEDE: Final = Text(
    "Peserta dan kuota dihitung saat gelombang mulai; lulusan dan yang mengundurkan diri saat gelombang berakhir.",
    "Entrants and seats are counted when the batch starts; completions and dropouts when it ends.",
)
BY_PROVIDER: Final = Text("Menurut penyelenggara", "By provider")
BY_PROVIDER_LEDE: Final = Text(
    "Jenis lembaga pelatihan, dengan ukuran yang sama.",
    "Kinds of training provider, by the same measures.",
)
THREE_MEANINGS: Final = Text("Tiga arti sertifikat", "Three meanings of a certificate")
THREE_MEANINGS_LEDE: Final = Text(
    "Yang terbit dalam periode, yang masih berlaku pada akhirnya, dan orang yang memegang sedikitnya satu.",
    "Issued in the period, still valid at its end, and people who hold at least one.",
)
BY_SCHEME: Final = Text(
    "Tingkat kompeten dan sertifikat yang akan berakhir", "Pass rate and certificates about to expire"
)
BY_SCHEME_LEDE: Final = Text(
    "Menurut sektor skema. Yang akan berakhir adalah yang berlaku kini dan habis masanya dalam enam bulan.",
    "By sector of the scheme. About to expire means valid now and ending within six months.",
)
UPTAKE: Final = Text("Dari permohonan ke usaha yang bertahan", "From application to a business that survives")
UPTAKE_LEDE: Final = Text(
    "Permohonan, persetujuan, dan usaha yang dirintis dihitung pada waktunya masing-masing; ketahanan dihitung pada "
    "kohor yang sudah berumur dua belas bulan.",
    "Applications, approvals and businesses started are counted when they happen; survival is that of the latest "
    "cohort that is twelve months old.",
)
JOURNEYS: Final = Text("Dari kunjungan ke layanan yang selesai", "From a visit to a completed service")
JOURNEYS_LEDE: Final = Text(
    "Layanan yang dikunjungi, dimulai, diselesaikan, dan ditinggalkan, di semua hub dan kanal.",
    "Services visited, started, completed and abandoned, over all hubs and channels.",
)
BY_JOURNEY: Final = Text("Menurut layanan", "By service")
BY_JOURNEY_LEDE: Final = Text(
    "Di layanan mana orang berhenti. Setiap kejadian dihitung pada waktunya; tingkat penyelesaian membandingkan yang "
    "dimulai dengan yang selesai.",
    "In which service people stop. Each event is counted when it happens; the completion rate compares those started "
    "with those completed.",
)
BY_CHANNEL: Final = Text("Menurut kanal", "By channel")
BY_CHANNEL_LEDE: Final = Text(
    "Situs web dan aplikasi di samping loket dan bursa kerja.",
    "Website and apps beside counters and job fairs.",
)
WEBSITE: Final = Text("Situs web", "Website")
SOCIAL_MEDIA: Final = Text("Media sosial", "Social media")
ATTENTION_LEDE: Final = Text(
    "Perhatian, bukan pemanfaatan layanan; hanya tersedia secara nasional.",
    "Attention, not use of services; available for the nation only.",
)
