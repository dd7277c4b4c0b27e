package dev.gatehouse.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class Base62Test {
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final BigInteger BASE = BigInteger.valueOf(62);

    static Stream<byte[]> numbers() {
        var random = new Random(62);
        return IntStream.range(0, 400).mapToObj(n -> {
            var bytes = new byte[1 + n % 33];
            random.nextBytes(bytes);
            return bytes;
        });
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void bytesAreWrittenAsTheNumberThatTheyAre(byte[] bytes) {
        var text = Base62.encode(bytes);

        assertThat(text).isEqualTo(digits(new BigInteger(1, bytes), text.length()));
        assertThat(Base62.isEncoding(text, Base62.greatest(bytes.length))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 61, 62, 0xFFFF_FFFFL, 0x1_0000_0000L, Long.MAX_VALUE})
    void aNumberHasLeadingZeros(long number) {
        assertThat(Base62.encode(number, 13)).isEqualTo(digits(BigInteger.valueOf(number), 13));
    }

    @Test
    void theGreatestNumberOfSomeBytesIsTheLastThatIsRecognised() {
        for (int bytes = 1; bytes <= 33; bytes++) {
            var ones = new byte[bytes];
            Arrays.fill(ones, (byte) 0xFF);
            var greatest = Base62.greatest(bytes);

            assertThat(greatest).isEqualTo(Base62.encode(ones));
            var next = digits(new BigInteger(1, ones).add(BigInteger.ONE), greatest.length());
            assertThat(Base62.isEncoding(next, greatest)).isFalse();
        }
    }

    /** The same by whole numbers of any size. */
    static String digits(BigInteger number, int length) {
        var digits = new StringBuilder();
        for (var rest = number; digits.length() < length; rest = rest.divide(BASE)) {
            digits.append(ALPHABET.charAt(rest.mod(BASE).intValue()));
        }
        return digits.reverse().toString();
    }
}
