package dev.gatehouse.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.AnswerOnce;
import dev.gatehouse.application.port.in.AnswerOnce.Verdict;
import dev.gatehouse.application.port.out.AnsweredStore.Answered;
import dev.gatehouse.application.port.out.Digests;
import dev.gatehouse.domain.secret.Secret;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A request that names itself is done once, whichever node it comes to. */
class AnswerOnceTest {
    private final House house = House.open();
    private final AnswerOnce here = house.does.administration().answerOnce();
    private final AnswerOnce there = house.anotherNode().does.administration().answerOnce();

    @Test
    void aRepeatedRequestIsAnsweredAlikeAtEveryNode() {
        assertThat(here.begin("user:1", "a", "make ann")).isEqualTo(new Verdict.First());
        here.answered("user:1", "a", "made");

        assertThat(there.begin("user:1", "a", "make ann")).isEqualTo(new Verdict.Again("made"));
    }

    @Test
    void aNameStandsForOneRequestOfOneCaller() {
        here.begin("user:1", "a", "make ann");

        assertThat(here.begin("user:1", "a", "make bob")).isEqualTo(new Verdict.Other());
        assertThat(here.begin("user:2", "a", "make bob")).isEqualTo(new Verdict.First());
    }

    @Test
    void whatWasAskedIsRememberedUnderAKey() { // A8
        here.begin("user:1", "a", "make ann with the password that root chose");

        var digest = house.world
                .ports()
                .digests()
                .digest(Digests.Purpose.ANSWERED_REQUEST, Secret.of("make ann with the password that root chose"));
        Optional<Answered> kept =
                house.world.unitOfWork().read(stores -> stores.answered().find("user:1", "a"));
        assertThat(kept).map(Answered::fingerprint).contains(digest.hex());
    }

    @Test
    void untilItIsAnsweredNobodyElseDoesIt() {
        here.begin("user:1", "a", "make ann");

        assertThat(there.begin("user:1", "a", "make ann")).isEqualTo(new Verdict.UnderWay());
    }

    @Test
    void whatFailedMayBeTriedAgain() {
        here.begin("user:1", "a", "make ann");
        here.failed("user:1", "a");

        assertThat(there.begin("user:1", "a", "make ann")).isEqualTo(new Verdict.First());
    }

    @Test
    void whoeverWasCutOffBlocksTheNameForFiveMinutes() {
        here.begin("user:1", "a", "make ann");
        house.world.clock().advance(Duration.ofMinutes(5));
        assertThat(there.begin("user:1", "a", "make ann")).isEqualTo(new Verdict.UnderWay());

        house.world.clock().advance(Duration.ofSeconds(1));

        assertThat(there.begin("user:1", "a", "make ann")).isEqualTo(new Verdict.First());
    }

    @Test
    void aNameIsFreeAgainAfterADay() {
        here.begin("user:1", "a", "make ann");
        here.answered("user:1", "a", "made");
        house.world.clock().advance(Duration.ofDays(1).plusSeconds(1));

        var unused = house.does.housekeep().purgeSome();

        assertThat(here.begin("user:1", "a", "make bob")).isEqualTo(new Verdict.First());
    }
}
