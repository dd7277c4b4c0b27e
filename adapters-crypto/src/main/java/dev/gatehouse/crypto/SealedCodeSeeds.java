package dev.gatehouse.crypto;

import dev.gatehouse.application.port.out.CodeSeeds;
import dev.gatehouse.domain.factor.TypedCode.OfApp;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.user.UserId;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;

/** Seeds under a key of their own, each bound to its user: a dump of the database makes no code, and no row serves another user. */
final class SealedCodeSeeds implements CodeSeeds {
    private static final int SEED_BYTES = 20;

    private final Sealer sealer;
    private final SecureRandom random = new SecureRandom();

    SealedCodeSeeds(MasterKeys masterKeys) {
        this.sealer = new Sealer(masterKeys, KeyPurpose.CODE_SEED, "code_app");
    }

    @Override
    public String draw(UserId owner) {
        var seed = new byte[SEED_BYTES];
        random.nextBytes(seed);
        return sealer.seal(owner.value(), seed);
    }

    @Override
    public Secret open(UserId owner, String sealed) {
        return Secret.of(Base32.encode(seed(owner, sealed)));
    }

    @Override
    public Optional<Long> stepOf(UserId owner, String sealed, OfApp code, List<Long> steps) {
        var codes = new OneTimeCodes(seed(owner, sealed));
        var shown = code.digits().reveal().getBytes(StandardCharsets.US_ASCII);
        // Each is compared, so that the time tells nothing of which one it was.
        return steps.stream()
                .filter(step -> ConstantTime.areEqual(codes.at(step).getBytes(StandardCharsets.US_ASCII), shown))
                .reduce((one, later) -> later);
    }

    private byte[] seed(UserId owner, String sealed) {
        return sealer.open(owner.value(), sealed)
                .orElseThrow(
                        () -> new IllegalStateException("the seed of " + owner.value() + " is not what was sealed"));
    }
}
