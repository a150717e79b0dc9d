-- Jobseekers by the month in which they registered.
SELECT
    month_of(registered_on) AS month,
    place,
    sex,
    age,
    education,
    yes_no(has_disability) AS disability,
    cell_key,
    1 AS jobseekers_registered
FROM karirhub.jobseekers
