CREATE TABLE session (
    id TEXT NOT NULL PRIMARY KEY,
    subject TEXT NOT NULL,
    dialect TEXT NOT NULL,
    mode TEXT NOT NULL,
    audience TEXT NOT NULL,
    scope TEXT NOT NULL,
    auth_time BIGINT NOT NULL,
    amr TEXT NOT NULL,
    credential_version BIGINT NOT NULL,
    epoch BIGINT NOT NULL,
    generation BIGINT NOT NULL,
    nonce TEXT NOT NULL,
    advanced_at BIGINT NOT NULL,
    mac_key_id TEXT NOT NULL,
    replays INTEGER NOT NULL,
    created_at BIGINT NOT NULL,
    last_used_at BIGINT NOT NULL,
    idle_expires_at BIGINT NOT NULL,
    absolute_expires_at BIGINT NOT NULL,
    -- The earlier of the two above, for the indexes.
    expires_at BIGINT NOT NULL,
    source_network TEXT NOT NULL,
    label TEXT NOT NULL,
    ended_at BIGINT,
    ended_why TEXT,
    CHECK ((ended_at IS NULL) = (ended_why IS NULL))
);
-- For the cap and for ending all: everything that is asked stands in the index.
CREATE INDEX session_live ON session (subject, last_used_at, expires_at, mode, id) WHERE ended_at IS NULL;
-- For the janitor.
CREATE INDEX session_expiry ON session (expires_at);
CREATE INDEX session_end ON session (ended_at) WHERE ended_at IS NOT NULL;

CREATE TABLE opaque_token (
    digest TEXT NOT NULL PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    issued_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX opaque_token_of_session ON opaque_token (session_id);

CREATE TABLE adopted_token (
    digest TEXT NOT NULL PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE
);
CREATE INDEX adopted_token_of_session ON adopted_token (session_id);
