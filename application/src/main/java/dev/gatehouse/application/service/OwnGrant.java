package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.GrantTokens.Outcome;
import dev.gatehouse.application.port.in.GrantTokens.Wish;
import dev.gatehouse.application.port.out.SecretSource;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.application.service.GrantTokensService.Asking;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.decision.Step;
import dev.gatehouse.domain.decision.Trace;
import dev.gatehouse.domain.login.Entrance;
import dev.gatehouse.domain.oauth.GrantRefusal;
import dev.gatehouse.domain.oauth.ScopeText;
import dev.gatehouse.domain.token.AccessClaims;
import dev.gatehouse.domain.token.AccessClaims.Standpoint;
import dev.gatehouse.domain.token.Scopes;
import dev.gatehouse.domain.token.Subject;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A token for the client itself (RFC 6749 section 4.4). There is no refresh and so no session: nothing is written but the
 * audit, and that in batches.
 */
final class OwnGrant {
    /** Of which a client has nothing by itself. */
    private static final List<String> OF_PEOPLE =
            List.of(ScopeText.OPENID, ScopeText.PROFILE, ScopeText.EMAIL, ScopeText.OFFLINE);

    private static final String THIS_HOUSE = "";

    private final String issuer;
    private final Entrance entrance;
    private final UnitOfWork unitOfWork;
    private final Recent<String, Long> epochs;
    private final GrantIssuer tokens;
    private final SecretSource secrets;
    private final AuditBacklog audit;

    OwnGrant(
            String issuer,
            Entrance entrance,
            UnitOfWork unitOfWork,
            Recent<String, Long> epochs,
            GrantIssuer tokens,
            SecretSource secrets,
            AuditBacklog audit) {
        this.issuer = issuer;
        this.entrance = entrance;
        this.unitOfWork = unitOfWork;
        this.epochs = epochs;
        this.tokens = tokens;
        this.secrets = secrets;
        this.audit = audit;
    }

    Outcome grant(Asking asking, Wish wish) {
        var registration = asking.who().registration();
        var allowed = ScopeText.without(registration.scopes(), OF_PEOPLE);
        var scope = wish.scope().orElse(allowed);
        if (!ScopeText.isWithin(scope, allowed)) {
            return asking.refused(new GrantRefusal.BadScope());
        }
        var audience = registration.audience(wish.resources(), issuer);
        return audience.isEmpty() || wish.resources().size() > 1
                ? asking.refused(new GrantRefusal.BadTarget())
                : granted(asking, scope, audience.get());
    }

    private Outcome granted(Asking asking, Scopes scope, String audience) {
        var decision = asking.decision();
        var client = asking.who().client();
        var subject = new Subject.OfClient(client.number());
        long epoch = epoch();
        var issuedAt = decision.now().truncatedTo(ChronoUnit.SECONDS);
        var claims = new AccessClaims(
                issuer,
                subject,
                audience,
                asking.who().registration().clientId().value(),
                scope,
                Set.of(),
                Optional.empty(),
                secrets.tokenId(),
                issuedAt,
                issuedAt.plus(entrance.tokens().access()),
                asking.proofKey(),
                Optional.of(new Standpoint(epoch, client.credentialVersion())));
        var event = new AuditEvent.TokenGiven(audience, scope.text());
        audit.add(decision.of(subject, event, Trace.EMPTY.and(Step.passed("client", "shown"))));
        return tokens.alone(decision, claims);
    }

    private long epoch() {
        return epochs.find(
                        THIS_HOUSE,
                        () -> Optional.of(
                                unitOfWork.read(stores -> stores.installation().epoch())))
                .orElseThrow();
    }
}
