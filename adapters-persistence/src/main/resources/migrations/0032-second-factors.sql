-- The app that shows a user codes; its seed is sealed, and counts for nothing until it is confirmed.
CREATE TABLE code_app (
    user_id TEXT NOT NULL PRIMARY KEY REFERENCES app_user (id) ON DELETE CASCADE,
    seed TEXT NOT NULL,
    last_step BIGINT NOT NULL,
    begun_at BIGINT NOT NULL,
    confirmed_at BIGINT
);

-- Digests of the recovery codes that were not used yet.
CREATE TABLE recovery_code (
    user_id TEXT NOT NULL REFERENCES code_app (user_id) ON DELETE CASCADE,
    digest TEXT NOT NULL,
    PRIMARY KEY (user_id, digest)
);
