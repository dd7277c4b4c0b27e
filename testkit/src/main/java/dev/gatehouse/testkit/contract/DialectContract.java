package dev.gatehouse.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.Principal;
import dev.gatehouse.application.port.in.UseCases;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.http.dialect.Dialect;
import dev.gatehouse.http.dialect.Fault;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.dialect.Voices;
import dev.gatehouse.testkit.contract.DialectCalls.Example;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * What every dialect must keep, ours and those of others: words for whatever can happen, a true status, nothing of our
 * insides and nothing of what was sent, and the same words for an unknown name and a wrong secret.
 */
public abstract class DialectContract {
    /** The dialect on top of the given use cases. */
    protected abstract Dialect dialect(UseCases useCases);

    /** One good request for each route; the texts are told apart from anything that the dialect says itself. */
    protected abstract List<Example> examples();

    /** Whom a good request lets in. */
    protected abstract Principal holder();

    @Test
    void everyRefusalHasWords() { // J7
        for (var why : Refusals.ALL) {
            var reply = anyDialect().say(why);
            ReplyChecks.assertSound(why, reply);
            ReplyChecks.assertStatus(why, reply);
        }
    }

    @Test
    void everyFaultHasWords() { // J7
        for (var fault : Faults.ALL) {
            var reply = anyDialect().say(fault);
            ReplyChecks.assertSound(fault, reply);
            ReplyChecks.assertStatus(fault, reply);
        }
    }

    @Test
    void ourTroubleIsNeverTheirCredentials() { // L5
        var trouble = List.of(
                anyDialect().say(new Fault.Broken("incident")),
                anyDialect().say(new Fault.Unavailable(ReplyChecks.WAIT)),
                anyDialect().say(new Refusal.Overloaded(ReplyChecks.WAIT)),
                anyDialect().say(new Refusal.Throttled(ReplyChecks.WAIT)));

        assertThat(trouble).extracting(Reply::status).doesNotContain(401, 403).allMatch(status -> status >= 429);
    }

    @Test
    void itIsKnownByAPlainWord() {
        assertThat(anyDialect().name().value()).matches("[a-z][a-z0-9-]{0,31}");
    }

    @Test
    void everyRouteLiesInItsTerritory() {
        var dialect = anyDialect();
        var voices = new Voices(List.of(dialect));

        assertThat(dialect.routes()).isNotEmpty();
        for (var route : dialect.routes()) {
            assertThat(voices.at(route.path())).as(route.path()).isSameAs(dialect);
            assertThat(voices.at(route.path() + "/nope")).isSameAs(dialect);
            assertThat(dialect.endpoints()).containsEntry(route.path(), Set.of("POST"));
        }
    }

    @Test
    void everyRouteHasAnExample() {
        assertThat(examples())
                .extracting(Example::path)
                .containsExactlyInAnyOrderElementsOf(anyDialect().routes().stream()
                        .map(route -> route.path())
                        .toList());
    }

    @Test
    void everyRouteSaysARefusalInTheSameWordsAndEchoesNothing() { // C3
        for (var why : Refusals.ALL) {
            var dialect = dialect(DialectCalls.refusing(why));
            for (var example : examples()) {
                var reply = DialectCalls.post(dialect, example);
                ReplyChecks.assertSound(why, reply);
                ReplyChecks.assertSilentAbout(example, reply);
                assertThat(ReplyChecks.seen(reply)).isEqualTo(ReplyChecks.seen(dialect.say(why)));
                assertThat(reply.decision()).contains(DialectCalls.DECISION);
            }
        }
    }

    @Test
    void aGoodAnswerCarriesItsTokensAndIsKeptByNobody() {
        var dialect = dialect(DialectCalls.admitting(holder()));
        for (var example : examples()) {
            var reply = DialectCalls.post(dialect, example);

            assertThat(reply.status()).as(example.path()).isBetween(200, 299);
            assertThat(ReplyChecks.text(reply)).contains(DialectCalls.ACCESS_TOKEN);
            assertThat(reply.headers()).containsEntry("Cache-Control", "no-store");
            assertThat(reply.decision()).contains(DialectCalls.DECISION);
        }
    }

    @Test
    void aRequestWithoutItsMembersIsMalformed() {
        for (var example : examples()) {
            assertMalformed(example.path(), Map.of());
            for (var member : example.members().keySet()) {
                var less = new TreeMap<>(example.json());
                less.remove(member);
                assertMalformed(example.path(), less);
            }
        }
    }

    @Test
    void aMemberOfTheWrongTypeIsMalformed() { // B2, J1
        var hostile = List.of(
                "null",
                "true",
                "1",
                "1e99",
                "[]",
                "[\"text\"]",
                "{}",
                "{\"$ne\":\"\"}",
                "\"\"",
                "\"" + "x".repeat(100_000) + "\"");
        for (var example : examples()) {
            for (var member : example.members().keySet()) {
                for (var value : hostile) {
                    var bad = new TreeMap<>(example.json());
                    bad.put(member, value);
                    assertMalformed(example.path(), bad);
                }
            }
        }
    }

    @Test
    void anUnknownMemberChangesNothing() {
        var dialect = dialect(DialectCalls.refusing(new Refusal.BadCredentials()));
        for (var example : examples()) {
            var more = new TreeMap<>(example.json());
            more.put("is_admin", "true");
            more.put("scope", "\"everything\"");

            assertThat(ReplyChecks.seen(DialectCalls.post(dialect, example.path(), more)))
                    .isEqualTo(ReplyChecks.seen(DialectCalls.post(dialect, example)));
        }
    }

    private void assertMalformed(String path, Map<String, String> json) {
        var reply = DialectCalls.post(dialect(DialectCalls.admitting(holder())), path, json);

        assertThat(reply.status()).as(path + " " + json.keySet()).isIn(400, 422);
        ReplyChecks.assertSound(path, reply);
    }

    private Dialect anyDialect() {
        return dialect(DialectCalls.refusing(new Refusal.BadCredentials()));
    }
}
