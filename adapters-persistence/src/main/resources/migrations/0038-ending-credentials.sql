-- For what clients will soon miss: secrets that end, and tokens that an administrator gave.
CREATE INDEX api_secret_expiry ON api_secret (expires_at) WHERE expires_at IS NOT NULL;
CREATE INDEX session_fixed ON session (expires_at) WHERE mode = 'FIXED' AND ended_at IS NULL;
