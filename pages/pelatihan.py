"""How does vocational training stand in each province (Skillhub)?"""

from dasbor.catalogue.words import particular as words
from dasbor.ui.hub_page import HubPage, show
from dasbor.ui.particular import ByCategory, Funnel

_COMPLETION = (
    "training_completions",
    "training_entrants",
    "completion_rate",
    "training_dropouts",
    "training_seats",
)

show(
    HubPage(
        page="pelatihan",
        hub="skillhub",
        default="training_completions",
        headlines=(
            "training_entrants",
            "training_completions",
            "completion_rate",
            "training_dropouts",
            "training_seat_use",
        ),
        panels=(
            Funnel(
                words.TRAINING_COURSE,
                words.TRAINING_COURSE_LEDE,
                ("training_seats", "training_entrants", "completion_rate"),
            ),
            ByCategory(words.BY_TRADE, words.BY_TRADE_LEDE, "trade", _COMPLETION),
            ByCategory(words.BY_PROVIDER, words.BY_PROVIDER_LEDE, "provider_type", _COMPLETION),
        ),
    )
)
