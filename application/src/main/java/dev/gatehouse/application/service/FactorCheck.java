package dev.gatehouse.application.service;

import dev.gatehouse.application.port.out.CodeSeeds;
import dev.gatehouse.application.port.out.Digests;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.domain.factor.CodeApp;
import dev.gatehouse.domain.factor.CodeSteps;
import dev.gatehouse.domain.factor.FactorStanding;
import dev.gatehouse.domain.factor.HeldFactors;
import dev.gatehouse.domain.factor.Passkey;
import dev.gatehouse.domain.factor.TypedCode;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.secret.SecretDigest;
import dev.gatehouse.domain.user.UserId;
import java.time.Instant;
import java.util.Optional;

/** The one place where factors are looked at: what needs keys and seeds before the unit, what makes each good once inside it. */
final class FactorCheck {
    static final String WRONG_CODE = "wrong code";

    private final CodeSeeds seeds;
    private final Digests digests;

    FactorCheck(CodeSeeds seeds, Digests digests) {
        this.seeds = seeds;
        this.digests = digests;
    }

    /** What was shown turned out to be, before the store is asked whether it may still be used. */
    sealed interface Shown {
        /** That of a step of the app. */
        record OfStep(long step) implements Shown {}

        /** Perhaps a recovery code. */
        record OfRecovery(SecretDigest digest) implements Shown {}

        /** An answer by a passkey, and what is noted so that it is taken once. */
        record OfPasskey(Passkey key, long counter, PasskeyChallenges.Open challenge, Instant at) implements Shown {}

        /** Nothing that is good, and why. */
        record Nothing(String why) implements Shown {}
    }

    /** What somebody typed who has that to show. */
    Shown read(HeldFactors held, Secret typed, Instant now) {
        return TypedCode.parse(typed)
                .map(code -> read(held.app(), code, now))
                .orElseGet(() -> new Shown.Nothing(WRONG_CODE));
    }

    Shown read(Optional<CodeApp> known, TypedCode code, Instant now) {
        return switch (code) {
            case TypedCode.OfApp ofApp ->
                known.flatMap(app ->
                                seeds.stepOf(app.user(), app.sealedSeed(), ofApp, CodeSteps.open(now, app.lastStep())))
                        .<Shown>map(Shown.OfStep::new)
                        .orElseGet(() -> new Shown.Nothing(WRONG_CODE));
            case TypedCode.OfRecovery(var text) ->
                new Shown.OfRecovery(digests.digest(Digests.Purpose.RECOVERY_CODE, text));
        };
    }

    /** What there is; an app that is not confirmed is none. */
    static FactorStanding standing(Stores stores, UserId user) {
        var since = stores.factors().find(user).flatMap(CodeApp::confirmedAt);
        return new FactorStanding(
                since,
                stores.passkeys().of(user),
                stores.factors().recoveryCodesLeft(user),
                stores.users().isPasswordShort(user));
    }

    /** Takes what was shown; true for one of any number of callers. */
    static boolean take(Stores stores, UserId user, Shown shown) {
        return switch (shown) {
            case Shown.OfStep(long step) -> stores.factors().use(user, step);
            case Shown.OfRecovery(var digest) -> stores.factors().useRecoveryCode(user, digest);
            case Shown.OfPasskey(var key, long counter, var challenge, var at) ->
                challenge.take(stores) && stores.passkeys().use(key.id(), counter, at);
            case Shown.Nothing(var why) -> false;
        };
    }

    /** Why it was not taken, for the audit. */
    static String untaken(Shown shown) {
        return switch (shown) {
            case Shown.OfStep step -> WRONG_CODE;
            case Shown.OfRecovery code -> WRONG_CODE;
            case Shown.OfPasskey answer -> "answer of a passkey that was shown before";
            case Shown.Nothing(var why) -> why;
        };
    }
}
