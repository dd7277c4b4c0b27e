package dev.gatehouse.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.domain.barrier.Barred;
import dev.gatehouse.domain.barrier.Barrier;
import dev.gatehouse.testkit.MovableClock;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** While nodes of two versions run, the newer one may close what the older one has no name for. */
class BarriersOfNewerNodesTest {
    private static final Barrier KNOWN =
            new Barrier(new Barred.Passwords(), "a leak", "cli", MovableClock.START, Optional.empty());

    @RegisterExtension
    final Scratch scratch = new Scratch();

    @TempDir
    Path directory;

    @Test
    void whatIsKnownStandsBesideWhatIsNot() throws SQLException {
        var settings = scratch.patient(directory);
        var unitOfWork = scratch.unitOfWork(settings);
        unitOfWork.run(stores -> {
            stores.barriers().put(KNOWN);
            return true;
        });
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + settings.file());
                var newerNode = connection.createStatement()) {
            newerNode.executeUpdate("INSERT INTO barrier (what, reason, actor, since, expires_at)"
                    + " VALUES ('factor:totp', 'a hole', 'cli', 1, NULL), ('letters', 'a flood', 'cli', 1, NULL)");
        }

        var standing = unitOfWork.read(stores -> stores.barriers().standing(MovableClock.START));

        assertThat(standing).containsExactly(KNOWN);
    }
}
