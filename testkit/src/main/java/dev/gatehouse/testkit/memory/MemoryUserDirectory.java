package dev.gatehouse.testkit.memory;

import dev.gatehouse.application.port.out.Page;
import dev.gatehouse.application.port.out.Page.Cursor;
import dev.gatehouse.application.port.out.UserDirectory;
import dev.gatehouse.application.port.out.UserSearch;
import dev.gatehouse.domain.user.EmailAddress;
import dev.gatehouse.domain.user.LoginName;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.domain.user.UserId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

final class MemoryUserDirectory implements UserDirectory {
    /** As databases compare texts, byte by byte. */
    private static final Comparator<String> BY_BYTES = Comparator.comparing(
            text -> text.getBytes(StandardCharsets.UTF_8), (one, other) -> Arrays.compareUnsigned(one, other));

    private static final Comparator<Cursor> BY_PLACE =
            Comparator.comparing(Cursor::sortValue, BY_BYTES).thenComparing(Cursor::id, BY_BYTES);

    private final Tables tables;

    MemoryUserDirectory(Tables tables) {
        this.tables = tables;
    }

    @Override
    public Optional<Listed> find(UserId id) {
        return Optional.ofNullable(tables.users().get(id)).map(this::listed);
    }

    @Override
    public Map<UserId, String> called(Set<UserId> ids) {
        return tables.users().values().stream()
                .filter(user -> ids.contains(user.id()))
                .collect(Collectors.toMap(User::id, User::called));
    }

    @Override
    public Page<Listed> page(UserSearch search, Optional<Cursor> after, int size) {
        var order = search.descending() ? BY_PLACE.reversed() : BY_PLACE;
        var rows = tables.users().values().stream()
                .map(this::listed)
                .filter(one -> isLookedFor(one, search))
                .filter(one -> after.map(place -> order.compare(place(search, one), place) > 0)
                        .orElse(true))
                .sorted(Comparator.comparing(one -> place(search, one), order))
                .limit(size + 1L)
                .toList();
        return Page.of(rows, size, last -> place(search, last));
    }

    @Override
    public void noteLogin(UserId id, Instant at, Instant unlessSince) {
        if (tables.users().containsKey(id) && lastLogin(id).isBefore(unlessSince)) {
            tables.lastLogins().put(id, at);
        }
    }

    private Listed listed(User user) {
        var asOfNow = new MemoryNetworkStore(tables).asOfNow(user);
        return new Listed(asOfNow, Optional.ofNullable(tables.lastLogins().get(user.id())));
    }

    private Instant lastLogin(UserId id) {
        return tables.lastLogins().getOrDefault(id, Instant.EPOCH);
    }

    private boolean isLookedFor(Listed one, UserSearch search) {
        var user = one.user();
        return search.prefix()
                        .map(prefix -> texts(user).anyMatch(prefix::begins))
                        .orElse(true)
                && search.status().map(user.status()::equals).orElse(true)
                && search.role().map(user.roles()::contains).orElse(true)
                && search.created().holds(user.createdAt())
                && search.lastLogin().holds(lastLogin(user.id()));
    }

    private static Stream<String> texts(User user) {
        return Stream.concat(
                user.name().map(LoginName::canonical).stream(), user.email().map(EmailAddress::canonical).stream());
    }

    private Cursor place(UserSearch search, Listed one) {
        var user = one.user();
        var value = switch (search.sort()) {
            case NAME -> user.name().map(LoginName::canonical).orElse("");
            case EMAIL -> user.email().map(EmailAddress::canonical).orElse("");
            case CREATED -> padded(user.createdAt());
            case LAST_LOGIN -> padded(lastLogin(user.id()));
        };
        return new Cursor(value, user.id().value());
    }

    /** Numbers of one length are ordered as texts are. */
    private static String padded(Instant moment) {
        return "%019d".formatted(moment.toEpochMilli());
    }
}
