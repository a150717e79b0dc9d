-- The BPS table of the ministry's reports, by year: the provinces add up to the nation, and a year that was published for
-- the nation alone has no provinces. When no file of it was loaded, the table of 2024 in the reference data stands in.
WITH published AS (
    SELECT
        year,
        CASE area WHEN 'ID' THEN '-' ELSE area END AS place,
        jobseekers_male, jobseekers_female, jobseekers_total,
        vacancies_male, vacancies_female, vacancies_either, vacancies_total,
        placements_male, placements_female, placements_total
    FROM official.registered
    UNION ALL BY NAME
    SELECT
        2024 AS year,
        place,
        official_jobseekers_male AS jobseekers_male,
        official_jobseekers_female AS jobseekers_female,
        official_jobseekers AS jobseekers_total,
        official_vacancies_male AS vacancies_male,
        official_vacancies_female AS vacancies_female,
        official_vacancies_either AS vacancies_either,
        official_vacancies AS vacancies_total,
        official_placements_male AS placements_male,
        official_placements_female AS placements_female,
        official_placements AS placements_total
    FROM reference.registered_2024
    WHERE NOT EXISTS (SELECT 1 FROM feed_spans WHERE feed = 'official/registered')
),
told AS (
    SELECT year, place, '' AS split, NULL AS sex_required, NULL AS sex,
        jobseekers_total AS jobseekers, vacancies_total AS vacancies, placements_total AS placements
    FROM published
    UNION ALL
    SELECT year, place, 'sex', NULL, 'male', jobseekers_male, NULL, placements_male
    FROM published
    UNION ALL
    SELECT year, place, 'sex', NULL, 'female', jobseekers_female, NULL, placements_female
    FROM published
    UNION ALL
    SELECT year, place, 'sex_required', 'male', NULL, NULL, vacancies_male, NULL
    FROM published
    UNION ALL
    SELECT year, place, 'sex_required', 'female', NULL, NULL, vacancies_female, NULL
    FROM published
    UNION ALL
    SELECT year, place, 'sex_required', 'either', NULL, NULL, vacancies_either, NULL
    FROM published
)
SELECT
    split,
    'year' AS grain,
    make_date(year, 1, 1) AS period,
    area,
    sex_required,
    sex,
    sum(jobseekers) AS official_jobseekers,
    sum(vacancies) AS official_vacancies,
    sum(placements) AS official_placements
FROM told
INNER JOIN place_areas ON place_areas.place = CAST(told.place AS place)
WHERE told.place <> '-' OR year NOT IN (SELECT year FROM official.registered WHERE area <> 'ID')
GROUP BY split, year, area, sex_required, sex
