package dev.gatehouse.http.dialect;

import dev.gatehouse.application.port.in.IdentifyBearer;
import dev.gatehouse.http.wire.BearerFeature;
import dev.gatehouse.http.wire.BearerRefusal;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** The services that stand beside the dialects, and the one guard before all of them. */
public record Services(IdentifyBearer identifyBearer, List<Service> all) {
    /** Takes its own copy. */
    public Services {
        all = List.copyOf(all);
    }

    /** What is to be registered with Jersey: the resources, and the guard that refuses in each one's own words. */
    public List<Object> components() {
        Map<Class<?>, Function<BearerRefusal, Response>> words = new HashMap<>();
        all.forEach(service -> service.resources()
                .forEach(resource ->
                        words.put(resource.getClass(), why -> service.say(why).toResponse())));
        return Stream.concat(
                        all.stream().flatMap(service -> service.resources().stream()),
                        Stream.of(new BearerFeature(identifyBearer, words)))
                .toList();
    }
}
