-- What is banned and frozen: network:192.0.2.0/24, dialect:profile, client:42 or passwords. A few rows, which every node holds.
CREATE TABLE barrier (
    what TEXT NOT NULL PRIMARY KEY,
    reason TEXT NOT NULL,
    actor TEXT NOT NULL,
    since BIGINT NOT NULL,
    expires_at BIGINT
);
