package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.PrepareInstallation;
import dev.gatehouse.application.port.out.Digests;
import dev.gatehouse.application.port.out.PasswordHasher;
import dev.gatehouse.application.port.out.SecretSource;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.domain.user.Password;
import java.time.InstantSource;
import java.util.Optional;

/** Makes what a first start needs, exactly once for a store. */
final class PrepareInstallationService implements PrepareInstallation {
    private final UnitOfWork unitOfWork;
    private final Digests digests;
    private final PasswordHasher hasher;
    private final SecretSource secrets;
    private final KeyKeeper keys;
    private final AdminAudit audit;
    private final InstantSource clock;

    PrepareInstallationService(
            UnitOfWork unitOfWork,
            Digests digests,
            PasswordHasher hasher,
            SecretSource secrets,
            KeyKeeper keys,
            AdminAudit audit,
            InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.digests = digests;
        this.hasher = hasher;
        this.secrets = secrets;
        this.keys = keys;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Outcome prepare() {
        var proof = digests.masterKeyProof();
        var standing = standingProof()
                .orElseGet(() -> unitOfWork.run(stores -> stores.installation().leaveMasterKeyProof(proof)));
        if (!standing.equals(proof)) {
            return new Outcome.WrongMasterKey();
        }
        keys.tend();
        boolean isBootstrapped = unitOfWork.read(stores -> stores.installation().isBootstrapped());
        return new Outcome.Ready(isBootstrapped ? Optional.empty() : bootstrap());
    }

    @Override
    public Outcome inspect() {
        var standing = standingProof();
        if (standing.isEmpty()) {
            return new Outcome.NeverPrepared();
        }
        if (!standing.get().equals(digests.masterKeyProof())) {
            return new Outcome.WrongMasterKey();
        }
        keys.load();
        return new Outcome.Ready(Optional.empty());
    }

    private Optional<String> standingProof() {
        return unitOfWork.read(stores -> stores.installation().masterKeyProof());
    }

    /** The hash is made before the unit, which may run again; of many nodes one claims the start. */
    private Optional<FirstAdministrator> bootstrap() {
        var now = clock.instant();
        var first = ManageUsersService.administrator(secrets, ManageUsersService.FIRST_ADMINISTRATOR, now);
        var password = secrets.password();
        var hash = hasher.hash(first.id(), Password.parse(password).orElseThrow());
        boolean made = unitOfWork.run(stores -> {
            if (!stores.installation().claimBootstrap(now) || !stores.users().insert(first)) {
                return false;
            }
            stores.users().setPassword(first.id(), hash);
            var whom = new Subject.OfUser(first.id());
            audit.write(stores, "bootstrap", whom, UserSight.named(first), "first administrator made", now);
            return true;
        });
        return made
                ? Optional.of(new FirstAdministrator(ManageUsersService.FIRST_ADMINISTRATOR, password))
                : Optional.empty();
    }
}
