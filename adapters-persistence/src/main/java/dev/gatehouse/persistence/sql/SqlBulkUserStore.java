package dev.gatehouse.persistence.sql;

import dev.gatehouse.application.port.out.BulkUserStore;
import dev.gatehouse.domain.user.EmailAddress;
import dev.gatehouse.domain.user.LoginName;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.domain.user.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jdbi.v3.sqlobject.SqlObject;
import org.jspecify.annotations.Nullable;

/** By plain JDBC where it writes: a batch of users is few statements, whatever their number. */
interface SqlBulkUserStore extends BulkUserStore, SqlObject {
    /** The page is cut before the entries are joined: a user has any number of them. */
    String PAGE = """
            SELECT app_user.*,\s""" + PolicyLine.COLUMNS + """
            FROM (SELECT * FROM app_user WHERE id > ? ORDER BY id LIMIT ?) AS app_user
                LEFT JOIN user_network AS entry ON entry.user_id = app_user.id
            """ + PolicyLine.SHARED + "ORDER BY app_user.id, " + PolicyLine.ORDER;

    /** What is unique of a user: of two in one batch who agree in all of it, only the first can have been added. */
    record Unique(
            String id, @Nullable String name, @Nullable String email) {}

    @Override
    default List<Boolean> insert(List<Newcomer> newcomers) {
        var rows = newcomers.stream().map(one -> UserRow.values(one.user())).toList();
        var free = new HashSet<Unique>();
        for (var statement : ManyRows.of(
                SqlUserStore.INTO_USERS,
                "ON CONFLICT DO NOTHING RETURNING id, name_canonical, email_canonical",
                rows)) {
            free.addAll(Plain.all(
                    getHandle(),
                    statement.sql(),
                    SqlBulkUserStore::unique,
                    statement.values().toArray()));
        }
        var answers =
                newcomers.stream().map(one -> free.remove(unique(one.user()))).toList();
        var added = IntStream.range(0, answers.size())
                .filter(answers::get)
                .mapToObj(newcomers::get)
                .toList();
        ManyRows.write(getHandle(), "INSERT INTO user_password (user_id, sealed, scheme)", passwords(added));
        ManyRows.write(
                getHandle(),
                SqlUserStore.INTO_LINES,
                added.stream().map(Newcomer::user).flatMap(UserRow::lines).toList());
        return answers;
    }

    private static Unique unique(ResultSet row) throws SQLException {
        return new Unique(row.getString(1), row.getString(2), row.getString(3));
    }

    private static Unique unique(User user) {
        return new Unique(
                user.id().value(),
                user.name().map(LoginName::canonical).orElse(null),
                user.email().map(EmailAddress::canonical).orElse(null));
    }

    private static List<@Nullable Object[]> passwords(List<Newcomer> added) {
        var rows = new ArrayList<@Nullable Object[]>();
        for (var one : added) {
            one.password()
                    .ifPresent(hash ->
                            rows.add(new @Nullable Object[] {one.user().id().value(), hash.sealed(), hash.scheme()}));
        }
        return rows;
    }

    @Override
    default List<User> after(Optional<UserId> last, int most) {
        return SqlUserStore.OWNERS.all(
                getHandle(), PAGE, last.map(UserId::value).orElse(""), most);
    }

    @Override
    default SortedMap<String, Long> countByScheme() {
        var counts = new TreeMap<String, Long>();
        Plain.all(
                getHandle(),
                "SELECT scheme, count(*) AS passwords FROM user_password GROUP BY scheme",
                row -> counts.put(row.getString("scheme"), row.getLong("passwords")));
        return counts;
    }
}
