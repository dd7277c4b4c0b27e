package dev.gatehouse.http.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.gatehouse.application.port.in.WatchHouse.Concerns;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.client.EndingCredential;
import dev.gatehouse.domain.network.Source;
import dev.gatehouse.domain.token.SigningKey;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.oauth.Form;
import dev.gatehouse.http.oauth.page.Language;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What does not go as it should is told to those who may see what it is about, with the way there. */
class ConcernPointsTest {
    private static final SigningKey OLD =
            new SigningKey("k-1", "ES256", "{}", "sealed", SigningKey.State.ACTIVE, Instant.EPOCH);
    private static final Concerns MANY = new Concerns(
            3,
            2,
            true,
            List.of(OLD),
            List.of(
                    new EndingCredential(new ClientNumber(7), EndingCredential.Kind.SECRET, Instant.EPOCH),
                    new EndingCredential(new ClientNumber(8), EndingCredential.Kind.EXCHANGE_TOKEN, Instant.EPOCH)));

    private static List<Block.Cell> told(Concerns concerns, Permission... held) {
        var by = new Administrator("root", Set.of(held), new Source.Unreadable(), true);
        var facts = new Visit.Facts("/", "/", Form.parse("").orElseThrow(), Language.ENGLISH);
        var names = new Called.Names(Map.of(new Subject.OfClient(new ClientNumber(7)), "billing"));
        var visit = new Visit(by, "root", facts, path -> "", why -> Reply.empty(403));
        return new ConcernPoints(concerns, visit, names).all();
    }

    @Test
    void eachIsTold() {
        assertThat(told(MANY, Permission.AUDIT_READ, Permission.KEYS_READ, Permission.CLIENTS_READ))
                .extracting(Block.Cell::text, Block.Cell::href)
                .containsExactly(
                        tuple("Letters and messages to clients that could not be sent so far: 3", Optional.empty()),
                        tuple(
                                "Letters and messages to clients that were given up in the last day: 2",
                                Optional.of("/console/audit?actor=outbox")),
                        tuple("Entries of the audit wait for their seal for more than ten minutes.", Optional.empty()),
                        tuple("This key signs on although its time is over: k-1", Optional.of("/console/keys")),
                        tuple(
                                "The last secret under a key of an API client ends: billing (client:7), 1970-01-01 00:00:00 UTC",
                                Optional.of("/console/clients/7")),
                        tuple(
                                "The last exchange token of an API client ends: client:8, 1970-01-01 00:00:00 UTC",
                                Optional.of("/console/clients/8")));
    }

    @Test // H1
    void toThoseWhoMaySeeWhatItIsAbout() {
        assertThat(told(MANY, Permission.AUDIT_READ)).hasSize(3);
        assertThat(told(MANY, Permission.KEYS_READ)).hasSize(1);
        assertThat(told(MANY, Permission.CLIENTS_READ)).hasSize(2);
        assertThat(told(MANY, Permission.USERS_READ)).isEmpty();
    }

    @Test
    void whereAllGoesWellNothingIs() {
        assertThat(told(new Concerns(0, 0, false, List.of(), List.of()), Permission.values()))
                .isEmpty();
    }
}
