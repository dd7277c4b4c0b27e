package dev.gatehouse.http.outbound;

import dev.gatehouse.application.port.out.Delivery;
import dev.gatehouse.application.port.out.LogoutCallbacks;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Posts logout tokens as forms (OpenID Connect Back-Channel Logout 1.0 section 2.5). Nothing that a client answers is read but
 * the status, and nothing leads elsewhere: no redirect is followed.
 */
public final class HttpLogoutCallbacks implements LogoutCallbacks {
    /** For connecting and for the head of the answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Duration patience;

    /** Waits five seconds for all together. */
    public HttpLogoutCallbacks() {
        this(PATIENCE);
    }

    HttpLogoutCallbacks(Duration patience) {
        this.patience = patience;
    }

    /** Made when the first is told: a command that sends nothing does not wait for it. */
    private static final class Lines {
        static final HttpClient OUT = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(PATIENCE)
                .build();

        private Lines() {}
    }

    @Override
    public List<Delivery> tell(List<Notice> notices) {
        long end = System.nanoTime() + patience.toNanos();
        var calls = notices.stream()
                .map(notice -> Lines.OUT.sendAsync(request(notice), BodyHandlers.ofInputStream()))
                .toList();
        return calls.stream().map(call -> answer(call, end)).toList();
    }

    private HttpRequest request(Notice notice) {
        var form = "logout_token=" + URLEncoder.encode(notice.token().reveal(), StandardCharsets.US_ASCII);
        return HttpRequest.newBuilder(URI.create(notice.uri()))
                .timeout(patience)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
    }

    /** Whoever is told to stop meanwhile waits for nobody; who did not answer by then is told again. */
    private static Delivery answer(CompletableFuture<HttpResponse<InputStream>> call, long end) {
        try {
            return answer(call.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | CancellationException | TimeoutException | IOException unanswered) {
            // What went wrong at the other side is theirs to find out.
        }
        call.cancel(true);
        return Delivery.FAILED;
    }

    /** Section 2.8; the stream is closed unread, and the connection with it if there was more. */
    private static Delivery answer(HttpResponse<InputStream> response) throws IOException {
        response.body().close();
        int status = response.statusCode();
        if (status / 100 == 2) {
            return Delivery.DONE;
        }
        return status == 400 ? Delivery.REFUSED : Delivery.FAILED;
    }
}
