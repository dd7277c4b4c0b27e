package dev.gatehouse.application.port.in;

import dev.gatehouse.domain.admin.Edit;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.barrier.Barred;
import dev.gatehouse.domain.barrier.Barrier;
import dev.gatehouse.domain.client.ApiKey;
import dev.gatehouse.domain.client.ClientRate;
import dev.gatehouse.domain.client.ClientStatus;
import dev.gatehouse.domain.network.IpPolicy;
import dev.gatehouse.domain.network.Network;
import dev.gatehouse.domain.network.NetworkName;
import dev.gatehouse.domain.network.PolicyDraft;
import dev.gatehouse.domain.registration.RegistrationEdit;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.user.EmailAddress;
import dev.gatehouse.domain.user.ForeignHash;
import dev.gatehouse.domain.user.LoginName;
import dev.gatehouse.domain.user.Password;
import dev.gatehouse.domain.user.Role;
import dev.gatehouse.domain.user.UserId;
import dev.gatehouse.domain.user.UserStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Brings users, API clients, exchange tokens, networks and switches to a declared state; applying the same state again
 * changes nothing.
 */
public interface ApplyState {
    /** Applies the state, or with {@code dryRun} only says what applying it would do. */
    Report apply(DesiredState state, boolean dryRun, String actor);

    /**
     * Tells how the house stands apart from the state, one difference after the other as they are found, in no unit; nothing
     * of a state that has problems.
     */
    Drift drift(DesiredState state, Consumer<Difference> told);

    /** What shall be. */
    record DesiredState(
            List<DesiredUser> users,
            List<DesiredClient> clients,
            List<DesiredNetwork> networks,
            List<DesiredSwitch> switches) {
        /** A state that says nothing of networks and switches. */
        public DesiredState(List<DesiredUser> users, List<DesiredClient> clients) {
            this(users, clients, List.of());
        }

        /** A state that says nothing of switches. */
        public DesiredState(List<DesiredUser> users, List<DesiredClient> clients, List<DesiredNetwork> networks) {
            this(users, clients, networks, List.of());
        }
    }

    /**
     * A switch as it shall be, found by what it freezes.
     *
     * @param reason as {@link Barrier#isReason} wants it; of no account for one that shall not be
     * @param expiresAt when it ends by itself; empty until it is lifted
     * @param absent whether nothing shall be frozen
     */
    record DesiredSwitch(Barred what, String reason, Optional<Instant> expiresAt, boolean absent) {}

    /**
     * A network as it shall be, found by its name.
     *
     * @param absent whether the network shall not be; no IP policy may name it then
     */
    record DesiredNetwork(NetworkName name, List<IpPolicy.Entry> entries, boolean absent) {
        /** The network that the declaration makes. */
        public Network network() {
            return new Network(name, entries);
        }
    }

    /**
     * A user as it shall be; found by id if one is given, else by name, else by address. An empty optional leaves what is
     * there, or takes the default for a new user.
     *
     * @param absent whether the user shall not be
     * @param admin whether the user shall be an administrator, whatever other roles there are
     * @param roles all the roles of the user; not beside {@code admin}
     * @param mustReset whether the password must be changed; true counts only where the user is made or the password set
     * @param password set when the user is made or has none; an existing password is left alone
     * @param passwordHash the same of another system, instead of a password
     */
    record DesiredUser(
            Optional<UserId> id,
            Optional<LoginName> name,
            Optional<EmailAddress> email,
            Optional<Boolean> emailVerified,
            Optional<Boolean> admin,
            Optional<Set<Role>> roles,
            Optional<UserStatus> status,
            Optional<Boolean> mustReset,
            Optional<Password> password,
            Optional<ForeignHash> passwordHash,
            Optional<PolicyDraft> ipPolicy,
            Optional<Instant> createdAt,
            boolean absent) {}

    /**
     * An API client as it shall be; found by number if one is given, else by name.
     *
     * @param permissions what the client may do to the house
     * @param rate how often the client may ask
     * @param generatedKeys how many keys of ours shall live; those that are missing are made, and none is ever removed
     * @param adopted pairs of an older system that shall work unchanged
     * @param absentKeys keys of the client, of whatever origin, that shall not be accepted any more
     * @param registration what it shall be registered for with OAuth; empty leaves that as it is
     */
    record DesiredClient(
            OptionalInt number,
            String name,
            Optional<ClientStatus> status,
            Optional<PolicyDraft> ipPolicy,
            Optional<Set<String>> audiences,
            Optional<Boolean> introspect,
            Optional<Set<Permission>> permissions,
            Edit<ClientRate> rate,
            Optional<Instant> createdAt,
            int generatedKeys,
            List<AdoptedPair> adopted,
            List<ApiKey> absentKeys,
            List<DesiredExchangeToken> exchangeTokens,
            Optional<DesiredRegistration> registration,
            boolean absent) {}

    /**
     * What a client shall be registered for with OAuth.
     *
     * @param generatesSecret whether a secret shall be made where the method needs one and none is accepted
     * @param absent whether the client shall not be registered
     */
    record DesiredRegistration(RegistrationEdit edit, boolean generatesSecret, boolean absent) {}

    /** A key and secret that an older system chose. */
    record AdoptedPair(ApiKey key, Secret secret) {}

    /**
     * An exchange token as it shall be, told apart within its client by its name.
     *
     * @param adopted the token of an older system, or empty to make one
     * @param absent whether it shall be revoked
     */
    record DesiredExchangeToken(String name, Expiry expires, Optional<Secret> adopted, boolean absent) {
        /** A token that ends at a time. */
        public DesiredExchangeToken(String name, Instant expiresAt, Optional<Secret> adopted, boolean absent) {
            this(name, new Expiry.At(expiresAt), adopted, absent);
        }
    }

    /** When an exchange token shall end. */
    sealed interface Expiry {
        /** At a time. */
        record At(Instant time) implements Expiry {}

        /** So long after it is issued; a token that stands already ends as it was issued. */
        record After(Duration life) implements Expiry {}

        /** The end of a token that is issued at the given time. */
        default Instant ifIssuedAt(Instant now) {
            return switch (this) {
                case At(Instant time) -> time;
                case After(Duration life) -> now.plus(life);
            };
        }
    }

    /** What was done, or would be; problems mean that nothing was. */
    record Report(List<Change> changes, List<NewSecret> secrets, List<String> warnings, List<String> problems) {}

    /** One line of the plan. */
    record Change(Kind kind, String what, String detail) {
        /** What happens to it. */
        public enum Kind {
            /** It will be made. */
            CREATE,
            /** It will be changed. */
            UPDATE,
            /** It will be removed. */
            DELETE,
            /** It is as it shall be. */
            KEEP
        }
    }

    /**
     * A secret that is shown once.
     *
     * @param owner {@code client 42 (name)}
     * @param kind {@code api-key} or {@code exchange-token}
     * @param publicPart the key, or the name of the token
     */
    record NewSecret(String owner, int clientNumber, String kind, String publicPart, Secret secret) {}

    /** What a search for differences came to besides them; problems mean that there was none. */
    record Drift(List<String> warnings, List<String> problems) {}

    /** Something that is not as the state declares it. */
    record Difference(How how, String what, String detail) {
        /** In what way. */
        public enum How {
            /** It is declared, and is not there. */
            MISSING,
            /** It is there, and otherwise than declared. */
            DIFFERENT,
            /** It is declared absent, and is there. */
            UNWANTED,
            /** It is there, and the state does not speak of it. */
            UNDECLARED
        }
    }
}
