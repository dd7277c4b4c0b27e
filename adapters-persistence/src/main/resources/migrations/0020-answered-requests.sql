CREATE TABLE answered (
    caller TEXT NOT NULL,
    name TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    -- Sealed, for it may hold a secret; nothing while it is being worked out.
    answer TEXT,
    at BIGINT NOT NULL,
    PRIMARY KEY (caller, name)
);
CREATE INDEX answered_age ON answered (at);
