package dev.gatehouse.persistence.sql;

import dev.gatehouse.domain.network.CidrBlock;
import dev.gatehouse.domain.network.IpPolicy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.statement.SqlStatement;

/** One entry of an IP policy; mode and enforcement stand on the owner's row. */
final class NetworkRow implements Row<IpPolicy.Entry> {
    @Override
    public void bind(IpPolicy.Entry entry, SqlStatement<?> to) {
        to.bind("block", entry.block().text())
                .bind("note", entry.note())
                .bind("expiresAt", Micros.of(entry.expiresAt()));
    }

    @Override
    public IpPolicy.Entry read(ResultSet row) throws SQLException {
        return new IpPolicy.Entry(
                CidrBlock.parse(row.getString("block")).orElseThrow(),
                row.getString("note"),
                Micros.maybe(row, "expires_at"));
    }

    /** The policy on an owner's row, without its entries. */
    static IpPolicy policy(ResultSet row) throws SQLException {
        return new IpPolicy(
                IpPolicy.Mode.valueOf(row.getString("ip_mode")),
                IpPolicy.Enforcement.valueOf(row.getString("ip_enforcement")),
                List.of());
    }
}
