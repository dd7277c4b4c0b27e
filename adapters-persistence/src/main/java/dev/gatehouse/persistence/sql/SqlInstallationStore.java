package dev.gatehouse.persistence.sql;

import dev.gatehouse.application.port.out.InstallationStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.SqlObject;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface SqlInstallationStore extends InstallationStore, SqlObject {
    /** The epoch that is. */
    String EPOCH = "SELECT epoch FROM installation";

    @Override
    default long epoch() {
        return Plain.first(getHandle(), EPOCH, row -> row.getLong("epoch")).orElseThrow();
    }

    @Override
    @SqlQuery("UPDATE installation SET epoch = epoch + 1 RETURNING epoch")
    long raiseEpoch();

    @Override
    @SqlQuery("SELECT master_key_proof FROM installation")
    Optional<String> masterKeyProof();

    @Override
    @SqlQuery(
            "UPDATE installation SET master_key_proof = COALESCE(master_key_proof, :proof) RETURNING master_key_proof")
    String leaveMasterKeyProof(String proof);

    @Override
    @SqlQuery("SELECT sealed FROM kept_master_key")
    List<String> keptMasterKeys();

    @Override
    default void keepMasterKeys(List<String> sealed) {
        forgetMasterKeys();
        sealed.forEach(this::keepMasterKey);
    }

    /** Makes room for those that are kept next. */
    @SqlUpdate("DELETE FROM kept_master_key")
    void forgetMasterKeys();

    /** Adds one. */
    @SqlUpdate("INSERT INTO kept_master_key (sealed) VALUES (:sealed)")
    void keepMasterKey(String sealed);

    @Override
    @SqlUpdate("UPDATE installation SET bootstrapped_at = :now WHERE bootstrapped_at IS NULL")
    boolean claimBootstrap(Instant now);

    @Override
    @SqlQuery("SELECT bootstrapped_at IS NOT NULL FROM installation")
    boolean isBootstrapped();
}
