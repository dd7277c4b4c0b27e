-- When a subject was signed out last, and to which credential version; '*' is everybody, with the epoch.
CREATE TABLE signed_out (
    subject TEXT NOT NULL PRIMARY KEY,
    version BIGINT NOT NULL,
    signed_out_at BIGINT NOT NULL
);
CREATE INDEX signed_out_time ON signed_out (signed_out_at, subject);
-- What ended is told in this order.
DROP INDEX session_end;
CREATE INDEX session_end ON session (ended_at, id) WHERE ended_at IS NOT NULL;
