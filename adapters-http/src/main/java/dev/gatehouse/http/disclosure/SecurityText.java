package dev.gatehouse.http.disclosure;

import dev.gatehouse.http.dialect.Reply;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** {@code security.txt} (RFC 9116), written anew for each day, so that it never expires on a server that runs. */
@Path(SecurityText.PATH)
public final class SecurityText {
    /** RFC 9116 section 3: at the root of the host, whatever path the issuer has. */
    static final String PATH = "/.well-known/security.txt";

    /** Section 2.5.5: less than a year, so that what somebody kept does not outlive its contact for long. */
    private static final Duration LIFE = Duration.ofDays(90);

    private final URI contact;
    private final URI issuer;
    private final InstantSource clock;

    SecurityText(URI contact, URI issuer, InstantSource clock) {
        this.contact = contact;
        this.issuer = issuer;
        this.clock = clock;
    }

    /** The whole document; anybody may keep it for five minutes. */
    @GET
    public Response whole() {
        var expires = clock.instant().truncatedTo(ChronoUnit.DAYS).plus(LIFE);
        var text = "Contact: " + contact + "\nExpires: " + expires + "\n" + canonical();
        return Reply.of(200, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8))
                .with("Cache-Control", "public, max-age=300")
                .toResponse();
    }

    /** Section 2.5.2: a place on the web is told by https alone. */
    private String canonical() {
        return "https".equals(issuer.getScheme()) ? "Canonical: https://" + issuer.getRawAuthority() + PATH + "\n" : "";
    }
}
