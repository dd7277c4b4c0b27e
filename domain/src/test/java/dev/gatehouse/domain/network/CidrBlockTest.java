package dev.gatehouse.domain.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CidrBlockTest {
    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "192.0.2.0/24, 192.0.2.255",
        "192.0.2.0/23, 192.0.3.255",
        "0.0.0.0/0, 255.255.255.255",
        "10.0.0.0/9, 10.127.255.255",
        "2001:db8::/32, 2001:db8:ffff:ffff:ffff:ffff:ffff:ffff",
        "2001:db8::/127, 2001:db8::1"
    })
    void theLastAddressOfABlockHasEveryHostBitSet(String block, String last) {
        assertThat(CidrBlock.parse(block).orElseThrow().last().text()).isEqualTo(last);
    }
}
