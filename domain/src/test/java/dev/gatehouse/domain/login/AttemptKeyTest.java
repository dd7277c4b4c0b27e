package dev.gatehouse.domain.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.network.IpAddress;
import dev.gatehouse.domain.network.Source;
import dev.gatehouse.domain.secret.SecretDigest;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.domain.user.UserId;
import java.math.BigInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttemptKeyTest {
    private static final Subject BOB = new Subject.OfUser(new UserId("bob"));
    private static final Subject PROGRAM = new Subject.OfClient(new ClientNumber(1));

    private static Source from(String address) {
        return new Source.Known(IpAddress.parse(address).orElseThrow());
    }

    // C10
    @Test
    void manyNamesThatAreNobodysShareAFixedNumberOfRows() {
        var rows = IntStream.range(0, 100_000)
                .mapToObj(i -> AttemptKey.atNobody(digest(i)))
                .collect(Collectors.toSet());
        assertThat(rows).hasSize(4_096).allMatch(key -> key.account().matches("nobody:[0-9a-f]{3}"));
        assertThat(AttemptKey.atNobody(digest(1))).isEqualTo(AttemptKey.atNobody(digest(1)));
        assertThat(AttemptKey.atNobody(digest(1)).bucket()).isEqualTo(AttemptKey.STRANGERS);
    }

    private static SecretDigest digest(int i) {
        return new SecretDigest("%064x"
                .formatted(new BigInteger("7919")
                        .pow(20)
                        .multiply(BigInteger.valueOf(i))
                        .mod(BigInteger.TWO.pow(256))));
    }

    @Test
    void strangersShareABucketAndKnownNetworksHaveTheirOwn() {
        assertThat(AttemptKey.strangersAt(BOB)).isEqualTo(new AttemptKey("bob", "*"));
        assertThat(AttemptKey.strangersAt(PROGRAM)).isEqualTo(new AttemptKey("client:1", "*"));
        assertThat(AttemptKey.knownAt(BOB, from("192.0.2.7"))).isEqualTo(new AttemptKey("bob", "192.0.2.0/24"));
        assertThat(AttemptKey.knownAt(BOB, from("192.0.2.8"))).isEqualTo(AttemptKey.knownAt(BOB, from("192.0.2.7")));
        assertThat(AttemptKey.knownAt(BOB, new Source.Unreadable())).isEqualTo(new AttemptKey("bob", "unknown"));
    }

    @Test
    void aKeyTellsWhoseTriesTheyAre() {
        assertThat(AttemptKey.strangersAt(BOB).told()).isEqualTo("a stranger to the account");
        assertThat(AttemptKey.knownAt(BOB, from("192.0.2.7")).told()).isEqualTo("the known network 192.0.2.0/24");
    }

    // C5
    @ParameterizedTest
    @ValueSource(strings = {"bob", "Bob", "BOB", "\uff22\uff4f\uff42", "\uff42ob", "bob ", " bob\t"})
    void everySpellingOfANameFindsOneAccount(String spelling) {
        assertThat(LoginIdentifier.parse(spelling)).isInstanceOf(LoginIdentifier.ByName.class);
        assertThat(LoginIdentifier.parse(spelling).canonical()).isEqualTo("bob");
    }

    // C5
    @ParameterizedTest
    @ValueSource(
            strings = {
                "jos\u00e9@example.org",
                " jos\u00e9@example.org ",
                "JOSE\u0301@EXAMPLE.org",
                "jos\u00e9@ex\uff41mple\u3002org"
            })
    void everySpellingOfAnAddressFindsOneAccount(String spelling) {
        assertThat(LoginIdentifier.parse(spelling)).isInstanceOf(LoginIdentifier.ByEmail.class);
        assertThat(LoginIdentifier.parse(spelling).canonical()).isEqualTo("jos\u00e9@example.org");
    }

    // C7
    @ParameterizedTest
    @ValueSource(strings = {"", "b ob", "bob\0", "bob@", "@", "bob\uff20example.org", "bob\u200b"})
    void aTextThatCanBeNobodysIsStillATry(String text) {
        assertThat(LoginIdentifier.parse(text)).isEqualTo(new LoginIdentifier.Nobody(text));
        assertThat(LoginIdentifier.parse(text).canonical()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "-1, 1", "1, 0", "1, -1", "1, NaN"})
    void aRateThatNeverLetsAnythingThroughIsRefused(int burst, double perSecond) {
        assertThatThrownBy(() -> new RateLimit(burst, perSecond)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theSmallestRateLetsOneThrough() {
        assertThat(new RateLimit(1, Double.MIN_VALUE).burst()).isEqualTo(1);
    }
}
