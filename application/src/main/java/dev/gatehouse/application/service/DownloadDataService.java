package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.DownloadData;
import dev.gatehouse.application.port.in.Whose;
import dev.gatehouse.application.port.out.UnitOfWork;
import java.time.InstantSource;

/** Reads what is kept of a user as of one moment. */
final class DownloadDataService implements DownloadData {
    private final UnitOfWork unitOfWork;
    private final Owners owners;
    private final InstantSource clock;

    DownloadDataService(UnitOfWork unitOfWork, Owners owners, InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.owners = owners;
        this.clock = clock;
    }

    @Override
    public Outcome download(Whose whose) {
        var now = clock.instant();
        var found = owners.find(whose, now);
        if (found.isEmpty()) {
            return new Outcome.UnknownBearer();
        }
        var owner = found.get();
        if (!owners.isRecent(owner, now)) {
            return new Outcome.LoginTooOld();
        }
        return unitOfWork.read(stores -> stores.userDirectory()
                .find(owner.user().id())
                .<Outcome>map(listed -> new Outcome.Given(new OwnData(
                        listed,
                        OwnSessionsService.live(stores, owner, now),
                        ConsentsService.given(stores, owner.user().id()),
                        FactorCheck.standing(stores, owner.user().id()),
                        stores.remembered().of(owner.user(), now))))
                .orElseGet(Outcome.UnknownBearer::new));
    }
}
