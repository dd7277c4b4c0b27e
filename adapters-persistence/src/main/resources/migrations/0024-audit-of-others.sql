-- Who logs in or refreshes is found as the subject; this one is for those who do something to others, or to nobody.
DROP INDEX audit_actor;
CREATE INDEX audit_actor ON audit (actor, at) WHERE subject IS NULL OR subject <> actor;
