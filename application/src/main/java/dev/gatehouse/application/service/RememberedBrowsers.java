package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.BrowserLogin.Memory;
import dev.gatehouse.application.port.out.Digests;
import dev.gatehouse.application.port.out.SecretSource;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.domain.factor.RememberedBrowser;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.secret.SecretDigest;
import dev.gatehouse.domain.user.User;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Remembers browsers in which a second factor was shown, and knows them again. */
final class RememberedBrowsers {
    private static final int LONGEST_AGENT = 200;

    private final UnitOfWork unitOfWork;
    private final Digests digests;
    private final SecretSource secrets;
    private final Duration life;

    RememberedBrowsers(UnitOfWork unitOfWork, Digests digests, SecretSource secrets, Duration life) {
        this.unitOfWork = unitOfWork;
        this.digests = digests;
        this.secrets = secrets;
        this.life = life;
    }

    Duration life() {
        return life;
    }

    /** Whether the browser keeps what was given to that user. */
    boolean isKnown(User user, Secret kept, Instant now) {
        return !life.isZero() && unitOfWork.run(stores -> stores.remembered().use(user, digest(kept), now));
    }

    /** Remembers the browser from now on, for a user who has just shown a second factor; empty where that is switched off. */
    Optional<Memory> remember(PendingLogin login, String agent, Instant now) {
        if (life.isZero()) {
            return Optional.empty();
        }
        var kept = Secret.of(secrets.nonce());
        var name = agent.length() > LONGEST_AGENT ? agent.substring(0, LONGEST_AGENT) : agent;
        var until = now.plus(life);
        var browser = new RememberedBrowser(
                secrets.tokenId(), login.user(), digest(kept), login.version(), name, now, now, until);
        return unitOfWork.run(stores -> {
            stores.remembered().add(browser);
            return Optional.of(new Memory(kept, until));
        });
    }

    private SecretDigest digest(Secret kept) {
        return digests.digest(Digests.Purpose.REMEMBERED_BROWSER, kept);
    }
}
