package dev.gatehouse.http.admin;

import dev.gatehouse.application.port.in.AdministerPolicies;
import dev.gatehouse.application.port.in.AdministerPolicies.Change;
import dev.gatehouse.application.port.in.AdministerPolicies.Held;
import dev.gatehouse.application.port.in.AdministerPolicies.Outcome;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.network.PolicyDraft;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.http.dialect.Reply;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;

/** What is answered about the IP policy of a user or an API client alike. */
record PolicyAnswers(AdministerPolicies policies) {

    /** The policy with its tag; a text that names no subject is one that nobody has. */
    Reply show(Optional<Subject> whose) {
        return whose.flatMap(policies::find).map(PolicyAnswers::shown).orElseGet(AdminWords::notFound);
    }

    /** The policy as it is from now on; {@code force=true} also where the caller could not come back. */
    Reply set(Administrator by, Optional<Subject> whose, UriInfo uri, ContainerRequestContext request, byte[] body) {
        return whose.map(subject -> IfMatch.answer(
                        request,
                        version -> Query.answer(
                                uri,
                                query -> query.flag("force").orElse(false),
                                force -> AdminBody.answer(
                                        request,
                                        body,
                                        PolicyMessages::draft,
                                        draft -> set(by, new Change(subject, draft, Optional.of(version), force))))))
                .orElseGet(AdminWords::notFound);
    }

    private Reply set(Administrator by, Change change) {
        return say(policies.set(by, change), change.draft());
    }

    private static Reply say(Outcome outcome, PolicyDraft draft) {
        return switch (outcome) {
            case Outcome.Done(var held) -> shown(held);
            case Outcome.NoSuchSubject() -> AdminWords.notFound();
            case Outcome.UnknownNetworks(var names) ->
                PolicyMessages.unknown("#", draft, names).reply();
            case Outcome.ChangedSince() -> AdminWords.changedSince();
            case Outcome.BeyondOwn() -> AdminWords.beyondOwn();
            case Outcome.WouldLockOut ignored -> wouldLockOut();
        };
    }

    /** Nothing was changed: from where the caller calls, the caller could not come back to undo it. */
    static Reply wouldLockOut() {
        return AdminWords.conflict(
                "would-lock-out", "This refuses the address from which you call; say force=true if it shall");
    }

    private static Reply shown(Held held) {
        return IfMatch.tagged(Reply.of(200, PolicyMessages.shown(held.policy())), held.version());
    }
}
