-- Businesses by the month they started, once twelve months of them can be seen in the data, and those of them that were
-- not closed within these twelve months.
SELECT
    month_of(started_on) AS month,
    place,
    programme,
    cell_key,
    1 AS starts_observed_12m,
    (closed_on IS NULL OR closed_on >= started_on + INTERVAL 12 MONTH)::TINYINT AS starts_surviving_12m
FROM bizhub.beneficiaries
WHERE started_on + INTERVAL 12 MONTH <= (SELECT last_on FROM feed_spans WHERE feed = 'bizhub/beneficiaries')
