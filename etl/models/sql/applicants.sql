-- People who applied, in the months in which they did. Place and attributes as for applications.
WITH applied AS (
    SELECT
        person_id,
        max(person_key8) AS unit_key,
        month_of(applied_on) AS month,
        bit_or(mask_of(channel)) AS mask
    FROM karirhub.applications
    GROUP BY person_id, month_of(applied_on)
)
SELECT
    applied.person_id AS unit_id,
    applied.unit_key,
    applied.month,
    coalesce(jobseekers.place, '-') AS place,
    jobseekers.sex,
    age_in(year(applied.month), jobseekers.birth_year) AS age,
    jobseekers.education,
    applied.mask
FROM applied
LEFT JOIN karirhub.jobseekers USING (person_id)
