package dev.gatehouse.launcher.house;

import dev.gatehouse.launcher.configuration.DatabaseConfiguration;
import dev.gatehouse.launcher.configuration.GatehouseConfiguration;
import dev.gatehouse.launcher.configuration.Refused;
import dev.gatehouse.persistence.Persistence;
import dev.gatehouse.persistence.PersistenceSettings;
import java.nio.file.Files;

/** Opens the database that the configuration names. */
final class StorePlace {
    private StorePlace() {}

    /** The database, held against a second server if this is to be one. */
    static Persistence open(GatehouseConfiguration configuration, Purpose purpose) {
        var database = configuration.database();
        if (!purpose.mayMake() && !database.isPostgresql() && !Files.exists(database.file())) {
            throw new Refused("there is no database at " + database.file() + " yet: start the server first");
        }
        var settings = settings(database);
        return switch (purpose) {
            case SERVE -> Persistence.open(settings);
            case CHANGE, LOOK -> Persistence.openBesideServer(settings);
            case MOVE -> Persistence.openToMove(sqlite(database));
        };
    }

    private static PersistenceSettings settings(DatabaseConfiguration database) {
        return database.isPostgresql() ? postgres(database) : sqlite(database);
    }

    private static PersistenceSettings.Sqlite sqlite(DatabaseConfiguration database) {
        var usual = PersistenceSettings.Sqlite.at(database.file());
        return new PersistenceSettings.Sqlite(
                usual.file(),
                database.writeQueue(),
                usual.groupSize(),
                usual.groupTime(),
                usual.patience(),
                usual.readers());
    }

    /** A server of PostgreSQL that a configuration describes. */
    static PersistenceSettings.Postgres postgres(DatabaseConfiguration database) {
        var usual = PersistenceSettings.Postgres.at(database.url(), database.user(), database.password());
        return new PersistenceSettings.Postgres(
                usual.url(),
                usual.user(),
                usual.password(),
                database.connections(),
                usual.poolWait(),
                usual.connectWait(),
                usual.statementTime(),
                usual.lockTime());
    }
}
