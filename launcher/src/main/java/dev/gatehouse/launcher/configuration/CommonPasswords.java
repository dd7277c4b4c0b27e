package dev.gatehouse.launcher.configuration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/** The embedded list of passwords that everybody tries first. */
final class CommonPasswords {
    private CommonPasswords() {}

    /** Every password of the list, in lower case. */
    static Set<String> load() {
        try (var list = CommonPasswords.class.getResourceAsStream("/dev/gatehouse/launcher/common-passwords.txt")) {
            if (list == null) {
                throw new IllegalStateException("the list of common passwords is not in the jar");
            }
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
