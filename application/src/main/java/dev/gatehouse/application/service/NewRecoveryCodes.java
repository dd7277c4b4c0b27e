package dev.gatehouse.application.service;

import dev.gatehouse.application.port.out.Digests;
import dev.gatehouse.application.port.out.SecretSource;
import dev.gatehouse.domain.factor.TypedCode;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.secret.SecretDigest;
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

    private SecretDigest digest(Secret code) {
        return switch (TypedCode.parse(code).orElseThrow()) {
            case TypedCode.OfRecovery(var text) -> digests.digest(Digests.Purpose.RECOVERY_CODE, text);
            case TypedCode.OfApp(var digits) -> throw new IllegalStateException("no recovery code is so short");
        };
    }
}
