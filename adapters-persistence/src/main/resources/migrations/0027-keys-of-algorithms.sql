-- At most one of each algorithm signs and at most one waits to: ID tokens may be signed by another than access tokens.
DROP INDEX signing_key_alone;
CREATE UNIQUE INDEX signing_key_alone_of_algorithm ON signing_key (algorithm, state) WHERE state IN ('ACTIVE', 'PENDING');
