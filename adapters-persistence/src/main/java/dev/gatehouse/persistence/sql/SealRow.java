package dev.gatehouse.persistence.sql;

import dev.gatehouse.domain.audit.Seal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** A seal that somebody wrote into is read all the same: its hash then tells. */
final class SealRow implements Plain.Reader<Seal> {
    /** Every member, in the order of the table. */
    static Object[] values(Seal seal) {
        return new Object[] {
            seal.number(), seal.from(), seal.to(), Micros.of(seal.at()), JsonTexts.writeRows(rows(seal)), seal.hash()
        };
    }

    @Override
    public Seal read(ResultSet row) throws SQLException {
        return new Seal(
                row.getLong("number"),
                row.getLong("from_ordinal"),
                row.getLong("to_ordinal"),
                Micros.instant(row, "at"),
                parts(row.getString("parts")),
                row.getString("hash"));
    }

    private static List<List<String>> rows(Seal seal) {
        return seal.parts().stream()
                .map(part -> List.of(part.kind(), "" + part.entries(), part.hash()))
                .toList();
    }

    private static List<Seal.Part> parts(String json) {
        try {
            return JsonTexts.readRows(json).stream()
                    .map(part -> new Seal.Part(part.get(0), Long.parseLong(part.get(1)), part.get(2)))
                    .toList();
        } catch (IllegalArgumentException | IndexOutOfBoundsException notOurs) {
            return List.of();
        }
    }
}
