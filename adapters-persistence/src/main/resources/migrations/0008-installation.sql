CREATE TABLE installation (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    epoch BIGINT NOT NULL,
    master_key_proof TEXT,
    bootstrapped_at BIGINT,
    -- The highest number that any client ever had.
    last_client_number INTEGER NOT NULL
);
INSERT INTO installation (id, epoch, last_client_number) VALUES (1, 1, 0);
