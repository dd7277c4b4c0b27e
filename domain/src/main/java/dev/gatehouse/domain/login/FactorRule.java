package dev.gatehouse.domain.login;

import dev.gatehouse.domain.decision.Step;
import dev.gatehouse.domain.network.Source;
import java.time.Instant;

/** Whether a user who has a second factor must show it to come in; asked once every other check has passed. */
public final class FactorRule {
    /** The check, as it stands in a trace. */
    public static final String CHECK = "factor";

    private FactorRule() {}

    /** What the rule comes to. */
    public sealed interface Verdict {
        /** The password is enough, and why. */
        record Enough(Step step) implements Verdict {}

        /** The password is not enough, and the code is asked for next. */
        record CodeWanted() implements Verdict {}

        /** The password is not enough without the code that stood at its end. */
        record CodeDue() implements Verdict {}

        /** No code helps here. */
        record Closed(Step step, Refusal why) implements Verdict {}
    }

    /** Judges for a user who has a second factor. */
    public static Verdict judge(FactorPolicy policy, Source from, Instant now) {
        return switch (policy) {
            case FactorPolicy.Ask() -> new Verdict.CodeWanted();
            case FactorPolicy.Append() -> new Verdict.CodeDue();
            case FactorPolicy.Refuse() ->
                new Verdict.Closed(
                        Step.failed(CHECK, "the user has a second factor, for which there is no place here"),
                        new Refusal.AccountDisabled());
            case FactorPolicy.Exempt(var networks) -> {
                var address = networks.decide(from, now);
                yield address.allowed()
                        ? new Verdict.Enough(Step.passed(CHECK, "exempt: " + address.why()))
                        : new Verdict.Closed(
                                Step.failed(CHECK, "not exempt: " + address.why()), new Refusal.AddressDenied());
            }
        };
    }
}
