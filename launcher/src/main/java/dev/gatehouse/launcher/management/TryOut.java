package dev.gatehouse.launcher.management;

import dev.gatehouse.application.port.in.ExplainDecisions.Replay;
import dev.gatehouse.domain.decision.Trace;
import dev.gatehouse.domain.network.IpAddress;
import dev.gatehouse.domain.network.PolicyDraft;
import dev.gatehouse.domain.token.Subject;
import java.time.Instant;
import java.util.Optional;

/** Tells what a login would come to, and whom a policy would have refused, without any effect. */
public interface TryOut {
    /** The checks that a login with the right secret would meet; empty if the dialect is not spoken, or not to such a subject. */
    Optional<Trace> simulate(Login login);

    /** What a draft would have said to those whom the audit of the last days has seen. */
    Replay replay(Subject whose, PolicyDraft draft, int days);

    /**
     * A login that might be.
     *
     * @param at when it would be; empty for now
     */
    record Login(Subject who, String dialect, IpAddress from, Optional<Instant> at) {}
}
