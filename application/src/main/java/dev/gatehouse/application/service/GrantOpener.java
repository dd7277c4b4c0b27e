package dev.gatehouse.application.service;

import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.decision.Step;
import dev.gatehouse.domain.decision.Trace;
import dev.gatehouse.domain.login.Entrance;
import dev.gatehouse.domain.oauth.Grant;
import dev.gatehouse.domain.oauth.OAuthGrant;
import dev.gatehouse.domain.oauth.ScopeText;
import dev.gatehouse.domain.registration.ClientTrait;
import dev.gatehouse.domain.registration.Registration;
import dev.gatehouse.domain.session.EndReason;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.token.RefreshMode;
import dev.gatehouse.domain.token.Scopes;
import dev.gatehouse.domain.token.SessionId;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.domain.token.TokenProfile;
import dev.gatehouse.domain.user.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Begins the sessions of users that are granted to clients. */
final class GrantOpener {
    private final SessionOpener opener;
    private final Entrance entrance;

    GrantOpener(SessionOpener opener, Entrance entrance) {
        this.opener = opener;
        this.entrance = entrance;
    }

    /**
     * What shall begin.
     *
     * @param parent the session in which the user agreed, and with which the grant ends unless it was asked to outlive it
     * @param from the grant, for the audit
     */
    record Start(
            SessionOpener.Draw draw,
            User user,
            Session parent,
            Registration registration,
            Scopes scope,
            String audience,
            List<String> resources,
            Optional<String> proofKey,
            Grant from) {}

    /** What began, and what had to make room. */
    record Opened(Session session, OAuthGrant grant, List<SessionId> ended, List<AuditEntry> entries) {}

    /** Drawn before the unit, which may run again. */
    SessionOpener.Draw draw() {
        return opener.draw();
    }

    /** Writes session, grant and audit; empty if the user's credentials changed since the parent was looked at. */
    Optional<Opened> open(Stores stores, Decision decision, Start start) {
        var version = stores.users().lockCredentialVersion(start.user().id());
        return version.filter(now -> now == start.parent().credentialVersion())
                .map(now -> opened(stores, decision, start));
    }

    private Opened opened(Stores stores, Decision decision, Start start) {
        var parent = start.parent();
        var subject = new Subject.OfUser(start.user().id());
        var shown = new SessionOpener.Shown(
                parent.amr(), parent.credentialVersion(), Optional.empty(), Optional.of(parent.authTime()));
        var opening =
                new SessionOpener.Opening(shown, stores.installation().epoch(), decision.from(), decision.now(), "");
        var session = opener.begin(start.draw(), subject, entrance(start), start.scope(), opening);
        // Who gets grants in it uses it: it must not be the one that idled longest at the next login.
        stores.sessions().touch(parent.id(), decision.now(), decision.now());
        var ended = opener.insert(stores, session, parent.id());
        var grant = new OAuthGrant(
                session.id(),
                start.registration().client(),
                start.registration().clientId(),
                Optional.of(parent.id()),
                start.scope().words().contains(ScopeText.OFFLINE),
                start.resources(),
                start.proofKey());
        stores.grants().insert(grant);
        var client = new Subject.OfClient(start.registration().client()).text();
        var trace = Trace.EMPTY.and(
                Step.passed("client", client + " by " + start.from().word()));
        var entries = new ArrayList<AuditEntry>();
        entries.add(decision.of(subject, new AuditEvent.LoggedIn(session.id()), trace));
        ended.forEach(
                id -> entries.add(decision.of(subject, new AuditEvent.SessionEnded(id, EndReason.TOO_MANY), trace)));
        Recorder.write(stores, entries);
        return new Opened(session, grant, ended, entries);
    }

    /** A grant keeps the mode with which it began. Without a refresh a session lives as long as its one access token. */
    private Entrance entrance(Start start) {
        var tokens = entrance.tokens();
        boolean refreshes = start.registration().may(Grant.REFRESH_TOKEN);
        var life = refreshes
                ? new TokenProfile(
                        tokens.format(),
                        start.registration().is(ClientTrait.KEEPING) ? RefreshMode.KEEP : tokens.mode(),
                        tokens.access(),
                        tokens.idle(),
                        tokens.absolute(),
                        start.audience())
                : new TokenProfile(
                        tokens.format(),
                        RefreshMode.NONE,
                        tokens.access(),
                        tokens.access(),
                        tokens.access(),
                        start.audience());
        return new Entrance(
                entrance.dialect(),
                entrance.kind(),
                life,
                entrance.verifiedEmailRequired(),
                entrance.forcedReset(),
                entrance.rate());
    }
}
