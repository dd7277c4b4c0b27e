package dev.gatehouse.testkit.memory;

import dev.gatehouse.application.port.out.Page;
import dev.gatehouse.application.port.out.Page.Cursor;
import dev.gatehouse.application.port.out.SessionStore;
import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.client.Client;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.oauth.OAuthGrant;
import dev.gatehouse.domain.secret.SecretDigest;
import dev.gatehouse.domain.session.EndReason;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.session.SessionFilter;
import dev.gatehouse.domain.token.RefreshMode;
import dev.gatehouse.domain.token.SessionId;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.testkit.memory.Tables.ReplaysOfDay;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

final class MemorySessionStore implements SessionStore {
    private final Tables tables;

    MemorySessionStore(Tables tables) {
        this.tables = tables;
    }

    @Override
    public void insert(Session session) {
        if (tables.sessions().putIfAbsent(session.id(), session) != null) {
            throw new IllegalStateException("the session id is taken");
        }
    }

    @Override
    public Optional<Session> begin(Session session, AuditEntry entry) {
        return MemorySight.beginning(tables, session).map(row -> write(row, entry));
    }

    @Override
    public Optional<Session> find(SessionId id) {
        return Optional.ofNullable(tables.sessions().get(id));
    }

    @Override
    public Optional<Sight> see(SessionId id) {
        return find(id).flatMap(row -> MemorySight.of(tables, row));
    }

    @Override
    public Optional<Session> advance(Session expected, Session next, AuditEntry entry) {
        return open(expected.id())
                .filter(row ->
                        row.generation() == expected.generation() && row.nonce().equals(expected.nonce()))
                .map(row -> write(Rows.advanced(row, next), entry));
    }

    @Override
    public Optional<Session> countReplay(SessionId id, long generation, int limit, AuditEntry entry) {
        return open(id).filter(row -> row.generation() == generation && row.replays() < limit)
                .map(row -> write(Rows.replayed(row, entry.at()), entry));
    }

    @Override
    public int countReplayOfDay(SessionId id, Instant day) {
        return tables.replays()
                .merge(id, new ReplaysOfDay(day, 1), (before, one) -> before.plus(one))
                .replays();
    }

    @Override
    public boolean end(SessionId id, EndReason why, Instant now) {
        return open(id).map(row -> write(Rows.ended(row, why, now))).isPresent();
    }

    @Override
    public int endAllOf(Subject subject, EndReason why, Instant now) {
        return endAll(row -> row.subject().equals(subject), why, now);
    }

    @Override
    public int endUnfixed(Subject subject, EndReason why, Instant now) {
        return endAll(row -> row.subject().equals(subject) && row.mode() != RefreshMode.FIXED, why, now);
    }

    private int endAll(Predicate<Session> which, EndReason why, Instant now) {
        var ids =
                sessions(which.and(row -> row.end().isEmpty())).map(Session::id).toList();
        ids.forEach(id -> end(id, why, now));
        return ids.size();
    }

    @Override
    public int endGotWith(Subject subject, String credential, EndReason why, Instant now) {
        return endAll(
                row -> row.subject().equals(subject)
                        && row.mode() != RefreshMode.FIXED
                        && row.credential().map(credential::equals).orElse(true),
                why,
                now);
    }

    @Override
    public void carryOver(Subject subject, long fromVersion, long toVersion) {
        var rows = sessions(row ->
                        row.end().isEmpty() && row.subject().equals(subject) && row.credentialVersion() == fromVersion)
                .toList();
        rows.forEach(row -> write(Rows.carriedOver(row, toVersion)));
    }

    @Override
    public void touch(SessionId id, Instant now, Instant ifBefore) {
        find(id).filter(row -> row.lastUsedAt().isBefore(ifBefore)).ifPresent(row -> write(Rows.touched(row, now)));
    }

    @Override
    public void prolong(SessionId id, Instant now, Instant idleUntil) {
        open(id).ifPresent(row -> write(Rows.prolonged(row, now, idleUntil)));
    }

    @Override
    public List<SessionId> beyondCap(Subject subject, int cap, Optional<SessionId> kept, Instant now) {
        var live = sessions(row -> isLive(row, now) && row.subject().equals(subject) && row.mode() != RefreshMode.FIXED)
                .sorted(Comparator.comparing(Session::lastUsedAt)
                        .thenComparing(Session::expiresAt)
                        .thenComparing(row -> row.id().value()))
                .map(Session::id)
                .filter(id -> !kept.equals(Optional.of(id)))
                .toList();
        return live.subList(0, Math.max(0, live.size() - cap));
    }

    @Override
    public List<SessionId> holdBeyondCap(Subject subject, int cap, Optional<SessionId> kept, Instant now) {
        return beyondCap(subject, cap, kept, now);
    }

    @Override
    public void end(List<SessionId> ids, EndReason why, Instant now) {
        ids.forEach(id -> end(id, why, now));
    }

    @Override
    public List<Session> live(Subject subject, Instant now) {
        return sessions(row -> isLive(row, now) && row.subject().equals(subject))
                .sorted(Comparator.comparing(Session::createdAt).reversed())
                .toList();
    }

    @Override
    public Page<Session> page(SessionFilter filter, Optional<Cursor> after, int size, Instant now) {
        var rows = sessions(row -> filter.holds(row, grantedTo(row))
                        && MemorySight.isGood(tables, row, now)
                        && !isOrphaned(row, now))
                .filter(row -> after.map(place -> isBeyond(row, place)).orElse(true))
                .sorted(Comparator.comparing(Session::createdAt)
                        .thenComparing(row -> row.id().value())
                        .reversed())
                .limit(size + 1L)
                .toList();
        return Page.of(
                rows,
                size,
                row -> new Cursor(row.createdAt().toString(), row.id().value()));
    }

    private Optional<ClientNumber> grantedTo(Session row) {
        return Optional.ofNullable(tables.oauth().grants().get(row.id())).map(OAuthGrant::client);
    }

    private boolean isOrphaned(Session row, Instant now) {
        return Optional.ofNullable(tables.oauth().grants().get(row.id()))
                .filter(grant -> !isActive(grant.client()) || (!grant.outlives() && isParentOver(grant, now)))
                .isPresent();
    }

    private boolean isActive(ClientNumber client) {
        return Optional.ofNullable(tables.clients().get(client))
                .filter(Client::isActive)
                .isPresent();
    }

    private boolean isParentOver(OAuthGrant grant, Instant now) {
        return grant.parent()
                .filter(parent -> find(parent).filter(row -> isLive(row, now)).isEmpty())
                .isPresent();
    }

    private static boolean isBeyond(Session row, Cursor place) {
        int time = row.createdAt().compareTo(Instant.parse(place.sortValue()));
        return time < 0 || (time == 0 && row.id().value().compareTo(place.id()) < 0);
    }

    @Override
    public boolean adopt(SecretDigest token, SessionId id) {
        return tables.adopted().putIfAbsent(token, id) == null;
    }

    @Override
    public Optional<Session> findAdopted(SecretDigest token) {
        return Optional.ofNullable(tables.adopted().get(token)).flatMap(this::find);
    }

    @Override
    public int purge(Instant endedBefore, int limit) {
        var ids = sessions(row -> Rows.goneFrom(row).isBefore(endedBefore))
                .limit(limit)
                .map(Session::id)
                .toList();
        ids.forEach(this::remove);
        return ids.size();
    }

    private void remove(SessionId id) {
        tables.sessions().remove(id);
        tables.replays().remove(id);
        tables.oauth().forget(id);
        tables.adopted().values().removeIf(id::equals);
        tables.opaqueTokens().values().removeIf(token -> token.session().equals(id));
    }

    private Optional<Session> open(SessionId id) {
        return find(id).filter(row -> row.end().isEmpty());
    }

    private Stream<Session> sessions(Predicate<Session> which) {
        return tables.sessions().values().stream().filter(which);
    }

    private static boolean isLive(Session row, Instant now) {
        return row.end().isEmpty() && now.isBefore(row.expiresAt());
    }

    private Session write(Session row, AuditEntry entry) {
        new MemoryAuditStore(tables).append(entry);
        return write(row);
    }

    private Session write(Session row) {
        tables.sessions().put(row.id(), row);
        return row;
    }
}
