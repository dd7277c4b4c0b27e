package dev.gatehouse.application.service;

import dev.gatehouse.application.port.out.CodeSeeds;
import dev.gatehouse.application.port.out.Digests;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.domain.factor.CodeApp;
import dev.gatehouse.domain.factor.CodeSteps;
import dev.gatehouse.domain.factor.FactorStanding;
import dev.gatehouse.domain.factor.TypedCode;
import dev.gatehouse.domain.secret.SecretDigest;
import dev.gatehouse.domain.user.UserId;
import java.time.Instant;

/** The one place where codes are compared: what needs the seed before the unit, what makes a code good once inside it. */
final class FactorCheck {
    private final CodeSeeds seeds;
    private final Digests digests;

    FactorCheck(CodeSeeds seeds, Digests digests) {
        this.seeds = seeds;
        this.digests = digests;
    }

    /** What a code turned out to be, before the store is asked whether it may still be used. */
    sealed interface Shown {
        /** That of a step of the app. */
        record OfStep(long step) implements Shown {}

        /** Perhaps a recovery code. */
        record OfRecovery(SecretDigest digest) implements Shown {}

        /** None. */
        record Nothing() implements Shown {}
    }

    Shown read(CodeApp app, TypedCode code, Instant now) {
        return switch (code) {
            case TypedCode.OfApp ofApp ->
                seeds.stepOf(app.user(), app.sealedSeed(), ofApp, CodeSteps.open(now, app.lastStep()))
                        .<Shown>map(Shown.OfStep::new)
                        .orElseGet(Shown.Nothing::new);
            case TypedCode.OfRecovery(var text) ->
                new Shown.OfRecovery(digests.digest(Digests.Purpose.RECOVERY_CODE, text));
        };
    }

    /** What there is; an app that is not confirmed is none. */
    static FactorStanding standing(Stores stores, UserId user) {
        var since = stores.factors().find(user).flatMap(CodeApp::confirmedAt);
        return new FactorStanding(since, since.isPresent() ? stores.factors().recoveryCodesLeft(user) : 0);
    }

    /** Takes the code; true for one of any number of callers. */
    static boolean take(Stores stores, UserId user, Shown shown) {
        return switch (shown) {
            case Shown.OfStep(long step) -> stores.factors().use(user, step);
            case Shown.OfRecovery(var digest) -> stores.factors().useRecoveryCode(user, digest);
            case Shown.Nothing() -> false;
        };
    }
}
