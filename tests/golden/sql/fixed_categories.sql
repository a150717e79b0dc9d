SELECT 0 AS scan, area, period,
       sum(accounts_total)::DOUBLE AS value_0, count(*) > count(accounts_total) AS is_hidden_0, count(accounts_total) AS atoms_0
FROM account_stock
WHERE split = $split_0
  AND grain = $grain
  AND period BETWEEN $first AND $last
  AND sex = ANY($filter_sex)
  AND age = ANY($age_0)
  AND area = ANY($areas)
GROUP BY ALL
UNION ALL BY NAME
SELECT 1 AS scan, area, period,
       sum(accounts_total)::DOUBLE AS value_1, count(*) > count(accounts_total) AS is_hidden_1, count(accounts_total) AS atoms_1
FROM account_stock
WHERE split = $split_1
  AND grain = $grain
  AND period BETWEEN $first AND $last
  AND sex = ANY($filter_sex)
  AND age = ANY($age_1)
  AND area = ANY($areas)
GROUP BY ALL

-- $age_0 = ['45-54', '55+']
-- $age_1 = ['15-19', '20-24', '25-29']
-- $areas = ['ID', '11', '12', '13', '14', '15', '16', '17', '18', '19', '21', '31', '32', '33', '34', '35', '36', '51', '52', '53', '61', '62', '63', '64', '65', '71', '72', '73', '74', '75', '76', '81', '82', '91', '92', '94', '95', '96', '97', '91?', '94?']
-- $filter_sex = ['female']
-- $first = 2024-01-01
-- $grain = month
-- $last = 2024-12-01
-- $split_0 = sex,age
-- $split_1 = sex,age
