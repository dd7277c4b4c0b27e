-- Keys that authenticators keep for users, by the id under which an authenticator knows each.
CREATE TABLE passkey (
    id TEXT NOT NULL PRIMARY KEY,
    user_id TEXT NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
    public_key TEXT NOT NULL,
    counter BIGINT NOT NULL,
    name TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    used_at BIGINT
);
CREATE INDEX passkey_user ON passkey (user_id);

-- Recovery codes are the user's, whatever else there is: an app, passkeys, or both.
ALTER TABLE recovery_code RENAME TO recovery_code_before;
CREATE TABLE recovery_code (
    user_id TEXT NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
    digest TEXT NOT NULL,
    PRIMARY KEY (user_id, digest)
);
INSERT INTO recovery_code (user_id, digest) SELECT user_id, digest FROM recovery_code_before;
DROP TABLE recovery_code_before;
