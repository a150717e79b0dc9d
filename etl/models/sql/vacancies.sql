-- Postings by the month in which they were published, with what they ask for. One posting is one advertisement for
-- many openings; how many of these are filled belongs to the same postings, whenever that happened.
SELECT
    month_of(published_on) AS month,
    place,
    sector,
    occupation,
    min_education,
    sex_required,
    job_type,
    yes_no(is_disability_friendly) AS disability_friendly,
    platform,
    1 AS vacancy_postings,
    openings,
    openings_filled
FROM karirhub.vacancies
