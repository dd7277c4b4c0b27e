-- The scheme of the system that hashed the password; 'gatehouse' for what was hashed here.
ALTER TABLE user_password ADD COLUMN scheme TEXT NOT NULL DEFAULT 'gatehouse';
