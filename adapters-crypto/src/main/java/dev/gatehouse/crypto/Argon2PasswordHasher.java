package dev.gatehouse.crypto;

import de.mkammerer.argon2.Argon2;
import de.mkammerer.argon2.Argon2Factory;
import de.mkammerer.argon2.Argon2Factory.Argon2Types;
import dev.gatehouse.application.port.out.PasswordHasher;
import dev.gatehouse.crypto.foreign.ForeignHashes;
import dev.gatehouse.crypto.foreign.KnownHash;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.user.ForeignHash;
import dev.gatehouse.domain.user.Password;
import dev.gatehouse.domain.user.PasswordHash;
import dev.gatehouse.domain.user.UserId;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Argon2id hashes, each sealed for its owner: a pepper by encryption, which can be rotated without anybody's password
 * (NIST SP 800-63B-4 section 3.1.1.2).
 */
final class Argon2PasswordHasher implements PasswordHasher {
    private static final Logger LOG = LoggerFactory.getLogger(Argon2PasswordHasher.class);
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private final Argon2 argon2;
    private final Sealer sealer;
    private final Argon2Parameters parameters;
    private final String dummy;

    Argon2PasswordHasher(MasterKeys masterKeys, Argon2Parameters parameters, Argon2 argon2) {
        this.argon2 = argon2;
        this.sealer = new Sealer(masterKeys, KeyPurpose.PASSWORD, "user_password");
        this.parameters = parameters;
        this.dummy = PhcString.ofNobody(parameters, SALT_BYTES, HASH_BYTES);
    }

    /** The native library; where it does not load, there is no login. */
    static Argon2 library() {
        return Argon2Factory.create(Argon2Types.ARGON2id, SALT_BYTES, HASH_BYTES);
    }

    /** Hashes once with the cost of every hash, and recognises it; throws {@link IllegalStateException} if that fails. */
    void rehearse(Secret anything) {
        if (!runs(phc(anything), anything)) {
            throw new IllegalStateException("Argon2 does not recognise what it hashed");
        }
    }

    @Override
    public PasswordHash hash(UserId owner, Password password) {
        var phc = phc(password.normalized()).getBytes(StandardCharsets.UTF_8);
        return new PasswordHash(sealer.seal(owner.value(), phc));
    }

    @Override
    public Adoption adopt(UserId owner, ForeignHash foreign) {
        return ForeignHashes.read(foreign)
                .map(known -> known.isBearable() ? sealed(owner, foreign, known) : new Adoption.TooCostly())
                .orElseGet(Adoption.Unknown::new);
    }

    private Adoption sealed(UserId owner, ForeignHash foreign, KnownHash known) {
        var text = AtRest.write(foreign).getBytes(StandardCharsets.UTF_8);
        return new Adoption.Taken(new PasswordHash(sealer.seal(owner.value(), text), known.scheme()));
    }

    @Override
    public Match verify(UserId owner, Password password, PasswordHash stored) {
        var text = sealer.open(owner.value(), stored.sealed()).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
        var cost = text.flatMap(PhcString::parse).filter(PhcString::isBearable);
        if (cost.isPresent()) {
            return verifyOurs(text.orElseThrow(), cost.get(), password, stored);
        }
        var known = text.flatMap(AtRest::read).flatMap(ForeignHashes::read).filter(KnownHash::isBearable);
        if (known.isPresent()) {
            return verifyForeign(known.get(), password);
        }
        LOG.warn("the stored password of user {} was tampered with: it verifies nothing", owner.value());
        pretend(password);
        return Match.NONE;
    }

    private Match verifyOurs(String phc, PhcString cost, Password password, PasswordHash stored) {
        if (!runs(phc, password.normalized())) {
            return Match.NONE;
        }
        return cost.isOf(parameters) && sealer.isCurrent(stored.sealed()) ? Match.CURRENT : Match.OUTDATED;
    }

    /** C1: a wrong password costs the run that an unknown name costs; a right one is about to be hashed anew. */
    private Match verifyForeign(KnownHash known, Password password) {
        var bytes = bytes(password.normalized());
        try {
            if (ConstantTime.areEqual(known.derive(bytes), known.expected())) {
                return Match.OUTDATED;
            }
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
        pretend(password);
        return Match.NONE;
    }

    @Override
    public void pretend(Password password) {
        runs(dummy, password.normalized());
    }

    private String phc(Secret password) {
        var bytes = bytes(password);
        try {
            return argon2.hash(parameters.iterations(), parameters.memoryKiB(), parameters.parallelism(), bytes);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private boolean runs(String phc, Secret password) {
        var bytes = bytes(password);
        try {
            return argon2.verify(phc, bytes);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private static byte[] bytes(Secret password) {
        return password.reveal().getBytes(StandardCharsets.UTF_8);
    }
}
