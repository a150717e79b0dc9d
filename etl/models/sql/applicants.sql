-- People who applied, in the months in which they did. Place and attributes as for applications.
SELECT
    applications.person_id AS unit_id,
    max(applications.person_key8) AS unit_key,
    month_of(applications.applied_on) AS month,
    coalesce(jobseekers.place, '-') AS place,
    jobseekers.sex,
    age_in(year(applications.applied_on), jobseekers.birth_year) AS age,
    jobseekers.education,
    bit_or(mask_of(applications.channel)) AS mask
FROM karirhub.applications
LEFT JOIN karirhub.jobseekers USING (person_id)
GROUP BY ALL
