package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.Principal;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.decision.Step;
import dev.gatehouse.domain.decision.Trace;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.network.IpPolicy;
import dev.gatehouse.domain.oauth.GrantRefusal;
import dev.gatehouse.domain.user.User;
import java.util.Optional;

/** D7: whether a subject may be where something of theirs is shown. That somebody elsewhere holds it goes into the audit. */
final class Whereabouts {
    private static final String WAS_LIVE = "the token was live, but a later check failed";

    private final UnitOfWork unitOfWork;
    private final FailureLimit failures;
    private final Recorder recorder;

    Whereabouts(UnitOfWork unitOfWork, FailureLimit failures, Recorder recorder) {
        this.unitOfWork = unitOfWork;
        this.failures = failures;
        this.recorder = recorder;
    }

    /** The refusal for whoever shows what is the user's and is not where the user may be, counted and written down. */
    Optional<Refusal> refuses(User user, Decision decision) {
        return refuses(new Principal.Person(user), decision);
    }

    /** The same for a user or a client. */
    Optional<Refusal> refuses(Principal who, Decision decision) {
        var address = SubjectFinder.policy(who).decide(decision.from(), decision.now());
        return address.allowed() ? Optional.empty() : Optional.of(elsewhere(who, decision, address));
    }

    /** The same of one who was judged, and is to be turned away. */
    GrantRefusal refused(User user, Decision decision) {
        var address = user.ipPolicy().decide(decision.from(), decision.now());
        return new GrantRefusal.NotLetIn(elsewhere(new Principal.Person(user), decision, address));
    }

    private Refusal elsewhere(Principal who, Decision decision, IpPolicy.Decision address) {
        failures.failed(decision.from());
        var why = new Refusal.AddressDenied();
        var trace = Trace.EMPTY.and(Step.passed("token", "live")).and(Step.failed("address", address.why()));
        recorder.write(unitOfWork, decision.of(who.subject(), new AuditEvent.LoginRefused(why, WAS_LIVE), trace));
        return why;
    }
}
