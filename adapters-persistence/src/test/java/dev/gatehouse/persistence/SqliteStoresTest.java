package dev.gatehouse.persistence;

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
import dev.gatehouse.testkit.contract.SignOutStoreContract;
import dev.gatehouse.testkit.contract.SigningKeyStoreContract;
import dev.gatehouse.testkit.contract.SourceFailureStoreContract;
import dev.gatehouse.testkit.contract.UnitOfWorkContract;
import dev.gatehouse.testkit.contract.UserDirectoryContract;
import dev.gatehouse.testkit.contract.UserStoreContract;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The stores in a file keep the contracts of the stores. */
class SqliteStoresTest {
    @RegisterExtension
    final Scratch scratch = new Scratch();

    @TempDir
    Path directory;

    @Nested
    class Units extends UnitOfWorkContract {
        @Override
        protected UnitOfWork unitOfWork() {
            return scratch.unitOfWork(scratch.patient(directory));
        }
    }

    @Nested
    class Users extends UserStoreContract {
        @Override
        protected UnitOfWork unitOfWork() {
            return scratch.unitOfWork(scratch.patient(directory));
        }
    }

    @Nested
    class Directory extends UserDirectoryContract {
        @Override
        protected UnitOfWork unitOfWork() {
            return scratch.unitOfWork(scratch.patient(directory));
        }
    }

    @Nested
    class Beginnings extends CommonBeginnings {
        @Override
        protected UnitOfWork unitOfWork() {
            return scratch.unitOfWork(scratch.patient(directory));
        }
    }

    @Nested
    class Crowds extends CrowdedDirectory {
        @Override
        protected UnitOfWork unitOfWork() {
            return scratch.unitOfWork(scratch.patient(directory));
        }
    }

    @Nested
    class LongWays extends LongWayContract {
        @Override
        protected UnitOfWork unitOfWork() {
            return scratch.unitOfWork(scratch.patient(directory));
        }
    }

    @Nested
    class LastAdministrators extends LastAdministratorContract {
        @Override
        protected UnitOfWork unitOfWork() {
            return scratch.unitOfWork(scratch.patient(directory));
        }
    }

    @Nested
    class Passwords extends PasswordStoreContract {
        @Override
        protected UnitOfWork unitOfWork() {
            return scratch.unitOfWork(scratch.patient(directory));
        }
    }

    @Nested
    class BulkUsers extends BulkUserContract {
        @Override
        protected UnitOfWork unitOfWork() {
            return scratch.unitOfWork(scratch.patient(directory));
        }
    }

    @Nested
    class Clients extends ClientStoreContract {
        @Override
        protected UnitOfWork unitOfWork() {
            return scratch.unitOfWork(scratch.patient(directory));
        }
    }

    @Nested
    class ClientPages extends ClientPagesContract {
        @Override
        protected UnitOfWork unitOfWork() {
            return scratch.unitOfWork(scratch.patient(directory));
        }
    }

    @Nested
    class ApiCredentials extends ApiCredentialContract {
        @Override
        protected UnitOfWork unitOfWork() {
            return scratch.unitOfWork(scratch.patient(directory));
        }
    }

    @Nested
    class Expiries extends ExpiryStoreContract {
        @Override
        protected UnitOfWork unitOfWork() {
            return scratch.unitOfWork(scratch.patient(directory));
        }
    }

    @Nested
    class Sessions extends SessionStoreContract {
        @Override
        protected UnitOfWork unitOfWork() {
            return scratch.unitOfWork(scratch.patient(directory));
        }
    }

    @Nested
    class Refreshes extends RefreshStoreContract {
        @Override
        protected UnitOfWork unitOfWork() {
            return scratch.unitOfWork(scratch.patient(directory));
        }
    }

    @Nested
    class KeptRefreshes extends KeptRefreshContract {
        @Override
        protected UnitOfWork unitOfWork() {
            return scratch.unitOfWork(scratch.patient(directory));
        }
    }

    @Nested
    class Sights extends SessionSightContract {
        @Override
        protected UnitOfWork unitOfWork() {
            return scratch.unitOfWork(scratch.patient(directory));
        }
    }

    @Nested
    class ReplaysOfDay extends ReplaysOfDayContract {
        @Override
        protected UnitOfWork unitOfWork() {
            return scratch.unitOfWork(scratch.patient(directory));
        }
    }

    @Nested
    class OpaqueTokens extends OpaqueTokenStoreContract {
        @Override
        protected UnitOfWork unitOfWork() {
            return scratch.unitOfWork(scratch.patient(directory));
        }
    }

    @Nested
    class ChangeLocks extends ChangeLockContract {
        @Override
        protected UnitOfWork unitOfWork() {
            return scratch.unitOfWork(scratch.patient(directory));
        }
    }

    @Nested
    class Attempts extends AttemptStoreContract {
        @Override
        protected UnitOfWork unitOfWork() {
            return scratch.unitOfWork(scratch.patient(directory));
        }
    }

    @Nested
    class AnsweredRequests extends AnsweredStoreContract {
        @Override
        protected UnitOfWork unitOfWork() {
            return scratch.unitOfWork(scratch.patient(directory));
        }
    }

    @Nested
    class SourceFailures extends SourceFailureStoreContract {
        @Override
        protected UnitOfWork unitOfWork() {
            return scratch.unitOfWork(scratch.patient(directory));
        }
    }

    @Nested
    class SigningKeys extends SigningKeyStoreContract {
        @Override
        protected UnitOfWork unitOfWork() {
            return scratch.unitOfWork(scratch.patient(directory));
        }
    }

    @Nested
    class Audit extends AuditStoreContract {
        @Override
        protected UnitOfWork unitOfWork() {
            return scratch.unitOfWork(scratch.patient(directory));
        }
    }

    @Nested
    class Installation extends InstallationStoreContract {
        @Override
        protected UnitOfWork unitOfWork() {
            return scratch.unitOfWork(scratch.patient(directory));
        }
    }

    @Nested
    class Barriers extends BarrierStoreContract {
        @Override
        protected UnitOfWork unitOfWork() {
            return scratch.unitOfWork(scratch.patient(directory));
        }
    }

    @Nested
    class AuditSearches extends AuditSearchContract {
        @Override
        protected UnitOfWork unitOfWork() {
            return scratch.unitOfWork(scratch.patient(directory));
        }
    }

    @Nested
    class DeepLists extends DeepListContract {
        @Override
        protected UnitOfWork unitOfWork() {
            return scratch.unitOfWork(scratch.patient(directory));
        }
    }

    @Nested
    class SessionPages extends SessionPageContract {
        @Override
        protected UnitOfWork unitOfWork() {
            return scratch.unitOfWork(scratch.patient(directory));
        }
    }

    @Nested
    class FailingAccounts extends FailingAccountsContract {
        @Override
        protected UnitOfWork unitOfWork() {
            return scratch.unitOfWork(scratch.patient(directory));
        }
    }

    @Nested
    class Networks extends NetworkStoreContract {
        @Override
        protected UnitOfWork unitOfWork() {
            return scratch.unitOfWork(scratch.patient(directory));
        }
    }

    @Nested
    class LargeNetworks extends LargeNetworkContract {
        @Override
        protected UnitOfWork unitOfWork() {
            return scratch.unitOfWork(scratch.patient(directory));
        }
    }

    @Nested
    class Seals extends SealStoreContract {
        @Override
        protected UnitOfWork unitOfWork() {
            return scratch.unitOfWork(scratch.patient(directory));
        }
    }

    @Nested
    class OAuth extends OAuthStoresContract {
        @Override
        protected UnitOfWork unitOfWork() {
            return scratch.unitOfWork(scratch.patient(directory));
        }
    }

    @Nested
    class SignOuts extends SignOutStoreContract {
        @Override
        protected UnitOfWork unitOfWork() {
            return scratch.unitOfWork(scratch.patient(directory));
        }
    }
}
