package dev.gatehouse.launcher.remote;

import dev.gatehouse.application.port.in.ExplainDecisions.Replay;
import dev.gatehouse.application.port.in.ExplainDecisions.Seen;
import dev.gatehouse.domain.decision.Step;
import dev.gatehouse.domain.decision.Trace;
import dev.gatehouse.domain.network.IpPolicy;
import dev.gatehouse.domain.network.PolicyDraft;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.launcher.management.TryOut;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What logins at a server would come to. */
record RemoteTryOut(Server server) implements TryOut {
    private static final String DECISIONS = "/decisions";

    @Override
    public Optional<Trace> simulate(Login login) {
        var answer = server.post(
                DECISIONS + ":simulate",
                new Body()
                        .with("subject", login.who().text())
                        .with("dialect", login.dialect())
                        .with("address", login.from().text())
                        .with("time", login.at().map(Instant::toString)));
        return answer.flawAt("#/dialect").isEmpty() ? Optional.of(trace(answer.shown())) : Optional.empty();
    }

    @Override
    public Replay replay(Subject whose, PolicyDraft draft, int days) {
        var answer = server.post(
                DECISIONS + ":replay",
                new Body()
                        .with("subject", whose.text())
                        .with("policy", PolicyMembers.body(draft).members())
                        .with("days", days));
        var unknown = PolicyMembers.unknown("#/policy", draft, answer);
        if (!unknown.isEmpty()) {
            return new Replay.UnknownNetworks(unknown);
        }
        return answer.maybe()
                .<Replay>map(told -> new Replay.Told(told.objects("addresses").stream()
                        .map(RemoteTryOut::seen)
                        .toList()))
                .orElseGet(Replay.NoSuchSubject::new);
    }

    private static Seen seen(Shown shown) {
        return new Seen(
                shown.text("address"),
                new IpPolicy.Decision(shown.flag("allowed"), shown.text("why")),
                shown.number("admitted"),
                shown.number("refused"),
                shown.time("lastAt"));
    }

    private static Trace trace(Shown shown) {
        return new Trace(steps(shown));
    }

    static List<Step> steps(Shown shown) {
        return shown.objects("trace").stream()
                .map(step -> new Step(step.text("check"), step.flag("passed"), step.text("detail")))
                .toList();
    }
}
