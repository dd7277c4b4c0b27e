package dev.gatehouse.http;

import dev.gatehouse.application.port.in.AdmitRequest;
import dev.gatehouse.application.port.in.UseCases;
import dev.gatehouse.http.dialect.Dialect;
import dev.gatehouse.http.dialect.DialectFactory;
import dev.gatehouse.http.dialect.Doors;
import dev.gatehouse.http.dialect.FaultMapper;
import dev.gatehouse.http.dialect.Gate;
import dev.gatehouse.http.dialect.Services;
import dev.gatehouse.http.dialect.Voices;
import dev.gatehouse.http.wire.BareErrors;
import dev.gatehouse.http.wire.BodyIntake;
import dev.gatehouse.http.wire.HangUp;
import dev.gatehouse.http.wire.HeadWatch;
import dev.gatehouse.http.wire.RouteTree;
import io.dropwizard.core.setup.Environment;
import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.glassfish.jersey.server.ServerProperties;

/** The door of this room: lets the use cases be spoken to over HTTP. */
public final class Http {
    private final HttpSettings settings;
    private final List<Dialect> dialects;
    private final Services services;
    private final AdmitRequest admitRequest;
    private final Supplier<String> requestIds;

    /**
     * Every dialect that is switched on, and those that others made.
     *
     * @param more dialects from outside
     * @param requestIds a new unguessable id for each request
     */
    public Http(UseCases useCases, HttpSettings settings, List<DialectFactory> more, Supplier<String> requestIds) {
        this.settings = settings;
        this.requestIds = requestIds;
        this.admitRequest = useCases.admitRequest();
        this.dialects = Stream.concat(
                        Ours.dialects(useCases, settings).stream(),
                        more.stream().map(factory -> factory.make(useCases)))
                .toList();
        this.services = new Services(
                useCases.identifyBearer(),
                Ours.services(
                        useCases,
                        settings,
                        dialects.stream().map(Dialect::entrance).toList()));
    }

    /** The dialects that are spoken. */
    public List<Dialect> dialects() {
        return dialects;
    }

    /** Opens the doors; Dropwizard's own exception mappers are to be switched off in the server's configuration. */
    public void register(Environment environment) {
        var all = Stream.concat(dialects.stream(), services.all().stream()).toList();
        var voices = new Voices(all, settings.retirements());
        // RFC 9110 section 10.2.2: what a client sees as our host and scheme is not for us to say.
        environment.jersey().property(ServerProperties.LOCATION_HEADER_RELATIVE_URI_RESOLUTION_DISABLED, true);
        environment.jersey().register(new Doors(dialects, admitRequest));
        services.components().forEach(environment.jersey()::register);
        environment.jersey().register(new RouteTree());
        environment.jersey().register(new FaultMapper(voices));
        environment.jersey().register(new HangUp());
        var gate = environment.servlets().addFilter("gate", new Gate(voices, settings.proxies(), requestIds));
        gate.setAsyncSupported(true);
        gate.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
        var bounds = settings.bounds();
        var larger = new HashMap<String, Integer>();
        all.forEach(voice -> larger.putAll(voice.largeBodies()));
        environment
                .getApplicationContext()
                .insertHandler(new BodyIntake(bounds.bodyLimit(), bounds.bodyTime(), larger));
        environment.lifecycle().addEventListener(new HeadWatch(bounds.headTime()));
        environment.getApplicationContext().setErrorHandler(new BareErrors());
        environment.getAdminContext().setErrorHandler(new BareErrors());
        environment.lifecycle().addServerLifecycleListener(server -> server.setErrorHandler(new BareErrors()));
    }
}
