"""How does entrepreneurship stand in each province (Bizhub)?"""

from dasbor.catalogue.words import particular as words
from dasbor.ui.hub_page import HubPage, show
from dasbor.ui.particular import Funnel

show(
    HubPage(
        page="kewirausahaan",
        hub="bizhub",
        default="businesses_started",
        headlines=(
            "business_applications",
            "business_approvals",
            "businesses_started",
            "uptake_rate",
            "business_survival_12m",
        ),
        panels=(
            Funnel(
                words.UPTAKE,
                words.UPTAKE_LEDE,
                ("business_applications", "business_approvals", "businesses_started", "business_survival_12m"),
            ),
        ),
    )
)
