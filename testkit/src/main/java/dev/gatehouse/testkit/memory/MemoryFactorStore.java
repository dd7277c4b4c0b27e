package dev.gatehouse.testkit.memory;

import dev.gatehouse.application.port.out.FactorStore;
import dev.gatehouse.domain.factor.CodeApp;
import dev.gatehouse.domain.factor.HeldFactors;
import dev.gatehouse.domain.secret.SecretDigest;
import dev.gatehouse.domain.user.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

final class MemoryFactorStore implements FactorStore {
    private final FactorTables tables;

    MemoryFactorStore(FactorTables tables) {
        this.tables = tables;
    }

    @Override
    public HeldFactors held(UserId user) {
        boolean hasKeys =
                tables.passkeys().values().stream().anyMatch(key -> key.user().equals(user));
        return new HeldFactors(find(user).filter(CodeApp::isConfirmed), hasKeys);
    }

    @Override
    public Optional<CodeApp> find(UserId user) {
        return Optional.ofNullable(tables.apps().get(user));
    }

    @Override
    public boolean begin(CodeApp app) {
        boolean isFree = find(app.user()).filter(CodeApp::isConfirmed).isEmpty();
        if (isFree) {
            tables.apps().put(app.user(), app);
        }
        return isFree;
    }

    @Override
    public boolean confirm(UserId user, String sealedSeed, long step, Instant at) {
        return advance(user, app -> !app.isConfirmed() && app.sealedSeed().equals(sealedSeed), step, Optional.of(at));
    }

    @Override
    public boolean use(UserId user, long step) {
        return advance(user, app -> app.isConfirmed() && app.lastStep() < step, step, Optional.empty());
    }

    private boolean advance(UserId user, Predicate<CodeApp> condition, long step, Optional<Instant> confirmedAt) {
        var app = find(user).filter(condition);
        app.map(one -> new CodeApp(user, one.sealedSeed(), step, one.begunAt(), confirmedAt.or(one::confirmedAt)))
                .ifPresent(next -> tables.apps().put(user, next));
        return app.isPresent();
    }

    @Override
    public boolean removeApp(UserId user) {
        return tables.apps().remove(user) != null;
    }

    @Override
    public boolean remove(UserId user) {
        return tables.forget(user);
    }

    @Override
    public void replaceRecoveryCodes(UserId user, Collection<SecretDigest> codes) {
        tables.recoveryCodes().put(user, Set.copyOf(codes));
    }

    @Override
    public boolean useRecoveryCode(UserId user, SecretDigest code) {
        var rest = new HashSet<>(tables.recoveryCodes().getOrDefault(user, Set.of()));
        boolean isOne = rest.remove(code);
        if (isOne) {
            tables.recoveryCodes().put(user, Set.copyOf(rest));
        }
        return isOne;
    }

    @Override
    public int recoveryCodesLeft(UserId user) {
        return tables.recoveryCodes().getOrDefault(user, Set.of()).size();
    }
}
