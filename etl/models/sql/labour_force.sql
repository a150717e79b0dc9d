-- BPS, Sakernas August. The provinces add up to the nation in every round. By sex BPS published the labour force of the
-- nation; what it did not publish stays NULL.
SELECT
    '' AS split,
    'year' AS grain,
    make_date(year, 1, 1) AS period,
    area,
    NULL AS sex,
    sum(labour_force) AS labour_force,
    sum(employed) AS employed,
    sum(unemployed) AS unemployed,
    sum(working_age_population) AS working_age_population
FROM reference.labour_force_august
INNER JOIN place_areas USING (place)
GROUP BY year, area
UNION ALL
SELECT 'sex', 'year', DATE '2025-01-01', 'ID', sex, labour_force, NULL, NULL, NULL
FROM (VALUES ('male', 92561183), ('female', 61442588)) AS by_sex (sex, labour_force)
