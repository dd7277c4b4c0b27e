package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.LogIn.Outcome;
import dev.gatehouse.application.port.in.Principal;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.application.service.ClientAuthenticator.Answer;
import dev.gatehouse.application.service.SessionOpener.Shown;
import dev.gatehouse.domain.client.ApiCredential;
import dev.gatehouse.domain.client.Client;
import dev.gatehouse.domain.decision.Step;
import dev.gatehouse.domain.decision.Trace;
import dev.gatehouse.domain.login.Credentials;
import dev.gatehouse.domain.login.Entrance;
import dev.gatehouse.domain.login.Refusal;
import java.util.Optional;

/** The way in for programs: key and secret. */
final class ProgramLogin {
    private static final String AMR = "key";

    private final UnitOfWork unitOfWork;
    private final ClientAuthenticator clients;
    private final ClientRefusals refusals;
    private final FailureLimit failures;
    private final Doorkeeper doorkeeper;
    private final Admission admission;
    private final ClientVisits visits;

    ProgramLogin(
            UnitOfWork unitOfWork,
            ClientAuthenticator clients,
            ClientRefusals refusals,
            FailureLimit failures,
            Doorkeeper doorkeeper,
            Admission admission,
            ClientVisits visits) {
        this.unitOfWork = unitOfWork;
        this.clients = clients;
        this.refusals = refusals;
        this.failures = failures;
        this.doorkeeper = doorkeeper;
        this.admission = admission;
        this.visits = visits;
    }

    Outcome logIn(Decision decision, Credentials.KeySecret shown, Entrance entrance) {
        return switch (clients.verify(shown, decision.from(), decision.now())) {
            case Answer.Turned(Refusal why) -> new Outcome.Refused(decision.id(), refusals.turned(decision, why));
            case Answer.Wrong(var client) ->
                new Outcome.Refused(decision.id(), refusals.wrongSecret(decision, shown.key(), client));
            case Answer.Right(var client, var credential) -> right(decision, client, credential, entrance);
        };
    }

    private Outcome right(Decision decision, Client client, ApiCredential credential, Entrance entrance) {
        var trace = Trace.EMPTY.and(Step.passed("secret", "right secret"));
        var judgement = doorkeeper.judge(client, decision, trace);
        var who = new Principal.Program(client);
        var limited = judgement.refusal().isPresent() ? Optional.<Refusal>empty() : visits.check(decision, who);
        if (limited.isPresent()) {
            return new Outcome.Refused(decision.id(), limited.get());
        }
        var shown = new Shown(AMR, client.credentialVersion(), Optional.of(credential.id()));
        var candidate = admission.candidate(decision, entrance, who, shown, judgement);
        var outcome = admission.finish(candidate, admission.admit(unitOfWork, candidate));
        switch (outcome) {
            case Outcome.Refused refused -> failures.failed(decision.from());
            case Outcome.LoggedIn in -> visits.cameIn(who, decision.now());
        }
        return outcome;
    }
}
