SELECT 0 AS scan, area, period, trade,
       sum(training_entrants)::DOUBLE AS value_0, count(*) > count(training_entrants) AS is_hidden_0, count(training_entrants) AS atoms_0
FROM training
WHERE split = $split_0
  AND grain = $grain
  AND period BETWEEN $first AND $last
  AND provider_type = ANY($filter_provider_type)
  AND area = ANY($areas)
GROUP BY ALL
UNION ALL BY NAME
SELECT 1 AS scan, area, period, trade,
       sum(training_seats)::DOUBLE AS value_1, count(*) > count(training_seats) AS is_hidden_1
FROM training_seats
WHERE split = $split_1
  AND grain = $grain
  AND period BETWEEN $first AND $last
  AND provider_type = ANY($filter_provider_type)
  AND area = ANY($areas)
GROUP BY ALL

-- $areas = ['ID', '11', '12', '13', '14', '15', '16', '17', '18', '19', '21', '31', '32', '33', '34', '35', '36', '51', '52', '53', '61', '62', '63', '64', '65', '71', '72', '73', '74', '75', '76', '81', '82', '91', '92', '94', '95', '96', '97', '91?', '94?']
-- $filter_provider_type = ['BLK']
-- $first = 2024-01-01
-- $grain = month
-- $last = 2024-12-01
-- $split_0 = trade,provider_type
-- $split_1 = trade,provider_type
