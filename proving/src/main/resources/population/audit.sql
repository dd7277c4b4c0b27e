-- An entry each second, of a thousand subjects more often than of the others; one in a hundred is a refusal.
INSERT INTO audit (decision, at, actor, subject, source, dialect, event, members, trace, address)
WITH RECURSIVE n (i) AS (SELECT :from UNION ALL SELECT i + 1 FROM n WHERE i < :to)
SELECT 'decision-' || i, 1760000000000000 + CAST(i AS BIGINT) * 1000000, who, who, '192.0.2.' || i % 256, 'resultcode', event,
    CASE event WHEN 'LOGIN_REFUSED' THEN '["BAD_CREDENTIALS","wrong password"]' WHEN 'SESSION_ENDED' THEN '["s-1","LOGGED_OUT"]'
        WHEN 'REFRESHED' THEN '["s-1","2"]' ELSE '["s-1"]' END,
    '[["secret","passed",""]]',
    '4c00002' || substr('0123456789abcdef', 1 + i % 256 / 16, 1) || substr('0123456789abcdef', 1 + i % 16, 1)
FROM (SELECT i, 'id-' || CASE WHEN i % 2 = 0 THEN i % 1000 ELSE i END AS who,
    CASE WHEN i % 100 = 1 THEN 'LOGIN_REFUSED' WHEN i % 1000 = 2 THEN 'SESSION_ENDED' WHEN i % 3 = 0 THEN 'REFRESHED'
        ELSE 'LOGGED_IN' END AS event FROM n) AS happened
