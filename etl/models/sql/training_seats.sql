-- The quota of each batch, once, by its start. What a batch is, and where, is what most of its participants' records say.
WITH told AS (
    SELECT batch_id, started_on, place, trade, provider_type, batch_quota, count(*) AS times
    FROM skillhub.participants
    WHERE started_on IS NOT NULL
    GROUP BY batch_id, started_on, place, trade, provider_type, batch_quota
)
SELECT
    month_of(started_on) AS month,
    place,
    trade,
    provider_type,
    batch_quota AS training_seats
FROM told
QUALIFY row_number() OVER (
    PARTITION BY batch_id ORDER BY times DESC, started_on, place, trade, provider_type, batch_quota
) = 1
