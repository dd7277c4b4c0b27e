package dev.gatehouse.testkit.memory;

import dev.gatehouse.application.port.out.UserStore;
import dev.gatehouse.domain.login.LoginIdentifier;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.domain.user.EmailAddress;
import dev.gatehouse.domain.user.LoginName;
import dev.gatehouse.domain.user.PasswordHash;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.domain.user.UserId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

final class MemoryUserStore implements UserStore {
    private final Tables tables;
    private final MemoryNetworkStore networks;

    MemoryUserStore(Tables tables) {
        this.tables = tables;
        this.networks = new MemoryNetworkStore(tables);
    }

    @Override
    public Optional<User> find(UserId id) {
        return Optional.ofNullable(tables.users().get(id)).map(networks::asOfNow);
    }

    @Override
    public Optional<User> find(LoginIdentifier identifier) {
        return switch (identifier) {
            case LoginIdentifier.ByName(LoginName name) ->
                first(user -> user.name().map(LoginName::canonical), name.canonical());
            case LoginIdentifier.ByEmail(EmailAddress email) ->
                first(user -> user.email().map(EmailAddress::canonical), email.canonical());
            case LoginIdentifier.Nobody ignored -> Optional.empty();
        };
    }

    private Optional<User> first(Function<User, Optional<String>> member, String canonical) {
        return tables.users().values().stream()
                .filter(user -> member.apply(user).equals(Optional.of(canonical)))
                .findFirst()
                .map(networks::asOfNow);
    }

    @Override
    public Optional<PasswordHash> passwordOf(UserId id) {
        return Optional.ofNullable(tables.passwords().get(id));
    }

    @Override
    public Optional<Long> lockCredentialVersion(UserId id) {
        return find(id).map(User::credentialVersion);
    }

    @Override
    public Optional<User> lockForChange(UserId id) {
        return find(id);
    }

    @Override
    public List<UserId> lockAdministrators() {
        return tables.users().values().stream()
                .filter(user -> user.isAdmin() && user.isActive())
                .map(User::id)
                .sorted(Comparator.comparing(UserId::value))
                .toList();
    }

    @Override
    public boolean insert(User user) {
        if (find(user.id()).isPresent() || isTaken(user)) {
            return false;
        }
        tables.users().put(user.id(), user);
        return true;
    }

    @Override
    public boolean update(User user) {
        if (find(user.id()).isEmpty() || isTaken(user)) {
            return false;
        }
        tables.users().put(user.id(), user);
        return true;
    }

    @Override
    public void setPassword(UserId id, PasswordHash hash) {
        tables.passwords().put(id, hash);
        tables.factors().shortPasswords().remove(id);
    }

    @Override
    public void markPasswordShort(UserId id) {
        tables.factors().shortPasswords().add(id);
    }

    @Override
    public boolean isPasswordShort(UserId id) {
        return tables.factors().shortPasswords().contains(id);
    }

    @Override
    public boolean replacePassword(UserId id, PasswordHash expected, PasswordHash hash) {
        return tables.passwords().replace(id, expected, hash);
    }

    @Override
    public boolean delete(UserId id) {
        tables.passwords().remove(id);
        tables.lastLogins().remove(id);
        tables.oauth().forget(id);
        tables.factors().leave(id);
        var subject = new Subject.OfUser(id).text();
        tables.knownSources().keySet().removeIf(source -> source.subject().equals(subject));
        return tables.users().remove(id) != null;
    }

    private boolean isTaken(User user) {
        var wanted = words(user).toList();
        return tables.users().values().stream()
                .filter(other -> !other.id().equals(user.id()))
                .flatMap(MemoryUserStore::words)
                .anyMatch(wanted::contains);
    }

    private static Stream<String> words(User user) {
        return Stream.concat(
                user.name().map(LoginName::canonical).stream(), user.email().map(EmailAddress::canonical).stream());
    }
}
