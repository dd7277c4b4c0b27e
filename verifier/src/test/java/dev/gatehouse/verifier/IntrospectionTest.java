package dev.gatehouse.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Opaque tokens are asked about, and a yes is believed for a while. */
class IntrospectionTest {
    private static final String PATH = "/oauth2/introspect";

    private final Issuer issuer = new Issuer();
    private final Clock clock = new Clock();
    private final Forge forge = new Forge(issuer.url());
    private final TokenVerifier verifier = TokenVerifier.of(issuer.url(), Issuer.AUDIENCE)
            .client("gh_ak_1", "secret")
            .introspecting(Duration.ofSeconds(20))
            .clock(clock)
            .build(new HandRhythm());

    @BeforeEach
    void start() {
        issuer.say(PATH, forge.payload("active:true"));
    }

    @AfterEach
    void close() {
        verifier.close();
        issuer.close();
    }

    @Test
    void aYesIsBelievedForAWhile() {
        assertThat(verifier.verify("gh_at_one")).isInstanceOf(Verification.Verified.class);
        assertThat(verifier.verify("gh_at_one")).isInstanceOf(Verification.Verified.class);
        assertThat(issuer.asked(PATH))
                .singleElement()
                .extracting(Issuer.Asked::body)
                .isEqualTo("token=gh_at_one");

        issuer.say(PATH, "{\"active\":false}");
        clock.pass(Duration.ofSeconds(20));
        assertThat(verifier.verify("gh_at_one")).isEqualTo(new Verification.Refused(Reason.INACTIVE));
    }

    @Test
    void noMoreIsRememberedThanIsSaid() {
        try (var forgetful = TokenVerifier.of(issuer.url(), Issuer.AUDIENCE)
                .client("gh_ak_1", "secret")
                .introspecting(Duration.ofSeconds(20))
                .remembering(2)
                .clock(clock)
                .build(new HandRhythm())) {
            for (var token : List.of("gh_at_one", "gh_at_two", "gh_at_three", "gh_at_three", "gh_at_one")) {
                assertThat(forgetful.verify(token)).isInstanceOf(Verification.Verified.class);
            }
            assertThat(issuer.asked(PATH))
                    .extracting(Issuer.Asked::body)
                    .containsExactly("token=gh_at_one", "token=gh_at_two", "token=gh_at_three", "token=gh_at_one");
        }
    }

    @Test
    void nobodyRemembersFewerThanNone() {
        var builder = TokenVerifier.of(issuer.url(), Issuer.AUDIENCE);

        assertThatThrownBy(() -> builder.remembering(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aNoIsNotRemembered() {
        issuer.say(PATH, "{\"active\":false}");
        assertThat(verifier.verify("gh_at_one")).isEqualTo(new Verification.Refused(Reason.INACTIVE));
        issuer.say(PATH, forge.payload("active:true"));
        assertThat(verifier.verify("gh_at_one")).isInstanceOf(Verification.Verified.class);
    }

    @Test
    void whatTheIssuerSaysIsJudgedLikeAToken() {
        issuer.say(PATH, forge.payload("active:true", "aud:\"others\""));
        assertThat(verifier.verify("gh_at_one")).isEqualTo(new Verification.Refused(Reason.WRONG_AUDIENCE));
        issuer.say(PATH, forge.payload("active:true", "exp:1"));
        assertThat(verifier.verify("gh_at_one")).isEqualTo(new Verification.Refused(Reason.EXPIRED));
        issuer.say(PATH, forge.payload("active:\"true\""));
        assertThat(verifier.verify("gh_at_two")).isEqualTo(new Verification.Refused(Reason.INACTIVE));
    }

    @Test
    void anIssuerThatIsAwayIsNoFaultOfTheToken() {
        for (int status : new int[] {401, 403, 500, 503}) {
            issuer.fail(PATH, status);
            assertThat(verifier.verify("gh_at_one")).isEqualTo(new Verification.Refused(Reason.INTROSPECTION_AWAY));
        }
        issuer.say(PATH, "hello");
        assertThat(verifier.verify("gh_at_one")).isEqualTo(new Verification.Refused(Reason.INTROSPECTION_AWAY));
    }
}
