package dev.gatehouse.http.dialect;

import dev.gatehouse.domain.login.Entrance;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.session.DialectName;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** One login API: parses what its clients say, lets the use cases decide, and says what came of it. */
public interface Dialect extends Voice {
    /** The way in that it gives, and how often a source may ask there. */
    Entrance entrance();

    /** The name by which sessions, audit and settings know the dialect. */
    default DialectName name() {
        return entrance().dialect();
    }

    /** Where its clients post to. */
    List<Route<?>> routes();

    /** The words for a refusal. */
    Reply say(Refusal why);

    @Override
    default Map<String, Set<String>> endpoints() {
        var endpoints = new TreeMap<String, Set<String>>();
        routes().forEach(route -> endpoints.put(route.path(), Set.of("POST")));
        return endpoints;
    }
}
