package dev.gatehouse.testkit.usecase;

import dev.gatehouse.application.port.out.Digests;
import dev.gatehouse.domain.factor.CodeApp;
import dev.gatehouse.domain.factor.CodeSteps;
import dev.gatehouse.domain.factor.TypedCode;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.testkit.fake.PlainCodeSeeds;
import java.util.List;
import java.util.stream.Stream;

/** The app of one user, and a sheet of recovery codes. */
final class Phone {
    private final House house;
    private final Secret seed = Secret.of("SEED");
    private final List<Secret> recoveryCodes;

    Phone(House house) {
        this.house = house;
        this.recoveryCodes =
                Stream.generate(house.world.secrets()::recoveryCode).limit(10).toList();
    }

    /** As if the user had set it up. */
    void setUp(User user) {
        var now = house.world.clock().instant();
        var sealed = user.id().value() + "." + seed.reveal();
        house.world.unitOfWork().run(stores -> {
            stores.factors().begin(CodeApp.begun(user.id(), sealed, now));
            stores.factors()
                    .replaceRecoveryCodes(
                            user.id(),
                            recoveryCodes.stream()
                                    .map(code ->
                                            house.world.digests().digest(Digests.Purpose.RECOVERY_CODE, plain(code)))
                                    .toList());
            return stores.factors().confirm(user.id(), sealed, 0, now);
        });
    }

    void forget(User user) {
        house.world.unitOfWork().run(stores -> stores.factors().remove(user.id()));
    }

    /** What it shows now. */
    Secret code() {
        return code(seed, house);
    }

    /** What an app of that seed shows now. */
    static Secret code(Secret seed, House house) {
        var step = house.world.clock().instant().getEpochSecond() / CodeSteps.STEP.toSeconds();
        return Secret.of(PlainCodeSeeds.code(seed, step));
    }

    List<Secret> recoveryCodes() {
        return recoveryCodes;
    }

    private static Secret plain(Secret code) {
        return ((TypedCode.OfRecovery) TypedCode.parse(code).orElseThrow()).text();
    }
}
