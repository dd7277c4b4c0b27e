package dev.gatehouse.persistence.sql;

import dev.gatehouse.application.port.out.BulkUserStore;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.domain.user.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.sqlobject.SqlObject;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.UseRowReducer;
import org.jspecify.annotations.Nullable;

/** By plain JDBC where it writes: a batch of users is three statements, whatever their number. */
interface SqlBulkUserStore extends BulkUserStore, SqlObject {
    @Override
    default List<Boolean> insert(List<Newcomer> newcomers) {
        var rows = newcomers.stream().map(one -> UserRow.values(one.user())).toList();
        var written = Plain.updateAll(getHandle(), """
                INSERT INTO app_user (id, name_display, name_canonical, email_display, email_canonical, email_verified,
                    roles, status, must_reset, credential_version, ip_mode, ip_enforcement, created_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT DO NOTHING
                """, rows);
        var added = new ArrayList<Newcomer>();
        var answers = new ArrayList<Boolean>();
        for (int at = 0; at < written.length; at++) {
            answers.add(written[at] == 1);
            if (written[at] == 1) {
                added.add(newcomers.get(at));
            }
        }
        insertPasswords(added);
        insertEntries(added);
        return answers;
    }

    /** Gives those who were added their passwords. */
    default void insertPasswords(List<Newcomer> added) {
        var rows = new ArrayList<@Nullable Object[]>();
        for (var one : added) {
            one.password()
                    .ifPresent(hash ->
                            rows.add(new @Nullable Object[] {one.user().id().value(), hash.sealed(), hash.scheme()}));
        }
        Plain.updateAll(getHandle(), "INSERT INTO user_password (user_id, sealed, scheme) VALUES (?, ?, ?)", rows);
    }

    /** Gives those who were added the entries of their IP policies. */
    default void insertEntries(List<Newcomer> added) {
        var rows = new ArrayList<@Nullable Object[]>();
        for (var one : added) {
            var entries = one.user().ipPolicy().entries();
            for (int position = 0; position < entries.size(); position++) {
                var entry = entries.get(position);
                rows.add(new @Nullable Object[] {
                    one.user().id().value(), position, entry.block().text(), entry.note(), Micros.of(entry.expiresAt())
                });
            }
        }
        Plain.updateAll(
                getHandle(),
                "INSERT INTO user_network (user_id, position, block, note, expires_at) VALUES (?, ?, ?, ?, ?)",
                rows);
    }

    @Override
    default List<User> after(Optional<UserId> last, int most) {
        return page(last.map(UserId::value).orElse(""), most);
    }

    /** The page is cut before the entries are joined: a user has any number of them. */
    @SqlQuery("""
            SELECT app_user.*,\s""" + PolicyLine.COLUMNS + """
            FROM (SELECT * FROM app_user WHERE id > :last ORDER BY id LIMIT :most) AS app_user
                LEFT JOIN user_network AS entry ON entry.user_id = app_user.id
            """ + PolicyLine.SHARED + "ORDER BY app_user.id, " + PolicyLine.ORDER)
    @UseRowReducer(SqlUserStore.Users.class)
    List<User> page(String last, int most);

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
