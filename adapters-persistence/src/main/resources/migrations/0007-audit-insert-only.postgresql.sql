-- The role of the application, also where it owns the table. Retention by age runs under a role of its own, to which an
-- administrator grants DELETE.
REVOKE UPDATE, DELETE, TRUNCATE ON audit FROM PUBLIC, CURRENT_USER;
