package dev.gatehouse.launcher.configuration;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import dev.gatehouse.domain.secret.Secret;
import java.io.IOException;

/** Reads a secret of a configuration, so that nothing which prints the configuration prints it. */
final class SecretDeserializer extends StdDeserializer<Secret> {
    private static final long serialVersionUID = 1L;

    SecretDeserializer() {
        super(Secret.class);
    }

    @Override
    public Secret deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        return parser.currentToken().isScalarValue()
                ? Secret.of(parser.getValueAsString(""))
                : (Secret) context.handleUnexpectedToken(Secret.class, parser);
    }
}
