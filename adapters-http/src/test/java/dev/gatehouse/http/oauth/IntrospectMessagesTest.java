package dev.gatehouse.http.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.Introspect.Outcome;
import dev.gatehouse.domain.session.DialectName;
import dev.gatehouse.http.Bearers;
import dev.gatehouse.http.oauth.IntrospectMessages.ActiveAccess;
import dev.gatehouse.http.oauth.IntrospectMessages.Confirmation;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IntrospectMessagesTest {
    @Test
    void aBoundTokenTellsOfItsKey() { // RFC 9449 section 6.2
        var told = ActiveAccess.of(new Outcome.Active(Bearers.bound(), new DialectName("oauth"), Optional.empty()));

        assertThat(told.tokenType()).isEqualTo("DPoP");
        assertThat(told.cnf()).contains(new Confirmation("thumbprint"));
    }
}
