"""How does vocational training stand in each province (Skillhub)?"""

from dasbor.ui.hub_page import HubPage, show

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
    )
)
