package dev.gatehouse.http;

import dev.gatehouse.application.port.in.IdentifyBearer;
import dev.gatehouse.http.dialect.FaultMapper;
import dev.gatehouse.http.dialect.Service;
import dev.gatehouse.http.dialect.Services;
import dev.gatehouse.http.dialect.Voices;
import io.dropwizard.testing.junit5.ResourceExtension;
import java.util.List;

/** A service as Jersey serves it, in memory. */
public final class Served {

    private Served() {}

    /** The service with its guard and the words of its faults. */
    public static ResourceExtension with(IdentifyBearer identifyBearer, Service service) {
        var served = ResourceExtension.builder()
                .setRegisterDefaultExceptionMappers(false)
                .addProvider(new FaultMapper(new Voices(List.of(service))));
        new Services(identifyBearer, List.of(service)).components().forEach(served::addResource);
        return served.build();
    }
}
