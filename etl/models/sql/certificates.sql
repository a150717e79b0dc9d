-- The stock of certificates: valid from the month of issue to the last month whose end is not after `valid_until`, and
-- expiring while they are valid and end within the six months after the end of the month.
WITH certificates AS (
    SELECT
        place,
        sector,
        kkni_level,
        lsp_type,
        sex,
        age,
        cell_key,
        month_of(issued_on) AS issued,
        month_of(valid_until) - INTERVAL 6 MONTH AS expires_soon,
        month_of(valid_until + 1) AS ended
    FROM sertihub.assessments
    WHERE valid_until >= last_day(issued_on)
)
SELECT issued AS month, place, sector, kkni_level, lsp_type, sex, age, cell_key,
    1 AS certificates_valid, 0 AS certificates_expiring
FROM certificates
UNION ALL
SELECT greatest(issued, expires_soon), place, sector, kkni_level, lsp_type, sex, age, cell_key,
    0, 1
FROM certificates
UNION ALL
SELECT ended, place, sector, kkni_level, lsp_type, sex, age, cell_key,
    -1, -1
FROM certificates
