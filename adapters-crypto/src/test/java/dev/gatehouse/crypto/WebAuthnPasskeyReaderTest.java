package dev.gatehouse.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.out.PasskeyReader.Verdict;
import dev.gatehouse.domain.factor.Passkey;
import dev.gatehouse.domain.factor.PasskeyAnswer;
import dev.gatehouse.domain.user.UserId;
import dev.gatehouse.testkit.SoftAuthenticator;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebAuthnPasskeyReaderTest {
    private static final String HOUSE = "https://login.example.com";
    private static final String CHALLENGE = "0123456789abcdef.1700000000000.abc";
    private static final UserId ANN = new UserId("ann-id");

    private final WebAuthnPasskeyReader reader = new WebAuthnPasskeyReader(HOUSE + "/gate", OptionalInt.empty());
    private final SoftAuthenticator phone = new SoftAuthenticator(HOUSE, "login.example.com");

    @Test
    void aKeyIsMadeAndShown() {
        var key = made();

        assertThat(key.id()).isEqualTo(phone.id());
        var answer = new PasskeyAnswer(CHALLENGE, phone.show(CHALLENGE));
        assertThat(reader.keyOf(answer)).contains(key.id());
        assertThat(reader.verify(answer, key)).isEqualTo(new Verdict.Right(1));
    }

    @Test
    void whoeverDoesNotSayWhoseTheKeyIsIsTakenAtTheKey() {
        var key = made();

        assertThat(shown(key, phone.ofUser(""))).isEqualTo(new Verdict.Right(1));
    }

    @Test
    void anAnswerToAnotherChallengeIsNone() {
        var key = made();

        assertThat(reader.verify(new PasskeyAnswer(CHALLENGE, phone.show("another")), key))
                .isEqualTo(new Verdict.Wrong());
        assertThat(reader.made(new PasskeyAnswer(CHALLENGE, phone.make("another", "ann-id"))))
                .isEmpty();
    }

    @Test
    void aConsoleAtAPortOfItsOwnTakesTheKeysOfTheHost() {
        var key = made();
        var here = new WebAuthnPasskeyReader(HOUSE, OptionalInt.of(9443));

        phone.movedTo(HOUSE + ":9443");
        assertThat(here.verify(new PasskeyAnswer(CHALLENGE, phone.show(CHALLENGE)), key))
                .isEqualTo(new Verdict.Right(1));
        phone.movedTo(HOUSE + ":9444");
        assertThat(here.verify(new PasskeyAnswer(CHALLENGE, phone.show(CHALLENGE)), key))
                .isEqualTo(new Verdict.Wrong());
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "http://login.example.com", "https://login.example.com:444"})
    void anAnswerFromAnotherOriginIsNone(String origin) {
        var key = made();

        assertThat(shown(key, phone.movedTo(origin))).isEqualTo(new Verdict.Wrong());
        assertThat(reader.made(new PasskeyAnswer(CHALLENGE, phone.make(CHALLENGE, "ann-id"))))
                .isEmpty();
    }

    @Test
    void anAnswerForAnotherHostIsNone() {
        var key = made();

        assertThat(shown(key, phone.showingTo("example.com"))).isEqualTo(new Verdict.Wrong());
        assertThat(reader.made(new PasskeyAnswer(CHALLENGE, phone.make(CHALLENGE, "ann-id"))))
                .isEmpty();
    }

    @Test
    void whoeverWasNotVerifiedIsNobody() {
        var key = made();

        assertThat(shown(key, phone.withoutVerification())).isEqualTo(new Verdict.Wrong());
        assertThat(reader.made(new PasskeyAnswer(CHALLENGE, phone.make(CHALLENGE, "ann-id"))))
                .isEmpty();
    }

    @Test
    void aCounterThatGoesBackIsTold() {
        var key = counted(made(), 7);

        assertThat(shown(key, phone.countingFrom(6))).isEqualTo(new Verdict.CounterWentBack());
        assertThat(shown(key, phone.countingFrom(7))).isEqualTo(new Verdict.Right(8));
        assertThat(shown(counted(key, 0), phone.countingFrom(-1))).isEqualTo(new Verdict.Right(0));
    }

    @Test
    void anotherUsersKeyAndAnotherKeyAreWrong() {
        var key = made();
        var other = new SoftAuthenticator(HOUSE, "login.example.com").ofUser("ann-id");

        assertThat(shown(key, phone.ofUser("bob-id"))).isEqualTo(new Verdict.Wrong());
        assertThat(shown(key, other)).isEqualTo(new Verdict.Wrong());
        assertThat(reader.verify(
                        new PasskeyAnswer(CHALLENGE, other.show(CHALLENGE).replace(other.id(), key.id())), key))
                .isEqualTo(new Verdict.Wrong());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "null", "[]", "\"\"", "{\"id\":\"\"}", "{\"id\":7,\"response\":{}}", "\u0000"})
    void whatIsNoAnswerIsNone(String text) {
        var answer = new PasskeyAnswer(CHALLENGE, text);

        assertThat(reader.keyOf(answer)).isEmpty();
        assertThat(reader.made(answer)).isEmpty();
        assertThat(reader.verify(answer, made())).isEqualTo(new Verdict.Wrong());
    }

    @Test
    void anAnswerCutShortIsNone() {
        var key = made();
        var whole = phone.show(CHALLENGE);

        for (int end = 0; end < whole.length(); end += 7) {
            var answer = new PasskeyAnswer(CHALLENGE, whole.substring(0, end));
            assertThat(reader.verify(answer, key)).isEqualTo(new Verdict.Wrong());
        }
    }

    private Passkey made() {
        var made = reader.made(new PasskeyAnswer(CHALLENGE, phone.make(CHALLENGE, "ann-id")))
                .orElseThrow();
        return new Passkey(made.id(), ANN, made.publicKey(), made.counter(), "phone", Instant.EPOCH, Optional.empty());
    }

    private static Passkey counted(Passkey key, long counter) {
        return new Passkey(key.id(), key.user(), key.publicKey(), counter, key.name(), key.createdAt(), key.usedAt());
    }

    private Verdict shown(Passkey key, SoftAuthenticator by) {
        return reader.verify(new PasskeyAnswer(CHALLENGE, by.show(CHALLENGE)), key);
    }
}
