package dev.gatehouse.proving.micro;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.http.wire.StrictJson;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** JSON as it comes in and goes out with a login. */
@State(Scope.Benchmark)
public class Words {
    private final byte[] login = "{\"username\":\"ann@example.com\",\"password\":\"an example passphrase for Ann\"}"
            .getBytes(StandardCharsets.UTF_8);
    private final ObjectWriter writer = JsonMapper.builder().build().writerFor(ObjectNode.class);
    private final ObjectNode answer = JsonMapper.builder()
            .build()
            .createObjectNode()
            .put("access_token", "x".repeat(480))
            .put("refresh_token", "y".repeat(300))
            .put("token_type", "Bearer")
            .put("expires_in", 3_600);

    /** Strictly, as every door reads it. */
    @Benchmark
    public Optional<ObjectNode> jsonIn() {
        return StrictJson.read(login);
    }

    /** An answer with two tokens. */
    @Benchmark
    public byte[] jsonOut() throws JsonProcessingException {
        return writer.writeValueAsBytes(answer);
    }
}
