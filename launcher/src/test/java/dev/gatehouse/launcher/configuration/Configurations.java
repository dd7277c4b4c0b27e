package dev.gatehouse.launcher.configuration;

import io.dropwizard.jersey.validation.Validators;
import jakarta.validation.Validator;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Configurations as an operator would write them. */
public final class Configurations {
    private static final Validator VALIDATOR = Validators.newValidator();

    private Configurations() {}

    /** A configuration in the environment of nobody. */
    public static GatehouseConfiguration read(String yaml) {
        return read(yaml, Map.of());
    }

    static GatehouseConfiguration read(String yaml, Map<String, String> environment) {
        var bytes = yaml.getBytes(StandardCharsets.UTF_8);
        return factory("dw", environment).build(path -> new ByteArrayInputStream(bytes), "config.yml");
    }

    static GatehouseConfigurationFactory factory(String propertyPrefix, Map<String, String> environment) {
        return new GatehouseConfigurationFactory(VALIDATOR, propertyPrefix, new YamlTree(environment));
    }
}
