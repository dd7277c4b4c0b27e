package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.WatchHouse.Use;
import dev.gatehouse.application.port.in.WatchHouse.Uses;
import dev.gatehouse.application.port.out.ClientQuery;
import dev.gatehouse.application.port.out.ClientStore;
import dev.gatehouse.application.port.out.Page;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.audit.AuditKind;
import dev.gatehouse.domain.audit.AuditQuery;
import dev.gatehouse.domain.audit.Recorded;
import dev.gatehouse.domain.decision.Step;
import dev.gatehouse.domain.token.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds in the audit who came in by which dialect: the newest entries of everybody, and where these are not all of them, the newest of each
 * API client.
 */
final class DialectUses {
    private static final Duration SPAN = Duration.ofDays(30);
    private static final int PORTION = 500;
    private static final int MOST_ENTRIES = 4_000;
    private static final int MOST_CLIENTS = 200;
    private static final int ENTRIES_OF_CLIENT = 50;
    private static final Set<AuditKind> COMINGS =
            Set.of(AuditKind.LOGGED_IN, AuditKind.REFRESHED, AuditKind.TOKEN_GIVEN);

    private final UnitOfWork unitOfWork;

    DialectUses(UnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    /** Who came by what. */
    private record Way(String dialect, Optional<String> version, Subject subject) {
        static Way of(AuditEntry entry, Subject subject) {
            var asked = entry.trace().steps().stream()
                    .filter(step -> step.check().equals(Decision.VERSION))
                    .map(Step::detail)
                    .findFirst();
            return new Way(entry.dialect(), asked, subject);
        }
    }

    Uses look(Instant now) {
        var from = now.minus(SPAN);
        var newest = newest(query(from, Optional.empty()));
        boolean areAll = newest.size() < MOST_ENTRIES;
        var last = new HashMap<Way, Instant>();
        newest.forEach(entry -> note(last, entry));
        if (!areAll) {
            ofClients(from).forEach(entry -> note(last, entry));
        }
        return new Uses(areAll ? from : newest.getLast().at(), inOrder(last));
    }

    private List<AuditEntry> newest(AuditQuery query) {
        return Page.<Recorded>first(
                        MOST_ENTRIES,
                        (place, size) ->
                                unitOfWork.read(stores -> stores.audit().find(query, place, Math.min(size, PORTION))))
                .stream()
                .map(Recorded::entry)
                .toList();
    }

    /** A client that comes once a week is found even where others come all the time. */
    private Stream<AuditEntry> ofClients(Instant from) {
        var asked =
                new ClientQuery("", Optional.empty(), ClientQuery.Sort.LAST_USED, true, Optional.empty(), MOST_CLIENTS);
        return unitOfWork.read(stores -> stores.clients().page(asked).items()).stream()
                .filter(listed -> listed.lastUsed().isPresent())
                .flatMap(listed -> ofClient(listed, from).stream());
    }

    private List<AuditEntry> ofClient(ClientStore.Listed listed, Instant from) {
        var whose = new Subject.OfClient(listed.client().number()).text();
        return unitOfWork
                .read(stores ->
                        stores.audit().find(query(from, Optional.of(whose)), Optional.empty(), ENTRIES_OF_CLIENT))
                .items()
                .stream()
                .map(Recorded::entry)
                .toList();
    }

    private static AuditQuery query(Instant from, Optional<String> whose) {
        var all = AuditQuery.ALL;
        return new AuditQuery(
                Optional.of(from), all.until(), all.actor(), whose, COMINGS, all.decision(), all.network());
    }

    private static void note(Map<Way, Instant> last, AuditEntry entry) {
        entry.subject()
                .ifPresent(subject -> last.merge(
                        Way.of(entry, subject), entry.at(), (one, other) -> one.isAfter(other) ? one : other));
    }

    private static List<Use> inOrder(Map<Way, Instant> last) {
        return last.entrySet().stream()
                .map(one -> new Use(
                        one.getKey().dialect(),
                        one.getKey().version(),
                        one.getKey().subject(),
                        one.getValue()))
                .sorted(Comparator.comparing(Use::dialect)
                        .thenComparing(Comparator.comparing(Use::lastAt).reversed())
                        .thenComparing(use -> use.subject().text())
                        .thenComparing(use -> use.version().orElse("")))
                .toList();
    }
}
