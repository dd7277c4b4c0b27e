-- Networks under a name, shared by the policies that name them.
CREATE TABLE network (
    name TEXT NOT NULL PRIMARY KEY
);

CREATE TABLE network_block (
    network TEXT NOT NULL REFERENCES network (name) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    block TEXT NOT NULL,
    note TEXT NOT NULL,
    expires_at BIGINT,
    PRIMARY KEY (network, position)
);

-- From here on a line of a policy is a block of its own, or names a network.
ALTER TABLE user_network RENAME TO user_network_before;
CREATE TABLE user_network (
    user_id TEXT NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    block TEXT,
    note TEXT,
    expires_at BIGINT,
    network TEXT REFERENCES network (name),
    PRIMARY KEY (user_id, position),
    CHECK ((block IS NULL) <> (network IS NULL)),
    CHECK ((block IS NULL) = (note IS NULL)),
    CHECK (network IS NULL OR expires_at IS NULL)
);
INSERT INTO user_network (user_id, position, block, note, expires_at)
    SELECT user_id, position, block, note, expires_at FROM user_network_before;
DROP TABLE user_network_before;
CREATE INDEX user_network_of_name ON user_network (network) WHERE network IS NOT NULL;

ALTER TABLE client_network RENAME TO client_network_before;
CREATE TABLE client_network (
    client_number INTEGER NOT NULL REFERENCES client (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    block TEXT,
    note TEXT,
    expires_at BIGINT,
    network TEXT REFERENCES network (name),
    PRIMARY KEY (client_number, position),
    CHECK ((block IS NULL) <> (network IS NULL)),
    CHECK ((block IS NULL) = (note IS NULL)),
    CHECK (network IS NULL OR expires_at IS NULL)
);
INSERT INTO client_network (client_number, position, block, note, expires_at)
    SELECT client_number, position, block, note, expires_at FROM client_network_before;
DROP TABLE client_network_before;
CREATE INDEX client_network_of_name ON client_network (network) WHERE network IS NOT NULL;
