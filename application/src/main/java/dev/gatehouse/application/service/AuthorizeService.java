package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.Authorize;
import dev.gatehouse.application.port.out.Digests;
import dev.gatehouse.application.port.out.SecretSource;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.application.service.AuthorizationReader.Read;
import dev.gatehouse.application.service.OAuthClients.Registered;
import dev.gatehouse.application.service.PushedRequests.Words;
import dev.gatehouse.domain.client.ApiKey;
import dev.gatehouse.domain.oauth.AuthorizationError;
import dev.gatehouse.domain.registration.ClientTrait;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.secret.SecretDigest;
import dev.gatehouse.domain.session.DialectName;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** The authorization endpoint: which client asks, for what, and then who is in the browser. */
final class AuthorizeService implements Authorize {
    private final UnitOfWork unitOfWork;
    private final OAuthClients clients;
    private final AuthorizationReader reader;
    private final AuthorizedBrowser browser;
    private final Doorkeeper doorkeeper;
    private final Digests digests;
    private final SecretSource secrets;
    private final InstantSource clock;

    AuthorizeService(
            UnitOfWork unitOfWork,
            OAuthClients clients,
            AuthorizationReader reader,
            AuthorizedBrowser browser,
            Doorkeeper doorkeeper,
            Digests digests,
            SecretSource secrets,
            InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.clients = clients;
        this.reader = reader;
        this.browser = browser;
        this.doorkeeper = doorkeeper;
        this.digests = digests;
        this.secrets = secrets;
        this.clock = clock;
    }

    @Override
    public Outcome authorize(Request request) {
        var decision = new Decision(secrets.decisionId(), clock.instant(), request.from(), DialectName.OAUTH);
        var turnedAway = doorkeeper.turnsAway(decision);
        if (turnedAway.isPresent()) {
            return new Outcome.NotServed(turnedAway.get());
        }
        return switch (read(decision, request)) {
            case Looked.Stranded(Stranding why) -> new Outcome.Stranded(why);
            case Looked.Turned(WayBack to, AuthorizationError error) -> new Outcome.TurnedBack(to, error);
            case Looked.Fit(AuthorizationWish wish, var pushed) ->
                awaited(browser.decide(decision, request, wish, pushed), pushed, decision.now());
        };
    }

    /** The life of a pushed request is the time to bring a browser here (RFC 9126 section 2.2); people take as long as for any other. */
    private Outcome awaited(Outcome outcome, Optional<SecretDigest> pushed, Instant now) {
        if (outcome instanceof Outcome.LoginWanted || outcome instanceof Outcome.ConsentWanted) {
            pushed.ifPresent(digest -> prolong(digest, now));
        }
        return outcome;
    }

    /** Written once for many looks. */
    private void prolong(SecretDigest pushed, Instant now) {
        var until = now.plus(SealFormsService.LIFE);
        var soon = now.plus(SealFormsService.LIFE.dividedBy(2));
        var unused = unitOfWork.run(stores -> stores.pushedRequests().prolong(pushed, until, soon));
    }

    @Override
    public Outcome agree(Request request, boolean allows) {
        return switch (authorize(request)) {
            case Outcome.ConsentWanted asked
            when allows -> {
                browser.agree(request, asked, clock.instant(), secrets.decisionId());
                yield authorize(agreed(request));
            }
            case Outcome.ConsentWanted asked ->
                new Outcome.TurnedBack(asked.question().wayBack(), AuthorizationError.ACCESS_DENIED);
            case Outcome other -> other;
        };
    }

    private static Request agreed(Request request) {
        return new Request(
                request.parameters(),
                request.resources(),
                request.cookie(),
                request.loggedInSince(),
                true,
                request.from());
    }

    /** What the words come to, and which pushed request they are, if they are one. */
    private sealed interface Looked {
        record Stranded(Stranding why) implements Looked {}

        record Turned(WayBack to, AuthorizationError error) implements Looked {}

        record Fit(AuthorizationWish wish, Optional<SecretDigest> pushed) implements Looked {}
    }

    private Looked read(Decision decision, Request request) {
        var client = Optional.ofNullable(request.parameters().get("client_id"))
                .flatMap(ApiKey::parse)
                .flatMap(clients::find)
                .filter(known -> known.client().isActive());
        if (client.isEmpty()) {
            return new Looked.Stranded(Stranding.UNKNOWN_CLIENT);
        }
        var named = Optional.ofNullable(request.parameters().get("request_uri"))
                .filter(uri -> uri.startsWith(PushedRequests.PREFIX));
        return named.isPresent()
                ? pushed(decision, client.get(), named.get())
                : direct(client.get(), new Words(request.parameters(), request.resources()));
    }

    private Looked direct(Registered client, Words words) {
        return switch (reader.read(client, words.parameters(), words.resources())) {
            case Read.Fit(AuthorizationWish wish)
            when client.registration().is(ClientTrait.PUSHED) ->
                new Looked.Turned(wish.wayBack(), AuthorizationError.PUSH_WANTED);
            case Read read -> looked(read, Optional.empty());
        };
    }

    /** RFC 9126 section 4: the words are those that were pushed, and only for the client that pushed them. */
    private Looked pushed(Decision decision, Registered client, String named) {
        var digest = digests.digest(
                Digests.Purpose.PUSHED_REQUEST, Secret.of(named.substring(PushedRequests.PREFIX.length())));
        var kept = unitOfWork
                .read(stores -> stores.pushedRequests().find(digest))
                .filter(request -> request.client().equals(client.client().number())
                        && decision.now().isBefore(request.expiresAt()));
        if (kept.isEmpty()) {
            return new Looked.Stranded(Stranding.UNKNOWN_REQUEST);
        }
        var words = PushedRequests.read(kept.get().parameters());
        return looked(reader.read(client, words.parameters(), words.resources()), Optional.of(digest));
    }

    private static Looked looked(Read read, Optional<SecretDigest> pushed) {
        return switch (read) {
            case Read.Fit(AuthorizationWish wish) -> new Looked.Fit(wish, pushed);
            case Read.Stranded(Stranding why) -> new Looked.Stranded(why);
            case Read.Turned(WayBack to, AuthorizationError error) -> new Looked.Turned(to, error);
        };
    }
}
