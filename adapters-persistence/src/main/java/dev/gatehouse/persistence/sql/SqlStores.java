package dev.gatehouse.persistence.sql;

import dev.gatehouse.application.port.out.ActionTokenStore;
import dev.gatehouse.application.port.out.AnsweredStore;
import dev.gatehouse.application.port.out.AttemptStore;
import dev.gatehouse.application.port.out.AuditStore;
import dev.gatehouse.application.port.out.BarrierStore;
import dev.gatehouse.application.port.out.BrowserStore;
import dev.gatehouse.application.port.out.BulkUserStore;
import dev.gatehouse.application.port.out.ClientStore;
import dev.gatehouse.application.port.out.CodeStore;
import dev.gatehouse.application.port.out.ConsentStore;
import dev.gatehouse.application.port.out.DeviceStore;
import dev.gatehouse.application.port.out.ExpiryStore;
import dev.gatehouse.application.port.out.FactorStore;
import dev.gatehouse.application.port.out.GrantStore;
import dev.gatehouse.application.port.out.InstallationStore;
import dev.gatehouse.application.port.out.NetworkStore;
import dev.gatehouse.application.port.out.OpaqueTokenStore;
import dev.gatehouse.application.port.out.OutboxStore;
import dev.gatehouse.application.port.out.PasskeyStore;
import dev.gatehouse.application.port.out.PushedRequestStore;
import dev.gatehouse.application.port.out.RegistrationStore;
import dev.gatehouse.application.port.out.RememberedStore;
import dev.gatehouse.application.port.out.RevokedTokenStore;
import dev.gatehouse.application.port.out.SealStore;
import dev.gatehouse.application.port.out.SeenStore;
import dev.gatehouse.application.port.out.SessionStore;
import dev.gatehouse.application.port.out.SignOutStore;
import dev.gatehouse.application.port.out.SigningKeyStore;
import dev.gatehouse.application.port.out.SourceFailureStore;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.application.port.out.UserDirectory;
import dev.gatehouse.application.port.out.UserStore;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * Every store over one connection, for one thread at a time. What JDBI makes is made when it is first asked for, and kept; the stores
 * of plain statements alone are no more than the handle.
 */
public final class SqlStores implements Stores {
    private final Handle handle;
    private final Map<Class<?>, Object> attached = new HashMap<>();

    /** Stores over a handle of a JDBI that {@link SqlDialect} has taught. */
    public SqlStores(Handle handle) {
        this.handle = handle;
    }

    @Override
    public UserStore users() {
        return attached(SqlUserStore.class);
    }

    @Override
    public ClientStore clients() {
        return attached(SqlClientStore.class);
    }

    @Override
    public SessionStore sessions() {
        return new SqlSessionStore(handle);
    }

    @Override
    public OpaqueTokenStore opaqueTokens() {
        return new SqlOpaqueTokenStore(handle);
    }

    @Override
    public AttemptStore attempts() {
        return attached(SqlAttemptStore.class);
    }

    @Override
    public SourceFailureStore sourceFailures() {
        return attached(SqlSourceFailureStore.class);
    }

    @Override
    public SigningKeyStore signingKeys() {
        return attached(SqlSigningKeyStore.class);
    }

    @Override
    public AuditStore audit() {
        return attached(SqlAuditStore.class);
    }

    @Override
    public InstallationStore installation() {
        return attached(SqlInstallationStore.class);
    }

    @Override
    public AnsweredStore answered() {
        return attached(SqlAnsweredStore.class);
    }

    @Override
    public BarrierStore barriers() {
        return attached(SqlBarrierStore.class);
    }

    @Override
    public NetworkStore networks() {
        return attached(SqlNetworkStore.class);
    }

    @Override
    public SealStore seals() {
        return attached(SqlSealStore.class);
    }

    @Override
    public BulkUserStore bulkUsers() {
        return attached(SqlBulkUserStore.class);
    }

    @Override
    public UserDirectory userDirectory() {
        return new SqlUserDirectory(handle);
    }

    @Override
    public RegistrationStore registrations() {
        return attached(SqlRegistrationStore.class);
    }

    @Override
    public GrantStore grants() {
        return new SqlGrantStore(handle);
    }

    @Override
    public CodeStore codes() {
        return new SqlCodeStore(handle);
    }

    @Override
    public PushedRequestStore pushedRequests() {
        return attached(SqlPushedRequestStore.class);
    }

    @Override
    public ConsentStore consents() {
        return new SqlConsentStore(handle);
    }

    @Override
    public BrowserStore browsers() {
        return new SqlBrowserStore(handle);
    }

    @Override
    public DeviceStore devices() {
        return attached(SqlDeviceStore.class);
    }

    @Override
    public SeenStore seen() {
        return attached(SqlSeenStore.class);
    }

    @Override
    public RevokedTokenStore revokedTokens() {
        return attached(SqlRevokedTokenStore.class);
    }

    @Override
    public SignOutStore signOuts() {
        return attached(SqlSignOutStore.class);
    }

    @Override
    public FactorStore factors() {
        return new SqlFactorStore(handle);
    }

    @Override
    public PasskeyStore passkeys() {
        return new SqlPasskeyStore(handle);
    }

    @Override
    public RememberedStore remembered() {
        return new SqlRememberedStore(handle);
    }

    @Override
    public ExpiryStore expiries() {
        return new SqlExpiryStore(handle);
    }

    @Override
    public OutboxStore outbox() {
        return attached(SqlOutboxStore.class);
    }

    @Override
    public ActionTokenStore actionTokens() {
        return attached(SqlActionTokenStore.class);
    }

    private <T> T attached(Class<T> type) {
        return type.cast(attached.computeIfAbsent(type, handle::attach));
    }
}
