package dev.gatehouse.testkit.contract;

import static dev.gatehouse.testkit.contract.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.domain.session.EndReason;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.token.RefreshMode;
import dev.gatehouse.domain.token.Scopes;
import dev.gatehouse.testkit.Race;
import dev.gatehouse.testkit.SessionBuilder;
import java.util.Collections;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A generation is used once, whoever presents it at the same moment; and no session slips in behind a change. */
public abstract class RefreshStoreContract extends SessionContract {
    private static final int ROUNDS = 20;
    private static final int RUNNERS = 16;

    @Test
    void anAdvanceMovesWhatAnAdvanceMovesAndNothingElse() { // A6
        var row = insert(session("s-1").grant("https://api.example", Scopes.parse("read"), "pwd"));
        var wider = next(SessionBuilder.of(row), 1)
                .dialect("apikey", RefreshMode.FIXED)
                .grant("https://other.example", Scopes.parse("read write"), "pwd mfa")
                .versions(99, 99)
                .created(at(60))
                .lastUsed(at(100))
                .expires(at(2_000), at(999_999))
                .label("other")
                .ended(at(1), EndReason.REVOKED)
                .build();

        var expected = next(SessionBuilder.of(row), 1)
                .expires(at(2_000), row.absoluteExpiresAt())
                .build();
        assertThat(advance(row, wider)).contains(expected);
        assertThat(find(row.id())).contains(expected);
    }

    @Test
    void anAdvanceBeginsToCountReplaysAnew() { // A4
        var row = insert(session("s-1").replays(3));

        assertThat(advance(row, next(SessionBuilder.of(row), 1).build()))
                .map(Session::replays)
                .contains(0);
    }

    @Test
    void aGenerationIsUsedOnce() { // A1
        var row = insert(session("s-1"));
        var won = next(SessionBuilder.of(row), 1).build();

        assertThat(advance(row, won)).contains(won);
        assertThat(advance(row, next(SessionBuilder.of(row), 2).build())).isEmpty();

        assertThat(find(row.id())).contains(won);
    }

    @Test
    void whoWinsIsToldOfAndNobodyElse() { // A1
        var row = insert(session("s-1"));
        var other = insert(session("s-2").generation(1, "n-1", at(10)).replays(4));

        assertThat(advance(row, next(SessionBuilder.of(row), 1).build())).isPresent();
        assertThat(advance(row, next(SessionBuilder.of(row), 2).build())).isEmpty();
        assertThat(replay(other, 1)).isPresent();
        assertThat(replay(other, 1)).isEmpty();

        assertThat(lists(stores -> stores.audit().latest(9))).containsExactly(refreshed(row), replayed(other));
    }

    @Test
    void aRowOfAnotherTimelineIsNotAdvanced() {
        var row = insert(session("s-1"));
        var foreign = SessionBuilder.of(row)
                .generation(0, "another nonce", row.advancedAt())
                .build();

        assertThat(advance(foreign, next(SessionBuilder.of(row), 1).build())).isEmpty();
        assertThat(find(row.id())).contains(row);
    }

    @Test
    void anEndedOrUnknownSessionIsNotAdvanced() { // A2
        var ended = insert(session("s-1").ended(at(5), EndReason.LOGGED_OUT));
        var unknown = session("s-2").build();

        assertThat(advance(ended, next(SessionBuilder.of(ended), 1).build())).isEmpty();
        assertThat(advance(unknown, next(SessionBuilder.of(unknown), 1).build()))
                .isEmpty();

        assertThat(find(ended.id())).contains(ended);
        assertThat(find(unknown.id())).isEmpty();
    }

    @Test
    void aNoteOfUseDoesNotHinderAnAdvance() {
        var row = insert(session("s-1"));
        write(stores -> stores.sessions().touch(row.id(), at(70), at(60)));

        assertThat(advance(row, next(SessionBuilder.of(row), 1).build())).isPresent();
    }

    @Test
    void ofManyWhoAdvanceARowOneWins() { // A1
        for (int round = 0; round < ROUNDS; round++) {
            var row = insert(session("s-" + round));

            var seen = Race.of(RUNNERS, n -> insist(stores -> advanceOrLook(stores, row, n)));

            assertThat(seen.stream().filter(Seen::won)).hasSize(1);
            assertThat(seen).extracting(Seen::row).containsOnly(find(row.id()).orElseThrow());
        }
    }

    @Test
    void anEndWinsAgainstEveryAdvance() { // A2
        for (int round = 0; round < ROUNDS; round++) {
            var row = insert(session("s-" + round));
            var won = next(SessionBuilder.of(row), 1).build();

            var done = Race.of(
                    4,
                    n -> insist(stores -> n == 0
                            ? stores.sessions().end(row.id(), EndReason.REVOKED, at(9))
                            : stores.sessions()
                                    .advance(row, won, refreshed(row))
                                    .isPresent()));

            assertThat(done.getFirst()).isTrue();
            assertThat(Collections.frequency(done.subList(1, 4), true)).isLessThanOrEqualTo(1);
            assertThat(find(row.id()).flatMap(Session::end)).contains(new Session.End(at(9), EndReason.REVOKED));
        }
    }

    @Test
    void aReplayIsCountedAndMovesNoExpiry() { // A3
        var row = insert(session("s-1").generation(1, "n-1", at(10)));

        var counted = replay(row, 1);

        assertThat(counted).isEqualTo(find(row.id()));
        assertThat(counted)
                .map(now -> SessionBuilder.of(now).lastUsed(row.lastUsedAt()).build())
                .contains(SessionBuilder.of(row).replays(1).build());
    }

    @Test
    void replaysEndAtTheLimit() { // A4
        var row = insert(session("s-1").generation(1, "n-1", at(10)).replays(4));

        assertThat(replay(row, 1)).map(Session::replays).contains(5);
        assertThat(replay(row, 1)).isEmpty();
        assertThat(find(row.id())).map(Session::replays).contains(5);
    }

    @Test
    void aReplayCountsForTheGenerationThatStands() {
        var row = insert(session("s-1").generation(2, "n-2", at(10)));
        var ended = insert(session("s-2").generation(2, "n-2", at(10)).ended(at(11), EndReason.REVOKED));

        assertThat(replay(row, 1)).isEmpty();
        assertThat(replay(row, 3)).isEmpty();
        assertThat(replay(ended, 2)).isEmpty();
        assertThat(replay(session("s-3").build(), 0)).isEmpty();
        assertThat(find(row.id())).contains(row);
    }

    @Test
    void parallelReplaysNeverPassTheLimit() { // A4
        var row = insert(session("s-1").generation(1, "n-1", at(10)));

        var counts = Race.of(
                        RUNNERS,
                        n -> insist(stores -> stores.sessions()
                                .countReplay(row.id(), 1, 5, replayed(row))
                                .map(Session::replays)))
                .stream()
                .flatMap(Optional::stream)
                .toList();

        assertThat(counts).containsExactlyInAnyOrder(1, 2, 3, 4, 5);
        assertThat(find(row.id())).map(Session::replays).contains(5);
    }

    private record Seen(boolean won, Session row) {}

    private static Seen advanceOrLook(Stores stores, Session row, int runner) {
        return stores.sessions()
                .advance(row, next(SessionBuilder.of(row), runner).build(), refreshed(row))
                .map(won -> new Seen(true, won))
                .orElseGet(
                        () -> new Seen(false, stores.sessions().find(row.id()).orElseThrow()));
    }

    /** What the row becomes when that runner advances it. */
    private static SessionBuilder next(SessionBuilder builder, int runner) {
        return builder.generation(1, "nonce of runner " + runner, at(100))
                .macKeyId("mac-2")
                .replays(0)
                .lastUsed(at(100))
                .from("2001:db8:" + runner + "::/64")
                .expires(at(5_000), builder.build().absoluteExpiresAt());
    }

    private Optional<Session> advance(Session expected, Session next) {
        return run(stores -> stores.sessions().advance(expected, next, refreshed(expected)));
    }

    private Optional<Session> replay(Session row, long generation) {
        return run(stores -> stores.sessions().countReplay(row.id(), generation, 5, replayed(row)));
    }
}
