package dev.gatehouse.testkit.memory;

import dev.gatehouse.application.port.out.RememberedStore;
import dev.gatehouse.domain.factor.RememberedBrowser;
import dev.gatehouse.domain.secret.SecretDigest;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.domain.user.UserId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

final class MemoryRememberedStore implements RememberedStore {
    private final Map<String, RememberedBrowser> browsers;

    MemoryRememberedStore(Map<String, RememberedBrowser> browsers) {
        this.browsers = browsers;
    }

    @Override
    public void add(RememberedBrowser browser) {
        browsers.put(browser.id(), browser);
    }

    @Override
    public boolean use(User user, SecretDigest digest, Instant now) {
        var found = of(user, now).stream()
                .filter(browser -> browser.digest().equals(digest))
                .findFirst();
        found.map(old -> new RememberedBrowser(
                        old.id(),
                        old.user(),
                        digest,
                        old.version(),
                        old.agent(),
                        old.createdAt(),
                        now,
                        old.expiresAt()))
                .ifPresent(this::add);
        return found.isPresent();
    }

    @Override
    public List<RememberedBrowser> of(User user, Instant now) {
        return browsers.values().stream()
                .filter(browser -> browser.user().equals(user.id())
                        && browser.version() == user.credentialVersion()
                        && browser.expiresAt().isAfter(now))
                .sorted(Comparator.comparing(RememberedBrowser::createdAt)
                        .reversed()
                        .thenComparing(RememberedBrowser::id))
                .toList();
    }

    @Override
    public boolean remove(UserId user, String id) {
        return browsers.values()
                .removeIf(browser -> browser.user().equals(user) && browser.id().equals(id));
    }

    @Override
    public void forget(UserId user) {
        browsers.values().removeIf(browser -> browser.user().equals(user));
    }

    @Override
    public int purge(Instant endedBefore, int limit) {
        return Purge.some(browsers, browser -> browser.expiresAt().isBefore(endedBefore), limit);
    }
}
