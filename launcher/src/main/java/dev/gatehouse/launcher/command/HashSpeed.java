package dev.gatehouse.launcher.command;

import dev.gatehouse.application.port.out.PasswordHasher;
import dev.gatehouse.crypto.Argon2Parameters;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.user.Password;
import dev.gatehouse.launcher.configuration.PasswordConfiguration;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** How fast this machine hashes with all permits taken: the ceiling of its password logins. */
final class HashSpeed {
    private static final int ROUNDS = 8;
    private static final double SLOW_SECONDS = 0.5;

    private HashSpeed() {}

    static Finding measure(PasswordHasher hasher, PasswordConfiguration passwords) {
        int permits = passwords.hashing().permits();
        var password = Password.parse(Secret.of("a password to measure with")).orElseThrow();
        var began = System.nanoTime();
        var threads = IntStream.range(0, permits)
                .mapToObj(permit -> Thread.ofPlatform().start(() -> {
                    for (int round = 0; round < ROUNDS; round++) {
                        hasher.pretend(password);
                    }
                }))
                .toList();
        threads.forEach(HashSpeed::join);
        var seconds = (System.nanoTime() - began) / (double) TimeUnit.SECONDS.toNanos(1);
        return finding(permits, seconds, passwords.argon2().parameters());
    }

    private static Finding finding(int permits, double seconds, Argon2Parameters cost) {
        var each = seconds / ROUNDS;
        var seen =
                "Argon2id m=%d KiB t=%d: %.0f ms a hash with %d at once, %.0f logins/s at most, %d MiB outside the heap"
                        .formatted(
                                cost.memoryKiB(),
                                cost.iterations(),
                                each * 1000,
                                permits,
                                permits / each,
                                permits * cost.memoryKiB() / 1024);
        return each > SLOW_SECONDS ? Finding.mind("hash speed", seen) : Finding.good("hash speed", seen);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
