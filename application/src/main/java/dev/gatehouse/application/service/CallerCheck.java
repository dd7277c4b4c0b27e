package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.Principal;
import dev.gatehouse.application.service.ClientAuthenticator.Answer;
import dev.gatehouse.domain.client.Client;
import dev.gatehouse.domain.decision.Step;
import dev.gatehouse.domain.decision.Trace;
import dev.gatehouse.domain.login.Credentials.KeySecret;
import dev.gatehouse.domain.login.Refusal;

/** Lets API clients in to ask about tokens or to end them, by the same checks in the same order as a login. */
final class CallerCheck {
    private final ClientAuthenticator clients;
    private final ClientRefusals refusals;
    private final Doorkeeper doorkeeper;
    private final ClientVisits visits;

    CallerCheck(ClientAuthenticator clients, ClientRefusals refusals, Doorkeeper doorkeeper, ClientVisits visits) {
        this.clients = clients;
        this.refusals = refusals;
        this.doorkeeper = doorkeeper;
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
        var turnedAway = doorkeeper.turnsAway(decision);
        if (turnedAway.isPresent()) {
            return new Caller.Refused(turnedAway.get());
        }
        return switch (clients.verifyCaller(shown, decision.from(), decision.now())) {
            case Answer.Turned(Refusal why) -> new Caller.Refused(refusals.turned(decision, why));
            case Answer.Wrong(var client) -> new Caller.Refused(refusals.wrongSecret(decision, shown.key(), client));
            case Answer.Right(var client, var ignored) -> right(decision, client);
        };
    }

    private Caller right(Decision decision, Client client) {
        var trace = Trace.EMPTY.and(Step.passed("secret", "right secret"));
        var judgement = doorkeeper.judge(client, decision, trace);
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
