package dev.gatehouse.http.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.http.Decider;
import dev.gatehouse.http.Doubles;
import dev.gatehouse.http.dialect.exchange.ExchangeDialect;
import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import io.dropwizard.testing.junit5.ResourceExtension;
import jakarta.ws.rs.client.Entity;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A door opens so often, and no more often for whoever sends rubbish. */
@ExtendWith(DropwizardExtensionsSupport.class)
class DoorTest {
    private static final int MOST = 3;

    private final AtomicInteger asked = new AtomicInteger();
    private final Decider decider = new Decider();
    private final Dialect dialect = new ExchangeDialect(decider, Doubles.entrance("exchange"));
    private final ResourceExtension stage = ResourceExtension.builder()
            .setRegisterDefaultExceptionMappers(false)
            .addProvider(new Doors(List.of(dialect), (from, entrance) -> isAdmitted()))
            .build();

    private Optional<Refusal> isAdmitted() {
        return Optional.<Refusal>of(new Refusal.Throttled(Duration.ofSeconds(2)))
                .filter(why -> asked.incrementAndGet() > MOST);
    }

    // C7
    @Test
    void aRequestThatIsNoGoodIsCountedLikeAnyOther() {
        assertThat(status("text/plain", "{}")).isEqualTo(415);
        assertThat(status("application/json", "[")).isEqualTo(400);
        assertThat(status("application/json", "{}")).isEqualTo(400);

        decider.onLogin(attempt -> Doubles.loggedIn(Doubles.program()));
        assertThat(status("application/json", "{\"refreshToken\":\"good\"}")).isEqualTo(429);
        assertThat(status("text/plain", "{}")).isEqualTo(429);
    }

    @Test
    void nothingAtAllIsAnObjectWithoutMembersUnlessThereAreCookies() { // G3
        var empty = Entity.entity("", "text/plain");

        assertThat(stage.target("/login").request().post(empty).getStatus()).isEqualTo(400);
        assertThat(stage.target("/login").request().method("POST").readEntity(String.class))
                .contains("\"param\":\"refreshToken\"");
        assertThat(stage.target("/login")
                        .request()
                        .header("Cookie", "a=b")
                        .post(empty)
                        .getStatus())
                .isEqualTo(415);
    }

    // C10
    @Test
    void whoeverAskedTooOftenIsToldWhenToComeBack() {
        asked.set(MOST);
        var answer = stage.target("/login").request().post(Entity.json("["));
        assertThat(answer.getHeaderString("Retry-After")).isEqualTo("2");
        assertThat(answer.readEntity(String.class)).contains("\"code\":\"rate_limit_exceeded\"");
    }

    private int status(String type, String body) {
        return stage.target("/login").request().post(Entity.entity(body, type)).getStatus();
    }
}
