package dev.gatehouse.testkit.contract;

import dev.gatehouse.application.port.out.UnitOfWork;
import org.junit.jupiter.api.Nested;

/** Every contract about what OAuth remembers, and second factors beside it, over the stores of one test. */
public abstract class OAuthStoresContract {
    /** An empty store that no other test sees. */
    protected abstract UnitOfWork unitOfWork();

    @Nested
    class RegisteredClients extends RegistrationStoreContract {
        @Override
        protected UnitOfWork unitOfWork() {
            return OAuthStoresContract.this.unitOfWork();
        }
    }

    @Nested
    class Grants extends GrantStoreContract {
        @Override
        protected UnitOfWork unitOfWork() {
            return OAuthStoresContract.this.unitOfWork();
        }
    }

    @Nested
    class Codes extends CodeStoreContract {
        @Override
        protected UnitOfWork unitOfWork() {
            return OAuthStoresContract.this.unitOfWork();
        }
    }

    @Nested
    class PushedRequests extends PushedRequestStoreContract {
        @Override
        protected UnitOfWork unitOfWork() {
            return OAuthStoresContract.this.unitOfWork();
        }
    }

    @Nested
    class Consents extends ConsentStoreContract {
        @Override
        protected UnitOfWork unitOfWork() {
            return OAuthStoresContract.this.unitOfWork();
        }
    }

    @Nested
    class Browsers extends BrowserStoreContract {
        @Override
        protected UnitOfWork unitOfWork() {
            return OAuthStoresContract.this.unitOfWork();
        }
    }

    @Nested
    class Devices extends DeviceStoreContract {
        @Override
        protected UnitOfWork unitOfWork() {
            return OAuthStoresContract.this.unitOfWork();
        }
    }

    @Nested
    class Seen extends SeenStoreContract {
        @Override
        protected UnitOfWork unitOfWork() {
            return OAuthStoresContract.this.unitOfWork();
        }
    }

    @Nested
    class RevokedTokens extends RevokedTokenStoreContract {
        @Override
        protected UnitOfWork unitOfWork() {
            return OAuthStoresContract.this.unitOfWork();
        }
    }

    @Nested
    class Outbox extends OutboxStoreContract {
        @Override
        protected UnitOfWork unitOfWork() {
            return OAuthStoresContract.this.unitOfWork();
        }
    }

    @Nested
    class ActionTokens extends ActionTokenStoreContract {
        @Override
        protected UnitOfWork unitOfWork() {
            return OAuthStoresContract.this.unitOfWork();
        }
    }

    @Nested
    class ProlongedSessions extends ProlongedSessionContract {
        @Override
        protected UnitOfWork unitOfWork() {
            return OAuthStoresContract.this.unitOfWork();
        }
    }

    @Nested
    class Passkeys extends PasskeyStoreContract {
        @Override
        protected UnitOfWork unitOfWork() {
            return OAuthStoresContract.this.unitOfWork();
        }
    }

    @Nested
    class Remembered extends RememberedStoreContract {
        @Override
        protected UnitOfWork unitOfWork() {
            return OAuthStoresContract.this.unitOfWork();
        }
    }

    @Nested
    class Factors extends FactorStoreContract {
        @Override
        protected UnitOfWork unitOfWork() {
            return OAuthStoresContract.this.unitOfWork();
        }
    }
}
