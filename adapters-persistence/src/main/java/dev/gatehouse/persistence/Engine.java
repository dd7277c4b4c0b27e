package dev.gatehouse.persistence;

import dev.gatehouse.application.port.out.UnitOfWork;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;

/** What differs between the databases. */
sealed interface Engine extends AutoCloseable permits SqliteEngine, PostgresEngine {
    UnitOfWork unitOfWork();

    InstantSource clock(InstantSource system);

    StoreGauges gauges();

    /** A connection for changes of the schema, which may take their time. */
    Connection connectForMigration() throws SQLException;

    SchemaWords schemaWords();

    @Override
    void close();
}
