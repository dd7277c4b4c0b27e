package dev.gatehouse.proving.faults;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Thousands of connections that say a letter a second. */
record SlowConnections() implements Experiment {
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final String BODY_FOLLOWS =
            "POST /auth/login HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n";

    @Override
    public String id() {
        return "R10";
    }

    @Override
    public String what() {
        return "2,000 connections that send a letter a second, half of them heads and half bodies, beside honest clients";
    }

    @Override
    public String asked() {
        return "99.9 % of the honest answered well; each slow one closed <= 30 s after it began";
    }

    @Override
    public Finding run(Bench bench) throws IOException {
        var watch = new Watch();
        int slow = bench.times(2_000);
        var site = bench.onSqlite();
        var pairs = site.apply(Site.clients(4));
        var lives = new Times();
        var good = new AtomicInteger();
        var bad = new AtomicInteger();
        var goesOn = new AtomicBoolean(true);
        var open = new AtomicInteger(slow);
        try (var node = site.start()) {
            Crowd.together(slow + 4, who -> {
                if (who < 4) {
                    var caller = node.caller();
                    while (goesOn.get()) {
                        (pairs.get(who).logIn(caller).isGood() ? good : bad).incrementAndGet();
                    }
                    return;
                }
                lives.add(drip(node.port(), who % 2 == 0 ? BODY_FOLLOWS : "POST /auth/login HTTP/1.1\r\nX-Long: "));
                if (open.decrementAndGet() == 0) {
                    goesOn.set(false);
                }
            });
        }
        watch.expect(lives.longest() <= LONGEST.toMillis(), "a slow connection open for more than 30 s");
        watch.expect(bad.get() * 1_000 <= good.get(), "more than 0.1 % of the honest not answered well: " + bad);
        watch.figure("%,d slow, closed after %d ms (p50), %d ms at most; %,d honest answers, %d bad"
                .formatted(slow, lives.millis(0.5), lives.longest(), good.get(), bad.get()));
        return watch.finding();
    }

    /** How long the other side bears it. */
    private static Duration drip(int port, String beginning) {
        var begin = System.nanoTime();
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(1_000);
            socket.getOutputStream().write(beginning.getBytes(StandardCharsets.US_ASCII));
            while (System.nanoTime() - begin < LONGEST.multipliedBy(2).toNanos() && isOpen(socket)) {
                socket.getOutputStream().write('x');
            }
        } catch (IOException closed) {
            // That is what we are waiting for.
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /** Reads for a second; an answer says that the other side had enough. */
    private static boolean isOpen(Socket socket) throws IOException {
        try {
            var unused = socket.getInputStream().read();
            return false;
        } catch (SocketTimeoutException silent) {
            return true;
        }
    }
}
