-- Applications by the month in which they were sent. Place, sex and education are those of the jobseeker's record, the age
-- band is that of the year; an application by someone without a record counts in the nation's total alone.
SELECT
    month_of(applications.applied_on) AS month,
    coalesce(jobseekers.place, '-') AS place,
    jobseekers.sex,
    age_in(year(applications.applied_on), jobseekers.birth_year) AS age,
    jobseekers.education,
    applications.channel,
    applications.cell_key,
    1 AS applications
FROM karirhub.applications
LEFT JOIN karirhub.jobseekers USING (person_id)
