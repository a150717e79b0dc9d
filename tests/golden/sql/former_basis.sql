SELECT 0 AS scan, area, period,
       sum(certificates_valid)::DOUBLE AS value_0, count(*) > count(certificates_valid) AS is_hidden_0, count(certificates_valid) AS atoms_0
FROM certificates
WHERE split = $split_0
  AND grain = $grain
  AND period BETWEEN $first AND $last
  AND area = ANY($areas)
GROUP BY ALL

-- $areas = ['91@34', '94@34']
-- $first = 2024-01-01
-- $grain = month
-- $last = 2024-12-01
-- $split_0 = 
