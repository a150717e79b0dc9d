"""How does competency certification stand in each province (Sertihub and BNSP)?"""

from dasbor.catalogue.words import particular as words
from dasbor.ui.hub_page import HubPage, show
from dasbor.ui.particular import ByCategory, Funnel

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
        panels=(
            Funnel(
                words.THREE_MEANINGS,
                words.THREE_MEANINGS_LEDE,
                ("certificates_valid", "certified_people", "certificates_issued", "certificates_expiring"),
            ),
            ByCategory(
                words.BY_SCHEME,
                words.BY_SCHEME_LEDE,
                "sector",
                ("assessments", "pass_rate", "certificates_valid", "certificates_expiring"),
            ),
        ),
    )
)
