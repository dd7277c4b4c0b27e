package dev.gatehouse.domain.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Networks, with another library's reading as second opinion. */
class CidrBlockTest {
    private static CidrBlock block(String text) {
        return CidrBlock.parse(text).orElseThrow();
    }

    private static IpAddress address(String text) {
        return IpAddress.parse(text).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "0.0.0.0/0,true",
        "::/0,true",
        "::ffff:0.0.0.0/96,true",
        "0.0.0.0/1,false",
        "::/1,false",
        "0.0.0.0,false"
    })
    void aBlockOfEveryAddressIsKnown(String text, boolean everything) {
        assertThat(block(text).isEverything()).isEqualTo(everything);
    }

    // D4, D5
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/8",
                "1.2.3.4/",
                "1.2.3.4/33",
                "1.2.3.4/-1",
                "1.2.3.4/+8",
                "1.2.3.4/032",
                "1.2.3.4/ 32",
                "1.2.3.4/32 ",
                "1.2.3.4/32/32",
                "1.2.3.4/255.255.255.255",
                "1.2.3.4/1000",
                "10.0.0.0/８",
                "10.0.0.0/4294967304",
                "10.0.0.1/8",
                "10.0.0.1/0",
                "1.2.3.4/31.",
                "1.2.3.5/31",
                "010.0.0.0/8",
                "10/8",
                "10.0/16",
                "::1/127",
                "2001:db8::1/64",
                "::/129",
                "::/0128",
                "fe80::%eth0/64",
                "::ffff:10.0.0.0/95",
                "::ffff:10.0.0.0/8",
                "::ffff:0.0.0.0/0",
                "::ffff:10.0.0.0/129",
                "::ffff:10.0.0.1/104",
                "a/8",
                "[::1]/128",
                "1.2.3.4 /32",
                "10.0.0.0\\8"
            })
    void whatIsNoNetworkIsRefused(String text) {
        assertThat(CidrBlock.parse(text)).isEmpty();
    }

    // D4
    @ParameterizedTest
    @CsvSource({
        "1.2.3.4, 1.2.3.4/32",
        "::1, ::1/128",
        "0.0.0.0/0, 0.0.0.0/0",
        "::/0, ::/0",
        "10.0.0.0/8, 10.0.0.0/8",
        "10.128.0.0/9, 10.128.0.0/9",
        "1.2.3.4/31, 1.2.3.4/31",
        "2001:DB8::/32, 2001:db8::/32",
        "::ffff:10.0.0.0/104, 10.0.0.0/8",
        "::ffff:0.0.0.0/96, 0.0.0.0/0",
        "::ffff:1.2.3.4/128, 1.2.3.4/32",
        "::ffff:1.2.3.4, 1.2.3.4/32",
        "::ffff:a00:0/105, 10.0.0.0/9",
    })
    void aNetworkHasOneForm(String text, String canonical) {
        assertThat(block(text).text()).isEqualTo(canonical);
        assertThat(block(text)).isEqualTo(block(canonical));
    }

    // D4, D6
    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.255.255, true",
        "10.0.0.0/8, 11.0.0.0, false",
        "10.0.0.0/8, 9.255.255.255, false",
        "10.0.0.0/8, ::ffff:10.1.2.3, true",
        "::ffff:10.0.0.0/104, 10.1.2.3, true",
        "::ffff:10.0.0.0/104, ::ffff:10.1.2.3, true",
        "10.0.0.0/8, ::10.1.2.3, false",
        "10.0.0.0/8, 2002:a01:203::, false",
        "10.0.0.0/8, 64:ff9b::10.1.2.3, false",
        "10.0.0.0/8, 2001:0:a01:203::, false",
        "0.0.0.0/0, 255.255.255.255, true",
        "0.0.0.0/0, ::1, false",
        "::/0, 1.2.3.4, false",
        "::/0, ::ffff:1.2.3.4, false",
        "::/0, ffff::, true",
        "2001:db8::/33, 2001:db8:7fff::1, true",
        "2001:db8::/33, 2001:db8:8000::, false",
        "1.2.3.4, 1.2.3.4, true",
        "1.2.3.4, 1.2.3.5, false",
    })
    void aNetworkHoldsItsOwnAddressesOnly(String network, String address, boolean holds) {
        assertThat(block(network).contains(address(address))).isEqualTo(holds);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void randomNetworksHoldWhatTheOtherLibrarySays(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 3_000; i++) {
            var bytes = new byte[random.nextBoolean() ? 4 : 16];
            random.nextBytes(bytes);
            var ours = CidrBlock.around(IpAddress.ofBytes(bytes), random.nextInt(8 * bytes.length + 1));
            IPAddress theirs = new IPAddressString(ours.text()).getAddress();
            assertThat(theirs.getNetworkPrefixLength()).isEqualTo(ours.prefix());
            assertThat(block(ours.text())).isEqualTo(ours);
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            var near = IpAddress.ofBytes(bytes);
            assertThat(ours.contains(near))
                    .as("%s holds %s", ours.text(), near.text())
                    .isEqualTo(theirs.contains(new IPAddressString(near.text()).getAddress()));
        }
    }

    @Test
    void theBlockAroundAnAddressHoldsIt() {
        assertThat(CidrBlock.around(address("10.1.2.3"), 24).text()).isEqualTo("10.1.2.0/24");
        assertThat(CidrBlock.around(address("10.1.2.3"), 0).text()).isEqualTo("0.0.0.0/0");
        assertThat(CidrBlock.around(address("2001:db8:1:2:3::4"), 64).text()).isEqualTo("2001:db8:1:2::/64");
    }

    // D5
    @Test
    void hostBitsAndImpossiblePrefixesCannotBeBuilt() {
        assertThatThrownBy(() -> new CidrBlock(address("10.0.0.1"), 8)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CidrBlock(address("10.0.0.0"), 33)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CidrBlock(address("10.0.0.0"), -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CidrBlock(address("::"), 129)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new CidrBlock(address("10.0.0.0"), 32).contains(address("10.0.0.0")))
                .isTrue();
        assertThat(new CidrBlock(address("::"), 128).contains(address("::"))).isTrue();
    }
}
