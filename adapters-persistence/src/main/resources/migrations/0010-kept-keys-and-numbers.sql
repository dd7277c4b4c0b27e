-- Earlier master keys, each sealed under the one that was current when they were kept.
CREATE TABLE kept_master_key (
    sealed TEXT NOT NULL PRIMARY KEY
);

-- Numbers of clients that were removed: tokens and audits name them, so nobody else gets them.
CREATE TABLE removed_client (
    number INTEGER NOT NULL PRIMARY KEY
);
