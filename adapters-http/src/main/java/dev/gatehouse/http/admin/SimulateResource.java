package dev.gatehouse.http.admin;

import dev.gatehouse.application.port.in.ExplainDecisions;
import dev.gatehouse.application.port.in.ExplainDecisions.Question;
import dev.gatehouse.application.port.in.ExplainDecisions.Whose;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.login.Entrance;
import dev.gatehouse.domain.login.LoginIdentifier;
import dev.gatehouse.domain.network.IpAddress;
import dev.gatehouse.domain.network.Source;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.wire.Caller;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells what a login would come to. */
@Path("/admin/v1/decisions:simulate")
public final class SimulateResource implements AdminResource {
    private final ExplainDecisions decisions;
    private final List<Entrance> entrances;

    SimulateResource(ExplainDecisions decisions, List<Entrance> entrances) {
        this.decisions = decisions;
        this.entrances = List.copyOf(entrances);
    }

    /** The checks that the login would meet, in their order. */
    @POST
    @Needs(Permission.DECISIONS_EXPLAIN)
    public Response simulate(@Auth Caller caller, @Context ContainerRequestContext request, byte[] body) {
        return AdminBody.answer(
                        request,
                        body,
                        this::question,
                        question -> Reply.of(200, DecisionMessages.shown(decisions.simulate(question.orElseThrow()))))
                .toResponse();
    }

    /** Empty only where something is wrong with it, and then nobody is asked. */
    private Optional<Question> question(AdminBody body) {
        var entrance = body.need("dialect", this::entrance);
        var from = body.need("address", IpAddress::parse).map(Source.Known::new);
        var at = body.time("time");
        var whose = whose(body);
        if (whose.isPresent() && entrance.isPresent() && !whose.get().couldUse(entrance.get())) {
            body.flaw("dialect", "no_login_of_that_subject");
        }
        return whose.flatMap(
                who -> entrance.flatMap(door -> from.map(address -> new Question(who, door, address, at))));
    }

    /** A subject, or a name or address such as somebody would log in with; one of them. */
    private static Optional<Whose> whose(AdminBody body) {
        var subject = body.meaning("subject", Subject::parse).<Whose>map(Whose.Known::new);
        var name = body.text("identifier").map(LoginIdentifier::parse).<Whose>map(Whose.Named::new);
        if (subject.isPresent() == name.isPresent()) {
            body.flaw("subject", "either_this_or_identifier");
        }
        return subject.or(() -> name);
    }

    private Optional<Entrance> entrance(String dialect) {
        return Stream.concat(entrances.stream(), decisions.pages().stream())
                .filter(entrance -> entrance.dialect().value().equals(dialect))
                .findFirst();
    }
}
