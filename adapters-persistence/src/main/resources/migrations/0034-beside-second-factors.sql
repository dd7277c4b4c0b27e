-- Passwords that only a second factor made long enough: with the last factor they must be changed.
ALTER TABLE user_password ADD COLUMN is_short BOOLEAN NOT NULL DEFAULT FALSE;

-- Browsers in which users need not show a second factor each time, by the digest of what each keeps.
CREATE TABLE remembered_browser (
    id TEXT NOT NULL PRIMARY KEY,
    user_id TEXT NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
    digest TEXT NOT NULL UNIQUE,
    credential_version BIGINT NOT NULL,
    agent TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    used_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX remembered_browser_user ON remembered_browser (user_id);
CREATE INDEX remembered_browser_expires ON remembered_browser (expires_at);
