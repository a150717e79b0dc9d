-- The website and social media, nation-wide. Followers are reported as a level each month, so what changes is their
-- difference from the last level that was reported.
SELECT
    month,
    '-' AS place,
    outreach_channel,
    coalesce(visits, 0) AS web_visits,
    coalesce(visitors, 0) AS web_visitors,
    coalesce(service_clicks, 0) AS web_service_clicks,
    coalesce(reach, 0) AS social_reach,
    coalesce(engagements, 0) AS social_engagements,
    coalesce(
        followers - coalesce(lag(followers IGNORE NULLS) OVER (PARTITION BY outreach_channel ORDER BY month), 0), 0
    ) AS social_followers
FROM outreach.channels
