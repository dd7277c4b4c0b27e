package dev.gatehouse.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.oauth2.sdk.auth.PrivateKeyJWT;
import com.nimbusds.oauth2.sdk.dpop.DefaultDPoPProofFactory;
import com.nimbusds.oauth2.sdk.id.ClientID;
import dev.gatehouse.application.port.in.ConnectDevice;
import dev.gatehouse.application.port.out.Page;
import dev.gatehouse.domain.client.ApiKey;
import dev.gatehouse.domain.network.CidrBlock;
import dev.gatehouse.domain.network.IpAddress;
import dev.gatehouse.domain.network.TrustedProxies;
import dev.gatehouse.domain.network.WebOrigin;
import dev.gatehouse.domain.oauth.CodeChallenge;
import dev.gatehouse.domain.oauth.ScopeText;
import dev.gatehouse.domain.registration.RedirectUri;
import dev.gatehouse.domain.registration.Resource;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.user.EmailAddress;
import dev.gatehouse.domain.user.ForeignHash;
import dev.gatehouse.domain.user.LoginName;
import dev.gatehouse.domain.user.UserId;
import dev.gatehouse.http.oauth.Form;
import dev.gatehouse.http.wire.BasicHeader;
import dev.gatehouse.http.wire.KeySets;
import dev.gatehouse.http.wire.StrictJson;
import dev.gatehouse.launcher.house.House;
import dev.gatehouse.launcher.house.Purpose;
import dev.gatehouse.launcher.house.ShownOnce;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What strangers can bring to a parser ends in a value or in a refusal, never in an exception, and soon. The seed is told where
 * something is found; {@code proving/fuzz} goes on for longer, with other seeds.
 */
class ParsersTest {
    private static final long SEED = Long.getLong("fuzz.seed", 20_261_128);
    private static final Duration EACH = Duration.ofMillis(Long.getLong("fuzz.millis", 150));
    private static final Duration LONGEST = Duration.ofMillis(50);
    private static final int TRIES = 3;
    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");

    @TempDir
    Path directory;

    /** A parser; what it gives is of no interest, but that it gives something. */
    private record Parser(String name, List<String> good, Function<String, Object> reads) {}

    @Test
    void textsOfNamesAndAddresses() {
        var addresses = List.of("192.0.2.7", "::ffff:192.0.2.7", "2001:db8::1%eth0", "fe80::1", "0x7f.1", "010.1.1.1");
        search(new Parser("address", addresses, IpAddress::parse));
        search(new Parser("block", List.of("192.0.2.0/24", "2001:db8::/32", "::/0", "1.2.3.4/33"), CidrBlock::parse));
        search(new Parser("name", List.of("ann", "Ann.Lee-2", "ａｎｎ", "ann\u0301"), LoginName::parse));
        search(new Parser("e-mail", List.of("ann@example.com", "\"a b\"@xn--bcher-kva.example"), EmailAddress::parse));
        search(new Parser("origin", List.of("https://app.example:8443", "http://localhost"), WebOrigin::parse));
        var uris = List.of(
                "https://shop.example/cb?x=1", "http://127.0.0.1:80/cb", "com.example.app:/cb", "http://[::1]/");
        search(new Parser("redirect URI", uris, RedirectUri::parse));
        search(new Parser("resource", List.of("https://api.example/a", "urn:api:1"), Resource::parse));
    }

    @Test
    void whatProxiesWrite() {
        var trusted = List.of(CidrBlock.parse("127.0.0.0/8").orElseThrow());
        var peer = IpAddress.parse("127.0.0.1").orElseThrow();
        for (var header : TrustedProxies.Header.values()) {
            var proxies = new TrustedProxies(trusted, header);
            search(new Parser(
                    header.toString(),
                    List.of(
                            "192.0.2.7, 127.0.0.1",
                            "for=192.0.2.7;proto=https, for=\"[::1]:80\"",
                            "for=_x;by=\"\\\"\""),
                    line -> proxies.resolve(peer, List.of(line.split("\n", -1)))));
        }
    }

    @Test
    void whatClientsWrite() {
        search(new Parser(
                "form", List.of("grant_type=refresh_token&refresh_token=a%20b+c", "a=%F0%9F%98%80"), Form::parse));
        search(new Parser("basic", List.of("Basic YTpi", "basic OmI=", "Basic YTpiOmM6ZA=="), BasicHeader::of));
        search(new Parser("scope", List.of("openid profile", "account"), ScopeText::parse));
        search(new Parser("challenge", List.of("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"), CodeChallenge::parse));
        search(new Parser("user code", List.of("BCDF-GHJK", "bcdf ghjk"), ConnectDevice.UserCode::parse));
        var bodies = List.of(
                "{\"a\":\"b\",\"c\":[1,-2.5e3,true,null],\"d\":{\"e\":\"\\u00e9\\ud83d\\ude00\"}}",
                "{\"username\":\"ann\"}");
        search(new Parser("JSON", bodies, text -> StrictJson.read(text.getBytes(StandardCharsets.UTF_8))));
        search(new Parser("key", List.of("gh_ak_37vK7v3074AsI8EHGAmK3u_0Rr9oM", "old-key"), ApiKey::parse));
    }

    @Test
    void whatIsSealedAndSigned() {
        var site = Site.onSqlite(directory, "logging: {level: ERROR}\n");
        var pair = site.apply("clients: [{name: meter, key: generate}]").getFirst();
        List<String> tokens;
        try (var node = RunningNode.start(site)) {
            var login = node.clients()
                    .post(
                            "/auth/login",
                            Map.of("username", pair.publicPart(), "password", ShownOnce.text(pair.secret())));
            tokens = List.of(login.at("/data/access_token"), login.at("/data/refresh_token"));
        }
        try (var house = site.open(Purpose.SERVE)) {
            searchSealed(house, tokens);
        }
    }

    private static void searchSealed(House house, List<String> tokens) {
        var ports = house.ports();
        search(new Parser("JWT", tokens, text -> ports.accessTokens().read(Secret.of(text), NOW)));
        search(new Parser("refresh token", tokens, text -> ports.refreshTokens().open(Secret.of(text))));
        var key = NimbusClient.key();
        searchBehind("proof", List.of(proof(key)), text -> ports.proofReader().read(Secret.of(text)));
        var keySet = new JWKSet(key.toPublicJWK()).toString();
        searchBehind(
                "assertion",
                List.of(assertion(key)),
                text -> ports.assertionReader().read(Secret.of(text), keySet));
        var keys = List.of(
                keySet, "{\"keys\":[{\"kty\":\"EC\",\"crv\":\"P-256\",\"kid\":\"k\",\"x\":\"AQ\",\"y\":\"Ag\"}]}");
        search(new Parser(
                "keys",
                keys,
                text -> StrictJson.read(text.getBytes(StandardCharsets.UTF_8)).flatMap(KeySets::parse)));
        var cursors = house.useCases().administration().cursors();
        var places = List.of(
                cursors.seal("users", new Page.Cursor("ann", "id-1")), cursors.seal("users", new Page.Cursor("", "")));
        searchBehind("cursor", places, text -> cursors.open("users", text));
        var hashes = List.of(
                "$argon2id$v=19$m=64,t=1,p=1$c29tZXNhbHQ$iWh06vD8Fy27wf9npn6FXWiCX4K6pW6Ue1Bnzz07Z8A",
                "$2y$04$abcdefghijklmnopqrstuuJ8/0YzYNh7ShhqC3vEo6dQ3EmOYyxYe",
                "pbkdf2_sha256$1000$salt$aGFzaA==",
                "{SSHA}DkMTwBl+a/3DQTxCYEApdUtNXGgdUac3");
        search(new Parser(
                "hash",
                hashes,
                text -> ForeignHash.parse(text, Optional.empty())
                        .map(foreign -> ports.passwordHasher().adopt(new UserId("id-1"), foreign))));
    }

    private static String proof(ECKey key) {
        try {
            return new DefaultDPoPProofFactory(key, JWSAlgorithm.ES256)
                    .createDPoPJWT("POST", URI.create("http://localhost:8080/oauth2/token"))
                    .serialize();
        } catch (JOSEException unsigned) {
            throw new AssertionError(unsigned);
        }
    }

    private static String assertion(ECKey key) {
        try {
            return new PrivateKeyJWT(
                            new ClientID("1"),
                            URI.create("http://localhost:8080"),
                            JWSAlgorithm.ES256,
                            key.toPrivateKey(),
                            key.getKeyID(),
                            null)
                    .getClientAssertion()
                    .serialize();
        } catch (JOSEException unsigned) {
            throw new AssertionError(unsigned);
        }
    }

    /** The same where the texts that are nearly right begin with one that is taken, so that more than the first check is reached. */
    private static void searchBehind(String name, List<String> good, Function<String, Optional<?>> reads) {
        good.forEach(text -> assertThat(reads.apply(text)).as(name).isPresent());
        search(new Parser(name, good, reads::apply));
    }

    /** Goes on for a while; what took too long is asked again, for the machine may have been elsewhere. */
    private static void search(Parser parser) {
        var mutations = new Mutations(parser.good(), new Random(SEED));
        long end = System.nanoTime() + EACH.toNanos();
        while (System.nanoTime() < end) {
            var text = mutations.next();
            assertThat(IntStream.range(0, TRIES)
                            .anyMatch(again -> time(parser, text).compareTo(LONGEST) < 0))
                    .as("%s, seed %d, took too long with <%s>", parser.name(), SEED, text)
                    .isTrue();
        }
    }

    private static Duration time(Parser parser, String text) {
        long begin = System.nanoTime();
        try {
            assertThat(parser.reads().apply(text)).isNotNull();
        } catch (RuntimeException escaped) {
            throw new AssertionError("%s, seed %d, throws with <%s>".formatted(parser.name(), SEED, text), escaped);
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
