-- With which API secret a session was got, by its id (the first digits of the digest); null for other sessions, and for those
-- that began before this step.
ALTER TABLE session ADD COLUMN credential TEXT;
