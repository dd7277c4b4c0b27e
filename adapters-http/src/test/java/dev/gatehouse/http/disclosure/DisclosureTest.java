package dev.gatehouse.http.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.http.Bearers;
import dev.gatehouse.http.Served;
import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import io.dropwizard.testing.junit5.ResourceExtension;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DropwizardExtensionsSupport.class)
class DisclosureTest {
    private static final String PATH = "/.well-known/security.txt";

    private Instant now = Instant.parse("2026-11-29T23:59:59Z");
    private final ResourceExtension server = serving("https://id.example:8443/idp");
    private final ResourceExtension plain = serving("http://localhost:8080");

    private ResourceExtension serving(String issuer) {
        return Served.with(
                Bearers.never(), new Disclosure(URI.create("mailto:security@id.example"), issuer, () -> now));
    }

    // RFC 9116 sections 2.5.2, 2.5.3 and 2.5.5
    @Test
    void whoFoundAHoleReadsWhomToTell() {
        var answer = get(server);

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeaderString("Content-Type")).isEqualTo("text/plain; charset=utf-8");
        assertThat(answer.getHeaderString("Cache-Control")).isEqualTo("public, max-age=300");
        assertThat(answer.readEntity(String.class)).isEqualTo("""
                Contact: mailto:security@id.example
                Expires: 2027-02-27T00:00:00Z
                Canonical: https://id.example:8443/.well-known/security.txt
                """);
    }

    // RFC 9116 section 2.5.2
    @Test
    void aPlaceThatIsNotSafeIsNotCalledCanonical() {
        assertThat(get(plain).readEntity(String.class)).contains("Contact: ").doesNotContain("Canonical");
    }

    @Test
    void itNeverExpiresWhileTheServerRuns() {
        now = Instant.parse("2031-03-01T00:00:00Z");

        assertThat(get(server).readEntity(String.class)).contains("Expires: 2031-05-30T00:00:00Z\n");
    }

    private static Response get(ResourceExtension server) {
        return server.target(PATH).request().get();
    }
}
