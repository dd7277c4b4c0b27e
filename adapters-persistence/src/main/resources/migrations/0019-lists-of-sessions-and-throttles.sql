-- Where source_network lies, as a text of which a wider network is a range. A session of before is found by its network once it
-- was refreshed, and by everything else at once.
ALTER TABLE session ADD COLUMN network_key TEXT NOT NULL DEFAULT '';
CREATE INDEX session_begin ON session (created_at, id) WHERE ended_at IS NULL;
CREATE INDEX session_network ON session (network_key, created_at, id) WHERE ended_at IS NULL AND network_key <> '';
-- For the list of accounts at which strangers fail.
CREATE INDEX attempt_failing ON attempt (failures, account) WHERE bucket = '*' AND failures > 0;
