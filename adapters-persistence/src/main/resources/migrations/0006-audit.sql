CREATE TABLE audit (
    ordinal ${identity},
    decision TEXT NOT NULL,
    at BIGINT NOT NULL,
    actor TEXT NOT NULL,
    subject TEXT,
    source TEXT NOT NULL,
    dialect TEXT NOT NULL,
    event TEXT NOT NULL,
    -- What is particular to the event, as a JSON array of texts.
    members TEXT NOT NULL,
    -- A JSON array of [check, passed or failed, detail].
    trace TEXT NOT NULL
);
CREATE INDEX audit_age ON audit (at);

CREATE TABLE refusal_tally (
    hour BIGINT NOT NULL,
    network TEXT NOT NULL,
    dialect TEXT NOT NULL,
    reason TEXT NOT NULL,
    refusals BIGINT NOT NULL,
    PRIMARY KEY (hour, network, dialect, reason)
);
