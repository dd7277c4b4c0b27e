package dev.gatehouse.domain.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.user.UserId;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectTest {
    // E11
    @ParameterizedTest
    @ValueSource(strings = {"1", "client", "client-1", "clients", "00000000-0000-4000-8000-000000000000", "CLIENT|1"})
    void aUsersTextIsReadBackAsTheUser(String id) {
        var user = new Subject.OfUser(new UserId(id));
        assertThat(user.text()).isEqualTo(id);
        assertThat(Subject.parse(id)).contains(user);
    }

    // E11
    @ParameterizedTest
    @ValueSource(ints = {1, 7, 42, Integer.MAX_VALUE})
    void aProgramsTextIsReadBackAsTheProgram(int number) {
        var program = new Subject.OfClient(new ClientNumber(number));
        assertThat(program.text()).isEqualTo("client:" + number);
        assertThat(Subject.parse(program.text())).contains(program);
        assertThat(UserId.isValid(program.text())).isFalse();
    }

    // E11
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "client:",
                "client:0",
                "client:-1",
                "client:+1",
                "client:01",
                "client: 1",
                "client:1 ",
                "client:1x",
                "client:0x1",
                "client:\u0661",
                "client:\uff11",
                "client:2147483648",
                "client:99999999999999999999",
                "client:client:1",
                "Client:1",
                "user:1",
                "a b",
                ":1"
            })
    void whatWeNeverWroteIsNobody(String text) {
        assertThat(Subject.parse(text)).isEmpty();
    }

    // E11
    @ParameterizedTest
    @ValueSource(longs = {51, 52})
    void whateverIsReadIsWrittenAsItWasRead(long seed) {
        var random = new Random(seed);
        var pieces = "client:0123456789+-a|";
        for (int i = 0; i < 50_000; i++) {
            var text = new StringBuilder(random.nextBoolean() ? "client:" : "");
            for (int length = random.nextInt(12); length > 0; length--) {
                text.append(pieces.charAt(random.nextInt(pieces.length())));
            }
            Subject.parse(text.toString())
                    .ifPresent(subject -> assertThat(subject.text()).isEqualTo(text.toString()));
        }
    }

    @Test
    void aClientsNumberIsPositive() {
        assertThat(new ClientNumber(1).value()).isEqualTo(1);
        assertThatThrownBy(() -> new ClientNumber(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSessionsIdIsNeitherEmptyNorEndless() {
        assertThat(new SessionId("a".repeat(64)).value()).hasSize(64);
        assertThatThrownBy(() -> new SessionId("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SessionId("a".repeat(65))).isInstanceOf(IllegalArgumentException.class);
    }
}
