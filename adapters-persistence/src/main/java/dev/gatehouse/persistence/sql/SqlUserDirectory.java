package dev.gatehouse.persistence.sql;

import dev.gatehouse.application.port.out.Page;
import dev.gatehouse.application.port.out.Page.Cursor;
import dev.gatehouse.application.port.out.UserDirectory;
import dev.gatehouse.application.port.out.UserSearch;
import dev.gatehouse.domain.user.EmailAddress;
import dev.gatehouse.domain.user.LoginName;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.domain.user.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** People in order, each page found by indexes from where the page before it ended. */
final class SqlUserDirectory implements UserDirectory {
    private static final UserRow USER = new UserRow();
    /** How users are read as they are listed. */
    static final OwnerRows<Listed> OWNERS = new OwnerRows<>(
            SqlUserDirectory::listed,
            (listed, filled) -> new Listed(UserRow.with(listed.user(), filled), listed.lastLoginAt()));

    private final Handle handle;

    SqlUserDirectory(Handle handle) {
        this.handle = handle;
    }

    @Override
    public Optional<Listed> find(UserId id) {
        return OWNERS.first(handle, SqlUserStore.OF_ID, id.value());
    }

    @Override
    public Map<UserId, String> called(Set<UserId> ids) {
        return ManyKeys.texts(
                handle,
                "SELECT id, COALESCE(name_display, email_display) FROM app_user WHERE id",
                row -> new UserId(row.getString(1)),
                UserId::value,
                ids);
    }

    @Override
    public Page<Listed> page(UserSearch search, Optional<Cursor> after, int size) {
        return UserPages.page(handle, search, after, size);
    }

    /** Does without while others share the row: to wait for them while it is shared here would be to wait for ever. */
    @Override
    public void noteLogin(UserId id, Instant at, Instant unlessSince) {
        Plain.update(
                handle,
                "UPDATE app_user SET last_login_at = ? WHERE id = (SELECT id FROM app_user "
                        + "WHERE id = ? AND last_login_at < ? " + SqlDialect.skipLocked(handle) + ")",
                Micros.of(at),
                id.value(),
                Micros.of(unlessSince));
    }

    private static Listed listed(ResultSet row) throws SQLException {
        long lastLogin = row.getLong("last_login_at");
        return new Listed(USER.read(row), lastLogin == 0 ? Optional.empty() : Optional.of(Micros.instant(lastLogin)));
    }

    /** Where a user stands in an order. */
    static Cursor place(UserSearch.Sort sort, Listed last) {
        var user = last.user();
        return new Cursor(sortValue(sort, user, last.lastLoginAt()), user.id().value());
    }

    private static String sortValue(UserSearch.Sort sort, User user, Optional<Instant> lastLogin) {
        return switch (sort) {
            case NAME -> user.name().map(LoginName::canonical).orElse("");
            case EMAIL -> user.email().map(EmailAddress::canonical).orElse("");
            case CREATED -> Long.toString(Micros.of(user.createdAt()));
            case LAST_LOGIN -> Long.toString(Micros.of(lastLogin.orElse(Instant.EPOCH)));
        };
    }
}
