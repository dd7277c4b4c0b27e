package dev.gatehouse.testkit.fake;

import dev.gatehouse.application.port.out.AssertionReader;
import dev.gatehouse.domain.proof.Assertion;
import dev.gatehouse.domain.secret.Secret;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Assertions that are made by whoever names a key; the key set of a client is any text that holds the name of its key. */
public final class PlainAssertions implements AssertionReader {
    private static final String KIND = "plain-ca";
    private static final int WORDS = 5;

    /** The assertion as the holder of that key would write it; times but its end are left out. */
    public static Secret write(Assertion assertion, String key) {
        var words = List.of(
                assertion.issuer(),
                assertion.subject(),
                String.join(" ", assertion.audiences()),
                assertion.id(),
                Long.toString(assertion.expiresAt().getEpochSecond()));
        return Secret.of(Sealed.text(KIND, key, words));
    }

    @Override
    public Optional<Assertion> read(Secret shown, String jwks) {
        return Sealed.keyId(KIND, shown.reveal()).filter(jwks::contains).flatMap(key -> read(shown));
    }

    @Override
    public Optional<String> subjectUnverified(Secret shown) {
        return read(shown).map(Assertion::subject);
    }

    private static Optional<Assertion> read(Secret shown) {
        var text = shown.reveal();
        return Sealed.keyId(KIND, text)
                .flatMap(key -> Sealed.words(key, text))
                .filter(words -> words.size() == WORDS)
                .map(words -> new Assertion(
                        words.get(0),
                        words.get(1),
                        Set.of(words.get(2).split(" ", -1)),
                        words.get(3),
                        Optional.empty(),
                        Optional.empty(),
                        Instant.ofEpochSecond(Long.parseLong(words.get(4)))));
    }
}
