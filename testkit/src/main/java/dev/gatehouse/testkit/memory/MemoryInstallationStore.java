package dev.gatehouse.testkit.memory;

import dev.gatehouse.application.port.out.InstallationStore;
import dev.gatehouse.testkit.memory.Tables.Fact;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

final class MemoryInstallationStore implements InstallationStore {
    private final Tables tables;

    MemoryInstallationStore(Tables tables) {
        this.tables = tables;
    }

    @Override
    public long epoch() {
        return Long.parseLong(tables.facts().getOrDefault(Fact.EPOCH, "1"));
    }

    @Override
    public long raiseEpoch() {
        tables.facts().put(Fact.EPOCH, Long.toString(epoch() + 1));
        return epoch();
    }

    @Override
    public Optional<String> masterKeyProof() {
        return Optional.ofNullable(tables.facts().get(Fact.MASTER_KEY_PROOF));
    }

    @Override
    public String leaveMasterKeyProof(String proof) {
        tables.facts().putIfAbsent(Fact.MASTER_KEY_PROOF, proof);
        return masterKeyProof().orElseThrow();
    }

    @Override
    public List<String> keptMasterKeys() {
        return List.copyOf(tables.keptMasterKeys());
    }

    @Override
    public void keepMasterKeys(List<String> sealed) {
        tables.keptMasterKeys().clear();
        tables.keptMasterKeys().addAll(sealed);
    }

    @Override
    public boolean isBootstrapped() {
        return tables.facts().containsKey(Fact.BOOTSTRAPPED_AT);
    }

    @Override
    public boolean claimBootstrap(Instant now) {
        return tables.facts().putIfAbsent(Fact.BOOTSTRAPPED_AT, now.toString()) == null;
    }
}
