-- Applications of persons by the day they were filed and approved, businesses by the day they started, grants by the day
-- they were paid. Of the approvals of a month, those that led to a business so far stand beside them.
SELECT month_of(applied_on) AS month, place, programme, sector, sex, age, cell_key,
    1 AS business_applications, 0 AS business_approvals, 0 AS approvals_started, 0 AS businesses_started,
    0 AS workers_absorbed, 0 AS grants_paid
FROM bizhub.beneficiaries
UNION ALL
SELECT month_of(approved_on), place, programme, sector, sex, age, cell_key,
    0, 1, (started_on IS NOT NULL)::TINYINT, 0,
    0, 0
FROM bizhub.beneficiaries
WHERE approved_on IS NOT NULL
UNION ALL
SELECT month_of(started_on), place, programme, sector, sex, age, cell_key,
    0, 0, 0, 1,
    coalesce(workers_absorbed, 0), 0
FROM bizhub.beneficiaries
WHERE started_on IS NOT NULL
UNION ALL
SELECT month_of(disbursed_on), place, programme, sector, sex, age, cell_key,
    0, 0, 0, 0,
    0, CAST(grant_amount AS BIGINT)
FROM bizhub.beneficiaries
WHERE disbursed_on IS NOT NULL AND grant_amount IS NOT NULL
