-- What a client may do to the house, as a JSON array of words such as users:read in alphabetical order.
ALTER TABLE client ADD COLUMN permissions TEXT NOT NULL DEFAULT '[]';
