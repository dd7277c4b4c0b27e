package dev.gatehouse.domain.barrier;

import dev.gatehouse.domain.network.CidrBlock;
import dev.gatehouse.domain.session.DialectName;
import dev.gatehouse.domain.token.Subject;
import java.util.Optional;

/** What a barrier closes: a network is banned, all else is frozen. */
public sealed interface Barred {
    /** Everybody who comes from there. */
    record Network(CidrBlock block) implements Barred {}

    /** The logins and refreshes of a dialect, or the endpoint of that name. */
    record Dialect(DialectName name) implements Barred {}

    /** Whatever an API client asks for with its own credentials. */
    record Program(Subject.OfClient client) implements Barred {}

    /** Every login by password. */
    record Passwords() implements Barred {}

    /** The stable text, such as {@code network:192.0.2.0/24}, {@code dialect:profile}, {@code client:42} or {@code passwords}. */
    default String text() {
        return switch (this) {
            case Network(CidrBlock block) -> "network:" + block.text();
            case Dialect(DialectName name) -> "dialect:" + name.value();
            case Program(Subject.OfClient client) -> client.text();
            case Passwords() -> "passwords";
        };
    }

    /** What kind of thing it is, as the first word of its text. */
    default String kind() {
        return text().split(":", 2)[0];
    }

    /** Whether it is a ban, and not a switch. */
    default boolean isBan() {
        return this instanceof Network;
    }

    /** Reads what {@link #text()} wrote; empty for anything else. */
    static Optional<Barred> parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            return text.equals(new Passwords().text()) ? Optional.of(new Passwords()) : Optional.empty();
        }
        var name = text.substring(colon + 1);
        return switch (text.substring(0, colon)) {
            case "network" -> CidrBlock.parse(name).map(Network::new);
            case "dialect" -> isName(name) ? Optional.of(new Dialect(new DialectName(name))) : Optional.empty();
            case "client" -> Subject.parse(text).flatMap(Barred::program);
            default -> Optional.empty();
        };
    }

    private static Optional<Barred> program(Subject subject) {
        return switch (subject) {
            case Subject.OfClient client -> Optional.of(new Program(client));
            case Subject.OfUser user -> Optional.empty();
        };
    }

    private static boolean isName(String text) {
        return !text.isEmpty()
                && text.length() <= 64
                && text.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-');
    }
}
