SELECT 0 AS scan, area, period,
       sum(assessments)::DOUBLE AS value_0, count(*) > count(assessments) AS is_hidden_0, count(assessments) AS atoms_0
FROM assessments
WHERE split = $split_0
  AND grain = $grain
  AND period BETWEEN $first AND $last
  AND area = ANY($areas)
GROUP BY ALL

-- $areas = ['91', '92', '94', '91?', '94?']
-- $first = 2022-01-01
-- $grain = month
-- $last = 2022-12-01
-- $split_0 = 
