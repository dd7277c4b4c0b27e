package dev.gatehouse.domain.login;

import dev.gatehouse.domain.decision.Step;
import dev.gatehouse.domain.factor.HeldFactors;
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

    /** Judges for a user who has a second factor; where codes are appended, whoever has no app has none to append. */
    public static Verdict judge(FactorPolicy policy, HeldFactors held, Source from, Instant now) {
        return switch (policy) {
            case FactorPolicy.Ask() -> new Verdict.CodeWanted();
            case FactorPolicy.Append() -> held.hasApp() ? new Verdict.CodeDue() : noPlace();
            case FactorPolicy.Refuse() -> noPlace();
            case FactorPolicy.Exempt(var networks) -> {
                var address = networks.decide(from, now);
                yield address.allowed()
                        ? new Verdict.Enough(Step.passed(CHECK, "exempt: " + address.why()))
                        : new Verdict.Closed(
                                Step.failed(CHECK, "not exempt: " + address.why()), new Refusal.AddressDenied());
            }
        };
    }

    private static Verdict noPlace() {
        return new Verdict.Closed(
                Step.failed(CHECK, "the user has a second factor, for which there is no place here"),
                new Refusal.AccountDisabled());
    }
}
