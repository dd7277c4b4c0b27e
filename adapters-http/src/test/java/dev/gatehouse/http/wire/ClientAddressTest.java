package dev.gatehouse.http.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.gatehouse.domain.network.CidrBlock;
import dev.gatehouse.domain.network.TrustedProxies;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClientAddressTest {
    private static final TrustedProxies LOOPBACK = new TrustedProxies(
            List.of(CidrBlock.parse("127.0.0.0/8").orElseThrow()), TrustedProxies.Header.X_FORWARDED_FOR);

    // D1
    @Test
    void withoutTrustedProxiesThePeerIsTheClient() {
        assertThat(source(TrustedProxies.NONE, "127.0.0.1", "9.9.9.9")).isEqualTo("127.0.0.1");
    }

    // D2
    @Test
    void behindATrustedProxyTheLastHopOfAllLinesIsTheClient() {
        assertThat(source(LOOPBACK, "127.0.0.1", "6.6.6.6, 7.7.7.7", "9.9.9.9, 127.0.0.2"))
                .isEqualTo("9.9.9.9");
    }

    // D3
    @Test
    void whatATrustedProxySaysUnreadablyIsNobody() {
        assertThat(source(LOOPBACK, "127.0.0.1", "localhost")).isEqualTo("unknown");
    }

    @Test
    void peersAreReadHoweverTheContainerWritesThem() {
        assertThat(source(TrustedProxies.NONE, "[::1]")).isEqualTo("::1");
        assertThat(source(TrustedProxies.NONE, "fe80::1%eth0")).isEqualTo("fe80::1");
        assertThat(source(TrustedProxies.NONE, "::ffff:10.0.0.1")).isEqualTo("10.0.0.1");
        assertThat(source(TrustedProxies.NONE, "/var/run/socket")).isEqualTo("unknown");
    }

    private static String source(TrustedProxies proxies, String peer, String... lines) {
        var request = mock(HttpServletRequest.class);
        when(request.getRemoteAddr()).thenReturn(peer);
        when(request.getHeaders("X-Forwarded-For")).thenReturn(Collections.enumeration(List.of(lines)));
        return ClientAddress.of(request, proxies).text();
    }
}
