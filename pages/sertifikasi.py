"""How does competency certification stand in each province (Sertihub and BNSP)?"""

from dasbor.ui.hub_page import HubPage, show

show(
    HubPage(
        page="sertifikasi",
        hub="sertihub",
        default="certificates_issued",
        headlines=(
            "certificates_issued",
            "certificates_valid",
            "certified_people",
            "pass_rate",
            "certificates_expiring",
        ),
    )
)
