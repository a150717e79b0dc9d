"""The contracts against the treaty of the vault."""

import polars as pl
import pytest

from dasbor.catalogue.dimensions import DIMENSIONS
from etl.feeds.contract import COMMON, PERSON, Feed
from etl.feeds.kinds import Words
from etl.feeds.registry import FEEDS
from etl.stages.parts.region import REGION

TREATY = {
    "karirhub/vacancies": """posting_id employer_id status openings openings_filled published_on closed_on expires_on
        sex_required min_age max_age min_education job_type is_disability_friendly sector kbli_code kbli_version
        occupation kbji_code kbji_version platform platform_name min_salary max_salary +region""",
    "karirhub/jobseekers": "registered_on last_active_on sex birth_year age education has_disability +region +person",
    "karirhub/applications": "posting_id applied_on channel +person",
    "karirhub/placements": "posting_id placed_on sector kbli_code kbli_version channel +region +person",
    "skillhub/participants": """programme_name trade batch_id provider_id provider_type method batch_quota registered_on
        started_on ended_on status sex birth_year age education has_disability +region +person""",
    "sertihub/assessments": """scheme kkni_level sector kbli_code kbli_version lsp_id lsp_type sex birth_year age
        assessed_on is_competent issued_on valid_until +region +person""",
    "bizhub/beneficiaries": """programme group_id sector kbli_code kbli_version applied_on approved_on disbursed_on
        grant_amount started_on closed_on workers_absorbed status sex birth_year age +region +person""",
    "siapkerja/accounts": "created_on account_type sex birth_year age education has_disability +region +person",
    "siapkerja/service_events": "at on_date hub channel is_assisted journey step +region +person",
    "siapkerja/employers": "employer_id sector kbli_code kbli_version size_class reported_on +region",
    "outreach/channels": "month outreach_channel followers reach engagements visits visitors service_clicks",
    "official/registered": """area year jobseekers_male jobseekers_female jobseekers_total vacancies_male
        vacancies_female vacancies_either vacancies_total placements_male placements_female placements_total""",
    "official/unemployment_rate": "area year round unemployment_rate",
    "steering/targets": "indicator area year target source",
    "steering/milestones": "on_date areas indicators title_id title_en source",
}
SHARED = {"+region": set(REGION), "+person": set(PERSON)}
VERSIONED = {
    "karirhub/vacancies", "karirhub/jobseekers", "karirhub/placements", "skillhub/participants", "sertihub/assessments",
    "bizhub/beneficiaries",
}  # fmt: skip


def test_the_feeds_are_those_of_the_treaty() -> None:
    assert set(FEEDS) == set(TREATY)


@pytest.mark.parametrize("feed", FEEDS.values(), ids=lambda feed: feed.key)
def test_a_feed_fills_the_columns_of_the_treaty(feed: Feed) -> None:
    names = TREATY[feed.key].split()
    own = set(names) - set(SHARED)
    shared = set().union(*(columns for name, columns in SHARED.items() if name in names))
    assert set(feed.vault_schema) == {*COMMON, *shared, *own}
    assert list(feed.vault_schema)[: len(COMMON)] == list(COMMON)
    assert feed.has_version == (feed.key in VERSIONED)


@pytest.mark.parametrize("feed", FEEDS.values(), ids=lambda feed: feed.key)
def test_every_layout_reads_fields_that_the_feed_has(feed: Feed) -> None:
    fields = {each.name for each in feed.fields}
    known = fields | set(feed.vault_schema)
    assert set(feed.key_columns) <= known
    for layout in feed.layouts:
        assert set(layout.headings) <= fields
        assert len(set(layout.headings.values())) == len(layout.headings)
        needed = {each.name for each in feed.fields if each.is_required is True}
        assert needed <= set(layout.headings)
    assert set().union(*(layout.headings for layout in feed.layouts)) == fields


@pytest.mark.parametrize("feed", FEEDS.values(), ids=lambda feed: feed.key)
def test_rules_speak_of_fields(feed: Feed) -> None:
    fields = {each.name for each in feed.fields}
    assert {name for rule in feed.rules for name in (rule.at, rule.other) if name} <= fields


@pytest.mark.parametrize("feed", FEEDS.values(), ids=lambda feed: feed.key)
def test_words_that_are_stored_are_categories_of_their_dimension(feed: Feed) -> None:
    for each in feed.fields:
        if isinstance(each.kind, Words) and each.name in DIMENSIONS and each.kind.dtype == pl.String():
            ours = {*each.kind.words.values(), *each.kind.also.values(), each.default} - {None}
            assert ours <= set(DIMENSIONS[each.name].categories), each.name


def test_a_feed_comes_after_those_that_it_refers_to() -> None:
    order = list(FEEDS)
    for feed in FEEDS.values():
        for other, _code in feed.refers_to.values():
            assert order.index(other) < order.index(feed.key)
