-- What a large network holds, as a digest by which nodes remember it; without one its entries are read at each look.
ALTER TABLE network ADD COLUMN digest TEXT;

-- Whoever writes entries without the digest, as older nodes do, takes it away.
CREATE TRIGGER network_block_added AFTER INSERT ON network_block BEGIN
    UPDATE network SET digest = NULL WHERE name = NEW.network AND digest IS NOT NULL;
END;
CREATE TRIGGER network_block_changed AFTER UPDATE ON network_block BEGIN
    UPDATE network SET digest = NULL WHERE name IN (OLD.network, NEW.network) AND digest IS NOT NULL;
END;
CREATE TRIGGER network_block_removed AFTER DELETE ON network_block BEGIN
    UPDATE network SET digest = NULL WHERE name = OLD.network AND digest IS NOT NULL;
END;
