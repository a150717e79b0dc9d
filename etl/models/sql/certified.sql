-- People who hold a valid certificate: the months of all their certificates together, each month once. Place, sex and age
-- are those of the certificate issued last.
WITH certificates AS (
    SELECT
        record_id,
        person_id,
        person_key8,
        place,
        sex,
        age,
        issued_on,
        month_of(issued_on) AS issued,
        month_of(valid_until + 1) AS ended
    FROM sertihub.assessments
    WHERE valid_until >= last_day(issued_on)
),
holders AS (
    SELECT person_id, person_key8, place, sex, age
    FROM certificates
    QUALIFY row_number() OVER (PARTITION BY person_id ORDER BY issued_on DESC, record_id DESC) = 1
),
covered AS (
    SELECT
        person_id,
        issued,
        max(ended) OVER (
            PARTITION BY person_id ORDER BY issued, ended, record_id
            ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
        ) AS covered_until,
        max(ended) OVER (
            PARTITION BY person_id ORDER BY issued, ended, record_id ROWS UNBOUNDED PRECEDING
        ) AS until,
        lead(issued) OVER (PARTITION BY person_id ORDER BY issued, ended, record_id) AS next_issued
    FROM certificates
),
moves AS (
    SELECT person_id, issued AS month, 1 AS certified_people
    FROM covered
    WHERE covered_until IS NULL OR covered_until < issued
    UNION ALL
    SELECT person_id, until, -1
    FROM covered
    WHERE next_issued IS NULL OR until < next_issued
)
SELECT
    moves.month,
    holders.place,
    holders.sex,
    holders.age,
    holders.person_key8 AS cell_key,
    moves.certified_people
FROM moves
INNER JOIN holders USING (person_id)
