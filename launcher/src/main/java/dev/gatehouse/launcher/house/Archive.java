package dev.gatehouse.launcher.house;

import static dev.gatehouse.launcher.house.Refusing.refusing;

import dev.gatehouse.application.port.out.Witness;
import dev.gatehouse.launcher.configuration.GatehouseConfiguration;
import dev.gatehouse.launcher.configuration.Refused;
import dev.gatehouse.persistence.Backup;
import dev.gatehouse.persistence.Restoration;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/** Backups of a house in SQLite; each method throws {@link Refused} with one line for what an operator can do something about. */
public final class Archive {
    private final GatehouseConfiguration configuration;
    private final Witness witness;

    /** Of the house that is configured; refuses PostgreSQL, which has tools of its own. */
    public Archive(GatehouseConfiguration configuration, Witness witness) {
        if (configuration.database().isPostgresql()) {
            throw new Refused("PostgreSQL is backed up and restored by its own tools; after a restore run"
                    + " ./gatehouse sessions revoke config.yml --everybody");
        }
        this.configuration = configuration;
        this.witness = witness;
    }

    /** Copies the database to a new file, beside a server that may be running, and without the master key. */
    public void backUp(Path target) {
        refusing(() -> {
            Backup.take(database(), target);
            return target;
        });
    }

    /** Looks whether the backup could be restored here with the master key that is here, and changes nothing. */
    public void verify(Path backup) {
        refusing(() -> {
            try (var restoration = Restoration.look(backup, database());
                    var house = open(restoration)) {
                return house.schemaFits();
            }
        });
    }

    /**
     * Puts the backup in the place of the database, which no server may have, with every session of before ended in it; where
     * the database that was there lies now, if there was one.
     */
    public Optional<Path> restore(Path backup, String actor) {
        return refusing(() -> {
            try (var restoration = Restoration.begin(backup, database())) {
                try (var house = open(restoration)) {
                    house.useCases().manageSessions().revokeEverybody(actor);
                }
                return restoration.replace(InstantSource.system().instant());
            }
        });
    }

    /** L2: opening refuses another master key than the one that sealed the backup, and makes nothing. */
    private House open(Restoration restoration) {
        return House.open(configuration.in(restoration.copy()), Purpose.LOOK, witness);
    }

    private Path database() {
        return configuration.database().file();
    }
}
