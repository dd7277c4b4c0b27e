package dev.gatehouse.verifier;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks the issuer: bounded in time and size, no redirect followed, and in the clear only where that was allowed. */
final class Web implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ALL = Duration.ofSeconds(5);
    private static final int LONGEST = 256 * 1024;
    private static final List<String> THIS_MACHINE = List.of("localhost", "127.0.0.1", "[::1]");

    private final boolean plainHttp;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();

    /** Plain HTTP leads to this machine alone, unless it is allowed to lead elsewhere. */
    Web(boolean plainHttp) {
        this.plainHttp = plainHttp;
    }

    HttpResponse<byte[]> get(URI address) throws IOException {
        return send(request(address).GET());
    }

    HttpResponse<byte[]> get(URI address, BasicAuthorization who) throws IOException {
        return send(request(address).header("Authorization", who.header()).GET());
    }

    HttpResponse<byte[]> post(URI address, BasicAuthorization who, String form) throws IOException {
        return send(request(address)
                .header("Authorization", who.header())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    /** The address, if it is one that may be asked. */
    URI allowed(String text) {
        var address = URI.create(text);
        boolean isSafe = "https".equals(address.getScheme())
                || ("http".equals(address.getScheme())
                        && (plainHttp || THIS_MACHINE.contains(String.valueOf(address.getHost()))));
        if (!isSafe || address.getHost() == null || address.getRawUserInfo() != null) {
            throw new IllegalArgumentException("an address must be https, or http on this machine: " + text);
        }
        return address;
    }

    private static HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address).timeout(ALL).header("Accept", "application/json");
    }

    /** The time-out of a request ends with the headers: the whole is waited for no longer. */
    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException {
        var answer = client.sendAsync(request.build(), headers -> new BoundedBody(LONGEST));
        try {
            return answer.get(ALL.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            answer.cancel(true);
            throw new IOException("the issuer does not answer", e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the issuer was asked", e);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
