package dev.gatehouse.http.admin;

import dev.gatehouse.application.port.in.ExplainDecisions;
import dev.gatehouse.application.port.in.ExplainDecisions.Replay;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.network.PolicyDraft;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.wire.Caller;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Tells whom an IP policy would have refused. */
@Path("/admin/v1/decisions:replay")
public final class ReplayResource implements AdminResource {
    private static final long USUAL_DAYS = 30;

    private final ExplainDecisions decisions;

    ReplayResource(ExplainDecisions decisions) {
        this.decisions = decisions;
    }

    private record Message(Optional<Subject> subject, Optional<PolicyDraft> policy, int days) {}

    /** What the draft would have said to each address from which the subject came. */
    @POST
    @Needs(Permission.DECISIONS_EXPLAIN)
    public Response replay(@Auth Caller caller, @Context ContainerRequestContext request, byte[] body) {
        return AdminBody.answer(request, body, ReplayResource::message, this::replay)
                .toResponse();
    }

    private static Message message(AdminBody body) {
        var policy = body.needObject("policy", PolicyMessages::draft);
        var days = body.number("days").orElse(USUAL_DAYS);
        if (days < 1 || days > ExplainDecisions.MOST_DAYS) {
            body.flaw("days", "unfit");
        }
        return new Message(
                body.need("subject", Subject::parse), policy, Math.clamp(days, 1, ExplainDecisions.MOST_DAYS));
    }

    private Reply replay(Message message) {
        var draft = message.policy().orElseThrow();
        return switch (decisions.replay(message.subject().orElseThrow(), draft, message.days())) {
            case Replay.Told(var addresses) -> Reply.of(200, DecisionMessages.shown(addresses));
            case Replay.NoSuchSubject() -> AdminWords.notFound();
            case Replay.UnknownNetworks(var names) ->
                PolicyMessages.unknown("#/policy", draft, names).reply();
        };
    }
}
