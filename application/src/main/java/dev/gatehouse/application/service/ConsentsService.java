package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.AdministerConsents;
import dev.gatehouse.application.port.in.GivenConsent;
import dev.gatehouse.application.port.in.OwnConsents;
import dev.gatehouse.application.port.in.Whose;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.decision.Trace;
import dev.gatehouse.domain.network.Source;
import dev.gatehouse.domain.session.EndReason;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.domain.user.UserId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Consents as users and administrators see them; what is taken back is so in one unit with its audit. */
final class ConsentsService implements OwnConsents, AdministerConsents {
    private final UnitOfWork unitOfWork;
    private final Owners owners;
    private final Doorkeeper doorkeeper;
    private final ConsentEnd end;
    private final AdminAudit audit;
    private final Liveness liveness;
    private final Recorder recorder;
    private final AccountFrame frame;

    ConsentsService(
            UnitOfWork unitOfWork,
            Owners owners,
            Doorkeeper doorkeeper,
            ConsentEnd end,
            AdminAudit audit,
            Liveness liveness,
            Recorder recorder,
            AccountFrame frame) {
        this.unitOfWork = unitOfWork;
        this.owners = owners;
        this.doorkeeper = doorkeeper;
        this.end = end;
        this.audit = audit;
        this.liveness = liveness;
        this.recorder = recorder;
        this.frame = frame;
    }

    /** What was written down of a withdrawal, unless the user was out of reach. */
    private record Ended(boolean isBeyond, List<AuditEntry> entries) {}

    @Override
    public OwnConsents.Listing list(Whose whose, Source from) {
        var decision = frame.decision(from);
        return doorkeeper
                .turnsSourceAway(decision)
                .<OwnConsents.Listing>map(OwnConsents.Listing.Refused::new)
                .or(() -> owners.find(whose, decision.now()).map(owner -> list(owner.user(), decision)))
                .orElseGet(OwnConsents.Listing.UnknownBearer::new);
    }

    private OwnConsents.Listing list(User user, Decision decision) {
        return owners.elsewhere(user, decision)
                .<OwnConsents.Listing>map(OwnConsents.Listing.Refused::new)
                .orElseGet(() -> new OwnConsents.Listing.Listed(unitOfWork.read(stores -> given(stores, user.id()))));
    }

    @Override
    public Optional<List<GivenConsent>> list(UserId user) {
        return unitOfWork.read(stores -> stores.users().find(user).map(found -> given(stores, user)));
    }

    static List<GivenConsent> given(Stores stores, UserId user) {
        return stores.consents().named(user).stream()
                .map(one -> new GivenConsent(one.consent(), one.clientId(), one.clientName()))
                .toList();
    }

    @Override
    public OwnConsents.Withdrawal withdraw(Command command) {
        var decision = frame.decision(command.from());
        var bearer = owners.find(command.whose(), decision.now());
        if (bearer.isEmpty()) {
            return OwnConsents.Withdrawal.UNKNOWN_BEARER;
        }
        var wish = end.wish(bearer.get().user().id(), command.client(), EndReason.LOGGED_OUT, decision.now());
        var entries = unitOfWork.run(
                stores -> end.withdraw(stores, wish, event -> decision.of(wish.subject(), event, Trace.EMPTY)));
        forget(entries);
        return entries.isEmpty() ? OwnConsents.Withdrawal.NONE : OwnConsents.Withdrawal.DONE;
    }

    @Override
    public AdministerConsents.Withdrawal withdraw(Administrator by, UserId user, ClientNumber client) {
        var now = frame.clock().instant();
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
