package dev.gatehouse.http.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.Introspect.Outcome;
import dev.gatehouse.domain.session.DialectName;
import dev.gatehouse.domain.token.AccessClaims;
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
        assertThat(told.acr()).isEmpty();
    }

    @Test
    void aTokenOfAUserTellsOfTheLogin() { // RFC 9470 section 6.2
        var login = new AccessClaims.Login(Bearers.NOON, "urn:gatehouse:acr:mfa");

        var told = ActiveAccess.of(
                new Outcome.Active(Bearers.bound(), new DialectName("oauth"), Optional.empty(), Optional.of(login)));

        assertThat(told.authTime()).contains(Bearers.NOON.getEpochSecond());
        assertThat(told.acr()).contains("urn:gatehouse:acr:mfa");
    }
}
