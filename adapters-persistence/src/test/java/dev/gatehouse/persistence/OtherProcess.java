package dev.gatehouse.persistence;

import dev.gatehouse.domain.audit.RefusalTally;
import dev.gatehouse.persistence.PersistenceSettings.Sqlite;
import dev.gatehouse.testkit.MovableClock;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;

/** A process that writes without end, and says what was acknowledged; started by tests, to be killed. */
final class OtherProcess {
    private static final int WRITERS = 8;

    private OtherProcess() {}

    /** Its temporary directory is that of the file. */
    static Process start(Path file) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "--enable-native-access=ALL-UNNAMED",
                        "-Djava.io.tmpdir=" + file.getParent(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherProcess.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
    }

    public static void main(String... arguments) {
        var file = Path.of(arguments[0]);
        var units = Persistence.open(new Sqlite(file, 64, 64, Duration.ofMillis(10), Duration.ofMinutes(1), 1))
                .unitOfWork();
        IntStream.range(0, WRITERS)
                .forEach(writer -> Thread.ofPlatform().start(() -> {
                    for (int i = 0; ; i++) {
                        var reason = "kept " + writer + "-" + i;
                        units.run(stores -> {
                            stores.audit()
                                    .tally(new RefusalTally(MovableClock.START, "192.0.2.0/24", "envelope", reason, 1));
                            return true;
                        });
                        System.out.println(reason);
                    }
                }));
    }
}
