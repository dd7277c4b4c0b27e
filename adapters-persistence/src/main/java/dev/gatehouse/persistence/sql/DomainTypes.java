package dev.gatehouse.persistence.sql;

import dev.gatehouse.application.port.out.AnsweredStore.Answered;
import dev.gatehouse.application.port.out.AttemptStore;
import dev.gatehouse.application.port.out.AuditStore.SourceUse;
import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.audit.RefusalTally;
import dev.gatehouse.domain.barrier.Barred;
import dev.gatehouse.domain.client.ApiCredential;
import dev.gatehouse.domain.client.ApiKey;
import dev.gatehouse.domain.client.Client;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.login.AttemptLedger;
import dev.gatehouse.domain.login.SourceFailures;
import dev.gatehouse.domain.network.IpPolicy;
import dev.gatehouse.domain.network.NetworkName;
import dev.gatehouse.domain.secret.SecretDigest;
import dev.gatehouse.domain.token.SessionId;
import dev.gatehouse.domain.token.SigningKey;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.domain.user.UserId;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.spi.JdbiPlugin;

/** Teaches JDBI our value types: texts as text, numbers as numbers, instants as microseconds. */
final class DomainTypes implements JdbiPlugin, ArgumentFactory.Preparable {
    private final Map<Type, Function<Object, Argument>> arguments = new HashMap<>();

    DomainTypes() {
        text(UserId.class, UserId::value);
        text(SessionId.class, SessionId::value);
        text(SecretDigest.class, SecretDigest::hex);
        text(ApiKey.class, ApiKey::value);
        text(Subject.class, Subject::text);
        text(Barred.class, Barred::text);
        text(NetworkName.class, NetworkName::value);
        add(ClientNumber.class, value -> (at, statement, context) -> statement.setInt(at, value.value()));
        add(Instant.class, value -> (at, statement, context) -> statement.setLong(at, Micros.of(value)));
    }

    @Override
    public void customizeJdbi(Jdbi jdbi) {
        jdbi.registerArgument(this)
                .registerColumnMapper(UserId.class, (row, at, context) -> new UserId(row.getString(at)))
                .registerColumnMapper(SessionId.class, (row, at, context) -> new SessionId(row.getString(at)))
                .registerColumnMapper(ClientNumber.class, (row, at, context) -> new ClientNumber(row.getInt(at)))
                .registerColumnMapper(NetworkName.class, (row, at, context) -> new NetworkName(row.getString(at)))
                .registerRowMapper(User.class, new UserRow())
                .registerRowMapper(Client.class, new ClientRow())
                .registerRowMapper(IpPolicy.Entry.class, new NetworkRow())
                .registerRowMapper(SigningKey.class, new SigningKeyRow())
                .registerRowMapper(ApiCredential.class, new ApiCredentialRow())
                .registerRowMapper(AttemptLedger.class, new AttemptRow())
                .registerRowMapper(AuditEntry.class, new AuditRow())
                .registerRowMapper(Answered.class, new AnsweredRow())
                .registerRowMapper(
                        SourceUse.class,
                        (row, context) -> new SourceUse(
                                row.getString("source"),
                                row.getLong("admitted"),
                                row.getLong("refused"),
                                Micros.instant(row, "last_at")))
                .registerRowMapper(RefusalTally.class, new TallyRow())
                .registerRowMapper(SourceFailures.class, new SourceFailuresRow())
                .registerRowMapper(AttemptStore.Failing.class, (row, context) -> new AttemptRow().failing(row));
    }

    @Override
    public Optional<Function<Object, Argument>> prepare(Type type, ConfigRegistry config) {
        return Optional.ofNullable(arguments.get(type));
    }

    private <T> void text(Class<T> type, Function<T, String> text) {
        add(type, value -> (at, statement, context) -> statement.setString(at, text.apply(value)));
    }

    private <T> void add(Class<T> type, Function<T, Argument> argument) {
        arguments.put(type, value -> argument.apply(type.cast(value)));
    }
}
