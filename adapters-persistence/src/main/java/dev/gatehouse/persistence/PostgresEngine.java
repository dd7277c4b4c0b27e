package dev.gatehouse.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.gatehouse.application.port.out.UnitOfWork;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** PostgreSQL behind a pool. */
final class PostgresEngine implements Engine {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresEngine.class);
    private static final Duration LAST_UNITS = Duration.ofSeconds(5);

    private final PostgresServer server;
    private final PatientSource source;
    private final HikariDataSource pool;
    private final PostgresUnitOfWork unitOfWork;
    private volatile @Nullable DatabaseClock clock;

    private PostgresEngine(PostgresServer server) {
        this.server = server;
        this.source = new PatientSource(server);
        this.pool = pool(server.settings(), source);
        this.unitOfWork = new PostgresUnitOfWork(new PostgresDesks(pool));
    }

    static PostgresEngine open(PersistenceSettings.Postgres settings) {
        return new PostgresEngine(new PostgresServer(settings));
    }

    private static HikariDataSource pool(PersistenceSettings.Postgres settings, PatientSource source) {
        var config = new HikariConfig();
        config.setPoolName("gatehouse");
        config.setDataSource(source);
        config.setMaximumPoolSize(settings.connections());
        config.setConnectionTimeout(settings.poolWait().toMillis());
        config.setValidationTimeout(Math.min(settings.poolWait().toMillis(), 500));
        // A server that is not there yet is waited for by whoever needs it, not by the start.
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    @Override
    public UnitOfWork unitOfWork() {
        return unitOfWork;
    }

    @Override
    public synchronized InstantSource clock(InstantSource system) {
        var before = clock;
        if (before != null) {
            before.close();
        }
        awaitFirstConnection();
        var fresh = new DatabaseClock(system, pool);
        clock = fresh;
        return fresh;
    }

    /** Whoever comes first would be told that the database is away, and the clock would go uncorrected until it is measured again. */
    private void awaitFirstConnection() {
        long end = System.nanoTime() + PostgresServer.FIRST_WAIT.toNanos();
        while (pool.getHikariPoolMXBean().getTotalConnections() == 0 && System.nanoTime() < end) {
            try (var first = pool.getConnection()) {
                LOG.debug("the first connection is {}", first);
            } catch (SQLException notYet) {
                LOG.debug("there is no connection yet", notYet);
            }
        }
    }

    @Override
    public StoreGauges gauges() {
        var beans = pool.getHikariPoolMXBean();
        var now = clock;
        return new StoreGauges(
                "postgresql",
                beans.getThreadsAwaitingConnection(),
                beans.getActiveConnections(),
                beans.getIdleConnections(),
                now == null ? Duration.ZERO : now.offset());
    }

    @Override
    public Connection connectForMigration() throws SQLException {
        return server.connectWithoutHurry();
    }

    @Override
    public SchemaWords schemaWords() {
        return SchemaWords.POSTGRESQL;
    }

    @Override
    public synchronized void close() {
        var running = clock;
        if (running != null) {
            running.close();
        }
        unitOfWork.end(LAST_UNITS);
        source.close();
        pool.close();
    }
}
