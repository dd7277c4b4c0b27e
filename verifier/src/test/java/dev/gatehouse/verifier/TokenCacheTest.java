package dev.gatehouse.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Remembers a bounded number, and longest what is asked for. */
class TokenCacheTest {
    private final TokenCache<Integer> cache = new TokenCache<>(100);

    @Test
    void holdsNoMoreThanItMay() {
        IntStream.range(0, 100_000).forEach(i -> cache.put(Digest.of("t" + i), i));

        assertThat(cache.size()).isBetween(50, 100);
        assertThat(cache.find(Digest.of("t99999"))).contains(99_999);
        assertThat(cache.find(Digest.of("t1"))).isEmpty();
    }

    @Test
    void keepsWhatIsAskedFor() {
        cache.put(Digest.of("kept"), 7);
        for (int i = 0; i < 10_000; i++) {
            cache.put(Digest.of("t" + i), i);
            assertThat(cache.find(Digest.of("kept"))).contains(7);
        }
    }

    @Test
    void holdsNoMoreThanItMayWhenManyPut() {
        IntStream.range(0, 100_000).parallel().forEach(i -> cache.put(Digest.of("t" + i), i));

        assertThat(cache.size()).isLessThan(200);
    }
}
