package dev.gatehouse.http.oauth.page;

import dev.gatehouse.application.port.in.OwnFactors.Outcome.Challenged;
import dev.gatehouse.domain.factor.PasskeyAnswer;
import dev.gatehouse.domain.factor.RelyingParty;
import dev.gatehouse.http.oauth.Form;
import dev.gatehouse.http.wire.AnswerJson;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What browsers are told to ask authenticators, in the JSON of WebAuthn level 3 section 5.1, and what their forms bring back. */
public final class PasskeyOptions {
    /** What a form carries for the script, and back. */
    public static final String CHALLENGE = "challenge";

    private static final long PATIENCE = Duration.ofMinutes(5).toMillis();

    /** ES256 and RS256, one of which every authenticator knows (RFC 9053, RFC 8812). */
    private static final List<Map<String, Object>> ALGORITHMS =
            List.of(Map.of("type", "public-key", "alg", -7), Map.of("type", "public-key", "alg", -257));

    private final RelyingParty party;
    private final String brand;

    /** For the house that is found at its issuer. */
    public PasskeyOptions(String issuer, String brand) {
        this.party = RelyingParty.at(issuer);
        this.brand = brand;
    }

    /** Whether a browser that called this host and port would show the keys of our host; nothing is said of where nobody called. */
    public boolean isAt(List<String> called, int port) {
        return called.equals(List.of(party.id() + ":" + port));
    }

    /** To show one of these keys, or any that the authenticator has for us. */
    public String toShow(String challenge, List<String> known) {
        return json(Map.of(
                "challenge", encoded(challenge),
                "rpId", party.id(),
                "timeout", PATIENCE,
                "userVerification", "required",
                "allowCredentials", keys(known)));
    }

    /** To make a key. */
    String toMake(Challenged asked) {
        return json(Map.of(
                "rp", Map.of("id", party.id(), "name", brand),
                "user", Map.of("id", encoded(asked.id().value()), "name", asked.user(), "displayName", asked.user()),
                "challenge", encoded(asked.challenge()),
                "pubKeyCredParams", ALGORITHMS,
                "timeout", PATIENCE,
                "excludeCredentials", keys(asked.known()),
                "authenticatorSelection", Map.of("residentKey", "preferred", "userVerification", "required"),
                "attestation", "none"));
    }

    /** What a form brings back. */
    public static Optional<PasskeyAnswer> answer(Form form) {
        return form.text(CHALLENGE)
                .flatMap(challenge -> form.text("answer").map(text -> new PasskeyAnswer(challenge, text)));
    }

    private static List<Map<String, Object>> keys(List<String> ids) {
        return ids.stream()
                .map(id -> Map.<String, Object>of("type", "public-key", "id", id))
                .toList();
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String json(Map<String, Object> options) {
        return new String(AnswerJson.write(options), StandardCharsets.UTF_8);
    }
}
