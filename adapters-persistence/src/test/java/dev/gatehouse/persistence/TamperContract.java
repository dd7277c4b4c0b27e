package dev.gatehouse.persistence;

import static dev.gatehouse.persistence.SealedAudit.LOGIN;
import static dev.gatehouse.persistence.SealedAudit.LOGOUT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.out.SealStore.Line;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.domain.audit.Flaw;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever owns the database can do what they like to the audit, and cannot hide it. */
abstract class TamperContract {
    private static final String INSERT =
            "INSERT INTO audit (ordinal, decision, at, actor, source, dialect, event, members,"
                    + " trace)%s VALUES (%d, 'd', 1, 'cli', 'cli', 'cli', 'SIGNED_OUT_EVERYWHERE', '[]', '[]')";

    SealedAudit audit;

    /** A fresh database. */
    abstract UnitOfWork unitOfWork();

    /** Runs a statement as whoever owns the database, and no trigger stands in the way. */
    abstract void asOwner(String sql);

    /** What an owner must say to choose an ordinal. */
    abstract String overriding();

    @BeforeEach
    void openTheAudit() {
        audit = new SealedAudit(unitOfWork());
    }

    @Test
    void whatNobodyTouchedIsWhatWasWritten() { // K4
        audit.stretch();
        var newest = audit.stretch();
        audit.append(LOGIN);

        var found = audit.verify(newest);

        assertThat(found.flaws()).isEmpty();
        assertThat(found.entries()).isEqualTo(6);
        assertThat(found.seals()).isEqualTo(2);
        assertThat(found.unsealed()).isEqualTo(1);
        assertThat(found.newest()).contains(newest);
    }

    @Test
    void anEditIsFound() { // K4
        audit.stretch();
        asOwner("UPDATE audit SET actor = 'somebody else' WHERE ordinal = " + audit.ordinal(2));

        assertFlaw(Flaw.EntriesChanged.class);
    }

    @Test
    void aDeletionIsFound() { // K4
        audit.stretch();
        asOwner("DELETE FROM audit WHERE ordinal = " + audit.ordinal(1));

        assertFlaw(Flaw.EntriesMissing.class);
    }

    @Test
    void anInsertionIntoAGapIsFound() { // K4
        audit.append(LOGIN, LOGIN, LOGIN);
        var gap = audit.ordinal(1);
        asOwner("DELETE FROM audit WHERE ordinal = " + gap);
        audit.seal();
        assertThat(audit.verify().flaws()).isEmpty();
        asOwner(INSERT.formatted(overriding(), gap));

        assertFlaw(Flaw.EntriesAdded.class);
    }

    @Test
    void anInsertionBeforeTheBeginningIsFound() { // K4
        audit.append(LOGIN);
        audit.seal();
        asOwner(INSERT.formatted(overriding(), -5));

        assertFlaw(Flaw.EntriesBefore.class);
    }

    @Test
    void anotherOrderIsFound() { // K4
        audit.stretch();
        asOwner("UPDATE audit SET decision = CASE decision WHEN 'd-0' THEN 'd-2' ELSE 'd-0' END"
                + " WHERE decision IN ('d-0', 'd-2')");

        assertFlaw(Flaw.EntriesChanged.class);
    }

    @Test
    void whatIsNoEntryAnyMoreIsFoundAllTheSame() { // K4
        audit.stretch();
        asOwner("UPDATE audit SET members = 'garbage', trace = '' WHERE ordinal = " + audit.ordinal(0));

        assertFlaw(Flaw.EntriesChanged.class);
    }

    @Test
    void theEndOfASealedStretchThatIsCutOffIsFound() { // K4
        audit.stretch();
        asOwner("DELETE FROM audit WHERE ordinal = " + audit.ordinal(2));

        assertFlaw(Flaw.EntriesMissing.class);
    }

    @Test
    void anEndThatIsCutOffWithItsSealIsFoundByWhatTheLogSays() { // K4
        var first = audit.stretch();
        var noted = audit.stretch();
        asOwner("DELETE FROM audit WHERE ordinal >= " + audit.ordinal(3));
        asOwner("DELETE FROM audit_seal WHERE number = 2");

        assertThat(audit.verify(first).flaws()).isEmpty();
        assertThat(audit.verify(noted).flaws()).containsExactly(new Flaw.EndMissing(noted));
        audit.stretch();
        assertThat(audit.verify(noted).flaws()).containsExactly(new Flaw.OtherThanNoted(noted));
    }

    @Test
    void aSealThatWasEditedIsFound() { // K4
        audit.stretch();
        asOwner("UPDATE audit_seal SET to_ordinal = to_ordinal + 1");

        assertFlaw(Flaw.SealChanged.class);
    }

    @Test
    void aSealThatIsNoSealAnyMoreIsFound() { // K4
        audit.stretch();
        asOwner("UPDATE audit_seal SET parts = 'garbage'");

        assertThat(audit.verify().flaws()).hasAtLeastOneElementOfType(Flaw.SealChanged.class);
    }

    @Test
    void aSealThatIsGoneIsFound() { // K4
        audit.stretch();
        audit.stretch();
        audit.stretch();
        asOwner("DELETE FROM audit_seal WHERE number = 2");

        assertThat(audit.verify().flaws()).containsExactly(new Flaw.SealMissing(2));
    }

    @Test
    void nobodyElseCanSayThatEntriesWereRemovedByAge() { // K4
        audit.stretch();
        audit.stretch();
        asOwner("INSERT INTO audit_horizon (of_what, up_to, head, at, hash) VALUES ('LOGGED_IN', 1000000, '', 1, 'x')");
        asOwner("DELETE FROM audit WHERE event = 'LOGGED_IN'");

        assertThat(audit.verify().flaws())
                .contains(new Flaw.HorizonChanged("LOGGED_IN"))
                .hasAtLeastOneElementOfType(Flaw.EntriesMissing.class);
    }

    @Test
    void oldEntriesGoByTheirTopicAndTheRestCanBeVerified() { // K4
        audit.stretch();
        audit.stretch();
        audit.clock.advance(Duration.ofDays(8));
        audit.append(LOGIN, LOGOUT);
        var noted = audit.seal().orElseThrow();

        audit.purge();

        assertThat(audit.lines().stream().map(Line::kind))
                .containsExactly(
                        "SIGNED_OUT_EVERYWHERE", "SIGNED_OUT_EVERYWHERE", "LOGGED_IN", "SIGNED_OUT_EVERYWHERE");
        assertThat(audit.verify(noted).flaws()).isEmpty();
        asOwner("DELETE FROM audit WHERE ordinal = " + audit.ordinal(0));
        assertFlaw(Flaw.EntriesMissing.class);
    }

    @Test
    void whereNothingIsKeptTheSealsGoTooAndTheNewestStretchStays() { // K4
        var old = audit.stretch();
        audit.stretch();
        var last = audit.stretch();
        audit.clock.advance(Duration.ofDays(91));

        audit.purge();

        assertThat(audit.lines()).hasSize(3);
        assertThat(audit.verify(last).flaws()).isEmpty();
        assertThat(audit.verify(last).seals()).isEqualTo(1);
        assertThat(audit.verify(old).flaws()).containsExactly(new Flaw.NotedTooLongAgo(old));
        assertThat(audit.verify(audit.stretch()).flaws()).isEmpty();
    }

    private void assertFlaw(Class<? extends Flaw> kind) {
        assertThat(audit.verify().flaws()).singleElement().isInstanceOf(kind);
    }
}
