package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.AdministerThrottles;
import dev.gatehouse.application.port.out.AttemptStore.Failing;
import dev.gatehouse.application.port.out.Page;
import dev.gatehouse.application.port.out.Page.Cursor;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.login.ThrottleRule;
import dev.gatehouse.domain.token.Subject;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Reads the ledgers of strangers as the throttle does, and forgets them as it would. */
final class AdministerThrottlesService implements AdministerThrottles {
    private final UnitOfWork unitOfWork;
    private final ThrottleRule rule;
    private final AdminAudit audit;
    private final InstantSource clock;

    AdministerThrottlesService(UnitOfWork unitOfWork, ThrottleRule rule, AdminAudit audit, InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.rule = rule;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Page<Throttled> list(Optional<Cursor> after, int size) {
        var rows = unitOfWork.read(stores -> stores.attempts().failing(rule.freeFailures(), after, size + 1));
        var page = Page.of(rows, size, AdministerThrottlesService::placeOf);
        return new Page<>(page.items().stream().map(this::throttled).toList(), page.next());
    }

    private static Cursor placeOf(Failing one) {
        return new Cursor(
                Integer.toString(one.ledger().failures()), one.account().text());
    }

    private Throttled throttled(Failing one) {
        var ledger = one.ledger();
        return new Throttled(one.account(), ledger.failures(), ledger.lastFailureAt(), rule.opensAt(ledger));
    }

    @Override
    public boolean clear(Administrator by, Subject account) {
        var now = clock.instant();
        return unitOfWork.run(stores -> {
            boolean mayBe = SubjectFinder.find(stores, account).isPresent() && Reach.holds(stores, by, account);
            if (mayBe) {
                stores.attempts().clear(account.text());
                var event = new AuditEvent.Administered("throttle", "cleared");
                Recorder.write(stores, List.of(audit.entry(by, account, event, now)));
            }
            return mayBe;
        });
    }
}
