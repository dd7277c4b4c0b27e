package dev.gatehouse.launcher.e2e;

import java.nio.file.Path;

/** On SQLite there is one node, and its threads race. */
class RacesOnSqliteTest extends AdministrationRaces {
    @Override
    Site site(Path where) {
        return Site.onSqlite(where, "logging: {level: WARN}\n");
    }

    @Override
    int size() {
        return 1;
    }
}
