package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.AdministerBrowsers;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.factor.RememberedBrowser;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.domain.user.UserId;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Remembered browsers as administrators see them; one is forgotten in one unit with its audit. */
final class AdministerBrowsersService implements AdministerBrowsers {
    private final UnitOfWork unitOfWork;
    private final AdminAudit audit;
    private final InstantSource clock;

    AdministerBrowsersService(UnitOfWork unitOfWork, AdminAudit audit, InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Optional<List<Remembered>> list(UserId user) {
        return unitOfWork.read(stores -> stores.users()
                .find(user)
                .map(found -> stores.remembered().of(found, clock.instant()).stream()
                        .map(AdministerBrowsersService::seen)
                        .toList()));
    }

    private static Remembered seen(RememberedBrowser browser) {
        return new Remembered(
                browser.id(), browser.agent(), browser.createdAt(), browser.usedAt(), browser.expiresAt());
    }

    @Override
    public Forgetting forget(Administrator by, UserId user, String id) {
        var subject = new Subject.OfUser(user);
        return unitOfWork.run(stores -> {
            if (!Reach.holds(stores, by, subject)) {
                return Forgetting.BEYOND;
            }
            if (!stores.remembered().remove(user, id)) {
                return Forgetting.NONE;
            }
            var what = FactorChange.named(subject);
            audit.write(stores, by, subject, what, FactorChange.BROWSER_FORGOTTEN, clock.instant());
            return Forgetting.DONE;
        });
    }
}
