-- Where a database stands that is moved to another engine: LEFT is one that was moved away, ARRIVING one into which a move is not
-- finished. A database with no row is a house like any other. It belongs to the database, and does not move.
CREATE TABLE relocation (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    -- The same on both sides.
    move TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('ARRIVING', 'LEFT')),
    at BIGINT NOT NULL
);
