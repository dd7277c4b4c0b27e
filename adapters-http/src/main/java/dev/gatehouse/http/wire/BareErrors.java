package dev.gatehouse.http.wire;

import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Map;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Says what the server refuses before any of us sees it: bare JSON, without a word of the server's own. */
public final class BareErrors extends ErrorHandler {
    /** The body of an error that belongs to nobody. */
    public static Map<String, String> body(int status) {
        return Map.of("error", HttpStatus.getMessage(status).toLowerCase(Locale.ROOT));
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        var body = AnswerJson.write(body(response.getStatus()));
        var headers = response.getHeaders();
        SafeHeaders.ALL.forEach(headers::put);
        headers.put(HttpHeader.CACHE_CONTROL, "no-store");
        headers.put(HttpHeader.CONTENT_TYPE, "application/json");
        headers.put(HttpHeader.CONTENT_LENGTH, body.length);
        if (request.getAttribute(ERROR_EXCEPTION) instanceof HttpException) {
            LingeringClose.announceIn(response);
        }
        response.write(true, ByteBuffer.wrap(body), callback);
        return true;
    }
}
