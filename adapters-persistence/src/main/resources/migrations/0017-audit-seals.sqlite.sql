-- The source's address as text that is in order as addresses are: 4 or 6, then its bytes in hex; nothing where it is a word.
ALTER TABLE audit ADD COLUMN address TEXT;
CREATE INDEX audit_decision ON audit (decision);
CREATE INDEX audit_subject ON audit (subject, at);
CREATE INDEX audit_actor ON audit (actor, at);
CREATE INDEX audit_address ON audit (address, at);
-- Of the two kinds that fill the table any page is found by time; the rest is rare.
CREATE INDEX audit_event ON audit (event, at) WHERE event NOT IN ('LOGGED_IN', 'REFRESHED');

CREATE TABLE audit_seal (
    number BIGINT NOT NULL PRIMARY KEY,
    from_ordinal BIGINT NOT NULL,
    to_ordinal BIGINT NOT NULL,
    at BIGINT NOT NULL,
    -- A JSON array of [kind, entries, hash].
    parts TEXT NOT NULL,
    hash TEXT NOT NULL
);
CREATE UNIQUE INDEX audit_seal_end ON audit_seal (to_ordinal);

-- Up to where rows were removed by age: of a kind of entries, or of the seals.
CREATE TABLE audit_horizon (
    of_what TEXT NOT NULL PRIMARY KEY,
    up_to BIGINT NOT NULL,
    head TEXT NOT NULL,
    at BIGINT NOT NULL,
    hash TEXT NOT NULL
);

-- Below the horizon alone, and the horizon is hashed under a key that the database has not.
DROP TRIGGER audit_stays;
CREATE TRIGGER audit_stays BEFORE DELETE ON audit
WHEN OLD.ordinal > COALESCE((SELECT up_to FROM audit_horizon WHERE of_what = OLD.event), 0) BEGIN
    SELECT RAISE(ABORT, 'the audit is insert-only');
END;
CREATE TRIGGER audit_seal_keeps BEFORE UPDATE ON audit_seal BEGIN
    SELECT RAISE(ABORT, 'the seals of the audit are insert-only');
END;
CREATE TRIGGER audit_seal_stays BEFORE DELETE ON audit_seal
WHEN OLD.number > COALESCE((SELECT up_to FROM audit_horizon WHERE of_what = 'seals'), 0) BEGIN
    SELECT RAISE(ABORT, 'the seals of the audit are insert-only');
END;
CREATE TRIGGER audit_horizon_stays BEFORE DELETE ON audit_horizon BEGIN
    SELECT RAISE(ABORT, 'a horizon of the audit only moves on');
END;
