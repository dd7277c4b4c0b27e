package dev.gatehouse.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Remembers a bounded number, and longest what is asked for. */
class TokenCacheTest {
    private final TokenCache<Integer> cache = new TokenCache<>(100);

    @Test // E10
    void holdsNoMoreThanItMay() {
        IntStream.range(0, 100_000).forEach(i -> cache.put(Digest.of("t" + i), i));

        assertThat(cache.size()).isBetween(50, 100);
        assertThat(cache.find(Digest.of("t99999"))).contains(99_999);
        assertThat(cache.find(Digest.of("t1"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void holdsNoMoreThanAFew(int most) {
        var few = new TokenCache<Integer>(most);

        for (int i = 0; i < 10; i++) {
            few.put(Digest.of("t" + i), i);
            assertThat(few.size()).isLessThanOrEqualTo(most);
        }
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
