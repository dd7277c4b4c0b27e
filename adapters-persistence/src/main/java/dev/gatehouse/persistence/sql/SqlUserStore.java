package dev.gatehouse.persistence.sql;

import dev.gatehouse.application.port.out.UserStore;
import dev.gatehouse.domain.login.LoginIdentifier;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.domain.user.PasswordHash;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.domain.user.UserId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.SqlObject;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface SqlUserStore extends UserStore, SqlObject {
    /** How the rows of users with their entries are read. */
    OwnerRows<User> OWNERS = new OwnerRows<>(new UserRow(), UserRow::with);

    /** What every look at users begins with. */
    String USERS = """
            SELECT app_user.*,\s""" + PolicyLine.COLUMNS + """
            FROM app_user LEFT JOIN user_network AS entry ON entry.user_id = app_user.id
            """ + PolicyLine.SHARED;

    /** How one user's rows are ordered. */
    String ORDER = "ORDER BY " + PolicyLine.ORDER;

    /** What adding users begins with. */
    String INTO_USERS = """
            INSERT INTO app_user (id, name_display, name_canonical, email_display, email_canonical, email_verified,
                roles, status, must_reset, credential_version, ip_mode, ip_enforcement, created_at)
            """;

    /** The rows of the user of an id. */
    String OF_ID = USERS + "WHERE app_user.id = ? " + ORDER;

    /** What adding lines of IP policies begins with. */
    String INTO_LINES = "INSERT INTO user_network (user_id, position, block, note, expires_at, network)";

    @Override
    default Optional<User> find(UserId id) {
        return OWNERS.first(getHandle(), OF_ID, id.value());
    }

    @Override
    default Optional<User> find(LoginIdentifier identifier) {
        return switch (identifier) {
            case LoginIdentifier.ByName(var name) -> findBy("name_canonical", name.canonical());
            case LoginIdentifier.ByEmail(var email) -> findBy("email_canonical", email.canonical());
            case LoginIdentifier.Nobody ignored -> Optional.empty();
        };
    }

    private Optional<User> findBy(String column, String value) {
        return OWNERS.first(getHandle(), USERS + "WHERE app_user." + column + " = ? " + ORDER, value);
    }

    @Override
    default Optional<PasswordHash> passwordOf(UserId id) {
        return Plain.first(
                getHandle(),
                "SELECT sealed, scheme FROM user_password WHERE user_id = ?",
                row -> new PasswordHash(row.getString("sealed"), row.getString("scheme")),
                id.value());
    }

    @Override
    default Optional<Long> lockCredentialVersion(UserId id) {
        return Plain.first(
                getHandle(),
                "SELECT credential_version FROM app_user WHERE id = ? " + SqlDialect.forShare(getHandle()),
                row -> row.getLong("credential_version"),
                id.value());
    }

    /** Two statements: the look begins when the row is held, and so sees the entries that belong to it. */
    @Override
    default Optional<User> lockForChange(UserId id) {
        return holdForChange(id).flatMap(this::find);
    }

    /** Holds the row as an update will: to share it first would be to wait for each other. */
    @SqlQuery("SELECT id FROM app_user WHERE id = :id <forChange>")
    Optional<UserId> holdForChange(UserId id);

    /** The first two conditions are those of the index; a row that had to be waited for is looked at again. */
    @Override
    @SqlQuery("""
            SELECT id FROM app_user
            WHERE roles <> '[]' AND roles LIKE '%"ADMIN"%' AND status = 'ACTIVE'
            ORDER BY id <forChange>
            """)
    List<UserId> lockAdministrators();

    /** Inserts nothing if the id, the name or the address is taken. Whoever is new has no lines that were to be removed. */
    @Override
    default boolean insert(User user) {
        var values = " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING";
        boolean isNew = Plain.update(getHandle(), INTO_USERS + values, UserRow.values(user)) > 0;
        if (isNew) {
            writeLines(user);
        }
        return isNew;
    }

    @Override
    default boolean update(User user) {
        return updateRow(user) && writeEntries(user);
    }

    /** Looks for others of that name or address first: to run into the index would end a transaction of PostgreSQL. */
    @SqlUpdate("""
            UPDATE app_user SET name_display = :nameDisplay, name_canonical = :nameCanonical,
                email_display = :emailDisplay, email_canonical = :emailCanonical, email_verified = :emailVerified,
                roles = :roles, status = :status, must_reset = :mustReset, credential_version = :credentialVersion,
                ip_mode = :ipMode, ip_enforcement = :ipEnforcement, created_at = :createdAt
            WHERE id = :id AND NOT EXISTS (
                SELECT 1 FROM app_user AS other WHERE other.id <> :id
                    AND (other.name_canonical = :nameCanonical OR other.email_canonical = :emailCanonical))
            """)
    boolean updateRow(@BindRow(UserRow.class) User user);

    /** Writes the lines of the IP policy anew; always true. */
    default boolean writeEntries(User user) {
        deleteEntries(user.id());
        writeLines(user);
        return true;
    }

    private void writeLines(User user) {
        ManyRows.write(getHandle(), INTO_LINES, UserRow.lines(user).toList());
    }

    /** Removes the lines of the IP policy. */
    @SqlUpdate("DELETE FROM user_network WHERE user_id = :id")
    void deleteEntries(UserId id);

    @Override
    default void setPassword(UserId id, PasswordHash hash) {
        Plain.update(getHandle(), """
                INSERT INTO user_password (user_id, sealed, scheme) SELECT id, ?, ? FROM app_user WHERE id = ?
                ON CONFLICT (user_id) DO UPDATE
                SET sealed = excluded.sealed, scheme = excluded.scheme, is_short = FALSE
                """, hash.sealed(), hash.scheme(), id.value());
    }

    @Override
    @SqlUpdate("UPDATE user_password SET is_short = TRUE WHERE user_id = :id")
    void markPasswordShort(UserId id);

    @Override
    @SqlQuery("SELECT EXISTS (SELECT 1 FROM user_password WHERE user_id = :id AND is_short)")
    boolean isPasswordShort(UserId id);

    @Override
    default boolean replacePassword(UserId id, PasswordHash expected, PasswordHash hash) {
        return Plain.update(
                        getHandle(),
                        "UPDATE user_password SET sealed = ?, scheme = ? WHERE user_id = ? AND sealed = ?",
                        hash.sealed(),
                        hash.scheme(),
                        id.value(),
                        expected.sealed())
                == 1;
    }

    /** What has no reference to the user goes too, or it would pass to the next of that id: links in letters, known sources, sign-outs. */
    @Override
    default boolean delete(UserId id) {
        var subject = new Subject.OfUser(id).text();
        getHandle().attach(SqlActionTokenStore.class).withdraw(id);
        Plain.update(getHandle(), "DELETE FROM known_source WHERE subject = ?", subject);
        Plain.update(getHandle(), "DELETE FROM signed_out WHERE subject = ?", subject);
        return deleteRow(id);
    }

    /** Removes the row, and what refers to it. */
    @SqlUpdate("DELETE FROM app_user WHERE id = :id")
    boolean deleteRow(UserId id);
}
