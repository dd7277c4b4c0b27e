package dev.gatehouse.http.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import dev.gatehouse.domain.secret.Secret;
import java.io.IOException;
import java.time.Instant;

/**
 * Writes answers: records in the order of their members, no member for an empty optional, times in ISO 8601 with
 * {@code Z}. The one place where a token that is handed out is seen.
 */
public final class AnswerJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new SimpleModule().addSerializer(new SecretText()).addSerializer(new UtcText()))
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
            .build();
    private static final ObjectWriter WRITER = MAPPER.writer();

    private AnswerJson() {}

    /** The answer in UTF-8. */
    public static byte[] write(Object answer) {
        try {
            return WRITER.writeValueAsBytes(answer);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(answer.getClass() + " cannot be written as JSON", unwritable);
        }
    }

    /** The same as a tree. */
    public static JsonNode tree(Object answer) {
        return MAPPER.valueToTree(answer);
    }

    private static final class SecretText extends StdSerializer<Secret> {
        private static final long serialVersionUID = 1L;

        SecretText() {
            super(Secret.class);
        }

        @Override
        public void serialize(Secret secret, JsonGenerator to, SerializerProvider by) throws IOException {
            to.writeString(secret.reveal());
        }
    }

    private static final class UtcText extends StdSerializer<Instant> {
        private static final long serialVersionUID = 1L;

        UtcText() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant time, JsonGenerator to, SerializerProvider by) throws IOException {
            to.writeString(time.toString());
        }
    }
}
