package dev.gatehouse.persistence;

import static dev.gatehouse.persistence.SealedAudit.LOGIN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.out.UnitOfWork;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Tampering is found in a file and on a server. */
class TamperTest {
    private static final PersistenceSettings.Postgres DATABASE = PostgresForTests.migrated();
    private static final Persistence PERSISTENCE = Persistence.open(DATABASE);

    @RegisterExtension
    final Scratch scratch = new Scratch();

    @TempDir
    Path directory;

    @AfterAll
    static void close() {
        PERSISTENCE.close();
    }

    @Nested
    class InAFile extends TamperContract {
        @Override
        UnitOfWork unitOfWork() {
            return scratch.unitOfWork(scratch.patient(directory));
        }

        @Override
        void asOwner(String sql) {
            var file = scratch.patient(directory).file();
            try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                    var statement = connection.createStatement()) {
                statement.executeUpdate("DROP TRIGGER IF EXISTS audit_keeps;"
                        + " DROP TRIGGER IF EXISTS audit_stays;"
                        + " DROP TRIGGER IF EXISTS audit_seal_keeps;"
                        + " DROP TRIGGER IF EXISTS audit_seal_stays");
                statement.executeUpdate(sql);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        String overriding() {
            return "";
        }
    }

    @Nested
    class OnAServer extends TamperContract {
        @Override
        UnitOfWork unitOfWork() {
            PostgresForTests.wipe(DATABASE);
            return PERSISTENCE.unitOfWork();
        }

        @Override
        void asOwner(String sql) {
            PostgresForTests.asSuperuser(DATABASE, "SET session_replication_role = replica; " + sql);
        }

        @Override
        String overriding() {
            return " OVERRIDING SYSTEM VALUE";
        }

        /** The ordinal of the slow unit is the smaller one, and comes to light last. */
        @Test
        void whoCommitsLateIsWaitedForAndSealed() { // K4
            var drawn = new CountDownLatch(1);
            var goOn = new CountDownLatch(1);
            var slow = CompletableFuture.runAsync(() -> PERSISTENCE.unitOfWork().run(stores -> {
                stores.audit().append(audit.entry("slow", LOGIN));
                drawn.countDown();
                await(goOn);
                return true;
            }));
            await(drawn);
            audit.append(LOGIN);

            assertThat(audit.seal()).isEmpty();
            assertThat(audit.seal()).isEmpty();
            goOn.countDown();
            slow.join();

            assertThat(audit.seal()).isPresent();
            assertThat(audit.verify().entries()).isEqualTo(2);
            assertThat(audit.verify().flaws()).isEmpty();
        }

        private static void await(CountDownLatch latch) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
