package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.ConnectDevice.Begun;
import dev.gatehouse.application.port.in.ConnectDevice.UserCode;
import dev.gatehouse.application.port.in.GrantTokens.ClientProof;
import dev.gatehouse.application.port.in.GrantTokens.Wish;
import dev.gatehouse.application.port.in.Settings;
import dev.gatehouse.application.port.out.DeviceStore;
import dev.gatehouse.application.port.out.DeviceStore.Waiting;
import dev.gatehouse.application.port.out.Digests;
import dev.gatehouse.application.port.out.Digests.Purpose;
import dev.gatehouse.application.port.out.SecretSource;
import dev.gatehouse.application.port.out.SecretSource.Ticket;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.application.service.OAuthClients.Checked;
import dev.gatehouse.application.service.OAuthClients.Registered;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.oauth.Grant;
import dev.gatehouse.domain.oauth.GrantRefusal;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.token.Scopes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Lets a device wait for a user, judged by its client's registration as a browser's request would be (RFC 8628 section 3.1). */
final class DeviceStart {
    /** Codes for users are short, so that two may be the same; so many in a row are not. */
    private static final int TRIES = 5;

    private static final Duration LATER = Duration.ofSeconds(1);

    private final String issuer;
    private final Settings.OAuth settings;
    private final OAuthClients clients;
    private final UnitOfWork unitOfWork;
    private final Digests digests;
    private final SecretSource secrets;

    DeviceStart(
            String issuer,
            Settings.OAuth settings,
            OAuthClients clients,
            UnitOfWork unitOfWork,
            Digests digests,
            SecretSource secrets) {
        this.issuer = issuer;
        this.settings = settings;
        this.clients = clients;
        this.unitOfWork = unitOfWork;
        this.digests = digests;
        this.secrets = secrets;
    }

    Begun begin(Decision decision, ClientProof client, Wish wish) {
        return switch (clients.checkToKeep(decision, client)) {
            case Checked.Refused(GrantRefusal why) -> new Begun.Refused(why);
            case Checked.Known(Registered who) -> begin(decision, who, wish);
        };
    }

    private Begun begin(Decision decision, Registered who, Wish wish) {
        var registration = who.registration();
        var scope = registration.scope(wish.scope());
        if (!registration.may(Grant.DEVICE_CODE)) {
            return new Begun.Refused(new GrantRefusal.NotRegistered());
        }
        if (scope.isEmpty()) {
            return new Begun.Refused(new GrantRefusal.BadScope());
        }
        return registration.audience(wish.resources(), issuer).isEmpty()
                ? new Begun.Refused(new GrantRefusal.BadTarget())
                : begin(decision, who, scope.get(), wish.resources());
    }

    private Begun begin(Decision decision, Registered who, Scopes scope, List<String> resources) {
        for (int i = 0; i < TRIES; i++) {
            var device = secrets.ticket(Ticket.DEVICE_CODE);
            var user = new UserCode(secrets.userCode());
            var waiting = new Waiting(
                    digests.digest(Purpose.DEVICE_CODE, device),
                    digests.digest(Purpose.USER_CODE, Secret.of(user.letters())),
                    who.client().number(),
                    scope,
                    resources,
                    decision.now().plus(settings.deviceLife()),
                    DeviceStore.Decision.NONE,
                    Optional.empty(),
                    // The interval lies between two questions (RFC 8628 section 3.2): the first may come at once.
                    decision.now().minus(settings.deviceInterval()));
            if (unitOfWork.run(stores -> stores.devices().insert(waiting))) {
                return new Begun.Waiting(device, user, settings.deviceLife(), settings.deviceInterval());
            }
        }
        return new Begun.Refused(new GrantRefusal.NotLetIn(new Refusal.Overloaded(LATER)));
    }
}
