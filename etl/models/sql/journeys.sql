-- Service events by step, in the month, place and channel of the event. A start counts as completed when the next start
-- or completion of the same person and journey is a completion. Online are the channels that need no counter, help
-- by an officer included.
WITH started_or_completed AS (
    SELECT
        person_id,
        month_of(on_date) AS month,
        place,
        journey,
        channel,
        step,
        cell_key,
        lead(step) OVER (
            PARTITION BY person_id, journey ORDER BY "at", step, record_id
        ) AS next_step
    FROM siapkerja.service_events
    WHERE step IN ('started', 'completed')
),
steps AS (
    SELECT
        person_id,
        month_of(on_date) AS month,
        place,
        journey,
        channel,
        cell_key,
        step,
        false AS is_completed_start
    FROM siapkerja.service_events
    UNION ALL
    SELECT person_id, month, place, journey, channel, cell_key, NULL, true
    FROM started_or_completed
    WHERE step = 'started' AND next_step = 'completed'
)
SELECT
    steps.month,
    steps.place,
    steps.journey,
    steps.channel,
    accounts.sex,
    age_in(year(steps.month), accounts.birth_year) AS age,
    steps.cell_key,
    (step IS NOT DISTINCT FROM 'visited')::TINYINT AS journeys_visited,
    (step IS NOT DISTINCT FROM 'started')::TINYINT AS journeys_started,
    (step IS NOT DISTINCT FROM 'completed')::TINYINT AS journeys_completed,
    (step IS NOT DISTINCT FROM 'abandoned')::TINYINT AS journeys_abandoned,
    is_completed_start::TINYINT AS journeys_started_completed,
    (step IS NOT DISTINCT FROM 'completed' AND channel IN ('web', 'android', 'ios'))::TINYINT AS journeys_completed_online
FROM steps
LEFT JOIN siapkerja.accounts USING (person_id)
