package dev.gatehouse.testkit.memory;

import dev.gatehouse.application.port.out.Page;
import dev.gatehouse.application.port.out.Page.Cursor;
import dev.gatehouse.application.port.out.SignOutStore;
import dev.gatehouse.domain.oauth.OAuthGrant;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.token.RefreshMode;
import dev.gatehouse.domain.token.Revocation;
import dev.gatehouse.domain.token.Revocation.Kind;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.testkit.memory.OAuthTables.SignedOut;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

final class MemorySignOutStore implements SignOutStore {
    private static final String EVERYBODY = "*";

    private final Tables tables;

    MemorySignOutStore(Tables tables) {
        this.tables = tables;
    }

    @Override
    public void note(Subject subject, long version, Instant at) {
        tables.oauth().signOuts().put(subject.text(), new SignedOut(version, at));
    }

    @Override
    public void noteEverybody(long epoch, Instant at) {
        tables.oauth().signOuts().put(EVERYBODY, new SignedOut(epoch, at));
    }

    @Override
    public Page<Revocation> revoked(Cursor after, int size) {
        var rows = Stream.of(sessions(), tokens(), subjects())
                .flatMap(kind -> kind)
                .filter(row -> isBeyond(row, after))
                .sorted(Comparator.comparing(Revocation::at).thenComparing(Revocation::id))
                .limit(size + 1L)
                .toList();
        return Page.of(rows, size, row -> new Cursor(row.at().toString(), row.id()));
    }

    private Stream<Revocation> sessions() {
        return tables.sessions().values().stream()
                .flatMap(row -> row
                        .end()
                        .map(Session.End::at)
                        .or(() -> outdated(row))
                        .or(() -> orphaned(row))
                        .map(at -> new Revocation(Kind.SESSION, row.id().value(), at))
                        .stream());
    }

    private Optional<Instant> outdated(Session row) {
        return Optional.ofNullable(tables.oauth().signOuts().get(row.subject().text()))
                .filter(signedOut -> row.mode() != RefreshMode.FIXED
                        && row.credentialVersion() < signedOut.version()
                        && row.expiresAt().isAfter(signedOut.at()))
                .map(SignedOut::at);
    }

    private Optional<Instant> orphaned(Session row) {
        return Optional.ofNullable(tables.oauth().grants().get(row.id()))
                .filter(grant -> !grant.outlives())
                .flatMap(OAuthGrant::parent)
                .flatMap(parent -> Optional.ofNullable(tables.sessions().get(parent)))
                .flatMap(Session::end)
                .map(Session.End::at);
    }

    private Stream<Revocation> tokens() {
        return tables.oauth().revokedTokens().entrySet().stream()
                .map(row ->
                        new Revocation(Kind.TOKEN, row.getKey(), row.getValue().at()));
    }

    private Stream<Revocation> subjects() {
        return tables.oauth().signOuts().entrySet().stream()
                .map(row -> new Revocation(
                        row.getKey().equals(EVERYBODY) ? Kind.EVERYBODY : Kind.SUBJECT,
                        row.getKey(),
                        row.getValue().at()));
    }

    private static boolean isBeyond(Revocation row, Cursor place) {
        int time = row.at().compareTo(Instant.parse(place.sortValue()));
        return time > 0 || (time == 0 && row.id().compareTo(place.id()) > 0);
    }

    @Override
    public int purge(Instant before, int limit) {
        return Purge.some(tables.oauth().signOuts(), signedOut -> signedOut.at().isBefore(before), limit);
    }
}
