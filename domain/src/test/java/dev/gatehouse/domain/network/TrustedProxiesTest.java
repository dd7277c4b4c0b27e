package dev.gatehouse.domain.network;

import static dev.gatehouse.domain.network.TrustedProxies.Header.FORWARDED;
import static dev.gatehouse.domain.network.TrustedProxies.Header.NONE;
import static dev.gatehouse.domain.network.TrustedProxies.Header.X_FORWARDED_FOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.domain.network.TrustedProxies.Header;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Our proxies live in 10.0.0.0/8 and fd00::/8; the peer is one of them unless said otherwise. */
class TrustedProxiesTest {
    private static final IpAddress PROXY = address("10.0.0.1");
    private static final String LINE_BREAK = "\\|\\|";

    private static IpAddress address(String text) {
        return IpAddress.parse(text).orElseThrow();
    }

    private static TrustedProxies trusting(Header header) {
        return new TrustedProxies(
                Stream.of("10.0.0.0/8", "fd00::/8")
                        .map(text -> CidrBlock.parse(text).orElseThrow())
                        .toList(),
                header);
    }

    /** Header lines are parted by two bars; what comes back is the source as text. */
    private static String resolved(Header header, String chain) {
        return trusting(header)
                .resolve(PROXY, Arrays.asList(chain.split(LINE_BREAK, -1)))
                .text();
    }

    // D2, D3, D4, D6
    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            ignoreLeadingAndTrailingWhitespace = true,
            value = {
                "6.6.6.6                              > 6.6.6.6",
                "1.1.1.1, 6.6.6.6                     > 6.6.6.6",
                "127.0.0.1, 1.1.1.1, 6.6.6.6          > 6.6.6.6",
                "10.0.0.9, 6.6.6.6                    > 6.6.6.6",
                "6.6.6.6, 10.0.0.2                    > 6.6.6.6",
                "1.1.1.1, 6.6.6.6, 10.0.0.3, 10.0.0.2 > 6.6.6.6",
                "1.1.1.1, 10.0.0.3, 6.6.6.6, 10.0.0.2 > 6.6.6.6",
                "1.1.1.1 || 6.6.6.6                   > 6.6.6.6",
                "1.1.1.1 || 6.6.6.6, 10.0.0.2         > 6.6.6.6",
                "1.1.1.1, 6.6.6.6 || 10.0.0.3 || 10.0.0.2 > 6.6.6.6",
                "garbage, 6.6.6.6                     > 6.6.6.6",
                "garbage || 6.6.6.6                   > 6.6.6.6",
                "unknown, 6.6.6.6, 10.0.0.2           > 6.6.6.6",
                ", 6.6.6.6                            > 6.6.6.6",
                "6.6.6.6,fd00::7                      > 6.6.6.6",
                "10.0.0.3, 10.0.0.2                   > 10.0.0.3",
                "10.0.0.2                             > 10.0.0.2",
                "::ffff:6.6.6.6                       > 6.6.6.6",
                "6.6.6.6, ::ffff:10.0.0.2             > 6.6.6.6",
                "6.6.6.6, ::10.0.0.2                  > ::a00:2",
                "6.6.6.6, 2002:a00:2::                > 2002:a00:2::",
                "6.6.6.6, 64:ff9b::10.0.0.2           > 64:ff9b::a00:2",
                "2001:DB8:0::7                        > 2001:db8::7",
                "6.6.6.6,                             > unknown",
                "6.6.6.6, , 10.0.0.2                  > unknown",
                "6.6.6.6 ||''                         > unknown",
                "a                                    > unknown",
                "6.6.6.6, a                           > unknown",
                "6.6.6.6, unknown, 10.0.0.2           > unknown",
                "6.6.6.6, _hid                        > unknown",
                "6.6.6.6, localhost                   > unknown",
                "6.6.6.6, proxy.example.org           > unknown",
                "6.6.6.6:4711                         > unknown",
                "[2001:db8::7]                        > unknown",
                "[2001:db8::7]:80                     > unknown",
                "010.0.0.2                            > unknown",
                "0x0a.0.0.2                           > unknown",
                "10.2                                 > unknown",
                "167772162                            > unknown",
                "fe80::1%eth0                         > unknown",
                "10.0.0.0/8                           > unknown",
                "for=6.6.6.6                          > unknown",
                "'\"6.6.6.6\"'                        > unknown",
                "6.6.6.6 10.0.0.2                     > unknown",
                "6.6.6.6; 10.0.0.2                    > unknown",
            })
    void theFirstUntrustedHopFromTheRightIsTheClient(String chain, String client) {
        assertThat(resolved(X_FORWARDED_FOR, chain.replace("''", ""))).isEqualTo(client);
    }

    // D2, D3, D4
    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '~',
            value = {
                "for=6.6.6.6                                    > 6.6.6.6",
                "For=6.6.6.6                                    > 6.6.6.6",
                "FOR = 6.6.6.6                                  > 6.6.6.6",
                "for=\"6.6.6.6\"                                > 6.6.6.6",
                "for=6.6.6.6:4711                               > 6.6.6.6",
                "for=\"6.6.6.6:4711\"                           > 6.6.6.6",
                "for=6.6.6.6:12390                              > 6.6.6.6",
                "for=6.6.6.6:0                                  > 6.6.6.6",
                "for=\"[2001:db8::7]\"                          > 2001:db8::7",
                "for=\"[2001:DB8::7]:4711\"                     > 2001:db8::7",
                "for=[2001:db8::7]                              > 2001:db8::7",
                "for=\"[::ffff:6.6.6.6]\"                       > 6.6.6.6",
                "for=6.6.6.6;proto=https;by=10.0.0.1            > 6.6.6.6",
                "proto=https;for=6.6.6.6                        > 6.6.6.6",
                "for=6.6.6.6;                                   > 6.6.6.6",
                ";;for=6.6.6.6; ;by=_x                          > 6.6.6.6",
                "for=1.1.1.1, for=6.6.6.6                       > 6.6.6.6",
                "for=1.1.1.1 || for=6.6.6.6                     > 6.6.6.6",
                "for=1.1.1.1, for=6.6.6.6, for=10.0.0.2         > 6.6.6.6",
                "for=6.6.6.6, for=\"[fd00::2]:80\"              > 6.6.6.6",
                "for=1.1.1.1 || for=6.6.6.6 || for=10.0.0.2     > 6.6.6.6",
                "for=_spoofed, for=6.6.6.6                      > 6.6.6.6",
                "for=10.0.0.3, for=10.0.0.2                     > 10.0.0.3",
                "for=6.6.6.6;host=\"a,for=9.9.9.9\"             > 6.6.6.6",
                "for=6.6.6.6;host=\"a;for=9.9.9.9\"             > 6.6.6.6",
                "for=6.6.6.6;host=\"a,for=9.9.9.9;x=\"          > 6.6.6.6",
                "for=6.6.6.6;host=\"a\\\",for=9.9.9.9;x=\"      > 6.6.6.6",
                "for=6.6.6.6;host=\"a\\\\\";by=_x               > 6.6.6.6",
                "for=\"9.9.9.9, for=6.6.6.6                     > 6.6.6.6",
                "for=9.9.9.9;x=\", for=6.6.6.6;host=\"h\"       > 6.6.6.6",
                "for=9.9.9.9;x=\"\\, for=6.6.6.6;host=\"h\"     > 6.6.6.6",
                "for=6.6.6.6;x=\"                               > unknown",
                "for=6.6.6.6,                                   > unknown",
                ",for=10.0.0.2                                  > unknown",
                "for=                                           > unknown",
                "for=\"                                         > unknown",
                "for=\"\"                                       > unknown",
                "for                                            > unknown",
                "6.6.6.6                                        > unknown",
                "by=6.6.6.6                                     > unknown",
                "xfor=6.6.6.6                                   > unknown",
                "for=6.6.6.6;for=6.6.6.6                        > unknown",
                "for=6.6.6.6;secure                             > unknown",
                "for=unknown                                    > unknown",
                "for=_hidden                                    > unknown",
                "for=\"_SEVKISEK\"                              > unknown",
                "for=6.6.6.6, for=unknown, for=10.0.0.2         > unknown",
                "for=6.6.6.6, for=a                             > unknown",
                "for=client.example.org                         > unknown",
                "for=2001:db8::7                                > unknown",
                "for=\"2001:db8::7\"                            > unknown",
                "for=\"[6.6.6.6]\"                              > unknown",
                "for=\"[6.6.6.6]:80\"                           > unknown",
                "for=\"[2001:db8::7\"                           > unknown",
                "for=\"[]\"                                     > unknown",
                "for=\"[2001:db8::7]x\"                         > unknown",
                "for=\"[2001:db8::7]:\"                         > unknown",
                "for=\"[2001:db8::7]:123456\"                   > unknown",
                "for=\"[2001:db8::7]:-1\"                       > unknown",
                "for=\"[fe80::1%eth0]\"                         > unknown",
                "for=6.6.6.6:                                   > unknown",
                "for=6.6.6.6:80:80                              > unknown",
                "for=6.6.6.6:8/                                 > unknown",
                "for=6.6.6.6::                                  > unknown",
                "for=6.6.6.6:123456                             > unknown",
                "for=6.6.6.6:_obf                               > unknown",
                "for=010.0.0.2                                  > unknown",
                "for='6.6.6.6'                                  > unknown",
                "for=\"6.6.6.6                                  > unknown",
                "for=6.6.6.6\"                                  > unknown",
            })
    void theForwardedHeaderIsWalkedTheSameWay(String chain, String client) {
        assertThat(resolved(FORWARDED, chain)).isEqualTo(client);
    }

    // D1
    @ParameterizedTest
    @EnumSource(Header.class)
    void aStrangersHeaderIsNotEvenRead(Header header) {
        var stranger = address("6.6.6.6");
        for (var lie : List.of("127.0.0.1", "for=127.0.0.1", "", "garbage", ",".repeat(5_000))) {
            assertThat(trusting(header).resolve(stranger, List.of(lie))).isEqualTo(new Source.Known(stranger));
        }
    }

    // D1
    @Test
    void withoutAHeaderToBelieveThePeerIsTheClient() {
        var lie = List.of("127.0.0.1");
        assertThat(trusting(NONE).resolve(PROXY, lie)).isEqualTo(new Source.Known(PROXY));
        assertThat(TrustedProxies.NONE.resolve(PROXY, lie)).isEqualTo(new Source.Known(PROXY));
        assertThat(new TrustedProxies(List.of(), X_FORWARDED_FOR).resolve(PROXY, lie))
                .isEqualTo(new Source.Known(PROXY));
    }

    // D2
    @ParameterizedTest
    @EnumSource(
            value = Header.class,
            names = {"X_FORWARDED_FOR", "FORWARDED"})
    void aProxyThatSaysNothingSpeaksForItself(Header header) {
        assertThat(trusting(header).resolve(PROXY, List.of())).isEqualTo(new Source.Known(PROXY));
        assertThat(trusting(header).resolve(PROXY, List.of(""))).isEqualTo(new Source.Unreadable());
    }

    // D4
    @Test
    void aProxyIsKnownByEitherFormOfItsAddress() {
        assertThat(trusting(X_FORWARDED_FOR)
                        .resolve(address("::ffff:10.0.0.1"), List.of("6.6.6.6"))
                        .text())
                .isEqualTo("6.6.6.6");
        assertThat(trusting(X_FORWARDED_FOR)
                        .resolve(address("::10.0.0.1"), List.of("6.6.6.6"))
                        .text())
                .isEqualTo("::a00:1");
    }

    // D3
    @ParameterizedTest
    @CsvSource({"32, 6.6.6.6", "33, unknown", "300, unknown"})
    void moreHopsThanAnyoneHasAreNotWalked(int hops, String client) {
        var chain = String.join(",", Collections.nCopies(hops, "6.6.6.6"));
        assertThat(resolved(X_FORWARDED_FOR, chain)).isEqualTo(client);
        assertThat(resolved(X_FORWARDED_FOR, chain.replace(",", "||"))).isEqualTo(client);
        assertThat(resolved(FORWARDED, "for=" + chain.replace(",", ",for="))).isEqualTo(client);
    }

    // D3
    @ParameterizedTest
    @CsvSource({"2048, 6.6.6.6", "2049, unknown", "1000000, unknown"})
    void aHeaderBeyondTwoKilobytesIsNotRead(int length, String client) {
        var spoofed = "x".repeat(length - 8) + ",6.6.6.6";
        assertThat(resolved(X_FORWARDED_FOR, spoofed)).isEqualTo(client);
        assertThat(trusting(X_FORWARDED_FOR)
                        .resolve(PROXY, List.of(spoofed.substring(0, length / 2), spoofed.substring(length / 2)))
                        .text())
                .isEqualTo(client);
    }

    // J5
    @ParameterizedTest
    @ValueSource(strings = {"\"", "\\", "\\\"", ";", "=", ",", "for=", "for=\"", "\\\\\"", " "})
    void noTextMakesTheWalkSlow(String piece) {
        var begun = System.nanoTime();
        for (int length : new int[] {2_048, 100_000}) {
            for (int i = 0; i < 100; i++) {
                assertThat(resolved(FORWARDED, piece.repeat(length / piece.length())))
                        .isEqualTo("unknown");
            }
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
    }
}
