package dev.gatehouse.http.wire;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

/**
 * A request whose body has been read, and whose headers can do no harm to the router behind: every client accepts what
 * we say, and a content type that is none is some other one.
 */
final class ReadRequest extends HttpServletRequestWrapper {
    private final byte[] body;

    ReadRequest(HttpServletRequest request, byte[] body) {
        super(request);
        this.body = body;
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        var lines = Collections.list(super.getHeaders(name));
        if (name.equalsIgnoreCase(HttpHeaders.ACCEPT)) {
            return Collections.enumeration(List.of(MediaType.WILDCARD));
        }
        return Collections.enumeration(
                name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE)
                        ? lines.stream().map(ReadRequest::readable).toList()
                        : lines);
    }

    private static String readable(String contentType) {
        try {
            var unused = MediaType.valueOf(contentType);
            return contentType;
        } catch (IllegalArgumentException none) {
            return MediaType.APPLICATION_OCTET_STREAM;
        }
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
