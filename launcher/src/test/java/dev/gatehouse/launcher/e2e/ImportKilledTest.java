package dev.gatehouse.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gatehouse.launcher.Gatehouse;
import dev.gatehouse.launcher.house.Purpose;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import that is killed goes on when it is run again, and needs little memory for many users. */
class ImportKilledTest {
    private static final int USERS = 40_000;

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @TempDir
    Path directory;

    @Test
    void whatWasKeptIsThereAndTheRestFollows() throws IOException, InterruptedException {
        var site = Site.onSqlite(directory, "logging: {level: WARN}\n");
        site.open(Purpose.CHANGE).close();
        var file = Files.writeString(directory.resolve("users.jsonl"), lines());

        var killed = start(site, file);
        var ended = false;
        while (!ended && count(site) == 0) {
            ended = killed.waitFor(20, TimeUnit.MILLISECONDS);
        }
        killed.destroyForcibly().waitFor();
        var kept = count(site);
        var again = start(site, file);
        var report = new ObjectMapper().readTree(again.inputReader());

        assertThat(again.waitFor()).isZero();
        assertThat(kept).isPositive().isLessThan(USERS);
        assertThat(report.get("known").asLong()).isEqualTo(kept);
        assertThat(report.get("made").asLong()).isEqualTo(USERS - kept);
        assertThat(count(site)).isEqualTo(USERS);
    }

    private static String lines() {
        return IntStream.range(0, USERS)
                .mapToObj(n ->
                        "{\"name\": \"user" + n + "\", \"passwordHash\": \"{SSHA}abcdefghijklmnopqrstuvwxyzABCDEF\"}")
                .collect(Collectors.joining("\n"));
    }

    /** In a heap into which the users would not fit. */
    private static Process start(Site site, Path file) throws IOException {
        return new ProcessBuilder(
                        JAVA,
                        "--enable-native-access=ALL-UNNAMED",
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Gatehouse.class.getName(),
                        "import",
                        "users",
                        site.file().toString(),
                        file.toString(),
                        "--output",
                        "json")
                .start();
    }

    private static long count(Site site) {
        return Long.parseLong(Database.of(site)
                .select("SELECT count(*) FROM app_user WHERE name_canonical LIKE 'user%'")
                .getFirst());
    }
}
