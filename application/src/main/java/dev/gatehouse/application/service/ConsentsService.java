package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.AdministerConsents;
import dev.gatehouse.application.port.in.GivenConsent;
import dev.gatehouse.application.port.in.OwnConsents;
import dev.gatehouse.application.port.in.Whose;
import dev.gatehouse.application.port.out.SecretSource;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.decision.Trace;
import dev.gatehouse.domain.oauth.Consent;
import dev.gatehouse.domain.session.DialectName;
import dev.gatehouse.domain.session.EndReason;
import dev.gatehouse.domain.user.UserId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Consents as users and administrators see them; what is taken back is so in one unit with its audit. */
final class ConsentsService implements OwnConsents, AdministerConsents {
    private static final DialectName DIALECT = new DialectName("account");

    private final UnitOfWork unitOfWork;
    private final Owners owners;
    private final ConsentEnd end;
    private final AdminAudit audit;
    private final Liveness liveness;
    private final Recorder recorder;
    private final SecretSource secrets;
    private final InstantSource clock;

    ConsentsService(
            UnitOfWork unitOfWork,
            Owners owners,
            ConsentEnd end,
            AdminAudit audit,
            Liveness liveness,
            Recorder recorder,
            SecretSource secrets,
            InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.owners = owners;
        this.end = end;
        this.audit = audit;
        this.liveness = liveness;
        this.recorder = recorder;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** What was written down of a withdrawal, unless the user was out of reach. */
    private record Ended(boolean isBeyond, List<AuditEntry> entries) {}

    @Override
    public Optional<List<GivenConsent>> list(Whose whose) {
        return bearer(whose, clock.instant()).map(user -> unitOfWork.read(stores -> given(stores, user)));
    }

    @Override
    public Optional<List<GivenConsent>> list(UserId user) {
        return unitOfWork.read(stores -> stores.users().find(user).map(found -> given(stores, user)));
    }

    static List<GivenConsent> given(Stores stores, UserId user) {
        return stores.consents().of(user).stream()
                .flatMap(consent -> given(stores, consent).stream())
                .toList();
    }

    private static Optional<GivenConsent> given(Stores stores, Consent consent) {
        return stores.registrations()
                .of(consent.client())
                .flatMap(registration -> stores.clients()
                        .find(consent.client())
                        .map(client -> new GivenConsent(consent, registration.clientId(), client.name())));
    }

    @Override
    public OwnConsents.Withdrawal withdraw(Command command) {
        var decision = new Decision(secrets.decisionId(), clock.instant(), command.from(), DIALECT);
        var bearer = bearer(command.whose(), decision.now());
        if (bearer.isEmpty()) {
            return OwnConsents.Withdrawal.UNKNOWN_BEARER;
        }
        var wish = end.wish(bearer.get(), command.client(), EndReason.LOGGED_OUT, decision.now());
        var entries = unitOfWork.run(
                stores -> end.withdraw(stores, wish, event -> decision.of(wish.subject(), event, Trace.EMPTY)));
        forget(entries);
        return entries.isEmpty() ? OwnConsents.Withdrawal.NONE : OwnConsents.Withdrawal.DONE;
    }

    private Optional<UserId> bearer(Whose whose, Instant now) {
        return owners.find(whose, now).map(owner -> owner.user().id());
    }

    @Override
    public AdministerConsents.Withdrawal withdraw(Administrator by, UserId user, ClientNumber client) {
        var now = clock.instant();
        var wish = end.wish(user, client, EndReason.REVOKED, now);
        Function<AuditEvent, AuditEntry> telling = event -> audit.entry(by, wish.subject(), event, now);
        var ended = unitOfWork.run(stores -> Reach.holds(stores, by, wish.subject())
                ? new Ended(false, end.withdraw(stores, wish, telling))
                : new Ended(true, List.of()));
        forget(ended.entries());
        if (ended.isBeyond()) {
            return AdministerConsents.Withdrawal.BEYOND;
        }
        return ended.entries().isEmpty() ? AdministerConsents.Withdrawal.NONE : AdministerConsents.Withdrawal.DONE;
    }

    private void forget(List<AuditEntry> entries) {
        liveness.forgetAll();
        recorder.kept(entries);
    }
}
