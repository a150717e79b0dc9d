SELECT 0 AS scan, area, period, sector, sex,
       sum(placements)::DOUBLE AS value_0, count(*) > count(placements) AS is_hidden_0, count(placements) AS atoms_0
FROM placements
WHERE split = $split_0
  AND grain = $grain
  AND period BETWEEN $first AND $last
  AND area = ANY($areas)
GROUP BY ALL

-- $areas = ['ID', '11', '12', '13', '14', '15', '16', '17', '18', '19', '21', '31', '32', '33', '34', '35', '36', '51', '52', '53', '61', '62', '63', '64', '65', '71', '72', '73', '74', '75', '76', '81', '82', '91', '92', '94', '95', '96', '97', '91?', '94?']
-- $first = 2024-01-01
-- $grain = quarter
-- $last = 2024-12-01
-- $split_0 = sex,sector
