-- Employers that published a posting, in the month and place of the posting.
SELECT
    employer_id AS unit_id,
    NULL::UTINYINT AS unit_key,
    month_of(published_on) AS month,
    place,
    bit_or(mask_of(sector)) AS mask
FROM karirhub.vacancies
GROUP BY employer_id, month_of(published_on), place
