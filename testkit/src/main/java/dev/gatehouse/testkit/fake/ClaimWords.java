package dev.gatehouse.testkit.fake;

import dev.gatehouse.domain.token.AccessClaims;
import dev.gatehouse.domain.token.Scopes;
import dev.gatehouse.domain.token.SessionId;
import dev.gatehouse.domain.token.Subject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The claims of an access token as a list of words. */
final class ClaimWords {
    private static final int WORDS = 13;

    private ClaimWords() {}

    static List<String> write(AccessClaims claims) {
        return List.of(
                claims.issuer(),
                claims.subject().text(),
                claims.audience(),
                claims.clientId(),
                claims.scope().text(),
                String.join(" ", new TreeSet<>(claims.roles())),
                claims.session().map(SessionId::value).orElse(""),
                claims.tokenId(),
                Long.toString(claims.issuedAt().getEpochSecond()),
                Long.toString(claims.expiresAt().getEpochSecond()),
                claims.proofKey().orElse(""),
                claims.standpoint()
                        .map(so -> so.epoch() + "." + so.credentialVersion())
                        .orElse(""),
                claims.login()
                        .map(login -> login.at().getEpochSecond() + " " + login.acr())
                        .orElse(""));
    }

    static Optional<AccessClaims> read(List<String> words) {
        return words.size() == WORDS
                ? Subject.parse(words.get(1)).map(subject -> claims(subject, words))
                : Optional.empty();
    }

    private static AccessClaims claims(Subject subject, List<String> words) {
        return new AccessClaims(
                words.get(0),
                subject,
                words.get(2),
                words.get(3),
                Scopes.parse(words.get(4)),
                roles(words.get(5)),
                Optional.of(words.get(6)).filter(id -> !id.isEmpty()).map(SessionId::new),
                words.get(7),
                Instant.ofEpochSecond(Long.parseLong(words.get(8))),
                Instant.ofEpochSecond(Long.parseLong(words.get(9))),
                Optional.of(words.get(10)).filter(key -> !key.isEmpty()),
                Optional.of(words.get(11)).filter(so -> !so.isEmpty()).map(ClaimWords::standpoint),
                Optional.of(words.get(12)).filter(login -> !login.isEmpty()).map(ClaimWords::login));
    }

    private static AccessClaims.Standpoint standpoint(String text) {
        int dot = text.indexOf('.');
        return new AccessClaims.Standpoint(
                Long.parseLong(text.substring(0, dot)), Long.parseLong(text.substring(dot + 1)));
    }

    private static AccessClaims.Login login(String text) {
        int blank = text.indexOf(' ');
        return new AccessClaims.Login(
                Instant.ofEpochSecond(Long.parseLong(text.substring(0, blank))), text.substring(blank + 1));
    }

    private static Set<String> roles(String text) {
        return Arrays.stream(text.split(" ", -1))
                .filter(role -> !role.isEmpty())
                .collect(Collectors.toSet());
    }
}
