"""All feeds by key, those that others refer to first: files load best in this order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from etl.feeds.bizhub import BENEFICIARIES
from etl.feeds.karirhub import APPLICATIONS, JOBSEEKERS, PLACEMENTS
from etl.feeds.karirhub_vacancies import VACANCIES
from etl.feeds.official import REGISTERED, UNEMPLOYMENT_RATE
from etl.feeds.outreach import CHANNELS
from etl.feeds.sertihub import ASSESSMENTS
from etl.feeds.siapkerja import ACCOUNTS, EMPLOYERS, SERVICE_EVENTS
from etl.feeds.skillhub import PARTICIPANTS
from etl.feeds.steering import MILESTONES, TARGETS

if TYPE_CHECKING:
    from etl.feeds.contract import Feed

FEEDS: Final[dict[str, Feed]] = {
    feed.key: feed
    for feed in (
        VACANCIES,
        JOBSEEKERS,
        APPLICATIONS,
        PLACEMENTS,
        PARTICIPANTS,
        ASSESSMENTS,
        BENEFICIARIES,
        ACCOUNTS,
        SERVICE_EVENTS,
        EMPLOYERS,
        CHANNELS,
        REGISTERED,
        UNEMPLOYMENT_RATE,
        TARGETS,
        MILESTONES,
    )
}
