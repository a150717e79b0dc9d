SELECT 0 AS scan, area, period,
       sum(active_users)::DOUBLE AS value_0, count(*) > count(active_users) AS is_hidden_0, count(active_users) AS atoms_0
FROM active_users
WHERE split = $split_0
  AND grain = $grain
  AND period BETWEEN $first AND $last
  AND hub = ANY($filter_hub)
  AND area = ANY($areas)
GROUP BY ALL

-- $areas = ['ID', '11', '12', '13', '14', '15', '16', '17', '18', '19', '21', '31', '32', '33', '34', '35', '36', '51', '52', '53', '61', '62', '63', '64', '65', '71', '72', '73', '74', '75', '76', '81', '82', '91', '92', '94', '95', '96', '97', '91?', '94?']
-- $filter_hub = ['skillhub']
-- $first = 2024-01-01
-- $grain = year
-- $last = 2024-12-01
-- $split_0 = hub
