-- Employers in the WLKP register, from the month they first reported, and those of them that published a posting in the
-- twelve months to the end of a month. Overlapping spells of one employer are one spell.
WITH registered AS (
    SELECT employers.employer_id, employers.place, employers.size_class, first.month
    FROM siapkerja.employers
    INNER JOIN (
        SELECT employer_id, month_of(min(reported_on)) AS month
        FROM siapkerja.employers_versions
        GROUP BY employer_id
    ) AS first USING (employer_id)
),
posted AS (
    SELECT DISTINCT registered.employer_id, registered.place, registered.size_class,
        greatest(month_of(vacancies.published_on), registered.month) AS month,
        month_of(vacancies.published_on) + INTERVAL 12 MONTH AS until
    FROM karirhub.vacancies
    INNER JOIN registered USING (employer_id)
    WHERE month_of(vacancies.published_on) + INTERVAL 12 MONTH > registered.month
),
spells AS (
    SELECT
        *,
        max(until) OVER (w ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS covered_until,
        lead(month) OVER w AS following
    FROM posted
    WINDOW w AS (PARTITION BY employer_id ORDER BY month, until)
)
SELECT month, place, size_class, 1 AS employers_registered, 0 AS employers_reporting_12m
FROM registered
UNION ALL
SELECT month, place, size_class, 0, 1
FROM spells
WHERE covered_until IS NULL OR covered_until < month
UNION ALL
SELECT until, place, size_class, 0, -1
FROM spells
WHERE following IS NULL OR following > until
