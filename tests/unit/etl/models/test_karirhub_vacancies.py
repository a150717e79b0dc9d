"""Postings, employers and the stock of open postings, counted by hand."""

import pytest

from tests.unit.etl.models.tiny_vault import Counted, TinyVault, count

FEED = "karirhub/vacancies"


def posting(**told: object) -> dict[str, object]:
    return {
        "employer_id": "toko",
        "status": "open",
        "openings": 1,
        "openings_filled": 0,
        "published_on": "2024-01-15",
        "sex_required": "either",
        "min_education": "any",
        "job_type": "full_time",
        "is_disability_friendly": False,
        "sector": "G",
        "occupation": "5",
        "platform": "internal",
        "at": "32",
        **told,
    }


@pytest.fixture
def three_postings(tiny: TinyVault) -> Counted:
    tiny.add(
        FEED,
        posting(openings=5, openings_filled=2, published_on="2024-01-31"),
        posting(openings=7, published_on="2024-02-01", sector="C", at="31", is_disability_friendly=True),
        posting(openings=1, published_on="2024-05-09", sector=None, at="96", employer_id="tambang"),
    )
    return count(tiny, "vacancies", "posting_employers", "vacancy_stock")


def test_a_posting_counts_in_the_month_the_quarter_and_the_year_it_was_published(three_postings: Counted) -> None:
    total = {"vacancy_postings": 1, "openings": 5, "openings_filled": 2}
    assert three_postings.cell("vacancies", "2024-01") == total
    assert three_postings.cell("vacancies", "2024-01", grain="quarter") == {
        "vacancy_postings": 2,
        "openings": 12,
        "openings_filled": 2,
    }
    assert three_postings.cell("vacancies", "2024", grain="year") == {
        "vacancy_postings": 3,
        "openings": 13,
        "openings_filled": 2,
    }
    assert three_postings.cell("vacancies", "2024-03") == {}


def test_a_posting_counts_in_every_area_that_holds_it_and_in_no_other(three_postings: Counted) -> None:
    areas = three_postings.rows(
        "SELECT area FROM vacancies WHERE split = '' AND grain = 'month' AND period = '2024-05-01'"
    )
    assert {area for (area,) in areas} == {"ID", "ID-PP", "96", "94@34"}
    areas = three_postings.rows(
        "SELECT area FROM vacancies WHERE split = '' AND grain = 'month' AND period = '2024-02-01'"
    )
    assert {area for (area,) in areas} == {"ID", "ID-JW", "31"}


def test_splits_hold_one_category_of_each_of_their_dimensions(three_postings: Counted) -> None:
    year = {"period": "2024", "grain": "year"}
    assert three_postings.cell("vacancies", **year, sector="C")["openings"] == 7
    assert three_postings.cell("vacancies", **year, sector="unknown")["openings"] == 1
    assert three_postings.cell("vacancies", **year, disability_friendly="yes")["openings"] == 7
    assert three_postings.cell("vacancies", **year, disability_friendly="no")["openings"] == 6
    assert three_postings.cell("vacancies", **year, sector="G", occupation="5", area="32")["openings"] == 5
    assert three_postings.cell("vacancies", **year, sector="G", occupation="5", area="31") == {}


def test_only_declared_splits_exist(three_postings: Counted) -> None:
    splits = {split for (split,) in three_postings.rows("SELECT DISTINCT split FROM vacancies")}
    assert len(splits) == 1 + 7 + 6
    assert "sector,occupation" in splits
    assert "job_type,platform" not in splits


def test_the_latest_version_of_a_posting_counts_whatever_order_they_came_in(tiny: TinyVault) -> None:
    tiny.add(FEED, posting(key="p", version_at="2024-03-02 08:00", openings=4, published_on="2024-02-20"))
    tiny.add(FEED, posting(key="p", version_at="2024-03-01 08:00", openings=9, published_on="2024-01-20", at="31"))
    tiny.add(FEED, posting(key="p", openings=99))
    counted = count(tiny, "vacancies", "posting_employers", "vacancy_stock")
    assert counted.cell("vacancies", "2024", grain="year") == {"vacancy_postings": 1, "openings": 4}
    assert counted.cell("vacancies", "2024-02", "32")["openings"] == 4


def test_of_versions_of_the_same_time_the_larger_content_hash_counts(tiny: TinyVault) -> None:
    same = {"key": "p", "version_at": "2024-03-01 08:00"}
    tiny.add(FEED, posting(**same, content_hash=2, openings=2), posting(**same, content_hash=3, openings=3))
    tiny.add(FEED, posting(**same, content_hash=1, openings=1))
    assert count(tiny, "vacancies", "posting_employers", "vacancy_stock").cell("vacancies", "2024-01")["openings"] == 3


def test_a_posting_without_a_place_counts_in_the_nation_alone(tiny: TinyVault) -> None:
    counted = count(tiny.add(FEED, posting(at=None), posting(at="94?")), "vacancies")
    assert counted.cell("vacancies", "2024-01")["vacancy_postings"] == 2
    areas = counted.rows("SELECT area, vacancy_postings FROM vacancies WHERE split = '' AND grain = 'month'")
    assert set(areas) == {("ID", 2), ("ID-PP", 1), ("94@34", 1), ("94?", 1)}


def test_an_employer_counts_once_in_each_cell(tiny: TinyVault) -> None:
    tiny.add(
        FEED,
        posting(employer_id="a", published_on="2024-01-01", at="32", sector="G"),
        posting(employer_id="a", published_on="2024-01-20", at="31", sector="C"),
        posting(employer_id="a", published_on="2024-02-20", at="51", sector="C"),
        posting(employer_id="b", published_on="2024-03-20", at="32", sector="G"),
        posting(employer_id="b", published_on="2024-04-20", at="96", sector="G"),
        posting(employer_id="b", published_on="2024-04-21", at="95", sector=None),
    )
    counted = count(tiny, "vacancies", "posting_employers", "vacancy_stock")

    def employers(period: str, area: str = "ID", grain: str = "month", **categories: str) -> int:
        return counted.cell("posting_employers", period, area, grain, **categories).get("posting_employers", 0) or 0

    assert [employers(f"2024-0{m}") for m in (1, 2, 3, 4)] == [1, 1, 1, 1]
    assert employers("2024-01", grain="quarter") == 2
    assert employers("2024", grain="year") == 2
    assert employers("2024-01", "ID-JW") == 1
    assert employers("2024-01", "ID-JW", "quarter") == 2
    assert employers("2024", "ID-NU", "year") == 1
    assert employers("2024-04", "94@34") == employers("2024-04", "95") == employers("2024-04", "96") == 1
    assert employers("2024-01", sector="G") == employers("2024-01", sector="C") == 1
    assert employers("2024", grain="year", sector="G") == 2
    assert employers("2024", grain="year", sector="C") == 1
    assert employers("2024-04", sector="unknown") == 1


def stock(counted: Counted, period: str, area: str = "ID", grain: str = "month", **categories: str) -> tuple[int, int]:
    cell = counted.cell("vacancy_stock", period, area, grain, **categories)
    return cell.get("open_postings", 0) or 0, cell.get("open_openings", 0) or 0


def test_the_stock_of_open_postings(tiny: TinyVault) -> None:
    tiny.add(
        FEED,
        posting(published_on="2024-01-10", status="filled", closed_on="2024-03-05", openings=3, openings_filled=3),
        posting(published_on="2024-01-11", status="removed", closed_on="2024-01-20", openings=10),
        posting(published_on="2024-02-01", status="closed", closed_on="2024-02-29", openings=20),
        posting(published_on="2024-02-02", expires_on="2024-03-31", openings=40),
        posting(published_on="2024-02-03", expires_on="2024-04-30", openings=80, sector="C", at="94?"),
        posting(published_on="2024-06-01", openings=100),
    )
    counted = count(tiny, "vacancies", "posting_employers", "vacancy_stock")
    months = [f"2024-0{m}" for m in range(1, 7)]
    assert [stock(counted, month)[0] for month in months] == [1, 3, 2, 1, 0, 1]
    flows = [counted.cell("vacancy_stock", month) for month in months]
    assert [f.get("postings_registered", 0) for f in flows] == [2, 3, 0, 0, 0, 1]
    assert [f.get("postings_filled", 0) for f in flows] == [0, 0, 1, 0, 0, 0]
    assert [f.get("postings_removed", 0) for f in flows] == [1, 1, 0, 1, 1, 0]
    assert stock(counted, "2024-01", grain="quarter") == stock(counted, "2024-03")
    assert (
        stock(counted, "2024-04", grain="quarter") == stock(counted, "2024", grain="year") == stock(counted, "2024-06")
    )
    assert stock(counted, "2024-04", "94?") == stock(counted, "2024-04", "ID-PP") == (1, 80)
    assert stock(counted, "2024-05", "94?") == (0, 0)
    assert stock(counted, "2024-03", sector="G") == (1, 40)


def test_a_stock_stays_in_months_without_events_and_is_not_known_after_the_last_month(tiny: TinyVault) -> None:
    tiny.add(
        FEED,
        posting(published_on="2024-01-10", at="51"),
        posting(published_on="2024-01-10", at="51", expires_on="2024-12-31"),
        posting(published_on="2024-05-10", at="11"),
    )
    counted = count(tiny, "vacancies", "posting_employers", "vacancy_stock")
    assert [stock(counted, f"2024-0{m}", "51")[0] for m in range(1, 7)] == [2, 2, 2, 2, 2, 0]
    assert stock(counted, "2024-04", "51", "quarter")[0] == 2
    assert counted.rows("SELECT max(period) FROM vacancy_stock WHERE grain = 'month'")[0][0].month == 5


def test_openings_remain_until_a_version_says_that_they_are_filled(tiny: TinyVault) -> None:
    same = {"key": "p", "openings": 10, "published_on": "2024-01-10"}
    tiny.add(
        FEED,
        posting(**same, version_at="2024-01-10 09:00", openings_filled=0),
        posting(**same, version_at="2024-02-10 09:00", openings_filled=4),
        posting(**same, version_at="2024-02-20 09:00", openings_filled=6),
        posting(**same, version_at="2024-04-20 09:00", openings_filled=10, status="filled", closed_on="2024-04-20"),
        posting(published_on="2024-05-01", openings=1),
    )
    counted = count(tiny, "vacancies", "posting_employers", "vacancy_stock")
    assert [stock(counted, f"2024-0{m}") for m in range(1, 6)] == [(1, 10), (1, 4), (1, 4), (0, 0), (1, 1)]


def test_a_posting_known_from_one_late_version_was_open_before(tiny: TinyVault) -> None:
    tiny.add(
        FEED,
        posting(
            published_on="2024-01-10",
            openings=5,
            openings_filled=5,
            status="filled",
            closed_on="2024-03-02",
            version_at="2024-03-02 10:00",
        ),
        posting(published_on="2024-03-30", openings=8, openings_filled=3, version_at="2024-12-01 10:00"),
    )
    counted = count(tiny, "vacancies", "posting_employers", "vacancy_stock")
    assert [stock(counted, f"2024-0{m}") for m in range(1, 4)] == [(1, 5), (1, 5), (1, 5)]
