-- Zero is never.
ALTER TABLE app_user ADD COLUMN last_login_at BIGINT NOT NULL DEFAULT 0;
-- What is never NULL can be compared with the last row of a page.
ALTER TABLE app_user ADD COLUMN name_order TEXT GENERATED ALWAYS AS (COALESCE(name_canonical, '')) VIRTUAL;
ALTER TABLE app_user ADD COLUMN email_order TEXT GENERATED ALWAYS AS (COALESCE(email_canonical, '')) VIRTUAL;
CREATE INDEX app_user_by_name ON app_user (name_order, id);
CREATE INDEX app_user_by_email ON app_user (email_order, id);
CREATE INDEX app_user_by_creation ON app_user (created_at, id);
CREATE INDEX app_user_by_login ON app_user (last_login_at, id);
-- Few have a role.
CREATE INDEX app_user_with_role ON app_user (id) WHERE roles <> '[]';
