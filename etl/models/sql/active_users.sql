-- People with at least one service event, in the month and place of the event. Sex and year of birth are those of
-- their accounts; the age band is that of the year.
WITH active AS (
    SELECT
        person_id,
        max(person_key8) AS unit_key,
        month_of(on_date) AS month,
        place,
        bit_or(mask_of(hub, channel)) AS mask
    FROM siapkerja.service_events
    GROUP BY person_id, month_of(on_date), place
)
SELECT
    active.person_id AS unit_id,
    active.unit_key,
    active.month,
    active.place,
    accounts.sex,
    age_in(year(active.month), accounts.birth_year) AS age,
    active.mask
FROM active
LEFT JOIN siapkerja.accounts USING (person_id)
