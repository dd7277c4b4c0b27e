package dev.gatehouse.launcher.house;

import dev.gatehouse.crypto.MasterKey;
import dev.gatehouse.launcher.configuration.GatehouseConfiguration;
import dev.gatehouse.launcher.configuration.Refused;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Finds the master key; makes one only where nothing can have been sealed by another. */
final class MasterKeyPlace {
    private final GatehouseConfiguration configuration;

    MasterKeyPlace(GatehouseConfiguration configuration) {
        this.configuration = configuration;
    }

    /** The key that is given, or that lies in its file, or that is made for a database which does not exist yet. */
    MasterKey key(boolean mayMake) {
        var place = configuration.masterKey();
        if (!place.value().isEmpty()) {
            return MasterKey.parse(place.value());
        }
        if (Files.exists(place.file())) {
            return MasterKey.read(place.file());
        }
        if (configuration.database().isPostgresql()) {
            throw new Refused(
                    "PostgreSQL needs a master key that is given: set GATEHOUSE_MASTER_KEY (openssl rand -base64 32)");
        }
        return make(place.file(), configuration.database().file(), mayMake);
    }

    /** Keys that were the master key before, or will be. */
    List<MasterKey> others() {
        return configuration.masterKey().older().stream().map(MasterKey::parse).toList();
    }

    /** L2: a lost key is never replaced in silence. */
    private static MasterKey make(Path file, Path database, boolean mayMake) {
        if (Files.exists(database)) {
            throw new Refused("the master key file " + file + " is missing, and " + database
                    + " is sealed by it: put it back, or set GATEHOUSE_MASTER_KEY");
        }
        if (!mayMake) {
            throw new Refused("there is no database at " + database + " yet: start the server first");
        }
        PrivateDirectory.make(file);
        return MasterKey.readOrMake(file);
    }
}
