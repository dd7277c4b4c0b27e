package dev.gatehouse.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealTest {
    private static final Seal SEAL = new Seal(
            17,
            5,
            9,
            Instant.EPOCH,
            List.of(new Seal.Part("LOGGED_IN", 2, "x"), new Seal.Part("REFRESHED", 3, "y")),
            "a".repeat(64));

    @Test
    void aCheckpointIsReadAsItWasWritten() {
        var text = SEAL.checkpoint().text();

        assertThat(text).isEqualTo("17:" + "a".repeat(64));
        assertThat(Checkpoint.parse(text)).contains(SEAL.checkpoint());
        assertThat(SEAL.entries()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "17", "17:", "0:aaaa", ":a", "17:zz"})
    void anythingElseIsNoCheckpoint(String text) {
        assertThat(Checkpoint.parse(text)).isEmpty();
        assertThat(Checkpoint.parse(text + "a".repeat(70))).isEmpty();
    }

    @Test
    void everyFlawSaysWhereItIs() {
        var flaws = List.of(
                new Flaw.EntriesMissing(SEAL, "LOGGED_IN", 2),
                new Flaw.EntriesAdded(SEAL, "LOGGED_IN", 1),
                new Flaw.EntriesChanged(SEAL, "LOGGED_IN"),
                new Flaw.EntriesBefore(3),
                new Flaw.SealChanged(17),
                new Flaw.SealMissing(17),
                new Flaw.HorizonChanged("LOGGED_IN"),
                new Flaw.EndMissing(SEAL.checkpoint()),
                new Flaw.OtherThanNoted(SEAL.checkpoint()),
                new Flaw.NotedTooLongAgo(SEAL.checkpoint()));

        assertThat(flaws.stream().map(Object::getClass)).containsExactlyInAnyOrder(Flaw.class.getPermittedSubclasses());
        assertThat(flaws.stream().map(Flaw::text))
                .doesNotHaveDuplicates()
                .allMatch(text -> text.contains("17") || text.contains("LOGGED_IN") || text.contains("3"))
                .contains("2 of the entries LOGGED_IN from 5 to 9 are gone", "seal 17 is gone");
    }

    @Test
    void kindsAreFoundByTheirWordAndByTheirOutcome() {
        assertThat(AuditKind.of("LOGGED_IN")).contains(AuditKind.LOGGED_IN);
        assertThat(AuditKind.of("logged_in")).isEmpty();
        assertThat(AuditKind.Outcome.of("refused")).contains(AuditKind.Outcome.REFUSED);
        assertThat(AuditKind.those(Optional.empty(), Optional.empty())).isEqualTo(AuditQuery.EVERY_KIND);
        assertThat(AuditKind.those(Optional.empty(), Optional.of(AuditKind.Outcome.NOTICED)))
                .containsExactlyInAnyOrder(AuditKind.REFRESH_ALARMED, AuditKind.SPRAYING_SEEN);
        assertThat(AuditKind.those(Optional.of(AuditKind.LOGGED_IN), Optional.of(AuditKind.Outcome.REFUSED)))
                .isEmpty();
    }

    @Test
    void everyTopicHasItsKinds() {
        assertThat(EnumSet.allOf(AuditKind.class).stream().map(AuditKind::topic))
                .containsOnly(AuditTopic.values());
    }
}
