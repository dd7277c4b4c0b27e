package dev.gatehouse.persistence.sql;

import dev.gatehouse.application.port.out.AttemptStore.Failing;
import dev.gatehouse.domain.login.AttemptLedger;
import dev.gatehouse.domain.login.AttemptLedger.Reservation;
import dev.gatehouse.domain.token.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.SqlStatement;

final class AttemptRow implements Row<AttemptLedger> {
    @Override
    public void bind(AttemptLedger ledger, SqlStatement<?> to) {
        to.bind("failures", ledger.failures())
                .bind("lastFailureAt", Micros.of(ledger.lastFailureAt()))
                .bind("reservations", text(ledger.reservations()))
                .bind("writtenAt", Micros.of(newest(ledger)));
    }

    @Override
    public AttemptLedger read(ResultSet row) throws SQLException {
        return new AttemptLedger(
                row.getInt("failures"),
                Micros.instant(row, "last_failure_at"),
                JsonTexts.readRows(row.getString("reservations")).stream()
                        .map(one -> new Reservation(one.get(0), Micros.instant(Long.parseLong(one.get(1)))))
                        .toList());
    }

    /** A ledger with the account whose it is. */
    Failing failing(ResultSet row) throws SQLException {
        return new Failing(Subject.parse(row.getString("account")).orElseThrow(), read(row));
    }

    private static String text(List<Reservation> reservations) {
        return JsonTexts.writeRows(reservations.stream()
                .map(one -> List.of(one.id(), Long.toString(Micros.of(one.voidAt()))))
                .toList());
    }

    private static Instant newest(AttemptLedger ledger) {
        return Stream.concat(
                        Stream.of(ledger.lastFailureAt()),
                        ledger.reservations().stream().map(Reservation::voidAt))
                .max(Instant::compareTo)
                .orElseThrow();
    }
}
