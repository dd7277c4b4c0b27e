CREATE TABLE attempt (
    account TEXT NOT NULL,
    bucket TEXT NOT NULL,
    failures INTEGER NOT NULL,
    last_failure_at BIGINT NOT NULL,
    -- A JSON array of [id, void at].
    reservations TEXT NOT NULL,
    -- The newest time in the ledger: what the janitor goes by.
    written_at BIGINT NOT NULL,
    PRIMARY KEY (account, bucket)
);
CREATE INDEX attempt_age ON attempt (written_at);

CREATE TABLE known_source (
    subject TEXT NOT NULL,
    network TEXT NOT NULL,
    seen_at BIGINT NOT NULL,
    PRIMARY KEY (subject, network)
);
CREATE INDEX known_source_age ON known_source (seen_at);
