package dev.gatehouse.persistence;

import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.decision.DecisionId;
import dev.gatehouse.domain.decision.Trace;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.persistence.PersistenceSettings.Postgres;
import dev.gatehouse.testkit.MovableClock;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** A process that moves a database and stands still when it has compared the users; started by tests, to be killed. */
final class MovingProcess {
    private MovingProcess() {}

    static Process start(Path source, Postgres target) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MovingProcess.class.getName(),
                        source.toString(),
                        target.url())
                .redirectErrorStream(true)
                .start();
    }

    public static void main(String... arguments) {
        var target = Postgres.at(arguments[1], PostgresForTests.ROLE, Secret.of(""));
        try (var relocation = Relocation.begin(
                Path.of(arguments[0]), target, "move-of-process", MovableClock.START, new StandingStill())) {
            relocation.move(new AuditEntry(
                    new DecisionId("d-of-process"),
                    MovableClock.START,
                    "cli",
                    Optional.empty(),
                    "machine",
                    "admin",
                    new AuditEvent.Administered("installation", "moved by a process"),
                    Trace.EMPTY));
        }
    }

    /** Says where it is, and goes no further. */
    private static final class StandingStill implements Relocation.Progress {
        @Override
        public void copied(String table, long rows) {
            // Not there yet.
        }

        @Override
        public void stopped() {
            // Not there yet.
        }

        @Override
        public void compared(MovedTable table) {
            if (table.name().equals("app_user")) {
                System.out.println("standing still");
                standStill();
            }
        }

        private static void standStill() {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
