-- How often a client may ask; neither has a value without the other.
ALTER TABLE client ADD COLUMN rate_per_second INTEGER;
ALTER TABLE client ADD COLUMN rate_burst INTEGER;

-- How a secret ends that was made here, to tell it from others; null for those made before this step.
ALTER TABLE api_secret ADD COLUMN tail TEXT;

-- When a client last came in; 0 is never. Apart from the client, whose row every login holds.
CREATE TABLE client_use (
    client_number INTEGER NOT NULL PRIMARY KEY REFERENCES client (number) ON DELETE CASCADE,
    last_used_at BIGINT NOT NULL
);
INSERT INTO client_use (client_number, last_used_at) SELECT number, 0 FROM client;

-- Lists are sorted by these.
CREATE INDEX client_by_use ON client_use (last_used_at, client_number);
CREATE INDEX client_by_creation ON client (created_at, number);
