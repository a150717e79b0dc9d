-- Placements by month and place of the placement. Sex and education are those of the jobseeker's record, the age band is
-- that of the year; a placement of someone without a record has none of them.
SELECT
    month_of(placements.placed_on) AS month,
    placements.place,
    jobseekers.sex,
    age_in(year(placements.placed_on), jobseekers.birth_year) AS age,
    jobseekers.education,
    placements.sector,
    placements.cell_key,
    1 AS placements
FROM karirhub.placements
LEFT JOIN karirhub.jobseekers USING (person_id)
