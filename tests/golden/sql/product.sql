SELECT 0 AS scan, area, period,
       sum(accounts_total)::DOUBLE AS value_0, count(*) > count(accounts_total) AS is_hidden_0, count(accounts_total) AS atoms_0
FROM account_stock
WHERE split = $split_0
  AND grain = $grain
  AND period BETWEEN $first AND $last
  AND sex = ANY($sex_0)
  AND area = ANY($areas)
GROUP BY ALL
UNION ALL BY NAME
SELECT 1 AS scan, area, period,
       sum(labour_force)::DOUBLE AS value_1, count(*) > count(labour_force) AS is_hidden_1
FROM labour_force
WHERE split = $split_1
  AND period <= $last
  AND sex = ANY($sex_1)
  AND area = ANY($areas)
GROUP BY ALL
UNION ALL BY NAME
SELECT 2 AS scan, area, period,
       sum(accounts_total)::DOUBLE AS value_2, count(*) > count(accounts_total) AS is_hidden_2, count(accounts_total) AS atoms_2
FROM account_stock
WHERE split = $split_2
  AND grain = $grain
  AND period BETWEEN $first AND $last
  AND sex = ANY($sex_2)
  AND area = ANY($areas)
GROUP BY ALL
UNION ALL BY NAME
SELECT 3 AS scan, area, period,
       sum(labour_force)::DOUBLE AS value_3, count(*) > count(labour_force) AS is_hidden_3
FROM labour_force
WHERE split = $split_3
  AND period <= $last
  AND sex = ANY($sex_3)
  AND area = ANY($areas)
GROUP BY ALL

-- $areas = ['ID']
-- $first = 2024-01-01
-- $grain = month
-- $last = 2024-12-01
-- $sex_0 = ['female']
-- $sex_1 = ['male']
-- $sex_2 = ['male']
-- $sex_3 = ['female']
-- $split_0 = sex
-- $split_1 = sex
-- $split_2 = sex
-- $split_3 = sex
