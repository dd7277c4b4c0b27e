package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.OwnFactors.Outcome;
import dev.gatehouse.application.port.out.Digests;
import dev.gatehouse.application.port.out.SecretSource;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.domain.factor.TypedCode;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.secret.SecretDigest;
import dev.gatehouse.domain.user.UserId;
import java.util.List;
import java.util.stream.Stream;

/** Makes recovery codes; only the digests by which they are compared are kept. */
final class NewRecoveryCodes {
    private static final int HOW_MANY = 10;

    private final SecretSource secrets;
    private final Digests digests;

    NewRecoveryCodes(SecretSource secrets, Digests digests) {
        this.secrets = secrets;
        this.digests = digests;
    }

    List<Secret> draw() {
        return Stream.generate(secrets::recoveryCode).limit(HOW_MANY).toList();
    }

    List<SecretDigest> digests(List<Secret> codes) {
        return codes.stream().map(this::digest).toList();
    }

    /** Those who have some keep theirs: they may be on paper somewhere. */
    Outcome giveIfNone(Stores stores, UserId user, List<Secret> codes) {
        if (stores.factors().recoveryCodesLeft(user) > 0) {
            return new Outcome.Done();
        }
        stores.factors().replaceRecoveryCodes(user, digests(codes));
        return new Outcome.Given(codes);
    }

    private SecretDigest digest(Secret code) {
        return switch (TypedCode.parse(code).orElseThrow()) {
            case TypedCode.OfRecovery(var text) -> digests.digest(Digests.Purpose.RECOVERY_CODE, text);
            case TypedCode.OfApp(var digits) -> throw new IllegalStateException("no recovery code is so short");
        };
    }
}
