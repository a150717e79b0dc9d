-- Service events by step, in the month, place and channel of the event. A start counts as completed when the next start
-- or completion of the same person and journey is a completion. Online are the channels that need no counter, help
-- by an officer included.
WITH steps AS (
    SELECT person_id, month_of(on_date) AS month, place, journey, channel, cell_key, step, false AS is_completed_later
    FROM siapkerja.service_events
    WHERE step NOT IN ('started', 'completed')
    UNION ALL
    SELECT
        person_id,
        month_of(on_date),
        place,
        journey,
        channel,
        cell_key,
        step,
        step = 'started' AND coalesce(
            lead(step) OVER (PARTITION BY person_id, journey ORDER BY "at", step, record_id) = 'completed', false
        )
    FROM siapkerja.service_events
    WHERE step IN ('started', 'completed')
)
SELECT
    steps.month,
    steps.place,
    steps.journey,
    steps.channel,
    accounts.sex,
    age_in(year(steps.month), accounts.birth_year) AS age,
    steps.cell_key,
    (steps.step = 'visited')::TINYINT AS journeys_visited,
    (steps.step = 'started')::TINYINT AS journeys_started,
    (steps.step = 'completed')::TINYINT AS journeys_completed,
    (steps.step = 'abandoned')::TINYINT AS journeys_abandoned,
    steps.is_completed_later::TINYINT AS journeys_started_completed,
    (steps.step = 'completed' AND steps.channel IN ('web', 'android', 'ios'))::TINYINT AS journeys_completed_online
FROM steps
LEFT JOIN siapkerja.accounts USING (person_id)
