-- Registered jobseekers that did something in the six months to the end of a month: registered, were seen by the hub
-- (as any version of their record says), or applied. Someone who acts in a month counts in it and in the five after it;
-- overlapping spells of one person are one spell. Attributes and place are those of the record.
WITH acts AS (
    SELECT person_id, month_of(registered_on) AS month FROM karirhub.jobseekers
    UNION
    SELECT person_id, month_of(last_active_on) FROM karirhub.jobseekers_versions
    UNION
    SELECT person_id, month_of(applied_on) FROM karirhub.applications
),
spells AS (
    SELECT
        person_id,
        month,
        month + INTERVAL 6 MONTH AS until,
        lag(month) OVER w AS previous,
        lead(month) OVER w AS following
    FROM acts
    WHERE month IS NOT NULL
    WINDOW w AS (PARTITION BY person_id ORDER BY month)
),
moves AS (
    SELECT person_id, month, 1 AS jobseekers_active
    FROM spells
    WHERE previous IS NULL OR previous + INTERVAL 6 MONTH < month
    UNION ALL
    SELECT person_id, until, -1
    FROM spells
    WHERE following IS NULL OR following > until
)
SELECT
    moves.month,
    jobseekers.place,
    jobseekers.sex,
    jobseekers.age,
    jobseekers.education,
    jobseekers.person_key8 AS cell_key,
    moves.jobseekers_active
FROM moves
INNER JOIN karirhub.jobseekers USING (person_id)
