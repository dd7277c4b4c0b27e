package dev.gatehouse.http.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.gatehouse.domain.network.CidrBlock;
import dev.gatehouse.domain.network.IpAddress;
import dev.gatehouse.domain.network.Source;
import dev.gatehouse.domain.network.TrustedProxies;
import dev.gatehouse.http.wire.RequestFacts;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class GateTest {
    private static final TrustedProxies LOOPBACK = new TrustedProxies(
            List.of(CidrBlock.parse("127.0.0.0/8").orElseThrow()), TrustedProxies.Header.X_FORWARDED_FOR);

    private final Gate gate = new Gate(new Voices(List.of()), LOOPBACK, () -> "r7");
    private final HttpServletRequest request = mock(HttpServletRequest.class);
    private final HttpServletResponse response = mock(HttpServletResponse.class);
    private final FilterChain onwards = mock(FilterChain.class);

    @BeforeEach
    void aRequestByATrustedProxy() {
        when(request.getMethod()).thenReturn("GET");
        when(request.getRequestURI()).thenReturn("/");
        when(request.getRemoteAddr()).thenReturn("127.0.0.1");
        when(request.getHeaders("X-Forwarded-For")).thenReturn(Collections.enumeration(List.of("9.9.9.9")));
        when(request.getHeaders("Accept")).thenReturn(Collections.emptyEnumeration());
    }

    // D2
    @Test
    void theFactsOfTheRequestGoWithIt() throws Exception {
        gate.doFilter(request, response, onwards);
        var client = new Source.Known(IpAddress.parse("9.9.9.9").orElseThrow());
        verify(request).setAttribute(RequestFacts.ATTRIBUTE, new RequestFacts("r7", client));
        verify(response).setHeader("X-Request-Id", "r7");
        verify(onwards).doFilter(any(), eq(response));
    }

    @Test
    void theLogKnowsTheRequestAsLongAsItLastsAndNoLonger() throws Exception {
        var seen = new ArrayList<String>();
        gate.doFilter(request, response, (whole, answer) -> seen.add(MDC.get(Gate.REQUEST_ID)));
        assertThat(seen).containsExactly("r7");
        assertThat(MDC.get(Gate.REQUEST_ID)).isNull();
    }

    // G4
    @Test
    void whoeverCameByHttpsIsKeptThere() throws Exception {
        when(request.isSecure()).thenReturn(true);
        gate.doFilter(request, response, onwards);
        verify(response).setHeader("Strict-Transport-Security", "max-age=31536000");
    }

    @Test
    void plainHttpPromisesNothing() throws Exception {
        gate.doFilter(request, response, onwards);
        verify(response, never()).setHeader(eq("Strict-Transport-Security"), anyString());
    }
}
