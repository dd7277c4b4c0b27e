package dev.gatehouse.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TokenFormatTest {
    private static final int ROUNDS = 50;

    @ParameterizedTest
    @EnumSource(TokenFormat.class)
    void whatItWritesItRecognises(TokenFormat format) {
        var random = new Random(7);
        for (int i = 0; i < ROUNDS; i++) {
            assertThat(format.matches(format.write(bytes(format, random)))).isTrue();
        }
        assertThat(format.matches(format.write(new byte[format.bytes()]))).isTrue();
        assertThat(format.matches(format.write(ones(format)))).isTrue();
    }

    // A9
    @ParameterizedTest
    @EnumSource(TokenFormat.class)
    void noChangeOfATokenIsRecognised(TokenFormat format) {
        var random = new Random(8);
        for (int i = 0; i < ROUNDS; i++) {
            var token = format.write(bytes(format, random));
            assertThat(Mutations.of(token)).noneMatch(format::matches);
        }
    }

    // A9
    @Test
    void noTokenPassesAsOneOfAnotherKind() {
        for (var one : TokenFormat.values()) {
            for (var other : TokenFormat.values()) {
                var token = one.write(new byte[one.bytes()]);
                var swapped = other.write(new byte[other.bytes()]).substring(0, 6) + token.substring(6);
                assertThat(other.matches(token)).isEqualTo(one == other);
                assertThat(other.matches(swapped)).isEqualTo(one == other);
            }
        }
    }

    @Test
    void itHasThePublishedForm() {
        assertThat(TokenFormat.ACCESS_TOKEN.write(new byte[32])).matches("gh_at_[0-9A-Za-z]{43}_[0-9A-Za-z]{6}");
        assertThat(TokenFormat.API_SECRET.write(new byte[32])).matches("gh_sk_[0-9A-Za-z]{43}_[0-9A-Za-z]{6}");
        assertThat(TokenFormat.API_KEY.write(new byte[16])).matches("gh_ak_[0-9A-Za-z]{22}_[0-9A-Za-z]{6}");
    }

    // A9: 62^43 is a little more than 2^256; what lies between is nobody's.
    @Test
    void aNumberBeyondTheBytesIsNotRecognisedThoughItsChecksumIsRight() {
        var greatest = new BigInteger(1, ones(TokenFormat.ACCESS_TOKEN));

        assertThat(TokenFormat.ACCESS_TOKEN.matches(withChecksum(greatest))).isTrue();
        assertThat(TokenFormat.ACCESS_TOKEN.matches(withChecksum(greatest.add(BigInteger.ONE))))
                .isFalse();
        assertThat(TokenFormat.ACCESS_TOKEN.matches(withChecksum("z".repeat(43))))
                .isFalse();
        assertThat(TokenFormat.ACCESS_TOKEN.matches(withChecksum("-" + "0".repeat(42))))
                .isFalse();
    }

    private static String withChecksum(BigInteger number) {
        return withChecksum(Base62Test.digits(number, 43));
    }

    private static String withChecksum(String digits) {
        var crc = new CRC32();
        crc.update(("gh_at_" + digits).getBytes(StandardCharsets.UTF_8));
        return "gh_at_" + digits + "_" + Base62.encode(crc.getValue(), 6);
    }

    private static byte[] bytes(TokenFormat format, Random random) {
        var bytes = new byte[format.bytes()];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] ones(TokenFormat format) {
        var bytes = new byte[format.bytes()];
        Arrays.fill(bytes, (byte) -1);
        return bytes;
    }
}
