SELECT 0 AS scan, area, period, platform,
       sum(openings)::DOUBLE AS value_0, count(*) > count(openings) AS is_hidden_0
FROM vacancies
WHERE split = $split_0
  AND grain = $grain
  AND period BETWEEN $first AND $last
  AND sector = ANY($filter_sector)
  AND area = ANY($areas)
GROUP BY ALL

-- $areas = ['32']
-- $filter_sector = ['C', 'F']
-- $first = 2024-01-01
-- $grain = month
-- $last = 2024-12-01
-- $split_0 = sector,platform
