"""Skillhub: vocational training."""

from __future__ import annotations

from typing import Final

from dasbor.catalogue.indicator import Count, Indicator, Ratio, Ref, Sum, Unit
from dasbor.catalogue.text import Text

_ENTRANTS = Ref("training", "training_entrants")
_COMPLETIONS = Ref("training", "training_completions")

SKILLHUB: Final = (
    Indicator(
        "training_entrants",
        "skillhub",
        Text("Peserta pelatihan", "Training participants"),
        Text(
            "Orang yang diterima pada gelombang pelatihan yang mulai dalam periode.",
            "People accepted into training batches that started in the period.",
        ),
        Unit.PEOPLE,
        Count(_ENTRANTS),
    ),
    Indicator(
        "training_completions",
        "skillhub",
        Text("Lulusan pelatihan", "Training completions"),
        Text(
            "Peserta yang lulus dari gelombang pelatihan yang berakhir dalam periode.",
            "Participants who graduated from training batches that ended in the period.",
        ),
        Unit.PEOPLE,
        Count(_COMPLETIONS),
        caveats=("by_batch_end",),
        has_per_1000=True,
    ),
    Indicator(
        "completion_rate",
        "skillhub",
        Text("Tingkat kelulusan pelatihan", "Completion rate"),
        Text(
            "Lulusan dibagi peserta pada gelombang pelatihan yang berakhir dalam periode.",
            "Graduates divided by the entrants of the batches that ended in the period.",
        ),
        Unit.PERCENT,
        Ratio((_COMPLETIONS,), (Ref("training", "entrants_of_ended_batches"),), 100, is_share=True),
        caveats=("same_cohort", "by_batch_end"),
    ),
    Indicator(
        "training_dropouts",
        "skillhub",
        Text("Peserta mengundurkan diri", "Training dropouts"),
        Text(
            "Peserta yang mengundurkan diri dari gelombang pelatihan yang berakhir dalam periode.",
            "Participants who withdrew from training batches that ended in the period.",
        ),
        Unit.PEOPLE,
        Count(Ref("training", "training_dropouts")),
        better=-1,
        caveats=("by_batch_end",),
    ),
    Indicator(
        "training_seats",
        "skillhub",
        Text("Kuota pelatihan", "Training seats"),
        Text(
            "Kuota gelombang pelatihan yang mulai dalam periode.",
            "Seats (quota) of the training batches that started in the period.",
        ),
        Unit.SEATS,
        Sum(Ref("training_seats", "training_seats")),
    ),
    Indicator(
        "training_seat_use",
        "skillhub",
        Text("Keterisian kuota", "Seat use"),
        Text(
            "Peserta dibagi kuota pada gelombang pelatihan yang mulai dalam periode.",
            "Entrants divided by the quota of the training batches that started in the period.",
        ),
        Unit.PERCENT,
        Ratio((_ENTRANTS,), (Ref("training_seats", "training_seats"),), 100, is_share=True),
        caveats=("same_cohort",),
    ),
)
