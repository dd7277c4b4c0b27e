package dev.gatehouse.crypto;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The members of a token's header or payload by name and type; throws {@link TokenRefused} where one is not as it shall be. */
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
                .orElseThrow(() -> new TokenRefused(name + " is missing"));
    }

    /** A string that must be exactly this. */
    void mustBe(String name, String expected) {
        if (!text(name).equals(expected)) {
            throw new TokenRefused(name + " is foreign");
        }
    }

    Optional<String> optionalText(String name) {
        return Optional.ofNullable(members.values().get(name)).map(value -> text(name, value));
    }

    /** A whole number from 0 up that must be there. */
    long whole(String name) {
        if (members.values().get(name) instanceof Json.Whole(long value) && value >= 0) {
            return value;
        }
        throw new TokenRefused(name + " is missing or no number");
    }

    /** A NumericDate in whole seconds that must be there, as we write it. */
    Instant second(String name) {
        return time(whole(name));
    }

    /** The same as strangers may write it: a fraction of a second, which RFC 7519 section 2 lets it have, is cut off. */
    Instant time(String name) {
        return members.values().get(name) instanceof Json.Fraction(long second) && second >= 0
                ? time(second)
                : second(name);
    }

    private static Instant time(long second) {
        return Instant.ofEpochSecond(Math.min(second, LAST_SECOND));
    }

    Optional<Instant> optionalTime(String name) {
        return has(name) ? Optional.of(time(name)) : Optional.empty();
    }

    /** The members of an object; empty if it is not there. */
    Optional<Claims> within(String name) {
        if (!has(name)) {
            return Optional.empty();
        }
        if (members.values().get(name) instanceof Json.Members inner) {
            return Optional.of(new Claims(inner));
        }
        throw new TokenRefused(name + " is no object");
    }

    /** An array of strings; empty if it is not there. */
    Set<String> texts(String name) {
        Set<String> texts = new HashSet<>();
        if (has(name)) {
            if (!(members.values().get(name) instanceof Json.Items(var items))) {
                throw new TokenRefused(name + " is no array");
            }
            items.forEach(item -> texts.add(text(name, item)));
        }
        return texts;
    }

    /** A string, or an array of them, that must be there (RFC 7519 section 4.1.3). */
    Set<String> audiences() {
        return members.values().get("aud") instanceof Json.Text(String one) ? Set.of(one) : texts("aud");
    }

    /** A string that must be there, of at most that many characters. */
    String shortText(String name, int longest) {
        var text = text(name);
        if (text.length() > longest) {
            throw new TokenRefused(name + " is too long");
        }
        return text;
    }

    /** An object that must be there. */
    Claims object(String name) {
        return object(name, members.values().get(name));
    }

    /** An array of objects that must be there. */
    List<Claims> objects(String name) {
        if (members.values().get(name) instanceof Json.Items(var items)) {
            return items.stream().map(item -> object(name, item)).toList();
        }
        throw new TokenRefused(name + " is no array");
    }

    private static Claims object(String name, @Nullable Json value) {
        if (value instanceof Json.Members object) {
            return new Claims(object);
        }
        throw new TokenRefused(name + " is no object");
    }

    private static String text(String name, Json value) {
        if (value instanceof Json.Text(String text)) {
            return text;
        }
        throw new TokenRefused(name + " is no text");
    }
}
