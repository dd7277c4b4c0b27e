package dev.gatehouse.testkit.memory;

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

/** The stores of one unit; they exist only until it ends. */
final class MemoryStores implements Stores {
    private final Tables tables;
    private volatile boolean closed;

    MemoryStores(Tables tables) {
        this.tables = tables;
    }

    void close() {
        closed = true;
    }

    @Override
    public UserStore users() {
        return new MemoryUserStore(open());
    }

    @Override
    public ClientStore clients() {
        return new MemoryClientStore(open());
    }

    @Override
    public SessionStore sessions() {
        return new MemorySessionStore(open());
    }

    @Override
    public OpaqueTokenStore opaqueTokens() {
        return new MemoryOpaqueTokenStore(open());
    }

    @Override
    public AttemptStore attempts() {
        return new MemoryAttemptStore(open());
    }

    @Override
    public SourceFailureStore sourceFailures() {
        return new MemorySourceFailureStore(open());
    }

    @Override
    public SigningKeyStore signingKeys() {
        return new MemorySigningKeyStore(open());
    }

    @Override
    public AuditStore audit() {
        return new MemoryAuditStore(open());
    }

    @Override
    public InstallationStore installation() {
        return new MemoryInstallationStore(open());
    }

    @Override
    public AnsweredStore answered() {
        return new MemoryAnsweredStore(open());
    }

    @Override
    public BarrierStore barriers() {
        return new MemoryBarrierStore(open());
    }

    @Override
    public NetworkStore networks() {
        return new MemoryNetworkStore(open());
    }

    @Override
    public SealStore seals() {
        return new MemorySealStore(open());
    }

    @Override
    public BulkUserStore bulkUsers() {
        return new MemoryBulkUserStore(open());
    }

    @Override
    public UserDirectory userDirectory() {
        return new MemoryUserDirectory(open());
    }

    @Override
    public RegistrationStore registrations() {
        return new MemoryRegistrationStore(open());
    }

    @Override
    public GrantStore grants() {
        return new MemoryGrantStore(open());
    }

    @Override
    public CodeStore codes() {
        return new MemoryCodeStore(open().oauth());
    }

    @Override
    public PushedRequestStore pushedRequests() {
        return new MemoryPushedRequestStore(open().oauth());
    }

    @Override
    public ConsentStore consents() {
        return new MemoryConsentStore(open());
    }

    @Override
    public BrowserStore browsers() {
        return new MemoryBrowserStore(open().oauth());
    }

    @Override
    public DeviceStore devices() {
        return new MemoryDeviceStore(open());
    }

    @Override
    public SeenStore seen() {
        return new MemorySeenStore(open().oauth());
    }

    @Override
    public RevokedTokenStore revokedTokens() {
        return new MemoryRevokedTokenStore(open().oauth());
    }

    @Override
    public SignOutStore signOuts() {
        return new MemorySignOutStore(open());
    }

    @Override
    public ExpiryStore expiries() {
        return new MemoryExpiryStore(open());
    }

    @Override
    public FactorStore factors() {
        return new MemoryFactorStore(open().factors());
    }

    @Override
    public PasskeyStore passkeys() {
        return new MemoryPasskeyStore(open().factors().passkeys());
    }

    @Override
    public RememberedStore remembered() {
        return new MemoryRememberedStore(open().factors().remembered());
    }

    @Override
    public OutboxStore outbox() {
        return new MemoryOutboxStore(open().oauth());
    }

    @Override
    public ActionTokenStore actionTokens() {
        return new MemoryActionTokenStore(open().oauth());
    }

    private Tables open() {
        if (closed) {
            throw new IllegalStateException("the unit of these stores has ended");
        }
        return tables;
    }
}
