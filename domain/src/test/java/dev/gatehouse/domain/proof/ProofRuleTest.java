package dev.gatehouse.domain.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.domain.proof.ProofRule.Request;
import dev.gatehouse.domain.proof.ProofRule.Verdict;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProofRuleTest {
    private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");
    private static final String URI = "https://id.example/oauth2/token";

    @Test
    void aProofOfThisRequestIsGoodUntilItIsTooOld() {
        assertThat(judge(proof("POST", URI, NOW), request(URI)))
                .isEqualTo(new Verdict.Good("key j-1", NOW.plusSeconds(330)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://id.example/oauth2/token?a=b",
                "https://id.example/oauth2/token#f",
                "https://ID.example:443/oauth2/token",
                "HTTPS://id.example/oauth2/token",
                "https://id.example/oauth2/%74oken",
                "https://id.example/oauth2/./token",
                "https://id.example/oauth2/x/../token",
            })
    void theSameAddressMayBeSpeltInManyWays(String uri) {
        assertThat(judge(proof("POST", uri, NOW), request(URI))).isInstanceOf(Verdict.Good.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://id.example/oauth2/userinfo",
                "https://id.example/oauth2/token/",
                "https://id.example/oauth2/Token",
                "https://id.example/oauth2%2Ftoken",
                "http://id.example/oauth2/token",
                "https://id.example:8443/oauth2/token",
                "https://evil.example/oauth2/token",
                "https://user@id.example/oauth2/token",
                "https:/oauth2/token",
                "/oauth2/token",
                "ftp://id.example/oauth2/token",
                "https://id.example/oauth2/to ken",
                "mailto:a@id.example",
                "",
            })
    void anotherAddressIsAnother(String uri) {
        assertThat(judge(proof("POST", uri, NOW), request(URI))).isEqualTo(new Verdict.AnotherRequest());
    }

    @Test
    void addressesThatAreNoneAreNotTheSame() {
        assertThat(judge(proof("POST", "", NOW), request(""))).isEqualTo(new Verdict.AnotherRequest());
        var endless = URI + "/" + "a".repeat(2_000);
        assertThat(judge(proof("POST", endless, NOW), request(endless))).isEqualTo(new Verdict.AnotherRequest());
        assertThat(judge(proof("POST", "http://h", NOW), request("http://h:80/")))
                .isInstanceOf(Verdict.Good.class);
        assertThat(judge(proof("POST", "http://h/%2f", NOW), request("http://h/%2F")))
                .isInstanceOf(Verdict.Good.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "post", ""})
    void anotherMethodIsAnother(String method) {
        assertThat(judge(proof(method, URI, NOW), request(URI))).isEqualTo(new Verdict.AnotherRequest());
    }

    @ParameterizedTest
    @CsvSource({"-301,false", "-300,true", "0,true", "30,true", "31,false"})
    void itIsOfTheLastFiveMinutes(long seconds, boolean isGood) {
        var verdict = judge(proof("POST", URI, NOW.plusSeconds(seconds)), request(URI));

        assertThat(verdict instanceof Verdict.Good).isEqualTo(isGood);
        assertThat(verdict.equals(new Verdict.WrongTime())).isNotEqualTo(isGood);
    }

    @Test
    void whoShowsAnAccessTokenProvesThatOne() {
        var request = new Request("POST", URI, Optional.of("hash"));

        assertThat(judge(withHash(Optional.of("hash")), request)).isInstanceOf(Verdict.Good.class);
        assertThat(judge(withHash(Optional.of("Hash")), request)).isEqualTo(new Verdict.AnotherToken());
        assertThat(judge(withHash(Optional.empty()), request)).isEqualTo(new Verdict.AnotherToken());
    }

    private static Verdict judge(Proof proof, Request request) {
        return ProofRule.judge(proof, request, NOW);
    }

    private static Request request(String uri) {
        return new Request("POST", uri, Optional.empty());
    }

    private static Proof proof(String method, String uri, Instant issuedAt) {
        return new Proof("key", method, uri, "j-1", issuedAt, Optional.empty(), Optional.empty());
    }

    private static Proof withHash(Optional<String> hash) {
        return new Proof("key", "POST", URI, "j-1", NOW, Optional.empty(), hash);
    }
}
