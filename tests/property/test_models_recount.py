"""Cubes against another way of counting: plain SQL over the latest versions, month by month, without any rolling up."""

from collections.abc import Iterator

import duckdb
import pytest

from dasbor.catalogue.geography import PROVINCES, SPLIT_ON
from tests.unit.etl.models.random_vault import Maker
from tests.unit.etl.models.tiny_vault import Counted, count

PRELUDE = """
CREATE TABLE areas AS SELECT * FROM (VALUES {areas}) AS t (bps, former, area);
CREATE TABLE ends AS
    SELECT month, last_day(month) AS ends_on FROM (
        SELECT unnest(generate_series(DATE '2023-08-01', DATE '2025-03-01', INTERVAL 1 MONTH))::DATE AS month
    );
"""
AREAS = [
    *((code, p.code_34, area) for code, p in PROVINCES.items() for area in ("ID", p.island, code)),
    *((code, p.code_34, f"{p.code_34}@34") for code, p in PROVINCES.items() if p.code_34 in SPLIT_ON),
    *((None, former, area) for former in SPLIT_ON for area in ("ID", "ID-PP", f"{former}@34", f"{former}?")),
    (None, None, "ID"),
]
IN_AREA = "areas.former IS NOT DISTINCT FROM province_code_34 AND areas.bps IS NOT DISTINCT FROM province_code_bps"
JOBSEEKER_AREA = IN_AREA.replace("province_code", "j.province_code")


@pytest.fixture(scope="module")
def counted(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Counted]:
    vault = Maker(seed=11, is_complete=False, rows=2500).write(tmp_path_factory.mktemp("recount"))
    count(vault).connection.close()
    found = Counted(duckdb.connect())
    found.connection.execute(f"ATTACH '{vault.home.root / 'exact.duckdb'}' AS exact (READ_ONLY)")
    values = ", ".join("(" + ", ".join("NULL" if v is None else f"'{v}'" for v in row) + ")" for row in AREAS)
    found.connection.execute(PRELUDE.format(areas=values))
    for folder in vault.home.vault.glob("*__*"):
        name = folder.name.partition("__")[2]
        found.connection.execute(
            f"CREATE TABLE {name}_all AS FROM read_parquet('{folder}/*.parquet'); "
            f"CREATE TABLE {name} AS SELECT * FROM {name}_all AS a WHERE NOT EXISTS ("
            f"  SELECT 1 FROM {name}_all AS b WHERE b.record_id = a.record_id AND "
            f"  (coalesce(b.version_at, TIMESTAMP '1970-01-01'), b.content_hash) > "
            f"  (coalesce(a.version_at, TIMESTAMP '1970-01-01'), a.content_hash))"
        )
    yield found
    found.connection.close()


# cube, measure, categories of the cube's split, plain SQL: month, area, value
CASES = [
    (
        "vacancies", "openings", {"sector": "C", "occupation": "2"},
        f"""SELECT date_trunc('month', published_on)::DATE, area, sum(openings) FROM vacancies, areas
            WHERE {IN_AREA} AND sector = 'C' AND occupation = '2' GROUP BY ALL""",
    ),
    (
        "vacancies", "vacancy_postings", {"sector": "unknown"},
        f"""SELECT date_trunc('month', published_on)::DATE, area, count(*) FROM vacancies, areas
            WHERE {IN_AREA} AND coalesce(sector, 'unknown') = 'unknown' GROUP BY ALL""",
    ),
    (
        "posting_employers", "posting_employers", {"sector": "G"},
        f"""SELECT date_trunc('month', published_on)::DATE, area, count(DISTINCT employer_id) FROM vacancies, areas
            WHERE {IN_AREA} AND sector = 'G' GROUP BY ALL""",
    ),
    (
        "vacancy_stock", "open_postings", {},
        f"""SELECT month, area, count(*) FROM vacancies, areas, ends
            WHERE {IN_AREA} AND published_on <= ends_on AND CASE
                WHEN status = 'open' THEN coalesce(expires_on >= ends_on OR
                    (expires_on < published_on AND date_trunc('month', published_on) > month), true)
                ELSE coalesce(closed_on, greatest(version_at::DATE, published_on), published_on) > ends_on END
            GROUP BY ALL""",
    ),
    (
        "jobseekers", "jobseekers_registered", {"sex": "male", "education": "diploma"},
        f"""SELECT date_trunc('month', registered_on)::DATE, area, count(*) FROM jobseekers, areas
            WHERE {IN_AREA} AND sex = 'male' AND education = 'diploma' GROUP BY ALL""",
    ),
    (
        "jobseekers_active", "jobseekers_active", {"sex": "female"},
        f"""WITH acts AS (
                SELECT person_id, registered_on AS acted_on FROM jobseekers
                UNION ALL SELECT person_id, last_active_on FROM jobseekers_all
                UNION ALL SELECT person_id, applied_on FROM applications)
            SELECT month, area, count(DISTINCT j.person_id) FROM jobseekers AS j, areas, ends, acts
            WHERE {JOBSEEKER_AREA} AND j.sex = 'female' AND acts.person_id = j.person_id
              AND acted_on BETWEEN month - INTERVAL 5 MONTH AND ends_on GROUP BY ALL""",
    ),
    (
        "applications", "applications", {"age": "25-29"},
        f"""SELECT date_trunc('month', applied_on)::DATE, area, count(*) FROM applications AS a
            JOIN jobseekers AS j USING (person_id), areas
            WHERE {JOBSEEKER_AREA} AND year(applied_on) - birth_year BETWEEN 25 AND 29 GROUP BY ALL""",
    ),
    (
        "applicants", "applicants", {"channel": "web"},
        f"""SELECT date_trunc('month', applied_on)::DATE, area, count(DISTINCT a.person_id) FROM applications AS a
            LEFT JOIN jobseekers AS j USING (person_id), areas
            WHERE {JOBSEEKER_AREA} AND channel = 'web' GROUP BY ALL""",
    ),
    (
        "placements", "placements", {"sex": "male", "sector": "F"},
        f"""SELECT date_trunc('month', placed_on)::DATE, area, count(*) FROM placements AS p
            JOIN jobseekers AS j USING (person_id), areas
            WHERE {IN_AREA.replace('province_code', 'p.province_code')} AND sex = 'male' AND p.sector = 'F'
            GROUP BY ALL""",
    ),
    (
        "training", "training_completions", {"method": "offline"},
        f"""SELECT date_trunc('month', ended_on)::DATE, area, count(*) FROM participants, areas
            WHERE {IN_AREA} AND status = 'passed' AND method = 'offline' AND ended_on IS NOT NULL GROUP BY ALL""",
    ),
    (
        "assessments", "certificates_issued", {"lsp_type": "P2"},
        f"""SELECT date_trunc('month', issued_on)::DATE, area, count(*) FROM assessments, areas
            WHERE {IN_AREA} AND lsp_type = 'P2' AND issued_on IS NOT NULL GROUP BY ALL""",
    ),
    (
        "certificates", "certificates_valid", {"sector": "unknown"},
        f"""SELECT month, area, count(*) FROM assessments, areas, ends
            WHERE {IN_AREA} AND coalesce(sector, 'unknown') = 'unknown'
              AND issued_on <= ends_on AND valid_until >= ends_on GROUP BY ALL""",
    ),
    (
        "certificates", "certificates_expiring", {},
        f"""SELECT month, area, count(*) FROM assessments, areas, ends
            WHERE {IN_AREA} AND issued_on <= ends_on AND valid_until >= ends_on
              AND valid_until <= last_day(month + INTERVAL 6 MONTH) GROUP BY ALL""",
    ),
    (
        "certified", "certified_people", {},
        f"""WITH holder AS (SELECT person_id, province_code_bps, province_code_34 FROM assessments
                WHERE valid_until >= last_day(issued_on)
                QUALIFY row_number() OVER (PARTITION BY person_id ORDER BY issued_on DESC, record_id DESC) = 1)
            SELECT month, area, count(DISTINCT holder.person_id) FROM holder, areas, ends, assessments AS a
            WHERE {IN_AREA.replace('province_code', 'holder.province_code')} AND a.person_id = holder.person_id
              AND a.issued_on <= ends_on AND a.valid_until >= ends_on GROUP BY ALL""",
    ),
    (
        "business", "workers_absorbed", {"programme": "inkubasi"},
        f"""SELECT date_trunc('month', started_on)::DATE, area, sum(workers_absorbed) FROM beneficiaries, areas
            WHERE {IN_AREA} AND programme = 'inkubasi' GROUP BY ALL HAVING sum(workers_absorbed) > 0""",
    ),
    (
        "accounts", "accounts_new", {"disability": "yes"},
        f"""SELECT date_trunc('month', created_on)::DATE, area, count(*) FROM accounts, areas
            WHERE {IN_AREA} AND has_disability GROUP BY ALL""",
    ),
    (
        "account_stock", "accounts_total", {"sex": "male", "age": "20-24"},
        f"""SELECT month, area, count(*) FROM accounts, areas, ends
            WHERE {IN_AREA} AND created_on <= ends_on AND sex = 'male' AND age = '20-24' GROUP BY ALL""",
    ),
    (
        "active_users", "active_users", {"hub": "skillhub", "channel": "ios"},
        f"""SELECT date_trunc('month', on_date)::DATE, area, count(DISTINCT person_id) FROM service_events, areas
            WHERE {IN_AREA} AND hub = 'skillhub' AND channel = 'ios' GROUP BY ALL""",
    ),
    (
        "active_users", "active_users", {"sex": "female", "age": "35-44"},
        f"""SELECT date_trunc('month', on_date)::DATE, area, count(DISTINCT e.person_id) FROM service_events AS e
            JOIN accounts AS a USING (person_id), areas
            WHERE {IN_AREA.replace('province_code', 'e.province_code')} AND sex = 'female'
              AND year(on_date) - birth_year BETWEEN 35 AND 44 GROUP BY ALL""",
    ),
    (
        "journeys", "journeys_started_completed", {"journey": "apply_job"},
        f"""SELECT date_trunc('month', on_date)::DATE, area, count(*) FROM service_events AS s, areas
            WHERE {IN_AREA} AND step = 'started' AND journey = 'apply_job' AND EXISTS (
                SELECT 1 FROM service_events AS c
                WHERE c.person_id = s.person_id AND c.journey = s.journey AND c.step = 'completed' AND c."at" >= s."at"
                  AND NOT EXISTS (SELECT 1 FROM service_events AS n
                    WHERE n.person_id = s.person_id AND n.journey = s.journey AND n.step = 'started'
                      AND n."at" > s."at" AND n."at" <= c."at"))
            GROUP BY ALL""",
    ),
    (
        "employer_reporting", "employers_reporting_12m", {"size_class": "micro"},
        f"""SELECT month, area, count(DISTINCT e.employer_id) FROM employers AS e, areas, ends, vacancies AS v
            WHERE {IN_AREA.replace('province_code', 'e.province_code')} AND size_class = 'micro'
              AND v.employer_id = e.employer_id AND v.published_on BETWEEN month - INTERVAL 11 MONTH AND ends_on
              AND (SELECT min(reported_on) FROM employers_all AS r WHERE r.employer_id = e.employer_id) <= ends_on
            GROUP BY ALL""",
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("cube", "measure", "categories", "plain"), CASES, ids=[f"{c[0]}-{c[1]}-{i}" for i, c in enumerate(CASES)]
)
def test_a_cube_says_what_plain_counting_says(
    counted: Counted, cube: str, measure: str, categories: dict[str, str], plain: str
) -> None:
    where = "".join(f" AND {d} = '{c}'" for d, c in categories.items())
    atoms = counted.rows(
        f"SELECT period, area, {measure} FROM exact.{cube} WHERE split = '{','.join(categories)}' AND grain = 'month' "
        f"AND {measure} <> 0{where}"
    )
    expected = [row for row in counted.rows(plain) if row[2] and row[0] is not None]
    assert sorted(atoms) == sorted((month, area, int(value)) for month, area, value in expected)
    assert len(atoms) > 10


UNITS = [
    ("posting_employers", "vacancies", "published_on", "employer_id"),
    ("active_users", "service_events", "on_date", "person_id"),
]


@pytest.mark.parametrize("grain", ["quarter", "year"])
@pytest.mark.parametrize(("cube", "table", "day", "unit"), UNITS)
def test_distinct_counts_are_made_anew_at_each_grain(
    counted: Counted, cube: str, table: str, day: str, unit: str, grain: str
) -> None:
    atoms = counted.rows(f"SELECT period, area, {cube} FROM exact.{cube} WHERE split = '' AND grain = '{grain}'")
    plain = counted.rows(f"""
        SELECT date_trunc('{grain}', {day})::DATE, area, count(DISTINCT {unit})
        FROM {table}, areas WHERE {IN_AREA} GROUP BY ALL""")
    assert sorted(atoms) == sorted(plain)
