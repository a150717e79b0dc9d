-- Entrants by the start of their batch; completions and withdrawals by its end, beside all entrants of that batch.
WITH entrants AS (
    SELECT
        started_on,
        ended_on,
        status,
        place,
        trade,
        provider_type,
        method,
        sex,
        age,
        education,
        yes_no(has_disability) AS disability,
        cell_key
    FROM skillhub.participants
    WHERE status IN ('accepted', 'passed', 'failed', 'withdrawn')
)
SELECT month_of(started_on) AS month, place, trade, provider_type, method, sex, age, education, disability, cell_key,
    1 AS training_entrants, 0 AS training_completions, 0 AS entrants_of_ended_batches, 0 AS training_dropouts
FROM entrants
WHERE started_on IS NOT NULL
UNION ALL
SELECT month_of(ended_on), place, trade, provider_type, method, sex, age, education, disability, cell_key,
    0, (status = 'passed')::TINYINT, 1, (status = 'withdrawn')::TINYINT
FROM entrants
WHERE ended_on IS NOT NULL
