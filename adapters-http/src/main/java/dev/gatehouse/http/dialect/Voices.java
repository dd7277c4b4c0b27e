package dev.gatehouse.http.dialect;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Knows who answers for a path, and which request lines lead somewhere. */
public final class Voices {
    private static final Voice NOBODY = new Nobody();

    /** By prefix, the longest first. */
    private final Map<String, Voice> byPrefix =
            new TreeMap<>(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));

    private final Endpoints endpoints = new Endpoints();

    /** Refuses two voices for one place. */
    public Voices(List<? extends Voice> voices) {
        for (var voice : voices) {
            voice.territory().forEach(prefix -> claim(prefix, voice));
            endpoints.add(voice.endpoints());
        }
    }

    /** Who answers for a path; where nobody does, a voice that says so in bare JSON. */
    public Voice at(String path) {
        return owner(path).orElse(NOBODY);
    }

    /** Why a request does not get past its first line: only the very spelling of a path leads to a voice. */
    Optional<Fault> faultOf(String method, String path) {
        if (owner(path).isEmpty()) {
            return Optional.empty();
        }
        var allowed = endpoints.methods(path);
        if (allowed.isEmpty()) {
            return Optional.of(new Fault.NotFound());
        }
        // RFC 9110 section 9.3.2: HEAD is GET without a body.
        return allowed.contains(method) || (method.equals("HEAD") && allowed.contains("GET"))
                ? Optional.empty()
                : Optional.of(new Fault.MethodNotAllowed(allowed));
    }

    private Optional<Voice> owner(String path) {
        return byPrefix.entrySet().stream()
                .filter(entry -> covers(entry.getKey(), path))
                .findFirst()
                .map(Map.Entry::getValue);
    }

    private void claim(String prefix, Voice voice) {
        if (byPrefix.put(prefix, voice) != null) {
            throw new IllegalArgumentException("two voices answer for " + prefix);
        }
    }

    private static boolean covers(String prefix, String path) {
        return path.startsWith(prefix)
                && (path.length() == prefix.length() || "/;".indexOf(path.charAt(prefix.length())) >= 0);
    }
}
