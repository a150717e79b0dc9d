"""Do citizens use the digital services, where do they not, and does it change?"""

from dasbor.catalogue.words import particular as words
from dasbor.ui.adoption_index import index_part
from dasbor.ui.attention import attention_part
from dasbor.ui.hub_page import HubPage, show
from dasbor.ui.outlooks import targets_part
from dasbor.ui.particular import ByCategory, Funnel

_JOURNEYS = (
    "journeys_visited",
    "journeys_started",
    "journeys_completed",
    "journeys_abandoned",
    "journey_completion_rate",
)
_WEBSITE = ("web_visits", "web_visitors", "web_service_clicks")
_SOCIAL_MEDIA = ("social_reach", "social_engagements", "social_followers")

show(
    HubPage(
        page="adopsi",
        hub="siapkerja",
        default="active_users_per_1000",
        headlines=(
            "accounts_total_per_1000",
            "active_users_per_1000",
            "active_share",
            "journey_completion_rate",
            "digital_takeup",
            "employer_reporting_rate",
        ),
        panels=(
            Funnel(words.JOURNEYS, words.JOURNEYS_LEDE, _JOURNEYS[:-1]),
            ByCategory(words.BY_JOURNEY, words.BY_JOURNEY_LEDE, "journey", _JOURNEYS),
            ByCategory(words.BY_CHANNEL, words.BY_CHANNEL_LEDE, "channel", _JOURNEYS),
            ByCategory(words.WEBSITE, words.ATTENTION_LEDE, "outreach_channel", _WEBSITE, is_national=True),
            ByCategory(words.SOCIAL_MEDIA, words.ATTENTION_LEDE, "outreach_channel", _SOCIAL_MEDIA, is_national=True),
        ),
        more=(index_part, targets_part, attention_part),
    )
)
