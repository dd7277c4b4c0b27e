package dev.gatehouse.launcher.house;

import static dev.gatehouse.launcher.house.Refusing.refusing;

import dev.gatehouse.application.port.out.Witness;
import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.decision.Trace;
import dev.gatehouse.domain.session.DialectName;
import dev.gatehouse.launcher.configuration.GatehouseConfiguration;
import dev.gatehouse.launcher.configuration.Refused;
import dev.gatehouse.persistence.MovedTable;
import dev.gatehouse.persistence.Relocation;
import java.util.List;
import java.util.Optional;

/** Moves a house in SQLite to PostgreSQL; each method throws {@link Refused} with one line for what an operator can mend. */
public final class Removal {
    private final GatehouseConfiguration configuration;
    private final Witness witness;

    /** Of the house that is configured; refuses one that is on PostgreSQL already. */
    public Removal(GatehouseConfiguration configuration, Witness witness) {
        if (configuration.database().isPostgresql()) {
            throw new Refused(
                    "database.url is set, so the house is on PostgreSQL already: to move one of SQLite, run this"
                            + " without it and name the target with --to");
        }
        this.configuration = configuration;
        this.witness = witness;
    }

    /**
     * Moves the house to the URL, as the user and with the password that the configuration has for PostgreSQL, beside a
     * server that may be running; what each table holds on both sides.
     */
    public List<MovedTable> to(String url, String actor, Relocation.Progress progress) {
        if (url.contains("password=")) {
            throw new Refused("a URL with a password can be seen by others: give it as GATEHOUSE_DB_PASSWORD");
        }
        return refusing(() -> {
            var target = StorePlace.postgres(configuration.database().at(url));
            try (var house = open()) {
                var entry = entry(house, actor, "moved to PostgreSQL");
                try (var relocation = Relocation.begin(
                        configuration.database().file(),
                        target,
                        entry.decision().value(),
                        entry.at(),
                        progress)) {
                    return relocation.move(entry);
                }
            }
        });
    }

    /** Makes the database that was moved away the house again, with every session of before ended. */
    public void undo(String actor) {
        refusing(() -> {
            try (var house = open()) {
                Relocation.undo(configuration.database().file(), entry(house, actor, "taken back from PostgreSQL"));
            }
            return true;
        });
    }

    /** L2: opening refuses another master key than the one that sealed the database, and makes nothing. */
    private House open() {
        return House.open(configuration, Purpose.MOVE, witness);
    }

    private static AuditEntry entry(House house, String actor, String change) {
        return new AuditEntry(
                house.ports().secretSource().decisionId(),
                house.ports().clock().instant(),
                actor,
                Optional.empty(),
                "machine",
                DialectName.ADMIN.value(),
                new AuditEvent.Administered("installation", change),
                Trace.EMPTY);
    }
}
