package dev.gatehouse.launcher.e2e;

import java.nio.file.Path;

/** On PostgreSQL two nodes race, which share nothing but the database. */
class RacesOnPostgresTest extends AdministrationRaces {
    @Override
    Site site(Path where) {
        return Site.onPostgres(where, TestPostgres.emptyDatabase(), "logging: {level: WARN}\n");
    }

    @Override
    int size() {
        return 2;
    }
}
