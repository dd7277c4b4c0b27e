-- Every grant knows in which session the user agreed; whether it outlives that is said here. Earlier ones that do know of none.
ALTER TABLE oauth_grant ADD COLUMN outlives BOOLEAN NOT NULL DEFAULT FALSE;
