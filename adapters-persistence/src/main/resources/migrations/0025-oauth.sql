-- What a client registered for with OAuth; lists are JSON arrays of texts.
CREATE TABLE oauth_client (
    client_number INTEGER NOT NULL PRIMARY KEY REFERENCES client (number) ON DELETE CASCADE,
    client_id TEXT NOT NULL UNIQUE,
    method TEXT NOT NULL,
    grants TEXT NOT NULL,
    redirect_uris TEXT NOT NULL,
    after_logout TEXT NOT NULL,
    scopes TEXT NOT NULL,
    resources TEXT NOT NULL,
    jwks TEXT,
    logout_uri TEXT,
    identity_algorithm TEXT NOT NULL,
    traits TEXT NOT NULL
);

-- To which client a session of a user was granted.
CREATE TABLE oauth_grant (
    session_id TEXT NOT NULL PRIMARY KEY REFERENCES session (id) ON DELETE CASCADE,
    client_number INTEGER NOT NULL REFERENCES client (number) ON DELETE CASCADE,
    client_id TEXT NOT NULL,
    parent_id TEXT,
    resources TEXT NOT NULL,
    proof_key TEXT
);
CREATE INDEX oauth_grant_of_client ON oauth_grant (client_number);
CREATE INDEX oauth_grant_of_parent ON oauth_grant (parent_id) WHERE parent_id IS NOT NULL;

CREATE TABLE oauth_code (
    digest TEXT NOT NULL PRIMARY KEY,
    client_number INTEGER NOT NULL REFERENCES client (number) ON DELETE CASCADE,
    parent_id TEXT NOT NULL,
    redirect_uri TEXT NOT NULL,
    challenge TEXT,
    nonce TEXT,
    scope TEXT NOT NULL,
    resources TEXT NOT NULL,
    proof_key TEXT,
    expires_at BIGINT NOT NULL,
    redeemed_as TEXT
);
CREATE INDEX oauth_code_expiry ON oauth_code (expires_at);
CREATE INDEX oauth_code_of_client ON oauth_code (client_number);

CREATE TABLE pushed_request (
    digest TEXT NOT NULL PRIMARY KEY,
    client_number INTEGER NOT NULL REFERENCES client (number) ON DELETE CASCADE,
    parameters TEXT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX pushed_request_expiry ON pushed_request (expires_at);
CREATE INDEX pushed_request_of_client ON pushed_request (client_number);

-- What users let clients do.
CREATE TABLE consent (
    user_id TEXT NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
    client_number INTEGER NOT NULL REFERENCES client (number) ON DELETE CASCADE,
    scope TEXT NOT NULL,
    given_at BIGINT NOT NULL,
    PRIMARY KEY (user_id, client_number)
);
CREATE INDEX consent_of_client ON consent (client_number);

-- The session of a browser by the digest of its cookie.
CREATE TABLE browser (
    cookie TEXT NOT NULL PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE
);
CREATE INDEX browser_of_session ON browser (session_id);

-- Devices that wait for a user to agree.
CREATE TABLE device (
    device TEXT NOT NULL PRIMARY KEY,
    user_code TEXT NOT NULL UNIQUE,
    client_number INTEGER NOT NULL REFERENCES client (number) ON DELETE CASCADE,
    scope TEXT NOT NULL,
    resources TEXT NOT NULL,
    expires_at BIGINT NOT NULL,
    decision TEXT NOT NULL,
    parent_id TEXT,
    asked_at BIGINT NOT NULL
);
CREATE INDEX device_expiry ON device (expires_at);
CREATE INDEX device_of_client ON device (client_number);

-- What may be shown once: digests of jti.
CREATE TABLE seen_once (
    digest TEXT NOT NULL PRIMARY KEY,
    until_at BIGINT NOT NULL
);
CREATE INDEX seen_once_end ON seen_once (until_at);

-- Access tokens without a session that were revoked, until they would have ended.
CREATE TABLE revoked_token (
    token_id TEXT NOT NULL PRIMARY KEY,
    revoked_at BIGINT NOT NULL,
    until_at BIGINT NOT NULL
);
CREATE INDEX revoked_token_end ON revoked_token (until_at);
CREATE INDEX revoked_token_time ON revoked_token (revoked_at);

-- What is to be told to others.
CREATE TABLE outbox (
    id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    address TEXT NOT NULL,
    body TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    tries INTEGER NOT NULL,
    due_at BIGINT NOT NULL
);
CREATE INDEX outbox_due ON outbox (due_at);
