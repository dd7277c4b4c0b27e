-- Replays of a session's refresh token on the day of the last one.
CREATE TABLE session_replay (
    session_id TEXT NOT NULL PRIMARY KEY REFERENCES session (id) ON DELETE CASCADE,
    day BIGINT NOT NULL,
    replays INTEGER NOT NULL
);

-- Failures of a wider network in one window, added up over all nodes.
CREATE TABLE source_failure (
    window_at BIGINT NOT NULL,
    network TEXT NOT NULL,
    failures BIGINT NOT NULL,
    accounts BIGINT NOT NULL,
    -- Whether somebody was told that it sprays: 0 or 1.
    told INTEGER NOT NULL,
    PRIMARY KEY (window_at, network)
);
