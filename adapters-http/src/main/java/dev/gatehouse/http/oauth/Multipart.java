package dev.gatehouse.http.oauth;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.content.ByteBufferContentSource;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Promise;

/** Takes {@code multipart/form-data} (RFC 7578) apart that was received whole; Jetty reads it, and writes none of it to a disk. */
final class Multipart {
    private static final String TYPE = "multipart/form-data";
    /** RFC 2046 section 5.1.1. */
    private static final int LONGEST_BOUNDARY = 70;

    private Multipart() {}

    /** One part; whether a file was chosen for it, if only its name says so. */
    static final class Part {
        private final String name;
        private final boolean isFile;
        private final byte[] content;

        private Part(String name, boolean isFile, byte[] content) {
            this.name = name;
            this.isFile = isFile;
            this.content = content;
        }

        String name() {
            return name;
        }

        boolean isFile() {
            return isFile;
        }

        byte[] content() {
            return content.clone();
        }
    }

    /** What stands between the parts, if the one content type says that there are some. */
    static Optional<String> boundary(List<String> contentTypes) {
        if (contentTypes.size() != 1) {
            return Optional.empty();
        }
        var type = contentTypes.getFirst().split(";", 2);
        return type.length == 2 && type[0].strip().toLowerCase(Locale.ROOT).equals(TYPE)
                ? Optional.ofNullable(MultiPart.extractBoundary(TYPE + ";" + type[1]))
                        .filter(boundary -> !boundary.isEmpty() && boundary.length() <= LONGEST_BOUNDARY)
                : Optional.empty();
    }

    /** The parts; empty if the body does not consist of some. */
    static Optional<List<Part>> parts(byte[] body, String boundary) {
        var parser = new MultiPartFormData.Parser(boundary);
        parser.setMaxParts(Form.MOST_PARAMETERS);
        parser.setMaxMemoryFileSize(body.length);
        var done = new CompletableFuture<MultiPartFormData.Parts>();
        parser.parse(new ByteBufferContentSource(ByteBuffer.wrap(body)), Promise.Invocable.toPromise(done));
        // All is there already, so it is done when the call returns.
        try (var read = done.join()) {
            var parts = new ArrayList<Part>();
            for (var part : read) {
                if (part.getName() == null) {
                    return Optional.empty();
                }
                var content = BufferUtil.toArray(Content.Source.asByteBuffer(part.getContentSource()));
                parts.add(new Part(part.getName(), part.getFileName() != null, content));
            }
            return Optional.of(parts);
        } catch (CompletionException | IOException broken) {
            return Optional.empty();
        }
    }
}
