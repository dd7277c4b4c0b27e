package dev.gatehouse.launcher.configuration;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import dev.gatehouse.domain.secret.Secret;
import io.dropwizard.configuration.ConfigurationException;
import io.dropwizard.configuration.ConfigurationSourceProvider;
import io.dropwizard.configuration.YamlConfigurationFactory;
import io.dropwizard.jackson.AnnotationSensitivePropertyNamingStrategy;
import io.dropwizard.jackson.FuzzyEnumModule;
import io.dropwizard.jackson.Jackson;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.stream.Stream;

/**
 * Reads a configuration: what the file says, over what holds by default, with {@code ${NAME:-default}} taken from the
 * environment and {@code -Ddw.} over all. A configuration that makes no sense is a {@link Nonsense} of one line.
 */
public final class GatehouseConfigurationFactory extends YamlConfigurationFactory<GatehouseConfiguration> {
    private static final String NO_FILE = "default configuration";
    private static final String USUAL_CONNECTOR = "/server/applicationConnectors/0";
    private static final ObjectMapper MAPPER = mapper();

    private final YamlTree tree;

    /** Reads with this process's environment. */
    public GatehouseConfigurationFactory(Validator validator, String propertyPrefix) {
        this(validator, propertyPrefix, new YamlTree());
    }

    GatehouseConfigurationFactory(Validator validator, String propertyPrefix, YamlTree tree) {
        super(GatehouseConfiguration.class, validator, MAPPER, propertyPrefix);
        this.tree = tree;
    }

    /** As Dropwizard's own, but for what makes some three hundred classes at each start to read each member once. */
    private static ObjectMapper mapper() {
        var secrets = new SimpleModule().addDeserializer(Secret.class, new SecretDeserializer());
        var mapper = Jackson.newMinimalObjectMapper()
                .registerModules(
                        new FuzzyEnumModule(),
                        new ParameterNamesModule(),
                        new Jdk8Module(),
                        new JavaTimeModule(),
                        secrets)
                .setPropertyNamingStrategy(new AnnotationSensitivePropertyNamingStrategy())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        mapper.setDefaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL));
        // Jackson would take -1 for true, and 20270131 for a day in the year 57469.
        Stream.of(LogicalType.Boolean, LogicalType.DateTime)
                .forEach(type ->
                        mapper.coercionConfigFor(type).setCoercion(CoercionInputShape.Integer, CoercionAction.Fail));
        return mapper;
    }

    @Override
    public GatehouseConfiguration build(ConfigurationSourceProvider provider, String path) {
        return build(() -> read(provider, path), path);
    }

    @Override
    public GatehouseConfiguration build() {
        return build(mapper::createObjectNode, NO_FILE);
    }

    private ObjectNode read(ConfigurationSourceProvider provider, String path) throws IOException {
        try (var file = provider.open(path)) {
            return tree.read(file);
        }
    }

    private GatehouseConfiguration build(Reading said, String path) {
        try {
            var defaults = tree.defaults();
            var whole = Defaults.fill(said.read(), defaults);
            var configuration = build(whole, path);
            SoftServer.refuse(configuration);
            SoftServer.refuse(whole);
            new OwnConnector(mapper, (ObjectNode) defaults.at(USUAL_CONNECTOR)).open(configuration);
            return configuration;
        } catch (IOException | ConfigurationException | RuntimeException broken) {
            throw Nonsense.of(path, broken);
        }
    }

    /** Gets what was said. */
    @FunctionalInterface
    private interface Reading {
        ObjectNode read() throws IOException;
    }
}
