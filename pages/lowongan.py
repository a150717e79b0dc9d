"""How do vacancies, jobseekers and placements stand in each province (Karirhub)?"""

from dasbor.catalogue.words import particular as words
from dasbor.ui.hub_page import HubPage, show
from dasbor.ui.particular import StockAndFlow

show(
    HubPage(
        page="lowongan",
        hub="karirhub",
        default="vacancy_postings",
        headlines=("vacancy_postings", "openings", "posting_employers", "jobseekers_registered", "placements"),
        panels=(
            StockAndFlow(
                words.STOCK_AND_FLOW,
                words.STOCK_AND_FLOW_LEDE,
                "open_postings",
                plus=("vacancy_postings",),
                minus=("postings_filled", "postings_removed"),
            ),
        ),
    )
)
