package dev.gatehouse.launcher.state;

import dev.gatehouse.application.port.in.ApplyState.DesiredClient;
import java.util.List;
import java.util.stream.Stream;

/**
 * A client that comes from another house.
 *
 * @param missingKeys keys of it whose secrets were not told, so that they cannot work here
 * @param missingTokens names of its exchange tokens that were not told either
 */
public record MovedClient(DesiredClient wish, List<String> missingKeys, List<String> missingTokens) {
    private static final String CLIENT = "client";
    private static final String LAST_USED = "lastUsedAt";
    private static final String MISSING_KEYS = "missingKeys";
    private static final String MISSING_TOKENS = "missingTokens";

    /** Takes its own copies. */
    public MovedClient {
        missingKeys = List.copyOf(missingKeys);
        missingTokens = List.copyOf(missingTokens);
    }

    /** Its members stand side by side, or in one called {@code client}, as the administration over HTTP exports them. */
    static MovedClient read(Entry entry) {
        var outer = entry.members(with(CLIENT, MISSING_KEYS, MISSING_TOKENS));
        var members = outer.find(CLIENT)
                .map(inner -> outer.and(inner.members(with(LAST_USED))))
                .orElse(outer);
        return new MovedClient(ClientEntry.read(members), lines(members, MISSING_KEYS), lines(members, MISSING_TOKENS));
    }

    private static String[] with(String... more) {
        return Stream.concat(ClientEntry.MEMBERS.stream(), Stream.of(more)).toArray(String[]::new);
    }

    private static List<String> lines(Members members, String name) {
        return members.list(name).stream().map(Entry::line).toList();
    }
}
