package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.EndBrowserSession;
import dev.gatehouse.application.port.out.IdentityTokens;
import dev.gatehouse.application.port.out.IdentityTokens.Hint;
import dev.gatehouse.application.port.out.SecretSource;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.application.service.GrantParents.Parent;
import dev.gatehouse.application.service.OAuthClients.Registered;
import dev.gatehouse.domain.client.ApiKey;
import dev.gatehouse.domain.oauth.OAuthGrant;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.session.DialectName;
import dev.gatehouse.domain.token.SessionId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/**
 * Logs people out of our own pages, and of what clients were granted there.
 *
 * <p>A link that anybody can make ends nothing by itself: the user is asked (RP-Initiated Logout 1.0 section 6). An ID token is not a
 * secret, but only this house makes one, it was given to the client in this very session, and it says which session is meant; whoever
 * shows it can end that one and no other. It does so also where the browser has lost its cookie, so that a session which nobody can
 * reach any more does not live on at the server (G2, CVE-2025-12390). What was granted to outlive the browser's session
 * ({@code offline_access}) does not end with it; the ID token that came with it names that session all the same.
 */
final class EndBrowserSessionService implements EndBrowserSession {
    private final UnitOfWork unitOfWork;
    private final OAuthClients clients;
    private final IdentityTokens identityTokens;
    private final Browsers browsers;
    private final BrowserEnd browserEnd;
    private final SecretSource secrets;
    private final InstantSource clock;

    EndBrowserSessionService(
            UnitOfWork unitOfWork,
            OAuthClients clients,
            IdentityTokens identityTokens,
            Browsers browsers,
            BrowserEnd browserEnd,
            SecretSource secrets,
            InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.clients = clients;
        this.identityTokens = identityTokens;
        this.browsers = browsers;
        this.browserEnd = browserEnd;
        this.secrets = secrets;
        this.clock = clock;
    }

    @Override
    public Outcome judge(Request request) {
        return read(request.parameters())
                .map(wish -> judge(request, wish, clock.instant()))
                .orElseGet(Outcome.Malformed::new);
    }

    private Outcome judge(Request request, LogoutWish wish, Instant now) {
        var here = here(request, now);
        var meant = meant(wish, now);
        boolean isMeant = here.map(
                        parent -> meant.filter(other -> isSame(parent, other)).isPresent())
                .orElse(true);
        return isMeant
                ? ended(request, wish, meant, now)
                : new Outcome.QuestionWanted(
                        wish.client().map(client -> client.client().name()), wish.redirectTo());
    }

    @Override
    public Outcome end(Request request) {
        return read(request.parameters())
                .map(wish -> end(request, wish, clock.instant()))
                .orElseGet(Outcome.Malformed::new);
    }

    private Outcome end(Request request, LogoutWish wish, Instant now) {
        return ended(request, wish, here(request, now).or(() -> meant(wish, now)), now);
    }

    private Outcome ended(Request request, LogoutWish wish, Optional<Parent> ending, Instant now) {
        var decision = new Decision(secrets.decisionId(), now, request.from(), DialectName.OAUTH);
        ending.ifPresent(parent -> browserEnd.end(decision, parent.session()));
        return new Outcome.Ended(
                wish.redirectTo(),
                wish.state().filter(ignored -> wish.redirectTo().isPresent()));
    }

    private static boolean isSame(Parent one, Parent other) {
        return one.session().id().equals(other.session().id());
    }

    private Optional<Parent> here(Request request, Instant now) {
        return request.cookie().flatMap(cookie -> browsers.find(cookie, now));
    }

    /** The living session of the browser in which the ID token was given: its {@code sid} names what the client was granted there. */
    private Optional<Parent> meant(LogoutWish wish, Instant now) {
        return wish.hint().flatMap(hint -> unitOfWork.read(stores -> meant(stores, hint, now)));
    }

    private Optional<Parent> meant(Stores stores, Hint hint, Instant now) {
        return hint.session()
                .flatMap(session -> stores.grants().find(new SessionId(session)))
                .flatMap(OAuthGrant::parent)
                .flatMap(parent -> browsers.look(stores, parent, now));
    }

    /** Empty if the request contradicts itself or what is registered. */
    private Optional<LogoutWish> read(Map<String, String> parameters) {
        var shown = Optional.ofNullable(parameters.get("id_token_hint"));
        var hint = shown.flatMap(text -> identityTokens.readHint(Secret.of(text)));
        var clientId = Optional.ofNullable(parameters.get("client_id"));
        boolean isAnothers = hint.isPresent()
                && clientId.filter(id -> !id.equals(hint.get().audience())).isPresent();
        if (isAnothers) {
            return Optional.empty();
        }
        var named = hint.map(Hint::audience).or(() -> clientId);
        var client = named.flatMap(ApiKey::parse)
                .flatMap(clients::find)
                .filter(known -> known.client().isActive());
        // Without a client, or with a hint that cannot be read any more, nobody says where it would be safe to go
        // (section 4).
        boolean isUnreadable = shown.isPresent() && hint.isEmpty();
        var wanted = Optional.ofNullable(parameters.get("post_logout_redirect_uri"))
                .filter(ignored -> named.isPresent() && !isUnreadable);
        boolean isRegistered = wanted.map(uri -> isRegistered(client, uri)).orElse(true);
        return isRegistered
                ? Optional.of(new LogoutWish(hint, client, wanted, Optional.ofNullable(parameters.get("state"))))
                : Optional.empty();
    }

    private static boolean isRegistered(Optional<Registered> client, String uri) {
        return client.filter(known -> known.registration().leavesTo(uri)).isPresent();
    }
}
