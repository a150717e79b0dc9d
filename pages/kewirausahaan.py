"""How does entrepreneurship stand in each province (Bizhub)?"""

from dasbor.ui.hub_page import HubPage, show

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
    )
)
