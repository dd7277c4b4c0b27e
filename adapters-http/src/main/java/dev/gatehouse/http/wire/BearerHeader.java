package dev.gatehouse.http.wire;

import dev.gatehouse.domain.secret.Secret;
import java.util.List;
import java.util.Optional;

/** Reads an access token from the {@code Authorization} header (RFC 6750 section 2.1). */
public sealed interface BearerHeader {

    /** A text that may be a token. */
    record Shown(Secret token) implements BearerHeader {}

    /** There is none, or it cannot be one. */
    record Refused(BearerRefusal why) implements BearerHeader {}

    /** More than any token of ours has; a longer one is not looked at. */
    int LONGEST = 8192;

    /** Reads all lines of the header. */
    static BearerHeader of(List<String> lines) {
        return of(lines, "Bearer");
    }

    /** The same for a token that is shown by another scheme. */
    static BearerHeader of(List<String> lines, String scheme) {
        if (lines.size() > 1) {
            return new Refused(BearerRefusal.AMBIGUOUS);
        }
        return lines.stream()
                .findFirst()
                .flatMap(line -> credentials(line, scheme + " "))
                .map(BearerHeader::token)
                .orElseGet(() -> new Refused(BearerRefusal.NONE_SHOWN));
    }

    /** What stands behind the scheme, whose case does not matter (RFC 9110 section 11.1). */
    private static Optional<String> credentials(String line, String scheme) {
        return line.regionMatches(true, 0, scheme, 0, scheme.length())
                ? Optional.of(line.substring(scheme.length()).strip()).filter(text -> !text.isEmpty())
                : Optional.empty();
    }

    /** The same for a token that was shown elsewhere, where nothing but a token stands. */
    static BearerHeader token(String text) {
        boolean mayBe = text.length() <= LONGEST && text.chars().allMatch(BearerHeader::isAllowed);
        return mayBe ? new Shown(Secret.of(text)) : new Refused(BearerRefusal.INVALID);
    }

    /** RFC 6750 section 2.1, b64token. */
    private static boolean isAllowed(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "-._~+/=".indexOf(c) >= 0;
    }
}
