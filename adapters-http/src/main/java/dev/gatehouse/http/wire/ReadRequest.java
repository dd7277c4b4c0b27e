package dev.gatehouse.http.wire;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request whose body has been read, and whose headers can do no harm to the router behind: every client accepts what
 * we say, content types that are none, or several, are some other one, one that has a rank has none, and nothing is a parameter.
 */
final class ReadRequest extends HttpServletRequestWrapper {
    private static final String RANK = "q";

    private final byte[] body;

    ReadRequest(HttpServletRequest request, byte[] body) {
        super(request);
        this.body = body;
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        var lines = Collections.list(super.getHeaders(name));
        if (name.equalsIgnoreCase(HttpHeaders.ACCEPT)) {
            lines = new ArrayList<>(List.of(MediaType.WILDCARD));
        } else if (name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE) && !lines.isEmpty()) {
            lines = new ArrayList<>(List.of(oneType(lines)));
        }
        return Collections.enumeration(lines);
    }

    private static String oneType(List<String> lines) {
        try {
            return lines.size() == 1 ? unranked(lines.getFirst()) : MediaType.APPLICATION_OCTET_STREAM;
        } catch (IllegalArgumentException none) {
            return MediaType.APPLICATION_OCTET_STREAM;
        }
    }

    /** The router breaks at a rank that is no number, and only what is accepted has one (RFC 9110 section 12.4.2). */
    private static String unranked(String line) {
        var type = MediaType.valueOf(line);
        if (!type.getParameters().containsKey(RANK)) {
            return line;
        }
        var parameters = new HashMap<>(type.getParameters());
        parameters.keySet().removeIf(RANK::equalsIgnoreCase);
        return new MediaType(type.getType(), type.getSubtype(), parameters).toString();
    }

    /**
     * There are none: whoever needs the query or a form reads it. The router would look for a form where there is none, and write the
     * whole address into the log once it found a query, in which there may be a secret.
     */
    @Override
    public Map<String, String[]> getParameterMap() {
        return Map.of();
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.emptyEnumeration();
    }

    @Override
    public @Nullable String getParameter(String name) {
        return null;
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return null;
    }

    @Override
    public int getContentLength() {
        return body.length;
    }

    @Override
    public long getContentLengthLong() {
        return body.length;
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    @Override
    public ServletInputStream getInputStream() {
        return new Stream(new ByteArrayInputStream(body));
    }

    private static final class Stream extends ServletInputStream {
        private final ByteArrayInputStream bytes;

        Stream(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            return bytes.read(into, offset, length);
        }

        // What the superclass does instead takes a buffer of 16 KiB for each of these two.
        @Override
        public byte[] readAllBytes() {
            return bytes.readAllBytes();
        }

        @Override
        public long transferTo(OutputStream into) throws IOException {
            return bytes.transferTo(into);
        }

        @Override
        public int available() {
            return bytes.available();
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("the body has been read: there is nothing to wait for");
        }
    }
}
