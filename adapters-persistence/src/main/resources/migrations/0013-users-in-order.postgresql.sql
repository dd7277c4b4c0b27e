-- Zero is never.
ALTER TABLE app_user ADD COLUMN last_login_at BIGINT NOT NULL DEFAULT 0;
-- What is never NULL can be compared with the last row of a page, and bytes are ordered alike on every server.
ALTER TABLE app_user ADD COLUMN name_order TEXT COLLATE "C" GENERATED ALWAYS AS (COALESCE(name_canonical, '')) STORED;
ALTER TABLE app_user ADD COLUMN email_order TEXT COLLATE "C" GENERATED ALWAYS AS (COALESCE(email_canonical, '')) STORED;
CREATE INDEX app_user_by_name ON app_user (name_order, id);
CREATE INDEX app_user_by_email ON app_user (email_order, id);
CREATE INDEX app_user_by_creation ON app_user (created_at, id);
CREATE INDEX app_user_by_login ON app_user (last_login_at, id);
-- Few have a role, and few are disabled.
CREATE INDEX app_user_with_role ON app_user (id) WHERE roles <> '[]';
CREATE INDEX app_user_disabled ON app_user (id) WHERE status = 'DISABLED';
