package dev.gatehouse.testkit.memory;

import dev.gatehouse.application.port.out.GrantStore;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.oauth.OAuthGrant;
import dev.gatehouse.domain.session.EndReason;
import dev.gatehouse.domain.token.SessionId;
import dev.gatehouse.domain.token.Subject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

final class MemoryGrantStore implements GrantStore {
    private final Tables tables;

    MemoryGrantStore(Tables tables) {
        this.tables = tables;
    }

    @Override
    public void insert(OAuthGrant grant) {
        if (tables.oauth().grants().putIfAbsent(grant.session(), grant) != null) {
            throw new IllegalStateException("the session was granted already");
        }
    }

    @Override
    public Optional<OAuthGrant> find(SessionId session) {
        return Optional.ofNullable(tables.oauth().grants().get(session));
    }

    @Override
    public List<OAuthGrant> of(Subject subject) {
        return tables.oauth().grants().values().stream()
                .filter(grant -> isOf(grant, subject) && stands(grant))
                .toList();
    }

    @Override
    public Map<SessionId, String> clientNames(Set<SessionId> sessions) {
        var clients = new MemoryClientStore(tables);
        return tables.oauth().grants().values().stream()
                .filter(grant -> sessions.contains(grant.session()))
                .collect(Collectors.toMap(
                        OAuthGrant::session,
                        grant -> clients.find(grant.client()).orElseThrow().name()));
    }

    @Override
    public List<OAuthGrant> of(Subject subject, ClientNumber client) {
        return tables.oauth().grants().values().stream()
                .filter(grant -> grant.client().equals(client) && isOf(grant, subject))
                .toList();
    }

    private boolean isOf(OAuthGrant grant, Subject subject) {
        return Optional.ofNullable(tables.sessions().get(grant.session()))
                .filter(session -> session.subject().equals(subject))
                .isPresent();
    }

    @Override
    public List<OAuthGrant> to(ClientNumber client) {
        return tables.oauth().grants().values().stream()
                .filter(grant -> grant.client().equals(client) && stands(grant))
                .toList();
    }

    @Override
    public List<OAuthGrant> after(String session, int limit) {
        return tables.oauth().grants().values().stream()
                .filter(grant -> grant.session().value().compareTo(session) > 0)
                .sorted(Comparator.comparing(grant -> grant.session().value()))
                .limit(limit)
                .toList();
    }

    private boolean stands(OAuthGrant grant) {
        return Optional.ofNullable(tables.sessions().get(grant.session()))
                .filter(session -> session.end().isEmpty())
                .isPresent();
    }

    @Override
    public int endAllTo(ClientNumber client, EndReason why, Instant now) {
        var sessions = new MemorySessionStore(tables);
        return (int) tables.oauth().grants().values().stream()
                .filter(grant -> grant.client().equals(client) && sessions.end(grant.session(), why, now))
                .count();
    }

    @Override
    public List<OAuthGrant> around(List<SessionId> sessions) {
        return grants(grant -> sessions.contains(grant.session())
                || grant.parent().filter(sessions::contains).isPresent());
    }

    @Override
    public void move(SessionId from, SessionId to) {
        grants(grant -> grant.parent().equals(Optional.of(from)))
                .forEach(grant -> tables.oauth().grants().put(grant.session(), under(to, grant)));
    }

    private List<OAuthGrant> grants(Predicate<OAuthGrant> which) {
        return tables.oauth().grants().values().stream().filter(which).toList();
    }

    private static OAuthGrant under(SessionId parent, OAuthGrant grant) {
        return new OAuthGrant(
                grant.session(),
                grant.client(),
                grant.clientId(),
                Optional.of(parent),
                grant.outlives(),
                grant.resources(),
                grant.proofKey());
    }
}
