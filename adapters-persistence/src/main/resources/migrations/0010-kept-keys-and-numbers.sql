-- Numbers of clients that were removed: tokens and audits name them, so nobody else gets them.
CREATE TABLE removed_client (
    number INTEGER NOT NULL PRIMARY KEY
);
