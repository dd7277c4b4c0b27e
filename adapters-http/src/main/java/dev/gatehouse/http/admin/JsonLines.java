package dev.gatehouse.http.admin;

import dev.gatehouse.http.wire.AnswerJson;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

/** Answers that are made while they are sent, as a rule an object on each line. */
final class JsonLines {
    private static final byte[] END = {'\n'};

    private JsonLines() {}

    /** An answer of whatever the source gives. */
    static Response stream(Consumer<Consumer<Object>> source) {
        return stream(
                "application/jsonl",
                to -> source.accept(one -> {
                    to.accept(AnswerJson.write(one));
                    to.accept(END);
                }));
    }

    /** An answer of that type of whatever text the source gives. */
    static Response stream(String type, Consumer<Consumer<byte[]>> source) {
        StreamingOutput text = out -> source.accept(some -> write(out, some));
        return Response.ok(text)
                .header("Content-Type", type)
                .header("Cache-Control", "no-store")
                .build();
    }

    private static void write(OutputStream out, byte[] some) {
        try {
            out.write(some);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
