-- Those whose address is not their name at some domain, for whoever begins so by the one and not by the other.
CREATE INDEX app_user_apart_name ON app_user (name_order)
    WHERE substr(email_order, 1, length(name_order) + 1) <> name_order || '@';
CREATE INDEX app_user_apart_email ON app_user (email_order)
    WHERE substr(email_order, 1, length(name_order) + 1) <> name_order || '@';
-- Few are disabled; PostgreSQL has it since step 13.
CREATE INDEX IF NOT EXISTS app_user_disabled ON app_user (id) WHERE status = 'DISABLED';
