-- What links in letters are good for, by their digest; the newest of a holder and errand replaces the one before. A holder
-- is a user, or of an account that is yet to be made its address: so there is no reference to a user.
CREATE TABLE action_token (
    errand TEXT NOT NULL,
    holder TEXT NOT NULL,
    digest TEXT NOT NULL UNIQUE,
    user_id TEXT NOT NULL,
    email TEXT NOT NULL,
    credential_version BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    PRIMARY KEY (errand, holder)
);
CREATE INDEX action_token_expires ON action_token (expires_at);
