package dev.gatehouse.testkit.memory;

import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.testkit.contract.AnsweredStoreContract;
import dev.gatehouse.testkit.contract.ApiCredentialContract;
import dev.gatehouse.testkit.contract.AttemptStoreContract;
import dev.gatehouse.testkit.contract.AuditSearchContract;
import dev.gatehouse.testkit.contract.AuditStoreContract;
import dev.gatehouse.testkit.contract.BarrierStoreContract;
import dev.gatehouse.testkit.contract.BulkUserContract;
import dev.gatehouse.testkit.contract.ChangeLockContract;
import dev.gatehouse.testkit.contract.ClientPagesContract;
import dev.gatehouse.testkit.contract.ClientStoreContract;
import dev.gatehouse.testkit.contract.DeepListContract;
import dev.gatehouse.testkit.contract.ExpiryStoreContract;
import dev.gatehouse.testkit.contract.FailingAccountsContract;
import dev.gatehouse.testkit.contract.InstallationStoreContract;
import dev.gatehouse.testkit.contract.KeptRefreshContract;
import dev.gatehouse.testkit.contract.LargeNetworkContract;
import dev.gatehouse.testkit.contract.LastAdministratorContract;
import dev.gatehouse.testkit.contract.NetworkStoreContract;
import dev.gatehouse.testkit.contract.OAuthStoresContract;
import dev.gatehouse.testkit.contract.OpaqueTokenStoreContract;
import dev.gatehouse.testkit.contract.PasswordStoreContract;
import dev.gatehouse.testkit.contract.RefreshStoreContract;
import dev.gatehouse.testkit.contract.ReplaysOfDayContract;
import dev.gatehouse.testkit.contract.SealStoreContract;
import dev.gatehouse.testkit.contract.SessionPageContract;
import dev.gatehouse.testkit.contract.SessionSightContract;
import dev.gatehouse.testkit.contract.SessionStoreContract;
import dev.gatehouse.testkit.contract.SigningKeyStoreContract;
import dev.gatehouse.testkit.contract.SourceFailureStoreContract;
import dev.gatehouse.testkit.contract.UnitOfWorkContract;
import dev.gatehouse.testkit.contract.UserDirectoryContract;
import dev.gatehouse.testkit.contract.UserStoreContract;
import org.junit.jupiter.api.Nested;

/** The stores in memory keep the contracts that those on disk keep. */
class MemoryStoresTest {
    @Nested
    class Units extends UnitOfWorkContract {
        @Override
        protected UnitOfWork unitOfWork() {
            return new MemoryUnitOfWork();
        }
    }

    @Nested
    class Users extends UserStoreContract {
        @Override
        protected UnitOfWork unitOfWork() {
            return new MemoryUnitOfWork();
        }
    }

    @Nested
    class Directory extends UserDirectoryContract {
        @Override
        protected UnitOfWork unitOfWork() {
            return new MemoryUnitOfWork();
        }
    }

    @Nested
    class LastAdministrators extends LastAdministratorContract {
        @Override
        protected UnitOfWork unitOfWork() {
            return new MemoryUnitOfWork();
        }
    }

    @Nested
    class Passwords extends PasswordStoreContract {
        @Override
        protected UnitOfWork unitOfWork() {
            return new MemoryUnitOfWork();
        }
    }

    @Nested
    class BulkUsers extends BulkUserContract {
        @Override
        protected UnitOfWork unitOfWork() {
            return new MemoryUnitOfWork();
        }
    }

    @Nested
    class Clients extends ClientStoreContract {
        @Override
        protected UnitOfWork unitOfWork() {
            return new MemoryUnitOfWork();
        }
    }

    @Nested
    class ClientPages extends ClientPagesContract {
        @Override
        protected UnitOfWork unitOfWork() {
            return new MemoryUnitOfWork();
        }
    }

    @Nested
    class ApiCredentials extends ApiCredentialContract {
        @Override
        protected UnitOfWork unitOfWork() {
            return new MemoryUnitOfWork();
        }
    }

    @Nested
    class Expiries extends ExpiryStoreContract {
        @Override
        protected UnitOfWork unitOfWork() {
            return new MemoryUnitOfWork();
        }
    }

    @Nested
    class Sessions extends SessionStoreContract {
        @Override
        protected UnitOfWork unitOfWork() {
            return new MemoryUnitOfWork();
        }
    }

    @Nested
    class Refreshes extends RefreshStoreContract {
        @Override
        protected UnitOfWork unitOfWork() {
            return new MemoryUnitOfWork();
        }
    }

    @Nested
    class KeptRefreshes extends KeptRefreshContract {
        @Override
        protected UnitOfWork unitOfWork() {
            return new MemoryUnitOfWork();
        }
    }

    @Nested
    class Sights extends SessionSightContract {
        @Override
        protected UnitOfWork unitOfWork() {
            return new MemoryUnitOfWork();
        }
    }

    @Nested
    class ReplaysOfDay extends ReplaysOfDayContract {
        @Override
        protected UnitOfWork unitOfWork() {
            return new MemoryUnitOfWork();
        }
    }

    @Nested
    class OpaqueTokens extends OpaqueTokenStoreContract {
        @Override
        protected UnitOfWork unitOfWork() {
            return new MemoryUnitOfWork();
        }
    }

    @Nested
    class ChangeLocks extends ChangeLockContract {
        @Override
        protected UnitOfWork unitOfWork() {
            return new MemoryUnitOfWork();
        }
    }

    @Nested
    class Attempts extends AttemptStoreContract {
        @Override
        protected UnitOfWork unitOfWork() {
            return new MemoryUnitOfWork();
        }
    }

    @Nested
    class AnsweredRequests extends AnsweredStoreContract {
        @Override
        protected UnitOfWork unitOfWork() {
            return new MemoryUnitOfWork();
        }
    }

    @Nested
    class SourceFailures extends SourceFailureStoreContract {
        @Override
        protected UnitOfWork unitOfWork() {
            return new MemoryUnitOfWork();
        }
    }

    @Nested
    class SigningKeys extends SigningKeyStoreContract {
        @Override
        protected UnitOfWork unitOfWork() {
            return new MemoryUnitOfWork();
        }
    }

    @Nested
    class Audit extends AuditStoreContract {
        @Override
        protected UnitOfWork unitOfWork() {
            return new MemoryUnitOfWork();
        }
    }

    @Nested
    class Installation extends InstallationStoreContract {
        @Override
        protected UnitOfWork unitOfWork() {
            return new MemoryUnitOfWork();
        }
    }

    @Nested
    class Barriers extends BarrierStoreContract {
        @Override
        protected UnitOfWork unitOfWork() {
            return new MemoryUnitOfWork();
        }
    }

    @Nested
    class AuditSearches extends AuditSearchContract {
        @Override
        protected UnitOfWork unitOfWork() {
            return new MemoryUnitOfWork();
        }
    }

    @Nested
    class DeepLists extends DeepListContract {
        @Override
        protected UnitOfWork unitOfWork() {
            return new MemoryUnitOfWork();
        }
    }

    @Nested
    class SessionPages extends SessionPageContract {
        @Override
        protected UnitOfWork unitOfWork() {
            return new MemoryUnitOfWork();
        }
    }

    @Nested
    class FailingAccounts extends FailingAccountsContract {
        @Override
        protected UnitOfWork unitOfWork() {
            return new MemoryUnitOfWork();
        }
    }

    @Nested
    class Networks extends NetworkStoreContract {
        @Override
        protected UnitOfWork unitOfWork() {
            return new MemoryUnitOfWork();
        }
    }

    @Nested
    class LargeNetworks extends LargeNetworkContract {
        @Override
        protected UnitOfWork unitOfWork() {
            return new MemoryUnitOfWork();
        }
    }

    @Nested
    class Seals extends SealStoreContract {
        @Override
        protected UnitOfWork unitOfWork() {
            return new MemoryUnitOfWork();
        }
    }

    @Nested
    class OAuth extends OAuthStoresContract {
        @Override
        protected UnitOfWork unitOfWork() {
            return new MemoryUnitOfWork();
        }
    }
}
