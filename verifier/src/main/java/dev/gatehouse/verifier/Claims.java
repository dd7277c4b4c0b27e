package dev.gatehouse.verifier;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The members of a JSON object by name and type; throws {@link TokenRefused} where one is not as it shall be. */
record Claims(Json.Members members) {
    private static final long LAST_SECOND =
            Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

    static Claims read(byte[] utf8) {
        return new Claims(StrictJson.read(utf8));
    }

    boolean has(String name) {
        return members.values().containsKey(name);
    }

    /** A string that must be there and say something. */
    String text(String name) {
        return optionalText(name)
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> new TokenRefused(Reason.WRONG_CLAIMS));
    }

    Optional<String> optionalText(String name) {
        return Optional.ofNullable(members.values().get(name)).map(Claims::text);
    }

    /** A NumericDate (RFC 7519 section 2) in whole seconds that must be there. */
    Instant time(String name) {
        if (members.values().get(name) instanceof Json.Whole(long value) && value >= 0) {
            return Instant.ofEpochSecond(Math.min(value, LAST_SECOND));
        }
        throw new TokenRefused(Reason.WRONG_CLAIMS);
    }

    Optional<Instant> optionalTime(String name) {
        return has(name) ? Optional.of(time(name)) : Optional.empty();
    }

    /** An array of strings; empty if it is not there. */
    Set<String> texts(String name) {
        Set<String> texts = new HashSet<>();
        items(name).forEach(item -> texts.add(text(item)));
        return texts;
    }

    /** A string or an array of strings that must be there (RFC 7519 section 4.1.3). */
    Set<String> textOrTexts(String name) {
        return members.values().get(name) instanceof Json.Items ? texts(name) : Set.of(text(name));
    }

    /** The items of an array; empty if it is not there. */
    List<Json> items(String name) {
        if (!has(name)) {
            return List.of();
        }
        if (members.values().get(name) instanceof Json.Items(var items)) {
            return items;
        }
        throw new TokenRefused(Reason.WRONG_CLAIMS);
    }

    /** An object; empty if it is not there. */
    Optional<Claims> object(String name) {
        return Optional.ofNullable(members.values().get(name)).map(Claims::of);
    }

    /** Whether the member is {@code true}. */
    boolean isTrue(String name) {
        return new Json.Word("true").equals(members.values().get(name));
    }

    /** The members of a value that must be an object. */
    static Claims of(Json value) {
        if (value instanceof Json.Members object) {
            return new Claims(object);
        }
        throw new TokenRefused(Reason.WRONG_CLAIMS);
    }

    private static String text(Json value) {
        if (value instanceof Json.Text(String text)) {
            return text;
        }
        throw new TokenRefused(Reason.WRONG_CLAIMS);
    }
}
