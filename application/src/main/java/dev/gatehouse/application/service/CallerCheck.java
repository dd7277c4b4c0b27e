package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.Principal;
import dev.gatehouse.application.service.ClientAuthenticator.Answer;
import dev.gatehouse.domain.client.Client;
import dev.gatehouse.domain.decision.Step;
import dev.gatehouse.domain.decision.Trace;
import dev.gatehouse.domain.login.Credentials.KeySecret;
import dev.gatehouse.domain.login.LoginRules;
import dev.gatehouse.domain.login.Refusal;

/** Lets API clients in to ask about tokens or to end them, by the same checks in the same order as a login. */
final class CallerCheck {
    private final ClientAuthenticator clients;
    private final ClientRefusals refusals;
    private final FailureLimit failures;
    private final ClientVisits visits;

    CallerCheck(ClientAuthenticator clients, ClientRefusals refusals, FailureLimit failures, ClientVisits visits) {
        this.clients = clients;
        this.refusals = refusals;
        this.failures = failures;
        this.visits = visits;
    }

    /** What a check came to. */
    sealed interface Caller {
        /** The caller may ask. */
        record Known(Client client) implements Caller {}

        /** The caller may not. */
        record Refused(Refusal why) implements Caller {}
    }

    Caller check(Decision decision, KeySecret shown) {
        var limited = failures.check(decision.from());
        if (limited.isPresent()) {
            return new Caller.Refused(refusals.turned(decision, limited.get()));
        }
        return switch (clients.verifyCaller(shown, decision.from(), decision.now())) {
            case Answer.Turned(Refusal why) -> new Caller.Refused(refusals.turned(decision, why));
            case Answer.Wrong(var client) -> new Caller.Refused(refusals.wrongSecret(decision, shown.key(), client));
            case Answer.Right(var client) -> right(decision, client);
        };
    }

    private Caller right(Decision decision, Client client) {
        var trace = Trace.EMPTY.and(Step.passed("secret", "right secret"));
        var judgement = LoginRules.judge(client, decision.from(), decision.now(), trace);
        return judgement
                .refusal()
                .<Caller>map(why -> new Caller.Refused(refusals.refused(decision, client, why, judgement.trace())))
                .orElseGet(() -> known(decision, client));
    }

    private Caller known(Decision decision, Client client) {
        var who = new Principal.Program(client);
        var limited = visits.check(decision, who);
        if (limited.isPresent()) {
            return new Caller.Refused(limited.get());
        }
        visits.cameIn(who, decision.now());
        return new Caller.Known(client);
    }
}
