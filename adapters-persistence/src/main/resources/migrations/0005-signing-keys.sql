CREATE TABLE signing_key (
    ordinal ${identity},
    key_id TEXT NOT NULL UNIQUE,
    algorithm TEXT NOT NULL,
    public_jwk TEXT NOT NULL,
    sealed_private TEXT NOT NULL,
    state TEXT NOT NULL,
    since BIGINT NOT NULL
);
-- At most one signs and at most one waits to, whatever number of nodes asks at once.
CREATE UNIQUE INDEX signing_key_alone ON signing_key (state) WHERE state IN ('ACTIVE', 'PENDING');
