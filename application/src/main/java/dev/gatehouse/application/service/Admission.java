package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.LogIn.Outcome;
import dev.gatehouse.application.port.in.Principal;
import dev.gatehouse.application.port.out.Digests;
import dev.gatehouse.application.port.out.OpaqueTokenStore.OpaqueToken;
import dev.gatehouse.application.port.out.SecretSource;
import dev.gatehouse.application.port.out.SecretSource.Ticket;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.decision.Step;
import dev.gatehouse.domain.login.Entrance;
import dev.gatehouse.domain.login.LoginRules;
import dev.gatehouse.domain.login.Obligation;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.session.EndReason;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.token.AccessFormat;
import dev.gatehouse.domain.token.Scopes;
import dev.gatehouse.domain.token.SessionId;
import dev.gatehouse.domain.token.Subject;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Lets in who showed the right secret, if the rules allow it: writes the session in the unit, hands out tokens after it. */
final class Admission {
    /** Why, for the audit, where it is the trace that tells more. */
    static final String SECRET_WAS_RIGHT = "the secret was right, but a later check failed";

    private final SessionOpener opener;
    private final TokenIssuer issuer;
    private final Digests digests;
    private final SecretSource secrets;
    private final Liveness liveness;
    private final Recorder recorder;

    Admission(
            SessionOpener opener,
            TokenIssuer issuer,
            Digests digests,
            SecretSource secrets,
            Liveness liveness,
            Recorder recorder) {
        this.opener = opener;
        this.issuer = issuer;
        this.digests = digests;
        this.secrets = secrets;
        this.liveness = liveness;
        this.recorder = recorder;
    }

    /**
     * Who asks to be let in, with all that is random about it drawn beforehand.
     *
     * @param opaque the access token, where the entrance gives opaque ones
     */
    record Candidate(
            Decision decision,
            Entrance entrance,
            Principal who,
            SessionOpener.Shown shown,
            LoginRules.Judgement judgement,
            SessionOpener.Draw draw,
            Optional<Secret> opaque) {}

    /** What was written down. */
    sealed interface Written {
        /** The session stands, and those beyond the cap are ended. */
        record Admitted(Session session, List<SessionId> ended, List<AuditEntry> entries) implements Written {}

        /** There is no session. */
        record Denied(Refusal why, List<AuditEntry> entries) implements Written {}
    }

    Candidate candidate(
            Decision decision,
            Entrance entrance,
            Principal who,
            SessionOpener.Shown shown,
            LoginRules.Judgement judgement) {
        Optional<Secret> opaque = switch (entrance.tokens().format()) {
            case JWT -> Optional.empty();
            case OPAQUE -> Optional.of(secrets.opaqueToken());
            case COOKIE -> Optional.of(secrets.ticket(Ticket.BROWSER_SESSION));
        };
        return new Candidate(decision, entrance, who, shown, judgement, opener.draw(), opaque);
    }

    /** Lets in or refuses in a unit of its own: with a single call of the store where nothing else is to be written. */
    Written admit(UnitOfWork unitOfWork, Candidate candidate) {
        var beginning = beginning(candidate);
        boolean isAlone = candidate.judgement().refusal().isEmpty()
                && candidate.opaque().isEmpty()
                && !opener.isCounted(beginning.session());
        Optional<Session> begun = isAlone ? unitOfWork.runSingle(stores -> begin(stores, beginning)) : Optional.empty();
        return begun.<Written>map(session -> new Written.Admitted(session, List.of(), List.of(beginning.entry())))
                .orElseGet(() -> unitOfWork.run(stores -> write(stores, candidate)));
    }

    /** Writes the session or the refusal, with the audit; the credential version is held until the unit ends. */
    Written write(Stores stores, Candidate candidate) {
        var refusal = candidate.judgement().refusal();
        return refusal.isPresent() ? refused(stores, candidate, refusal.get()) : admitted(stores, candidate);
    }

    /** Of whoever showed a secret that stands no more, nothing else is told. */
    private static Written refused(Stores stores, Candidate candidate, Refusal why) {
        var standing = lockVersion(stores, candidate.who().subject());
        return standing.equals(Optional.of(candidate.shown().version()))
                ? denied(stores, candidate, why, SECRET_WAS_RIGHT)
                : changed(stores, candidate);
    }

    private static Written changed(Stores stores, Candidate candidate) {
        return denied(
                stores, candidate, new Refusal.BadCredentials(), "the secret was changed while it was being verified");
    }

    /** Tells the witness, and makes the tokens of an admitted candidate. */
    Outcome finish(Candidate candidate, Written written) {
        return switch (written) {
            case Written.Denied(Refusal why, List<AuditEntry> entries) -> {
                recorder.kept(entries);
                yield new Outcome.Refused(candidate.decision().id(), why);
            }
            case Written.Admitted(Session session, List<SessionId> ended, List<AuditEntry> entries) -> {
                ended.forEach(liveness::forget);
                recorder.kept(entries);
                yield loggedIn(candidate, session);
            }
        };
    }

    private Outcome loggedIn(Candidate candidate, Session session) {
        var now = candidate.decision().now();
        var entrance = candidate.entrance();
        var tokens = candidate
                .opaque()
                .map(drawn -> TokenIssuer.opaque(drawn, session, entrance, now))
                .orElseGet(() -> issuer.issue(session, candidate.who(), entrance, now));
        var obligations = candidate.judgement().obligations();
        return new Outcome.LoggedIn(candidate.decision().id(), tokens, candidate.who(), obligations);
    }

    private static Optional<Long> lockVersion(Stores stores, Subject subject) {
        return switch (subject) {
            case Subject.OfUser user -> stores.users().lockCredentialVersion(user.id());
            case Subject.OfClient client -> stores.clients().lockCredentialVersion(client.number());
        };
    }

    private static Written denied(Stores stores, Candidate candidate, Refusal why, String reason) {
        var event = new AuditEvent.LoginRefused(why, reason);
        var entries = List.of(candidate
                .decision()
                .of(candidate.who().subject(), event, candidate.judgement().trace()));
        Recorder.write(stores, entries);
        return new Written.Denied(why, entries);
    }

    /** A session that is about to begin, in whatever epoch it will be, and what is told of it. */
    private record Beginning(Session session, AuditEntry entry) {}

    private Beginning beginning(Candidate candidate) {
        var decision = candidate.decision();
        var opening =
                new SessionOpener.Opening(candidate.shown(), 0, decision.from(), decision.now(), decision.browser());
        var scope = scope(candidate.judgement().obligations());
        var subject = candidate.who().subject();
        var session = opener.begin(candidate.draw(), subject, candidate.entrance(), scope, opening);
        var trace = candidate
                .judgement()
                .trace()
                .and(Step.passed("issue", "session " + session.id().value()));
        return new Beginning(session, decision.of(subject, new AuditEvent.LoggedIn(session.id()), trace));
    }

    private static Optional<Session> begin(Stores stores, Beginning beginning) {
        return stores.sessions().begin(beginning.session(), beginning.entry());
    }

    private Written admitted(Stores stores, Candidate candidate) {
        var beginning = beginning(candidate);
        return begin(stores, beginning)
                .map(session -> settled(stores, candidate, session, beginning.entry()))
                .orElseGet(() -> changed(stores, candidate));
    }

    /** What is left to be written, once the session has begun. */
    private Written settled(Stores stores, Candidate candidate, Session session, AuditEntry entry) {
        candidate.opaque().ifPresent(drawn -> remember(stores, drawn, session, candidate.entrance()));
        var capped = opener.makeRoom(stores, session);
        var ends = capped.stream()
                .map(id -> candidate
                        .decision()
                        .of(session.subject(), new AuditEvent.SessionEnded(id, EndReason.TOO_MANY), entry.trace()))
                .toList();
        Recorder.write(stores, ends);
        return new Written.Admitted(
                session, capped, Stream.concat(Stream.of(entry), ends.stream()).toList());
    }

    private void remember(Stores stores, Secret drawn, Session session, Entrance entrance) {
        if (entrance.tokens().format() == AccessFormat.COOKIE) {
            stores.browsers().insert(digests.digest(Digests.Purpose.BROWSER_SESSION, drawn), session.id());
        } else {
            rememberToken(stores, drawn, session, entrance);
        }
    }

    private void rememberToken(Stores stores, Secret drawn, Session session, Entrance entrance) {
        var issuedAt = session.createdAt().truncatedTo(ChronoUnit.SECONDS);
        var digest = digests.digest(Digests.Purpose.OPAQUE_TOKEN, drawn);
        stores.opaqueTokens()
                .insert(new OpaqueToken(
                        digest, session.id(), issuedAt, TokenIssuer.accessEnd(session, entrance, issuedAt)));
    }

    private static Scopes scope(Set<Obligation> obligations) {
        return obligations.contains(Obligation.CHANGE_PASSWORD) ? Scopes.CHANGE_PASSWORD : Scopes.ACCOUNT;
    }
}
