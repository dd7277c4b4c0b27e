package dev.gatehouse.http;

import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.http.dialect.Call;
import dev.gatehouse.http.dialect.Dialect;
import dev.gatehouse.http.dialect.Doors;
import dev.gatehouse.http.dialect.Fault;
import dev.gatehouse.http.dialect.FaultMapper;
import dev.gatehouse.http.dialect.Flaw;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.dialect.Voices;
import dev.gatehouse.http.wire.AnswerJson;
import dev.gatehouse.http.wire.RequestFacts;
import dev.gatehouse.http.wire.StrictJson;
import io.dropwizard.testing.junit5.ResourceExtension;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where one dialect is heard: its doors and its faults on Jersey, and its words one by one. */
public final class Stage {
    private Stage() {}

    public static ResourceExtension of(Dialect dialect) {
        return ResourceExtension.builder()
                .setRegisterDefaultExceptionMappers(false)
                .addProvider(new Doors(List.of(dialect), (from, entrance) -> Optional.empty()))
                .addProvider(new FaultMapper(new Voices(List.of(dialect))))
                .build();
    }

    public static Response post(ResourceExtension stage, String path, String json) {
        return stage.target(path).request().post(Entity.json(json));
    }

    /** A call with the given JSON object, without headers. */
    public static Call call(String json) {
        var body = StrictJson.read(json.getBytes(StandardCharsets.UTF_8)).orElseThrow();
        return new Call(body, name -> List.of(), RequestFacts.NONE);
    }

    /** Status and body in one text, as golden tests compare them. */
    public static String golden(Response response) {
        return response.getStatus() + " " + response.readEntity(String.class);
    }

    public static String golden(Reply reply) {
        return reply.status() + " " + new String(AnswerJson.write(reply.body()), StandardCharsets.UTF_8);
    }

    public static Fault malformed(String member, Flaw.Kind kind) {
        return new Fault.Malformed(List.of(new Flaw(Flaw.Place.BODY, member, kind)));
    }

    /** A refusal of each kind. */
    public static List<Refusal> refusals() {
        return List.of(
                new Refusal.BadCredentials(),
                new Refusal.InvalidToken(),
                new Refusal.AccountDisabled(),
                new Refusal.EmailUnverified(),
                new Refusal.AddressDenied(),
                new Refusal.ResetRequired(),
                new Refusal.Throttled(Duration.ofSeconds(7)),
                new Refusal.Overloaded(Duration.ofMillis(1200)));
    }

    /** A fault of each kind. */
    public static List<Fault> faults() {
        return List.of(
                new Fault.NotJson(),
                malformed("password", Flaw.Kind.MISSING),
                new Fault.NotFound(),
                new Fault.MethodNotAllowed(Set.of("POST")),
                new Fault.UnsupportedMediaType(),
                new Fault.UnsupportedEncoding(),
                new Fault.TooLarge(),
                new Fault.Unavailable(Duration.ofSeconds(5)),
                new Fault.Broken("r1"));
    }
}
