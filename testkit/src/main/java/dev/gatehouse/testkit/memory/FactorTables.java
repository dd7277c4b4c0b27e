package dev.gatehouse.testkit.memory;

import dev.gatehouse.domain.factor.CodeApp;
import dev.gatehouse.domain.factor.Passkey;
import dev.gatehouse.domain.factor.RememberedBrowser;
import dev.gatehouse.domain.secret.SecretDigest;
import dev.gatehouse.domain.user.UserId;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What users show besides a password, as of one moment. */
record FactorTables(
        Map<UserId, CodeApp> apps,
        Map<UserId, Set<SecretDigest>> recoveryCodes,
        Map<String, Passkey> passkeys,
        Set<UserId> shortPasswords,
        Map<String, RememberedBrowser> remembered) {
    static FactorTables empty() {
        return new FactorTables(Map.of(), Map.of(), Map.of(), Set.of(), Map.of());
    }

    FactorTables copy() {
        return new FactorTables(
                new LinkedHashMap<>(apps),
                new LinkedHashMap<>(recoveryCodes),
                new LinkedHashMap<>(passkeys),
                new HashSet<>(shortPasswords),
                new LinkedHashMap<>(remembered));
    }

    FactorTables view() {
        return new FactorTables(
                Collections.unmodifiableMap(apps),
                Collections.unmodifiableMap(recoveryCodes),
                Collections.unmodifiableMap(passkeys),
                Collections.unmodifiableSet(shortPasswords),
                Collections.unmodifiableMap(remembered));
    }

    /** Removes what the user shows; whether there was an app or a passkey. */
    boolean forget(UserId user) {
        recoveryCodes.remove(user);
        boolean hadKeys = passkeys.values().removeIf(key -> key.user().equals(user));
        return apps.remove(user) != null || hadKeys;
    }

    /** Removes everything that hangs on a user. */
    void leave(UserId user) {
        forget(user);
        shortPasswords.remove(user);
        remembered.values().removeIf(browser -> browser.user().equals(user));
    }
}
