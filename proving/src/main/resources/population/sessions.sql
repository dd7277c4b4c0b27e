-- A live session of each user, from 256 networks; few of another dialect than most.
INSERT INTO session (id, subject, dialect, mode, audience, scope, auth_time, amr, credential_version, epoch, generation, nonce,
    advanced_at, mac_key_id, replays, created_at, last_used_at, idle_expires_at, absolute_expires_at, expires_at,
    source_network, network_key, label)
WITH RECURSIVE n (i) AS (SELECT :from UNION ALL SELECT i + 1 FROM n WHERE i < :to)
SELECT 's-' || i, 'id-' || i, CASE WHEN i % 1000 = 1 THEN 'envelope' ELSE 'resultcode' END, 'ROTATE', 'http://localhost:8080',
    'account', at, 'pwd', 0, 1, 1, 'n', at, 'k', 0, at, at, 9000000000000000, 9000000000000000, 9000000000000000,
    '10.0.' || i % 256 || '.0/24',
    '40a00' || substr('0123456789abcdef', 1 + i % 256 / 16, 1) || substr('0123456789abcdef', 1 + i % 16, 1) || '00', ''
FROM (SELECT i, 1760000000000000 + CAST(i AS BIGINT) * 1000000 AS at FROM n) AS begun
