package dev.gatehouse.crypto.foreign;

import de.mkammerer.argon2.Argon2Factory;
import de.mkammerer.argon2.Argon2Factory.Argon2Types;
import de.mkammerer.argon2.Argon2Version;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Argon2 of every kind and version (RFC 9106) in PHC form, also behind Django's word for it. */
final class Argon2 {
    private static final Pattern PHC = Pattern.compile("(?:argon2)?\\$argon2(id|i|d)(?:\\$v=(16|19))?"
            + "\\$m=(\\d{1,9}),t=(\\d{1,9}),p=(\\d{1,3})\\$([A-Za-z0-9+/]{11,})\\$([A-Za-z0-9+/]{22,172})");
    private static final int MOST_KIB = 256 * 1024;
    private static final int MOST_PASSES = 100;
    private static final int MOST_LANES = 16;

    private Argon2() {}

    static Optional<KnownHash> read(String text) {
        return Text.match(PHC, text).map(Argon2::known);
    }

    private static KnownHash known(MatchResult phc) {
        var memory = Text.number(phc, 3);
        var passes = Text.number(phc, 4);
        var lanes = Text.number(phc, 5);
        var salt = Text.base64(phc.group(6));
        var hash = Text.base64(phc.group(7));
        var version = "19".equals(phc.group(2)) ? Argon2Version.V13 : Argon2Version.V10;
        var library = Argon2Factory.createAdvanced(type(phc.group(1)));
        return new KnownHash(
                "argon2" + phc.group(1),
                isBearable(memory, passes, lanes),
                hash,
                password -> library.hashAdvanced(passes, memory, lanes, password, salt, hash.length, version)
                        .getRaw());
    }

    private static Argon2Types type(String letters) {
        return switch (letters) {
            case "i" -> Argon2Types.ARGON2i;
            case "d" -> Argon2Types.ARGON2d;
            default -> Argon2Types.ARGON2id;
        };
    }

    /** A lane takes at least 8 KiB (RFC 9106 section 3.1). */
    private static boolean isBearable(int memory, int passes, int lanes) {
        return lanes >= 1
                && lanes <= MOST_LANES
                && passes >= 1
                && passes <= MOST_PASSES
                && memory >= 8 * lanes
                && memory <= MOST_KIB;
    }
}
