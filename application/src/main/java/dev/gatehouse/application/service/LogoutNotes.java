package dev.gatehouse.application.service;

import dev.gatehouse.application.port.out.OutboxStore.Message;
import dev.gatehouse.application.port.out.SecretSource;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.domain.client.ApiKey;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.oauth.OAuthGrant;
import dev.gatehouse.domain.registration.RedirectUri;
import dev.gatehouse.domain.registration.Registration;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.token.SessionId;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.domain.user.User;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is left in the outbox for a client that wants to know of logouts (OpenID Connect Back-Channel Logout 1.0). The token is signed when it
 * is sent: what lies there could not be presented to anybody.
 */
final class LogoutNotes {
    static final String KIND = "logout";
    private static final int CLIENT = 0;
    private static final int SUBJECT = 1;
    private static final int SESSION = 2;
    private static final int ALGORITHM = 3;
    private static final int CLIENT_ID = 4;

    /**
     * What a message says: which client is to be told of the end of which session, and as whom it was registered when that ended, for it
     * may be registered no more.
     */
    record Note(
            ClientNumber client,
            ApiKey clientId,
            Subject subject,
            SessionId session,
            String algorithm,
            RedirectUri uri) {
        /** The same as the registration of the client says now; empty if it does not want to know any more. */
        Optional<Note> by(Registration registration) {
            return registration
                    .logoutUri()
                    .map(now -> new Note(client, clientId, subject, session, registration.identityAlgorithm(), now));
        }
    }

    private final SecretSource secrets;

    LogoutNotes(SecretSource secrets) {
        this.secrets = secrets;
    }

    /** Drawn before the unit, which may run again; one for all that it writes. */
    String draw() {
        return secrets.tokenId();
    }

    /** Leaves a message if the client of the grant wants one. */
    static void write(Stores stores, OAuthGrant grant, Instant now, String drawn) {
        stores.registrations()
                .of(grant.client())
                .ifPresent(registration -> write(stores, registration, grant, now, drawn));
    }

    /** The same for a client of which it is known as what it is registered. */
    static void write(Stores stores, Registration registration, OAuthGrant grant, Instant now, String drawn) {
        registration
                .logoutUri()
                .ifPresent(uri -> stores.sessions()
                        .find(grant.session())
                        .filter(session -> session.end().isEmpty())
                        .ifPresent(session -> stores.outbox()
                                .add(new Message(
                                        drawn + "." + grant.session().value(),
                                        KIND,
                                        uri.value(),
                                        body(registration, session),
                                        now,
                                        0))));
    }

    /** Leaves messages about every session that was granted by that registration, all of which are about to end. */
    static void ofRegistration(Stores stores, Registration registration, Instant now) {
        if (registration.logoutUri().isPresent()) {
            stores.grants()
                    .to(registration.client())
                    .forEach(grant -> write(stores, registration, grant, now, "registration"));
        }
    }

    /** Leaves messages about a session that is about to end, if it stands: for its client, and for those of what was granted in it. */
    static void ofSession(Stores stores, SessionId session, Instant now) {
        boolean stands = stores.sessions()
                .find(session)
                .filter(row -> row.end().isEmpty())
                .isPresent();
        if (stands) {
            ofStanding(stores, List.of(session), now);
        }
    }

    /** The same about sessions of which it is known that they stand; one for each end, whoever else ends one at the same moment. */
    static void ofStanding(Stores stores, List<SessionId> sessions, Instant now) {
        stores.grants()
                .around(sessions)
                .forEach(grant -> write(
                        stores, grant, now, "end." + endedWith(grant, sessions).value()));
    }

    private static SessionId endedWith(OAuthGrant grant, List<SessionId> sessions) {
        return sessions.contains(grant.session())
                ? grant.session()
                : grant.parent().orElseThrow();
    }

    /** Leaves messages about every session that a new credential version of its user is about to end. */
    static void ofVersion(Stores stores, User next, Instant now) {
        long before = next.credentialVersion() - 1;
        var whose = new Subject.OfUser(next.id());
        var grants = stores.grants().of(whose);
        if (grants.isEmpty()) {
            return;
        }
        var ending = stores.sessions().live(whose, now).stream()
                .filter(session -> session.credentialVersion() == before)
                .map(Session::id)
                .collect(Collectors.toSet());
        Stream.concat(grants.stream().filter(grant -> ending.contains(grant.session())), lapsed(stores, grants, ending))
                .forEach(grant -> write(stores, grant, now, "version." + next.credentialVersion()));
    }

    /** A login of a user at a client, in a browser. */
    private record Login(ClientNumber client, SessionId browser) {}

    /**
     * What was granted without a refresh token ends with its access token, while its user is logged in at the client as long as in the
     * browser: the last of each login, for the client knows of no earlier one.
     */
    private static Stream<OAuthGrant> lapsed(Stores stores, List<OAuthGrant> grants, Set<SessionId> live) {
        return grants.stream()
                .filter(grant -> !grant.outlives() && !live.contains(grant.session()))
                .flatMap(grant -> grant
                        .parent()
                        .filter(live::contains)
                        .map(browser -> new Lapsed(new Login(grant.client(), browser), grant, beginOf(stores, grant)))
                        .stream())
                .collect(Collectors.toMap(
                        Lapsed::login, lapsed -> lapsed, BinaryOperator.maxBy(Comparator.comparing(Lapsed::begin))))
                .values()
                .stream()
                .map(Lapsed::grant);
    }

    private record Lapsed(Login login, OAuthGrant grant, Instant begin) {}

    private static Instant beginOf(Stores stores, OAuthGrant grant) {
        return stores.sessions().find(grant.session()).map(Session::createdAt).orElse(Instant.MIN);
    }

    /** Reads what {@link #write} wrote; empty for a message of another kind, and for what a later version wrote. */
    static Optional<Note> read(Message message) {
        var words = message.body().split(" ", CLIENT_ID + 1);
        if (!message.kind().equals(KIND)
                || words.length <= CLIENT_ID
                || !Registration.IDENTITY_ALGORITHMS.contains(words[ALGORITHM])) {
            return Optional.empty();
        }
        try {
            return Subject.parse(words[SUBJECT])
                    .map(subject -> new Note(
                            new ClientNumber(Integer.parseInt(words[CLIENT])),
                            new ApiKey(words[CLIENT_ID]),
                            subject,
                            new SessionId(words[SESSION]),
                            words[ALGORITHM],
                            new RedirectUri(message.to())));
        } catch (IllegalArgumentException otherWords) {
            return Optional.empty();
        }
    }

    private static String body(Registration registration, Session session) {
        return String.join(
                " ",
                Integer.toString(registration.client().value()),
                session.subject().text(),
                session.id().value(),
                registration.identityAlgorithm(),
                registration.clientId().value());
    }
}
