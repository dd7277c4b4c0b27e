package dev.gatehouse.http.admin;

import dev.gatehouse.http.wire.AnswerJson;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

/** Answers that are made while they are sent: an object on each line. */
final class JsonLines {
    private JsonLines() {}

    /** An answer of whatever the source gives. */
    static Response stream(Consumer<Consumer<Object>> source) {
        StreamingOutput lines = out -> source.accept(one -> write(out, one));
        return Response.ok(lines)
                .header("Content-Type", "application/jsonl")
                .header("Cache-Control", "no-store")
                .build();
    }

    private static void write(OutputStream out, Object one) {
        try {
            out.write(AnswerJson.write(one));
            out.write('\n');
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
