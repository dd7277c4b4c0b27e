package dev.gatehouse.http.oauth;

import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.http.dialect.Fault;
import dev.gatehouse.http.wire.JsonContent;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A body that should be a form, in which a file may be sent as browsers send one (RFC 7578). */
public sealed interface FileForm {
    /** It is. */
    final class Good implements FileForm {
        private final Form form;
        private final byte[] file;

        private Good(Form form, byte[] file) {
            this.form = form;
            this.file = file;
        }

        /** All but the file. */
        public Form form() {
            return form;
        }

        /** What was in the file; nothing where none was sent. */
        public byte[] file() {
            return file.clone();
        }
    }

    /** It is not, or is not said to be. */
    record Bad(Fault why) implements FileForm {}

    /**
     * Reads a body.
     *
     * @param headers the lines of a header by its name
     */
    static FileForm read(Function<String, List<String>> headers, byte[] body) {
        var boundary = Multipart.boundary(headers.apply(HttpHeaders.CONTENT_TYPE));
        if (boundary.isEmpty()) {
            return switch (FormBody.read(headers, body)) {
                case FormBody.Good(Form form) -> new Good(form, new byte[0]);
                case FormBody.Bad(Fault why) -> new Bad(why);
            };
        }
        return JsonContent.isUnencoded(headers.apply(HttpHeaders.CONTENT_ENCODING))
                ? Multipart.parts(body, boundary.get())
                        .flatMap(FileForm::form)
                        .orElseGet(() -> new Bad(new Fault.NotJson()))
                : new Bad(new Fault.UnsupportedEncoding());
    }

    private static Optional<FileForm> form(List<Multipart.Part> parts) {
        var texts = new HashMap<String, Secret>();
        var file = new byte[0];
        for (var part : parts) {
            if (part.isFile()) {
                file = part.content();
                continue;
            }
            var text = Percent.utf8(part.content());
            if (text.isEmpty() || texts.put(part.name(), Secret.of(text.get())) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(new Good(Form.of(texts), file));
    }
}
