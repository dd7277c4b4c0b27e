package dev.gatehouse.http.dialect;

import dev.gatehouse.domain.network.Source;
import dev.gatehouse.domain.session.DialectName;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Knows who answers for a path, and which request lines lead somewhere. */
public final class Voices {
    private static final Voice NOBODY = new Nobody();

    /** By prefix, the longest first. */
    private final Map<String, Voice> byPrefix =
            new TreeMap<>(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));

    private final Endpoints endpoints = new Endpoints();
    private final List<Voice> all;
    private final Set<Integer> ownPorts;
    private final Map<DialectName, Retirement> retirements;

    /** Voices none of which shall end. */
    public Voices(List<? extends Voice> voices) {
        this(voices, Map.of());
    }

    /** Refuses two voices for one place. */
    public Voices(List<? extends Voice> voices, Map<DialectName, Retirement> retirements) {
        this.all = List.copyOf(voices);
        this.retirements = Map.copyOf(retirements);
        ownPorts = voices.stream()
                .map(Voice::ownPort)
                .filter(OptionalInt::isPresent)
                .map(OptionalInt::getAsInt)
                .collect(Collectors.toUnmodifiableSet());
        for (var voice : voices) {
            voice.territory().forEach(prefix -> claim(prefix, voice));
            endpoints.add(voice.endpoints());
        }
    }

    /** Who answers for a path; where nobody does, a voice that says so in bare JSON. */
    public Voice at(String path) {
        return owner(path).orElse(NOBODY);
    }

    /** Who answers for a path at a port: where a voice has one for itself, that voice alone, and it nowhere else. */
    Voice at(int port, String path) {
        var voice = at(path);
        return isHeard(voice, port) ? voice : NOBODY;
    }

    private boolean isHeard(Voice voice, int port) {
        var own = voice.ownPort();
        return own.isPresent() ? own.getAsInt() == port : !ownPorts.contains(port);
    }

    /** Why a request to a port does not get past its first line; a path that is not heard there leads nowhere. */
    Optional<Fault> faultOf(int port, String method, String path) {
        return isHeard(at(path), port) ? faultOf(method, path) : Optional.of(new Fault.NotFound());
    }

    /** Where people begin who come from there to that port; of several pages that of the voice that was named last. */
    Optional<String> front(int port, Source from) {
        return all.reversed().stream()
                .filter(voice ->
                        isHeard(voice, port) && voice.turnAway(from, List::of).isEmpty())
                .flatMap(voice -> voice.front().stream())
                .findFirst();
    }

    /** When the voice shall end, if it is a dialect that shall. */
    Optional<Retirement> retirement(Voice voice) {
        return voice instanceof Dialect dialect
                ? Optional.ofNullable(retirements.get(dialect.name()))
                : Optional.empty();
    }

    /** The methods that a path takes; none if it leads nowhere. */
    Set<String> methods(String path) {
        return endpoints.methods(path);
    }

    /** Why a request does not get past its first line: only the very spelling of a path leads to a voice. */
    Optional<Fault> faultOf(String method, String path) {
        if (owner(path).isEmpty()) {
            return Optional.empty();
        }
        var allowed = withHead(endpoints.methods(path));
        if (allowed.isEmpty()) {
            return Optional.of(new Fault.NotFound());
        }
        return allowed.contains(method) ? Optional.empty() : Optional.of(new Fault.MethodNotAllowed(allowed));
    }

    /** RFC 9110 section 9.3.2: HEAD is GET without a body. */
    private static Set<String> withHead(Set<String> methods) {
        var all = new TreeSet<>(methods);
        if (all.contains("GET")) {
            all.add("HEAD");
        }
        return all;
    }

    private Optional<Voice> owner(String path) {
        for (var entry : byPrefix.entrySet()) {
            if (covers(entry.getKey(), path)) {
                return Optional.of(entry.getValue());
            }
        }
        return Optional.empty();
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
