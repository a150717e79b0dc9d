-- The stock of open postings: open at the end = open at the beginning + registered - filled - removed.
-- A posting leaves on the day it was closed, as filled or as removed; one that the hub still calls open leaves the day
-- after it expires. Its openings remain until they are filled, and an opening counts as filled from the month of the
-- version of the posting that says so: the last version alone would take it from the months before, too. (`greatest`
-- and `least` pass over NULL.)
WITH postings AS (
    SELECT
        record_id,
        place,
        sector,
        status,
        openings,
        month_of(published_on) AS registered,
        month_of(
            CASE
                WHEN status <> 'open' THEN greatest(published_on, coalesce(closed_on, CAST(version_at AS DATE)))
                WHEN expires_on IS NOT NULL THEN greatest(published_on, expires_on + 1)
            END
        ) AS gone
    FROM karirhub.vacancies
),
filled_at AS (
    SELECT record_id, registered AS since, 0 AS openings_filled
    FROM postings
    UNION ALL
    SELECT
        record_id,
        greatest(registered, least(month_of(version_at), feed_spans.last_month)) AS since,
        versions.openings_filled
    FROM karirhub.vacancies_versions AS versions
    INNER JOIN postings USING (record_id)
    INNER JOIN feed_spans ON feed = 'karirhub/vacancies'
    QUALIFY row_number() OVER (
        PARTITION BY record_id, since ORDER BY version_at DESC NULLS LAST, content_hash DESC
    ) = 1
),
remaining AS (
    SELECT
        record_id,
        place,
        sector,
        greatest(openings - openings_filled, 0) AS open_openings,
        since,
        least(gone, lead(since) OVER (PARTITION BY record_id ORDER BY since, openings_filled)) AS until
    FROM filled_at
    INNER JOIN postings USING (record_id)
)
SELECT registered AS month, place, sector, 1 AS open_postings, 0 AS open_openings,
    1 AS postings_registered, 0 AS postings_filled, 0 AS postings_removed
FROM postings
UNION ALL
SELECT gone, place, sector, -1, 0,
    0, (status = 'filled')::TINYINT, (status <> 'filled')::TINYINT
FROM postings
WHERE gone IS NOT NULL
UNION ALL
SELECT since, place, sector, 0, open_openings,
    0, 0, 0
FROM remaining
WHERE until IS NULL OR since < until
UNION ALL
SELECT until, place, sector, 0, -open_openings,
    0, 0, 0
FROM remaining
WHERE since < until
