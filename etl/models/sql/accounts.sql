-- Accounts by the month in which they were created.
SELECT
    month_of(created_on) AS month,
    place,
    account_type,
    sex,
    age,
    education,
    yes_no(has_disability) AS disability,
    cell_key,
    1 AS accounts_new
FROM siapkerja.accounts
