package dev.gatehouse.persistence.sql;

import dev.gatehouse.application.port.out.Page;
import dev.gatehouse.application.port.out.Page.Cursor;
import dev.gatehouse.domain.audit.AuditKind;
import dev.gatehouse.domain.audit.AuditQuery;
import dev.gatehouse.domain.audit.Recorded;
import dev.gatehouse.domain.network.CidrBlock;
import dev.gatehouse.domain.network.IpAddress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** A page of the audit, from the newest to the oldest, with bounded {@link Effort}. */
record AuditSearch(AuditQuery query, Optional<Cursor> after, int size, Effort effort) {
    /** Those that the index of kinds leaves out, for they fill the table. */
    private static final Set<AuditKind> COMMON = EnumSet.of(AuditKind.LOGGED_IN, AuditKind.REFRESHED);

    private static final Order NEWEST = Order.of("at", "ordinal", true);

    static Page<Recorded> page(Handle on, AuditQuery query, Optional<Cursor> after, int size) {
        return Effort.spend(on, "audit WHERE TRUE", size, effort -> new AuditSearch(query, after, size, effort).page());
    }

    private Page<Recorded> page() {
        var few = indexed().stream()
                .filter(sources -> sources.stream().allMatch(effort::isFew))
                .findFirst();
        return few.isPresent() ? gathered(few.get()) : followed();
    }

    private Page<Recorded> gathered(List<Where> few) {
        var tables = few.stream().map(source -> "SELECT * FROM " + effort.few(source) + " AS few");
        var values = few.stream().flatMap(source -> source.values().stream()).toList();
        var table = tables.collect(Collectors.joining(" UNION ALL ", "(", ")"));
        return Page.of(rows(table, values, ends()), size, AuditSearch::placeOf);
    }

    /** Follows the order from the place on, that of one subject or address where it is given, until the effort is spent. */
    private Page<Recorded> followed() {
        var path = new ArrayList<>(alone().stream().limit(1).toList());
        var whole = Stream.concat(path.stream(), ends().stream()).toList();
        var end = effort.end(whole, NEWEST, AuditSearch::place);
        start().ifPresent(path::add);
        end.map(place -> NEWEST.until(time(place), ordinal(place)))
                .or(this::from)
                .ifPresent(path::add);
        return Effort.page(rows("audit", List.of(), path), size, end, AuditSearch::placeOf);
    }

    /** Those of the table that are looked for, and one more than the page shall hold. */
    private List<Recorded> rows(String table, List<Object> tableValues, List<Where> path) {
        var all = Where.all(Stream.concat(path.stream(), conditions().stream()).toList());
        var values = new ArrayList<>(tableValues);
        values.addAll(all.values());
        values.add(size + 1);
        return Plain.all(
                effort.handle(),
                "SELECT * FROM " + table + " AS entry WHERE " + all.sql() + NEWEST.by() + " LIMIT ?",
                SqlAuditStore.ROW::recorded,
                values.toArray());
    }

    /** Conditions that find everything together, each by an index of its own. */
    private List<List<Where>> indexed() {
        var sources = new ArrayList<List<Where>>();
        query.decision().ifPresent(id -> sources.add(List.of(Where.of("decision = ?", id))));
        alone().forEach(one -> sources.add(List.of(one)));
        query.actor().ifPresent(actor -> sources.add(byActor(actor)));
        query.network().ifPresent(network -> sources.add(List.of(within("address", network))));
        if (Collections.disjoint(query.kinds(), COMMON)) {
            sources.add(
                    List.of(Where.all(List.of(oneOf("event"), Where.of("event NOT IN ('LOGGED_IN', 'REFRESHED')")))));
        }
        return sources;
    }

    /** What the actor did as the subject, as nearly everybody does, and what the actor did to others; nothing is both. */
    private static List<Where> byActor(String actor) {
        return List.of(
                Where.of("subject = ?", actor), Where.of("(subject IS NULL OR subject <> actor) AND actor = ?", actor));
    }

    /** Conditions of which each has an index that is also in order. */
    private List<Where> alone() {
        var alone = new ArrayList<Where>();
        query.subject().ifPresent(subject -> alone.add(Where.of("subject = ?", subject)));
        query.network()
                .filter(network -> key(network.base()).equals(key(network.last())))
                .ifPresent(network -> alone.add(Where.of("address = ?", key(network.base()))));
        return alone;
    }

    /** All that is looked for, without tempting an index. */
    private List<Where> conditions() {
        var conditions = new ArrayList<Where>();
        query.actor().ifPresent(actor -> conditions.add(Where.of("actor || '' = ?", actor)));
        query.subject().ifPresent(subject -> conditions.add(Where.of("subject || '' = ?", subject)));
        query.decision().ifPresent(decision -> conditions.add(Where.of("decision || '' = ?", decision)));
        query.network().ifPresent(network -> conditions.add(within("address || ''", network)));
        if (!query.kinds().containsAll(AuditQuery.EVERY_KIND)) {
            conditions.add(oneOf("event || ''"));
        }
        return conditions;
    }

    private Where oneOf(String event) {
        var kinds = query.kinds().stream().map(AuditKind::name).sorted().toArray();
        var marks = String.join(", ", Collections.nCopies(kinds.length, "?"));
        return kinds.length == 0 ? Where.of("FALSE") : Where.of(event + " IN (" + marks + ")", kinds);
    }

    private static Where within(String address, CidrBlock network) {
        return Where.of(address + " BETWEEN ? AND ?", key(network.base()), key(network.last()));
    }

    /** One condition at each end of the time in which it is looked. */
    private List<Where> ends() {
        return Stream.of(start(), from()).flatMap(Optional::stream).toList();
    }

    private Optional<Where> start() {
        return after.map(place -> NEWEST.after(time(place), ordinal(place)))
                .or(() -> query.until().map(until -> Where.of("at < ?", Micros.of(until))));
    }

    private Optional<Where> from() {
        return query.from().map(from -> Where.of("at >= ?", Micros.of(from)));
    }

    private static long time(Cursor place) {
        return Micros.of(Instant.parse(place.sortValue()));
    }

    private static Long ordinal(Cursor place) {
        return Long.valueOf(place.id());
    }

    private static Cursor placeOf(Recorded one) {
        return new Cursor(one.entry().at().toString(), "" + one.ordinal());
    }

    private static Cursor place(ResultSet row) throws SQLException {
        return new Cursor(Micros.instant(row, "place").toString(), row.getString("id"));
    }

    /** The address as it is kept: version, then bytes, so that a network is all that lies between two of them. */
    static String key(IpAddress address) {
        return (address.isV4() ? "4" : "6") + address.hex();
    }
}
