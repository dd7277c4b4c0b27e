package dev.gatehouse.persistence;

import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.persistence.sql.SqlStores;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;

/** Units of work on PostgreSQL: a transaction each, run again when the server could not put it in order with others. */
final class JdbiUnitOfWork implements UnitOfWork {
    private static final int RETRIES = 2;

    private final Jdbi jdbi;

    JdbiUnitOfWork(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public <R> R run(Function<Stores, R> work) {
        for (int retry = 0; ; retry++) {
            try {
                return jdbi.inTransaction(handle -> work.apply(new SqlStores(handle)));
            } catch (RuntimeException e) {
                if (retry == RETRIES || !Failures.isWorthARetry(e)) {
                    throw Failures.thrown(e);
                }
            }
        }
    }

    /** Each statement commits by itself: at READ COMMITTED a transaction around them would cost round trips and give nothing. */
    @Override
    public <R> R read(Function<Stores, R> look) {
        try {
            return jdbi.withHandle(handle -> look.apply(new SqlStores(handle)));
        } catch (RuntimeException e) {
            throw Failures.thrown(e);
        }
    }
}
