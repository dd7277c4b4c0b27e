package dev.gatehouse.persistence.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.domain.network.CidrBlock;
import dev.gatehouse.domain.network.IpAddress;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A network within another is within its range, and no other is. */
class NetworkKeyTest {
    @ParameterizedTest
    @CsvSource({
        "192.0.2.0/24, 192.0.2.0/24, true",
        "192.0.0.0/16, 192.0.255.0/24, true",
        "192.0.0.0/16, 192.1.0.0/24, false",
        "0.0.0.0/0, 255.255.255.0/24, true",
        "0.0.0.0/0, 2001:db8::/64, false",
        "2001:db8::/32, 2001:db8:ffff:1::/64, true",
        "2001:db8::/32, 2001:db9::/64, false",
        "::/0, 192.0.2.0/24, false"
    })
    void whatLiesWithinIsInTheRange(String wide, String inner, boolean within) {
        assertThat(isInRange(CidrBlock.parse(wide).orElseThrow(), NetworkKey.of(inner)))
                .isEqualTo(within);
    }

    @Test
    void theRangeSaysWhatTheNetworkSays() {
        var random = new Random(7);
        for (int n = 0; n < 2_000; n++) {
            var address = new byte[n % 2 == 0 ? 4 : 16];
            random.nextBytes(address);
            var inner = CidrBlock.around(IpAddress.ofBytes(address), 8 * address.length);
            address[random.nextInt(address.length)] ^= (byte) (1 << random.nextInt(8));
            var wide = CidrBlock.around(IpAddress.ofBytes(address), random.nextInt(8 * address.length + 1));

            assertThat(isInRange(wide, NetworkKey.of(inner.text()))).isEqualTo(wide.contains(inner.base()));
        }
    }

    @Test
    void whatNobodyCouldReadIsInNoRange() {
        assertThat(NetworkKey.of("unknown")).isEmpty();
        assertThat(isInRange(CidrBlock.parse("0.0.0.0/0").orElseThrow(), NetworkKey.of("unknown")))
                .isFalse();
    }

    private static boolean isInRange(CidrBlock wide, String key) {
        return key.compareTo(NetworkKey.first(wide)) >= 0 && key.compareTo(NetworkKey.last(wide)) <= 0;
    }
}
