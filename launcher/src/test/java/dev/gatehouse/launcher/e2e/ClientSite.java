package dev.gatehouse.launcher.e2e;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;

/** The site of a client, to which browsers come back; it also frames any page, and sends forms to it. */
record ClientSite(HttpServer server, ConcurrentLinkedDeque<String> received) implements AutoCloseable {
    private static final String EVIL = "/evil";

    static ClientSite open() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var site = new ClientSite(server, new ConcurrentLinkedDeque<>());
            server.createContext("/", site::answer);
            server.start();
            return site;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An address of this site, as another host than ours. */
    String at(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** A page that frames another, and has a button that sends it a form. */
    String evil(String victim) {
        return at(EVIL + "?" + victim);
    }

    /** What came last, without the address: a query, or a form. */
    Optional<String> last() {
        return Optional.ofNullable(received.peekLast());
    }

    private void answer(HttpExchange exchange) throws IOException {
        var query = Optional.ofNullable(exchange.getRequestURI().getQuery()).orElse("");
        var form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var path = exchange.getRequestURI().getPath();
        if (!path.equals("/favicon.ico") && !path.equals(EVIL)) {
            received.add(form.isEmpty() ? query : form);
        }
        var body = path.equals(EVIL)
                ? "<!DOCTYPE html><iframe id=theirs src=\"%1$s\"></iframe><iframe id=own src=\"/own\"></iframe>"
                        .concat(
                                "<form method=post action=\"%1$s\"><input name=username value=root><button>x</button></form>")
                        .formatted(query)
                : "<!DOCTYPE html><h1>Back</h1>";
        exchange.getResponseHeaders().add("Content-Type", "text/html");
        exchange.sendResponseHeaders(200, body.length());
        exchange.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8));
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
