package dev.gatehouse.application.service;

import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.application.service.ClientAuthenticator.Answer;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.client.Client;
import dev.gatehouse.domain.decision.Trace;
import dev.gatehouse.domain.login.Credentials.KeySecret;
import dev.gatehouse.domain.login.LoginRules;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.token.Subject;
import java.util.List;
import java.util.Optional;

/** Lets API clients in to ask about tokens or to end them, by the same checks in the same order as a login. */
final class CallerCheck {
    private final UnitOfWork unitOfWork;
    private final ClientAuthenticator clients;
    private final Throttle throttle;
    private final FailureLimit failures;
    private final Recorder recorder;

    CallerCheck(
            UnitOfWork unitOfWork,
            ClientAuthenticator clients,
            Throttle throttle,
            FailureLimit failures,
            Recorder recorder) {
        this.unitOfWork = unitOfWork;
        this.clients = clients;
        this.throttle = throttle;
        this.failures = failures;
        this.recorder = recorder;
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
            return new Caller.Refused(limited.get());
        }
        return switch (clients.verify(shown, decision.from(), decision.now())) {
            case Answer.Turned(Refusal why) -> new Caller.Refused(why);
            case Answer.Wrong wrong -> wrong(decision, wrong);
            case Answer.Right right -> right(decision, right);
        };
    }

    private Caller wrong(Decision decision, Answer.Wrong wrong) {
        wrong.reservation().ifPresent(mine -> settle(decision, mine, wrong.client()));
        return refused(decision, wrong.client(), new Refusal.BadCredentials(), Trace.EMPTY);
    }

    private Caller right(Decision decision, Answer.Right right) {
        var judgement = LoginRules.judge(right.client(), decision.from(), decision.now(), Trace.EMPTY);
        right.reservation()
                .ifPresent(mine -> unitOfWork.run(stores -> {
                    throttle.released(stores, mine);
                    return mine;
                }));
        return judgement
                .refusal()
                .map(why -> refused(decision, Optional.of(right.client()), why, judgement.trace()))
                .orElseGet(() -> new Caller.Known(right.client()));
    }

    private void settle(Decision decision, Throttle.Reservation mine, Optional<Client> client) {
        unitOfWork.run(stores -> {
            throttle.failed(stores, mine, decision.now());
            return client;
        });
    }

    private Caller refused(Decision decision, Optional<Client> client, Refusal why, Trace trace) {
        failures.failed(decision.from());
        client.ifPresent(known -> {
            var event = new AuditEvent.LoginRefused(why, "as a caller");
            var entries = List.of(decision.of(new Subject.OfClient(known.number()), event, trace));
            unitOfWork.run(stores -> {
                Recorder.write(stores, entries);
                return entries;
            });
            recorder.kept(entries);
        });
        return new Caller.Refused(why);
    }
}
