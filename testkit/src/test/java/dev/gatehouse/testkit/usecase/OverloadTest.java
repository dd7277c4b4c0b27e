package dev.gatehouse.testkit.usecase;

import static dev.gatehouse.testkit.usecase.House.HOME;
import static dev.gatehouse.testkit.usecase.House.RIGHT;
import static dev.gatehouse.testkit.usecase.House.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.Settings;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.testkit.TestSettings;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** More logins than can be hashed are turned away, and nothing is said of their credentials. */
class OverloadTest {
    @Test
    void aFullQueueIsOverloadForKnownAndUnknownAlike() { // L5
        var narrow = House.open(TestSettings.custom()
                .hashing(new Settings.Hashing(1, 0, Duration.ofMinutes(1), 1, 1))
                .build());
        narrow.ann();
        narrow.world.hasher().gate().close();
        var slow = Thread.ofPlatform().start(() -> narrow.logIn("ann", RIGHT, HOME));
        narrow.world.hasher().gate().awaitHeld(1);

        var known = refusal(narrow.logIn("ann", RIGHT, HOME));
        var unknown = refusal(narrow.logIn("nobody", RIGHT, HOME));
        narrow.world.hasher().gate().open();
        join(slow);

        assertThat(known).containsInstanceOf(Refusal.Overloaded.class).isEqualTo(unknown);
        assertThat(refusal(narrow.logIn("ann", RIGHT, HOME))).isEmpty();
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stop);
        }
    }
}
