-- Sessions that ended years ago, each of which the clean-up may take.
INSERT INTO session (id, subject, dialect, mode, audience, scope, auth_time, amr, credential_version, epoch, generation, nonce,
    advanced_at, mac_key_id, replays, created_at, last_used_at, idle_expires_at, absolute_expires_at, expires_at,
    source_network, network_key, label)
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :rows)
SELECT 'expired-' || i, 'id-' || i, 'resultcode', 'ROTATE', 'http://localhost:8080', 'account', at, 'pwd', 0, 1, 1, 'n', at, 'k', 0, at,
    at, at, at, at, '10.0.0.0/24', '40a0000000', ''
FROM (SELECT i, CAST(1500000000000000 AS BIGINT) + i AS at FROM n) AS ended
