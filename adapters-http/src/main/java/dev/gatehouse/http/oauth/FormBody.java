package dev.gatehouse.http.oauth;

import dev.gatehouse.http.dialect.Fault;
import dev.gatehouse.http.wire.JsonContent;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** A body that should be a form. */
public sealed interface FormBody {
    /** It is. */
    record Good(Form form) implements FormBody {}

    /** It is not, or is not said to be. */
    record Bad(Fault why) implements FormBody {}

    /**
     * Reads a body.
     *
     * @param headers the lines of a header by its name
     */
    static FormBody read(Function<String, List<String>> headers, byte[] body) {
        if (!JsonContent.isUnencoded(headers.apply(HttpHeaders.CONTENT_ENCODING))) {
            return new Bad(new Fault.UnsupportedEncoding());
        }
        if (!isForm(headers.apply(HttpHeaders.CONTENT_TYPE), body)) {
            return new Bad(new Fault.UnsupportedMediaType());
        }
        return Percent.utf8(body)
                .flatMap(Form::parse)
                .<FormBody>map(Good::new)
                .orElseGet(() -> new Bad(new Fault.NotJson()));
    }

    /** Whether the one content type says so; nothing at all is an empty form. */
    private static boolean isForm(List<String> contentTypes, byte[] body) {
        if (contentTypes.isEmpty()) {
            return body.length == 0;
        }
        var type = contentTypes.getFirst().toLowerCase(Locale.ROOT);
        int parameters = type.indexOf(';');
        return contentTypes.size() == 1
                && (parameters < 0 ? type : type.substring(0, parameters))
                        .strip()
                        .equals("application/x-www-form-urlencoded");
    }
}
