-- Times are microseconds since 1970-01-01T00:00:00Z everywhere in this database.
CREATE TABLE app_user (
    id TEXT NOT NULL PRIMARY KEY,
    name_display TEXT,
    name_canonical TEXT UNIQUE,
    email_display TEXT,
    email_canonical TEXT UNIQUE,
    email_verified BOOLEAN NOT NULL,
    roles TEXT NOT NULL,
    status TEXT NOT NULL,
    must_reset BOOLEAN NOT NULL,
    credential_version BIGINT NOT NULL,
    ip_mode TEXT NOT NULL,
    ip_enforcement TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    CHECK (name_canonical IS NOT NULL OR email_canonical IS NOT NULL),
    -- So no name is ever another user's address.
    CHECK (name_canonical NOT LIKE '%@%'),
    CHECK (email_canonical LIKE '%@%')
);

-- Apart from the person, so that no look at a person carries it by accident.
CREATE TABLE user_password (
    user_id TEXT NOT NULL PRIMARY KEY REFERENCES app_user (id) ON DELETE CASCADE,
    sealed TEXT NOT NULL
);

CREATE TABLE user_network (
    user_id TEXT NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    block TEXT NOT NULL,
    note TEXT NOT NULL,
    expires_at BIGINT,
    PRIMARY KEY (user_id, position)
);
