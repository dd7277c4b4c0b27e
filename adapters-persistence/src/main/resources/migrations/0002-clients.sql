CREATE TABLE client (
    number INTEGER NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    status TEXT NOT NULL,
    ip_mode TEXT NOT NULL,
    ip_enforcement TEXT NOT NULL,
    -- A JSON array of texts in alphabetical order.
    audiences TEXT NOT NULL,
    introspect BOOLEAN NOT NULL,
    credential_version BIGINT NOT NULL,
    created_at BIGINT NOT NULL
);

CREATE TABLE client_network (
    client_number INTEGER NOT NULL REFERENCES client (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    block TEXT NOT NULL,
    note TEXT NOT NULL,
    expires_at BIGINT,
    PRIMARY KEY (client_number, position)
);

-- A key has one owner, whatever number of secrets it has.
CREATE TABLE api_key (
    api_key TEXT NOT NULL PRIMARY KEY,
    client_number INTEGER NOT NULL REFERENCES client (number) ON DELETE CASCADE
);
CREATE INDEX api_key_of_client ON api_key (client_number);

CREATE TABLE api_secret (
    api_key TEXT NOT NULL REFERENCES api_key (api_key) ON DELETE CASCADE,
    digest TEXT NOT NULL,
    adopted BOOLEAN NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT,
    PRIMARY KEY (api_key, digest)
);
