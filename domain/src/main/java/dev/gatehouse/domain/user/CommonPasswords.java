package dev.gatehouse.domain.user;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The list of passwords that everybody tries first; where it comes from is told in the notice beside it. */
public final class CommonPasswords {
    private static final String LIST = "common-passwords.txt";

    private CommonPasswords() {}

    /** Every password of the list in lower case, each of 8 code points or more; read anew by each call. */
    public static Set<String> load() {
        try (var list = CommonPasswords.class.getResourceAsStream(LIST)) {
            var text = new String(Objects.requireNonNull(list, LIST).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().collect(Collectors.toUnmodifiableSet());
        } catch (IOException broken) {
            throw new UncheckedIOException(LIST, broken);
        }
    }
}
