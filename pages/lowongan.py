"""How do vacancies, jobseekers and placements stand in each province (Karirhub)?"""

from dasbor.ui.hub_page import HubPage, show

show(
    HubPage(
        page="lowongan",
        hub="karirhub",
        default="vacancy_postings",
        headlines=("vacancy_postings", "openings", "posting_employers", "jobseekers_registered", "placements"),
    )
)
