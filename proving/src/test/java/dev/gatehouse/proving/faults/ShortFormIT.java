package dev.gatehouse.proving.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A few rounds of experiments that judge no time, with the product that was just built, as an unpacked archive of it stands. What is
 * missing, such as a JDK or a PostgreSQL that starts, fails them.
 */
class ShortFormIT {
    private static final Path CHECKOUT = Path.of("").toAbsolutePath().getParent();

    @TempDir
    static Path house;

    @BeforeAll
    static void theProductIsThere() throws IOException {
        var built = CHECKOUT.resolve("launcher/target");
        assertThat(built.resolve("gatehouse.jar")).as("mvn package makes it").exists();
        Files.createSymbolicLink(house.resolve("gatehouse.jar"), built.resolve("gatehouse.jar"));
        Files.createSymbolicLink(house.resolve("lib"), built.resolve("lib"));
        Files.copy(CHECKOUT.resolve("config.yml"), house.resolve("config.yml"));
        Files.copy(CHECKOUT.resolve("gatehouse"), house.resolve("gatehouse"));
        assertThat(house.resolve("gatehouse").toFile().setExecutable(true)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"R5, 40", "R6, 2", "R19, 3"})
    void nothingElseIsSeenInAFewRounds(String id, int rounds) {
        var experiment = Experiments.ALL.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();

        var finding = Faults.finding(
                experiment, new Bench(house, new Bench.Most(rounds, 5, 1_000), 20261128, Optional.empty()));

        assertThat(finding.word()).as(finding.text()).isEqualTo("short");
    }
}
