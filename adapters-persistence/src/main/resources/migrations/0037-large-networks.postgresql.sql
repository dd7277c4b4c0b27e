-- What a large network holds, as a digest by which nodes remember it; without one its entries are read at each look.
ALTER TABLE network ADD COLUMN digest TEXT;

-- Whoever writes entries without the digest, as older nodes do, takes it away.
CREATE FUNCTION network_block_written() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'INSERT' THEN
        UPDATE network SET digest = NULL WHERE name = OLD.network AND digest IS NOT NULL;
    END IF;
    IF TG_OP <> 'DELETE' THEN
        UPDATE network SET digest = NULL WHERE name = NEW.network AND digest IS NOT NULL;
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER network_block_written AFTER INSERT OR UPDATE OR DELETE ON network_block
    FOR EACH ROW EXECUTE FUNCTION network_block_written();
