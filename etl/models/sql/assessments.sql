-- Assessments by the day they were held, certificates by the day they were issued.
SELECT month_of(assessed_on) AS month, place, sector, kkni_level, lsp_type, sex, age, cell_key,
    1 AS assessments, is_competent::TINYINT AS assessments_competent, 0 AS certificates_issued
FROM sertihub.assessments
UNION ALL
SELECT month_of(issued_on), place, sector, kkni_level, lsp_type, sex, age, cell_key,
    0, 0, 1
FROM sertihub.assessments
WHERE issued_on IS NOT NULL
