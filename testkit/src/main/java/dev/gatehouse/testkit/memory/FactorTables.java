package dev.gatehouse.testkit.memory;

import dev.gatehouse.domain.factor.CodeApp;
import dev.gatehouse.domain.secret.SecretDigest;
import dev.gatehouse.domain.user.UserId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What users show besides a password, as of one moment. */
record FactorTables(Map<UserId, CodeApp> apps, Map<UserId, Set<SecretDigest>> recoveryCodes) {
    static FactorTables empty() {
        return new FactorTables(Map.of(), Map.of());
    }

    FactorTables copy() {
        return new FactorTables(new LinkedHashMap<>(apps), new LinkedHashMap<>(recoveryCodes));
    }

    FactorTables view() {
        return new FactorTables(Collections.unmodifiableMap(apps), Collections.unmodifiableMap(recoveryCodes));
    }

    /** Removes what hangs on a user; whether there was an app. */
    boolean forget(UserId user) {
        recoveryCodes.remove(user);
        return apps.remove(user) != null;
    }
}
