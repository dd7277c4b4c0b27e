package dev.gatehouse.launcher.configuration;

import dev.gatehouse.crypto.MasterKey;
import dev.gatehouse.crypto.UnusableMasterKey;
import dev.gatehouse.domain.secret.Secret;
import java.nio.file.Path;
import java.util.List;

/**
 * The key to everything that is sealed.
 *
 * @param file where the key lies, in base64
 * @param value the key itself in base64, which wins over the file; or empty
 * @param older keys that were the master key before, or will be, in base64 and in any order, to read what they sealed
 */
public record MasterKeyConfiguration(Path file, Secret value, List<Secret> older) {
    /** Refuses a key that is nowhere, and texts that are no keys. */
    public MasterKeyConfiguration {
        Check.that(!value.isEmpty() || !file.toString().isEmpty(), "file is not empty");
        older = List.copyOf(older);
        if (!value.isEmpty()) {
            refuseNoKey(value, "value");
        }
        for (int at = 0; at < older.size(); at++) {
            refuseNoKey(older.get(at), "older[" + at + "]");
        }
    }

    private static void refuseNoKey(Secret text, String setting) {
        try {
            var unused = MasterKey.parse(text);
        } catch (UnusableMasterKey none) {
            throw new IllegalArgumentException(setting + ": " + none.getMessage(), none);
        }
    }
}
