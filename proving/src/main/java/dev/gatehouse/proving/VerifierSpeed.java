package dev.gatehouse.proving;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import com.sun.net.httpserver.HttpServer;
import dev.gatehouse.verifier.TokenVerifier;
import dev.gatehouse.verifier.Verification;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Verifies ES256 tokens in one thread and prints how many a second of its processor time that makes: tokens seen for the
 * first time, and tokens that are remembered; {@code proving/verifier [--seconds N]}.
 */
public final class VerifierSpeed {
    private static final PrintStream OUT = System.out;
    private static final int TOKENS = 2_000;
    private static final String AUDIENCE = "orders";

    private final Duration each;

    private VerifierSpeed(Duration each) {
        this.each = each;
    }

    /** Runs everything. */
    public static void main(String[] args) throws IOException, GeneralSecurityException {
        boolean isSaid = args.length == 2 && args[0].equals("--seconds");
        var seconds = Duration.ofSeconds(isSaid ? Long.parseLong(args[1]) : 5);
        new VerifierSpeed(seconds).run();
        System.exit(0);
    }

    private void run() throws IOException, GeneralSecurityException {
        OUT.printf("%-28s%16s%16s%n", "verifications a second", "seen first", "remembered");
        row("the JDK's provider");
        AmazonCorrettoCryptoProvider.install();
        AmazonCorrettoCryptoProvider.INSTANCE.assertHealthy();
        row("the native provider");
    }

    private void row(String provider) throws IOException, GeneralSecurityException {
        var signer = new TokenSigner();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var keys = signer.keySet().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, keys.length);
            try (var out = exchange.getResponseBody()) {
                out.write(keys);
            }
        });
        server.start();
        var issuer = "http://127.0.0.1:" + server.getAddress().getPort();
        var tokens = IntStream.range(0, TOKENS)
                .mapToObj(n -> signer.token(issuer, AUDIENCE, "token-" + n))
                .toList();
        try {
            // What is remembered in so small a memory is gone before it is asked for again.
            OUT.printf("%-28s%16.0f%16.0f%n", provider, speed(issuer, tokens, 2), speed(issuer, tokens, 4 * TOKENS));
        } finally {
            server.stop(0);
        }
    }

    /** Verifications for each second of this thread's processor time, after as long a time to warm up. */
    private double speed(String issuer, List<String> tokens, int remembered) {
        try (var verifier = TokenVerifier.of(issuer, AUDIENCE)
                .keysAt(issuer + "/oauth2/jwks")
                .remembering(remembered)
                .build()) {
            double warm = measure(verifier, tokens);
            return Math.max(warm, measure(verifier, tokens));
        }
    }

    private double measure(TokenVerifier verifier, List<String> tokens) {
        var threads = ManagementFactory.getThreadMXBean();
        long end = System.nanoTime() + each.toNanos();
        long begun = threads.getCurrentThreadCpuTime();
        long done = 0;
        while (System.nanoTime() < end) {
            for (var token : tokens) {
                require(verifier.verify(token));
            }
            done += tokens.size();
        }
        return done * 1e9 / (threads.getCurrentThreadCpuTime() - begun);
    }

    private static void require(Verification verification) {
        switch (verification) {
            case Verification.Verified verified -> {}
            case Verification.Refused(var why) -> throw new IllegalStateException("a good token was refused: " + why);
        }
    }
}
