package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.Authorize.Outcome;
import dev.gatehouse.application.port.in.Authorize.Question;
import dev.gatehouse.application.port.in.Authorize.Request;
import dev.gatehouse.application.port.in.Authorize.Stranding;
import dev.gatehouse.application.port.out.CodeStore.Code;
import dev.gatehouse.application.port.out.Digests;
import dev.gatehouse.application.port.out.IdentityTokens;
import dev.gatehouse.application.port.out.SecretSource;
import dev.gatehouse.application.port.out.SecretSource.Ticket;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.application.service.AuthorizationWish.Prompt;
import dev.gatehouse.application.service.GrantParents.Parent;
import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.client.ApiKey;
import dev.gatehouse.domain.decision.DecisionId;
import dev.gatehouse.domain.decision.Trace;
import dev.gatehouse.domain.factor.LoginMeans;
import dev.gatehouse.domain.oauth.AuthorizationError;
import dev.gatehouse.domain.oauth.Consent;
import dev.gatehouse.domain.registration.ClientTrait;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.secret.SecretDigest;
import dev.gatehouse.domain.session.DialectName;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.token.Scopes;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.domain.user.User;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether whoever is in a browser need be asked, and if not, gives the code. */
final class AuthorizedBrowser {
    private final UnitOfWork unitOfWork;
    private final Browsers browsers;
    private final Whereabouts whereabouts;
    private final Digests digests;
    private final IdentityTokens identityTokens;
    private final SecretSource secrets;
    private final Duration codeLife;
    private final Recorder recorder;

    AuthorizedBrowser(
            UnitOfWork unitOfWork,
            Browsers browsers,
            Whereabouts whereabouts,
            Digests digests,
            IdentityTokens identityTokens,
            SecretSource secrets,
            Duration codeLife,
            Recorder recorder) {
        this.unitOfWork = unitOfWork;
        this.browsers = browsers;
        this.whereabouts = whereabouts;
        this.digests = digests;
        this.identityTokens = identityTokens;
        this.secrets = secrets;
        this.codeLife = codeLife;
        this.recorder = recorder;
    }

    Outcome decide(Decision decision, Request request, AuthorizationWish wish, Optional<SecretDigest> pushed) {
        var here = request.cookie().flatMap(cookie -> browsers.find(cookie, decision.now()));
        var hint = wish.identityHint().flatMap(text -> identityTokens.readHint(Secret.of(text)));
        // Of a hint whose key is gone nobody knows whom it means: the user may go on, and no client is told that it is
        // the same one.
        if (wish.identityHint().isPresent() && hint.isEmpty() && wish.wants(Prompt.NONE)) {
            return new Outcome.TurnedBack(wish.wayBack(), AuthorizationError.LOGIN_REQUIRED);
        }
        boolean isSomebodyElse = hint.filter(
                        read -> here.filter(parent -> parent.session().subject().equals(read.subject()))
                                .isEmpty())
                .isPresent();
        if (here.isEmpty()
                || isSomebodyElse
                || mustLogIn(request, wish, here.get().session(), decision.now())
                || couldShowMore(wish, here.get())) {
            boolean isForFactor =
                    here.filter(parent -> couldShowMore(wish, parent)).isPresent();
            return wish.wants(Prompt.NONE)
                    ? new Outcome.TurnedBack(wish.wayBack(), AuthorizationError.LOGIN_REQUIRED)
                    : new Outcome.LoginWanted(question(wish), wish.loginHint(), isForFactor);
        }
        return ofUser(decision, request, wish, here.get(), pushed);
    }

    private static Question question(AuthorizationWish wish) {
        return new Question(wish.client().client().name(), wish.wayBack(), wish.locales());
    }

    /** OpenID Connect Core section 3.1.2.3; a login since the page was made is one that was asked for. */
    private static boolean mustLogIn(Request request, AuthorizationWish wish, Session session, Instant now) {
        boolean isJustNow = request.loggedInSince()
                .map(since -> !session.authTime().isBefore(since.truncatedTo(ChronoUnit.SECONDS)))
                .orElse(false);
        boolean isTooOld = wish.maxAge()
                .map(age -> session.authTime().plus(age).isBefore(now.truncatedTo(ChronoUnit.SECONDS)) || age.isZero())
                .orElse(false);
        boolean isAskedFor = wish.wants(Prompt.LOGIN) || wish.wants(Prompt.SELECT_ACCOUNT);
        return (isAskedFor || isTooOld) && !isJustNow;
    }

    /** A wish ({@code acr_values} is voluntary): whoever has no second factor goes on, and the client is told by what. */
    private boolean couldShowMore(AuthorizationWish wish, Parent here) {
        boolean isLess = wish.means()
                .filter(means -> LoginMeans.of(here.session().amr()).compareTo(means) < 0)
                .isPresent();
        return isLess
                && unitOfWork
                        .read(stores -> stores.factors().held(here.user().id()))
                        .isAny();
    }

    private Outcome ofUser(
            Decision decision, Request request, AuthorizationWish wish, Parent here, Optional<SecretDigest> pushed) {
        if (whereabouts.refuses(here.user(), decision).isPresent()) {
            return new Outcome.TurnedBack(wish.wayBack(), AuthorizationError.ACCESS_DENIED);
        }
        if (!hasAgreed(request, wish, here.user())) {
            return wish.wants(Prompt.NONE)
                    ? new Outcome.TurnedBack(wish.wayBack(), AuthorizationError.CONSENT_REQUIRED)
                    : new Outcome.ConsentWanted(question(wish), here.user().called(), wish.scope());
        }
        return coded(decision, wish, here, pushed);
    }

    private boolean hasAgreed(Request request, AuthorizationWish wish, User user) {
        boolean isOfHouse = wish.client().registration().is(ClientTrait.TRUSTED) && !wish.wants(Prompt.CONSENT);
        boolean isAskedAnew = wish.wants(Prompt.CONSENT) && !request.hasAgreed();
        return isOfHouse
                || (!isAskedAnew
                        && unitOfWork
                                .read(stores -> stores.consents()
                                        .find(user.id(), wish.client().client().number()))
                                .filter(consent -> consent.covers(wish.scope()))
                                .isPresent());
    }

    private Outcome coded(Decision decision, AuthorizationWish wish, Parent here, Optional<SecretDigest> pushed) {
        var text = secrets.ticket(Ticket.AUTHORIZATION_CODE);
        var code = new Code(
                digests.digest(Digests.Purpose.AUTHORIZATION_CODE, text),
                wish.client().client().number(),
                here.session().id(),
                wish.wayBack().redirectUri(),
                wish.challenge(),
                wish.nonce(),
                wish.scope(),
                wish.resources(),
                wish.proofKey(),
                decision.now().plus(codeLife),
                Optional.empty());
        boolean isFirst = unitOfWork.run(stores -> {
            boolean used = PushedRequests.use(stores, pushed);
            if (used) {
                stores.codes().insert(code);
                browsers.prolong(stores, here.session(), decision.now());
            }
            return used;
        });
        return isFirst ? new Outcome.SentBack(wish.wayBack(), text) : new Outcome.Stranded(Stranding.UNKNOWN_REQUEST);
    }

    /** Remembers that the user agreed, to that and to what was agreed before. */
    void agree(Request request, Outcome.ConsentWanted asked, Instant now, DecisionId id) {
        var decision = new Decision(id, now, request.from(), DialectName.OAUTH);
        var clientId = request.parameters().getOrDefault("client_id", "");
        var entries = unitOfWork.run(stores -> agree(stores, request, decision, clientId, asked.scope()));
        recorder.kept(entries);
    }

    private List<AuditEntry> agree(Stores stores, Request request, Decision decision, String clientId, Scopes scope) {
        var here = request.cookie().flatMap(cookie -> browsers.look(stores, cookie, decision.now()));
        var registration = ApiKey.parse(clientId).flatMap(stores.registrations()::find);
        if (here.isEmpty() || registration.isEmpty()) {
            return List.of();
        }
        var user = here.get().user().id();
        var client = registration.get().client();
        var before = stores.consents().find(user, client).map(Consent::scope).orElse(Scopes.NONE);
        var both = new Scopes(
                Stream.concat(before.words().stream(), scope.words().stream()).toList());
        stores.consents().put(new Consent(user, client, both, decision.now()));
        var subject = new Subject.OfUser(user);
        var what = ConsentEnd.named(user, client);
        var entries =
                List.of(decision.of(subject, new AuditEvent.Administered(what, "given: " + scope.text()), Trace.EMPTY));
        Recorder.write(stores, entries);
        return entries;
    }
}
