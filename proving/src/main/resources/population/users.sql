-- Names all over the alphabet, and an address that begins so; one came each minute, and two of three logged in since.
INSERT INTO app_user (id, name_display, name_canonical, email_display, email_canonical, email_verified, roles, status, must_reset,
    credential_version, ip_mode, ip_enforcement, created_at, last_login_at)
WITH RECURSIVE n (i) AS (SELECT :from UNION ALL SELECT i + 1 FROM n WHERE i < :to)
SELECT 'id-' || i, name, name, name || '@example.com', name || '@example.com', TRUE,
    CASE WHEN i % 1000 = 1 THEN '["SUPPORT"]' ELSE '[]' END,
    CASE WHEN i % 100 = 2 THEN 'DISABLED' ELSE 'ACTIVE' END,
    FALSE, 0, 'ANY', 'ENFORCE',
    1700000000000000 + CAST(i AS BIGINT) * 60000000,
    CASE WHEN i % 3 = 0 THEN 0 ELSE 1760000000000000 + CAST(i AS BIGINT) * 7919 % 1000003 * 1000000 END
FROM (SELECT i, substr('abcdefghijklmnopqrstuvwxyz', 1 + i % 26, 1) || substr('aeiou', 1 + i / 26 % 5, 1)
    || substr('lmnrst', 1 + i / 130 % 6, 1) || i AS name FROM n) AS named
