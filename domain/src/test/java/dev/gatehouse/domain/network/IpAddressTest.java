package dev.gatehouse.domain.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inet.ipaddr.AddressStringParameters.RangeParameters;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Address literals, with another library's reading as second opinion. */
class IpAddressTest {
    private static final IPAddressStringParameters STRICT = strict();

    /** The other library accepts everything by default: all that is no plain literal is switched off. */
    private static IPAddressStringParameters strict() {
        return new IPAddressStringParameters.Builder()
                .allowEmpty(false)
                .allowAll(false)
                .allowSingleSegment(false)
                .allowMask(false)
                .allowPrefix(false)
                .setRangeOptions(RangeParameters.NO_RANGE)
                .getIPv4AddressParametersBuilder()
                .allow_inet_aton(false)
                .allowLeadingZeros(false)
                .getParentBuilder()
                .getIPv6AddressParametersBuilder()
                .allowZone(false)
                .allowBase85(false)
                .allowBinary(false)
                .getParentBuilder()
                .toParams();
    }

    private static IpAddress parsed(String literal) {
        return IpAddress.parse(literal).orElseThrow();
    }

    // D5
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a",
                "unknown",
                "_hidden",
                "localhost",
                "example.org",
                "010.0.0.1",
                "1.2.3.04",
                "00.0.0.0",
                "0x7f.1",
                "0x7f.0.0.1",
                "127.1",
                "127.0.1",
                "2130706433",
                "017700000001",
                "256.0.0.1",
                "1.2.3.256",
                "1.2.3.1000",
                "1.2.3",
                "1.2.3.4.5",
                "1.2.3.",
                ".1.2.3",
                "1..2.3",
                "1.2.3.4/32",
                "1.2.3.4:80",
                " 1.2.3.4",
                "1.2.3.4 ",
                "1.2. 3.4",
                "+1.2.3.4",
                "-1.2.3.4",
                "1.2.3.4\n",
                "1.2.3.4\0",
                "１.2.3.4",
                "١.2.3.4",
                "1。2。3。4",
                "[::1]",
                "[1.2.3.4]",
                "::1%eth0",
                "fe80::1%1",
                "fe80::1%25eth0",
                "::1/128",
                " ::1",
                "::1 ",
                ":",
                ":::",
                "::1::",
                ":1",
                "1:",
                "1:2:3:4:5:6:7",
                "1:2:3:4:5:6:7:8:9",
                "1::2:3:4:5:6:7:8",
                "1:2:3:4:5:6:7:8::",
                "::1:2:3:4:5:6:7:8",
                "12345::",
                "g::",
                "::1.2.3",
                "::1.2.3.04",
                "::1.2.3.4:5",
                "1.2.3.4::",
                "::1.2.3.4::",
                "1:2:3:4:5:6:7:1.2.3.4",
                "::256.0.0.0",
                "::+1",
                "::-1",
                "::0x1",
                "::１",
                "fe80:0000:0000:0000:0204:61ff:fe9d:f156:",
                "1:2:3::4:5:6::7"
            })
    void anythingButAStrictLiteralIsNoAddress(String text) {
        assertThat(IpAddress.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0.0.0.0, 00000000, 0.0.0.0",
        "255.255.255.255, ffffffff, 255.255.255.255",
        "10.0.0.1, 0a000001, 10.0.0.1",
        "192.0.2.199, c00002c7, 192.0.2.199",
        "::, 00000000000000000000000000000000, ::",
        "::1, 00000000000000000000000000000001, ::1",
        "1::, 00010000000000000000000000000000, 1::",
        "fade:FADE:a0:A9::9, fadefade00a000a90000000000000009, fade:fade:a0:a9::9",
        "2001:DB8:0:0:1:0:0:1, 20010db8000000000001000000000001, 2001:db8::1:0:0:1",
        "2001:db8:0:1:1:1:1:1, 20010db8000000010001000100010001, 2001:db8:0:1:1:1:1:1",
        "2001:0db8:0000:0000:0001:0000:0000:0000, 20010db8000000000001000000000000, 2001:db8:0:0:1::",
        "1:2:3:4:5:6:7::, 00010002000300040005000600070000, 1:2:3:4:5:6:7:0",
        "::2:3:4:5:6:7:8, 00000002000300040005000600070008, 0:2:3:4:5:6:7:8",
        "1:2:3:4:5:6:192.0.2.1, 000100020003000400050006c0000201, 1:2:3:4:5:6:c000:201",
        "ffff:ffff:ffff:ffff:ffff:ffff:255.255.255.255, ffffffffffffffffffffffffffffffff, ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
        "64:ff9b::192.0.2.33, 0064ff9b0000000000000000c0000221, 64:ff9b::c000:221",
    })
    void literalsAreReadToBytesAndWrittenInOneForm(String literal, String hex, String text) {
        assertThat(parsed(literal)).isEqualTo(new IpAddress(hex));
        assertThat(parsed(literal).text()).isEqualTo(text);
        assertThat(parsed(text)).isEqualTo(new IpAddress(hex));
    }

    // D4
    @ParameterizedTest
    @ValueSource(
            strings = {
                "::ffff:192.0.2.33",
                "::FFFF:192.0.2.33",
                "::ffff:c000:221",
                "0:0:0:0:0:ffff:c000:0221",
                "0000::ffff:192.0.2.33"
            })
    void aMappedAddressIsTheIpv4Address(String mapped) {
        assertThat(parsed(mapped)).isEqualTo(parsed("192.0.2.33"));
        assertThat(parsed(mapped).isV4()).isTrue();
        assertThat(parsed(mapped).text()).isEqualTo("192.0.2.33");
        assertThat(parsed(mapped).bytes()).hasSize(4);
    }

    // D6
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2002:c000:221::",
                "64:ff9b::192.0.2.33",
                "2001:0:c000:221::",
                "::192.0.2.33",
                "::fffe:192.0.2.33",
                "::ffff:0:192.0.2.33",
                "1::ffff:192.0.2.33"
            })
    void noOtherWrappingIsUndone(String wrapped) {
        assertThat(parsed(wrapped).isV4()).isFalse();
        assertThat(parsed(wrapped).bytes()).hasSize(16);
        assertThat(parsed(wrapped)).isNotEqualTo(parsed("192.0.2.33"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void randomAddressesAreReadAndWrittenAsTheOtherLibraryDoes(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 3_000; i++) {
            var bytes = new byte[random.nextBoolean() ? 4 : 16];
            random.nextBytes(bytes);
            for (int j = 0; j < bytes.length; j++) {
                bytes[j] = random.nextInt(3) == 0 ? bytes[j] : 0;
            }
            var ours = IpAddress.ofBytes(bytes);
            var theirs = new IPAddressString(ours.text(), STRICT).getAddress();
            assertThat(theirs.toCanonicalString()).isEqualTo(ours.text());
            assertThat(theirs.getBytes()).isEqualTo(ours.bytes());
            assertThat(parsed(ours.text())).isEqualTo(ours);
            assertThat(parsed(theirs.toNormalizedString())).isEqualTo(ours);
            assertThat(parsed(theirs.toIPv6().toFullString())).isEqualTo(ours);
        }
    }

    // D5
    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6, 7})
    void damagedLiteralsAreAcceptedOnlyWhereTheOtherLibraryReadsTheSame(long seed) {
        var random = new Random(seed);
        var signs = "0123456789abcdefF.::/%x[] -";
        for (int i = 0; i < 20_000; i++) {
            var text = new StringBuilder(random.nextBoolean() ? "192.0.2.33" : "2001:db8::7:192.0.2.1");
            for (int cuts = random.nextInt(4); cuts >= 0; cuts--) {
                int at = random.nextInt(text.length());
                text.replace(at, at + random.nextInt(2), "" + signs.charAt(random.nextInt(signs.length())));
            }
            IpAddress.parse(text.toString()).ifPresent(ours -> {
                var theirs = new IPAddressString(text.toString(), STRICT).getAddress();
                assertThat(theirs).as(text.toString()).isNotNull();
                var plain = theirs.isIPv6() && theirs.toIPv6().isIPv4Mapped()
                        ? theirs.toIPv6().getEmbeddedIPv4Address().getBytes()
                        : theirs.getBytes();
                assertThat(ours.bytes()).as(text.toString()).isEqualTo(plain);
            });
        }
    }

    // J5
    @ParameterizedTest
    @ValueSource(strings = {":", ".", "::", "1.", "f:", "0", "%", "[", "1.2.3.4,"})
    void endlessTextIsRefusedAtOnce(String piece) {
        var text = piece.repeat(100_000 / piece.length());
        var begun = System.nanoTime();
        for (int i = 0; i < 100; i++) {
            assertThat(IpAddress.parse(text)).isEmpty();
            assertThat(CidrBlock.parse(text)).isEmpty();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "0a0000", "0a00000100", "0A000001", "0a00000g", "0a 00001", "0000000000000000000000000000000"
            })
    void onlyLowerCaseHexOfAWholeAddressIsKept(String hex) {
        assertThatThrownBy(() -> new IpAddress(hex)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aChangedCopyOfTheBytesLeavesTheAddressAsItWas() {
        var address = parsed("10.0.0.1");
        address.bytes()[0] = 99;
        assertThat(address.text()).isEqualTo("10.0.0.1");
    }

    @Test
    void everyOctetIsReadAndTheNextNumberIsNot() {
        assertThat(IntStream.range(0, 256).mapToObj(n -> parsed("0.0.0." + n).bytes()[3] & 0xff))
                .containsExactlyElementsOf(IntStream.range(0, 256).boxed().toList());
        assertThat(IpAddress.parse("0.0.0.256")).isEmpty();
    }
}
